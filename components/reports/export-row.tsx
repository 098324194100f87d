import type { Route } from "next";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { PrintButton } from "./print-button";

export function ExportRow({
  brief,
  pdf,
  csv,
  json,
  share,
  canBeScoredAgain,
}: {
  brief: Route;
  pdf: string;
  csv: string;
  json: string;
  share: Route;
  /** Whether today's rules still come to the report's numbers. */
  canBeScoredAgain: boolean;
}) {
  const files = { PDF: pdf, CSV: csv, JSON: json };

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={brief} variant="secondary">
          One page for your manager
        </ButtonLink>
        {Object.entries(files).map(([name, href]) => (
          // Not marked as a download, which its answer is: a refusal in words shows as a page.
          <a key={name} href={href} className={buttonClass("secondary")}>
            {name}
          </a>
        ))}
        <PrintButton />
        <ButtonLink href={share} variant="secondary">
          Share by link
        </ButtonLink>
      </div>
      <p className="max-w-measure text-sm text-muted">
        The PDF is the whole report as a document, with your name on every page; once you’ve saved
        the page for your manager, it comes first. The CSV has a row for each skill, its numbers to
        two decimals. The JSON holds the input and the exact result
        {canBeScoredAgain ? (
          <>
            ; anyone can recalculate the result from the input with{" "}
            <code className="font-mono">npm run --silent score &lt; report.json</code>.
          </>
        ) : (
          "."
        )}{" "}
        You can also print this page; every section prints expanded.
      </p>
    </div>
  );
}
