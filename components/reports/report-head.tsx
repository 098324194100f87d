import type { ReadinessReport } from "@/lib/readiness/model";
import { headline, heldBackSentences, neverADecision, stepsSentence } from "@/lib/reports/verdict";
import { dayText } from "@/lib/text/dates";

/** The answer: the verdict in words, what holds it back, and the fewest steps from here. */
export function ReportHead({
  result,
  who,
  meta,
  headingLevel: Heading,
}: {
  result: ReadinessReport;
  who: string;
  meta: { createdAt: string; view?: string; profile: string };
  headingLevel: "h1" | "h2" | "h3";
}) {
  return (
    <header className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <Heading
          className="text-xl font-semibold text-balance"
          tabIndex={Heading === "h1" ? -1 : undefined}
        >
          {headline(result.verdict)}
        </Heading>
        <p className="text-sm text-muted">
          <time dateTime={meta.createdAt}>{dayText(meta.createdAt)}</time>
          {meta.view && ` · ${meta.view}`} · profile {meta.profile}
        </p>
      </div>
      <div className="grid max-w-measure gap-1">
        {heldBackSentences(result, who).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{stepsSentence(result)}</p>
      </div>
      <p className="text-sm text-muted">{neverADecision}</p>
    </header>
  );
}
