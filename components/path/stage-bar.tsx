/** One cell per action: filled when it's done, dark with evidence. The words beside it say the same. */
export function StageBar({
  applicable,
  done,
  evidenced,
}: {
  applicable: number;
  done: number;
  evidenced: number;
}) {
  return (
    <svg className="stage-bar" width={Math.max(0, applicable * step - gap)} aria-hidden="true">
      {Array.from({ length: applicable }, (_, at) => at * step).map((x, at) => (
        <rect key={x} x={x + 0.5} className={fillOf(at, done, evidenced)} />
      ))}
    </svg>
  );
}

const gap = 3;
const step = 14 + gap;

function fillOf(at: number, done: number, evidenced: number) {
  if (at < evidenced) return "evidenced";
  return at < done ? "done" : undefined;
}
