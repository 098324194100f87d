/** How an action is filled in a stage's bar. */
export const stageFills = {
  evidenced: "fill-level-5 stroke-level-5",
  done: "fill-level-3 stroke-level-3",
  open: "fill-transparent stroke-edge",
};

const width = 14;
const gap = 3;

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
  const cells = Array.from({ length: applicable }, (_, at) => ({ at, x: at * (width + gap) }));
  const span = Math.max(0, applicable * (width + gap) - gap);

  return (
    <svg
      viewBox={`0 0 ${span} 8`}
      width={span}
      height="8"
      className="max-w-full shrink-0"
      aria-hidden="true"
    >
      {cells.map(({ at, x }) => (
        <rect
          key={at}
          x={x + 0.5}
          y="0.5"
          width={width - 1}
          height="7"
          rx="2"
          className={look(at, done, evidenced)}
        />
      ))}
    </svg>
  );
}

function look(at: number, done: number, evidenced: number) {
  if (at < evidenced) return stageFills.evidenced;
  return at < done ? stageFills.done : stageFills.open;
}
