import type { Route } from "next";
import { ButtonLink, buttonClass } from "@/components/ui/button";

/** What else a report can leave as: a page for one's manager, files, and paper. */
export function ExportRow({
  brief,
  csv,
  json,
  print,
  canBeScoredAgain,
}: {
  /** Nothing where the report is for its subject alone, and so has no PDF either. */
  brief?: Route;
  csv: string;
  json: string;
  /** The page to print. */
  print: Route;
  /** Whether today's rules still come to the report's numbers. */
  canBeScoredAgain: boolean;
}) {
  const files = { CSV: csv, JSON: json };

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        {brief && (
          <ButtonLink href={brief} variant="secondary">
            One page for your manager
          </ButtonLink>
        )}
        {Object.entries(files).map(([name, href]) => (
          <a key={name} href={href} className={buttonClass("secondary")}>
            {name}
          </a>
        ))}
        <ButtonLink href={print} variant="secondary">
          Print
        </ButtonLink>
      </div>
      <p className="max-w-measure text-sm text-muted">
        {brief &&
          "The PDF is the whole report as a document, with your name on every page; once you’ve saved the page for your manager, it comes first. "}
        The CSV has a row for each skill, its numbers to two decimals. The JSON holds the input and
        the exact result
        {canBeScoredAgain ? (
          <>
            ; anyone can recalculate the result from the input with{" "}
            <code className="font-mono">npm run --silent score &lt; report.json</code>.
          </>
        ) : (
          "."
        )}{" "}
        “Print” opens the whole report on one page, for paper.
      </p>
    </div>
  );
}
