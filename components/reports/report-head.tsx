import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { headline, headSentences, neverADecision } from "@/lib/reports/verdict";

/** The answer: the verdict in words, what holds it back, what is not counted, and the fewest steps from here. */
export function ReportHead({
  input,
  result,
  who,
  meta,
  headingLevel: Heading,
}: {
  input: ReadinessInput;
  result: ReadinessReport;
  who: string;
  meta: { createdAt: string; day: string; view?: string };
  headingLevel: "h1" | "h2" | "h3";
}) {
  return (
    <header className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <Heading
          className="text-xl font-semibold text-balance"
          tabIndex={Heading === "h1" ? -1 : undefined}
        >
          {headline({ ...input, result }, who)}
        </Heading>
        <p className="text-sm text-muted">
          <time dateTime={meta.createdAt}>{meta.day}</time>
          {meta.view && ` · ${meta.view}`}
        </p>
      </div>
      <div className="grid max-w-measure gap-1">
        {headSentences(input, result, who).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p className="text-sm text-muted">{neverADecision}</p>
    </header>
  );
}
