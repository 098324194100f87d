import { exampleFields, examplePresets } from "@/lib/readiness/example";

/** Examples to start with. Plain anchors, because a freshly loaded page shows its own answers in the form. */
export function PresetList({ current }: { current: Record<string, string> }) {
  const shown = query(current);

  return (
    <nav aria-label="Examples" className="text-sm">
      <ul className="flex flex-wrap gap-2">
        {examplePresets.map(({ name, example }) => {
          const asked = query(exampleFields(example));

          return (
            <li key={name}>
              <a
                href={`/framework/score?${asked}#example`}
                aria-current={asked === shown ? "true" : undefined}
                className="inline-flex target-9 items-center rounded border border-line bg-surface px-3 transition-colors hover:border-edge aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:text-accent"
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function query(fields: Record<string, string>) {
  return new URLSearchParams(fields).toString();
}
