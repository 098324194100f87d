import type { Route } from "next";
import { ButtonLink, buttonClass } from "@/components/ui/button";

export function ExportRow({
  csv,
  json,
  share,
  canBeScoredAgain,
}: {
  csv: string;
  json: string;
  share: Route;
  /** Whether today's rules still come to the report's numbers. */
  canBeScoredAgain: boolean;
}) {
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <a href={json} download className={buttonClass("secondary")}>
          JSON
        </a>
        <a href={csv} download className={buttonClass("secondary")}>
          CSV
        </a>
        <ButtonLink href={share} variant="secondary">
          Share by link
        </ButtonLink>
      </div>
      <p className="max-w-measure text-sm text-muted">
        For paper or PDF, print this page: it prints as a document with every detail open. The JSON
        holds the input and the result
        {canBeScoredAgain ? (
          <>
            ; anyone can make the result from the input again with{" "}
            <code className="font-mono">npm run --silent score &lt; report.json</code>.
          </>
        ) : (
          "."
        )}
      </p>
    </div>
  );
}
