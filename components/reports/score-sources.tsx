import { scoreSources } from "@/lib/reports/score-sources";

/** What the score rests on, apart by how well it is known. */
export function ScoreSources() {
  return (
    <div className="grid max-w-measure gap-4 text-sm print:block print:max-w-none print:columns-2">
      {scoreSources.map(({ title, items }) => (
        <div key={title} className="grid break-inside-avoid gap-1 print:pb-3">
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
