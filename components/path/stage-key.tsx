import { stageFills } from "./stage-bar";

const fills = [
  { look: stageFills.evidenced, text: "done with evidence" },
  { look: stageFills.done, text: "done" },
  { look: stageFills.open, text: "open" },
];

/** What the three fills of a stage's bar mean. */
export function StageKey() {
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      {fills.map(({ look, text }) => (
        <span key={text} className="inline-flex items-center gap-1.5">
          <svg width="14" height="8" aria-hidden="true">
            <rect x="0.5" y="0.5" width="13" height="7" rx="2" className={look} />
          </svg>
          {text}
        </span>
      ))}
    </span>
  );
}
