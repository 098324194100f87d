import { StageBar } from "./stage-bar";

const cells = [
  { text: "done with evidence", applicable: 1, done: 1, evidenced: 1 },
  { text: "done", applicable: 1, done: 1, evidenced: 0 },
  { text: "open", applicable: 1, done: 0, evidenced: 0 },
];

/** What the three fills of a stage's bar mean. */
export function StageKey() {
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      {cells.map(({ text, ...cell }) => (
        <span key={text} className="inline-flex items-center gap-1.5">
          <StageBar {...cell} />
          {text}
        </span>
      ))}
    </span>
  );
}
