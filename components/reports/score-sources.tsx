import { scoreSources } from "@/lib/reports/score-sources";

/** What the score rests on, apart by how well it is known. */
export function ScoreSources() {
  return (
    <div className="grid max-w-measure gap-4 text-sm">
      {scoreSources.map(({ title, items }) => (
        <div key={title} className="grid gap-1">
          <h3>{title}</h3>
          <ul className="grid list-disc gap-1 pl-4">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
