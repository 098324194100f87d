import { stages } from "@/lib/framework/stages";
import { plural } from "@/lib/text/words";

export function StageIndex() {
  return (
    <nav aria-label="Stages">
      <ol className="grid gap-x-10 border-t border-line sm:grid-cols-2">
        {stages.map(({ number, name, actions }) => (
          <li
            key={number}
            className="flex min-h-11 items-center justify-between gap-4 border-b border-line"
          >
            <a className="link inline-flex target-8 items-center" href={`#stage-${number}`}>
              {number}. {name}
            </a>
            <span className="shrink-0 text-sm text-muted">
              {actions.length === 0
                ? "your own"
                : `${actions.length} ${plural(actions.length, "action")}`}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
