import { Section } from "@/components/ui/section";
import { deriveReadiness } from "@/lib/readiness/derivation";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { dayText } from "@/lib/reports/dates";
import { rangeReason } from "@/lib/reports/range";
import { viewText } from "@/lib/reports/verdict";
import { ExportRow } from "./export-row";
import { GapFigure } from "./gap-figure";
import { HowMade } from "./how-made";
import { IndexFigure } from "./index-figure";
import { ReportHead } from "./report-head";
import { ResponsibilityList } from "./responsibility-list";
import { SinceLastTime } from "./since-last-time";

/**
 * A report as a page, or only its `top`: the verdict, the index and the gaps. It speaks to its subject
 * as "you", to anybody else by the subject's name.
 */
export function ReportView({
  subject,
  reader,
  createdAt,
  framework,
  profile,
  input,
  result,
  previous,
  exports,
  extent = "whole",
}: {
  subject: string;
  reader: "subject" | "other";
  createdAt: string;
  framework: string;
  profile: string;
  input: ReadinessInput;
  result: ReadinessReport;
  previous?: { createdAt: string; result: ReadinessReport };
  exports?: { pdf: string; csv: string; json: string };
  extent?: "whole" | "top";
}) {
  const who = reader === "subject" ? "you" : subject;
  const derivation = deriveReadiness(input);
  const voices = derivation.skills.flatMap(({ sources }) => sources);
  const meta = { createdAt, view: viewText(voices, who), profile };
  const top = (
    <>
      <ReportHead
        result={result}
        who={who}
        meta={meta}
        headingLevel={extent === "whole" ? "h1" : "h2"}
      />
      <IndexFigure
        index={result.index}
        range={result.range}
        reason={rangeReason(derivation.skills)}
        howHref={extent === "whole" ? "#how-made" : undefined}
      />
      <Section id="gaps" title="Gaps, largest first">
        <GapFigure skills={result.skills} evidence={input.evidence} />
      </Section>
    </>
  );

  if (extent === "top") return <div className="grid grid-cols-1 gap-8">{top}</div>;

  return (
    <article className="grid grid-cols-1 gap-8 print:gap-4 print:[&>section]:gap-3 print:[&>section]:pt-4 print:[&_:is(th,td)]:py-0.5 print:[&_:is(th,td)]:text-[8pt]">
      <p className="hidden justify-between gap-8 border-b border-edge pb-2 text-xs print:flex">
        <span className="whitespace-nowrap">Readiness report of {subject}</span>
        <span>
          {dayText(createdAt)} · model {result.model} · framework {framework} · profile {profile}
        </span>
      </p>
      {top}
      <Section id="by-responsibility" title="By responsibility">
        <ResponsibilityList skills={result.skills} />
      </Section>
      <Section id="since-last-time" title="Since last time">
        <SinceLastTime result={result} previous={previous} />
      </Section>
      <Section id="how-made" title="How this was made">
        <HowMade derivation={derivation} versions={{ model: result.model, framework, profile }} />
      </Section>
      {exports && (
        <div className="print:hidden">
          <Section id="export" title="Take it with you">
            <ExportRow {...exports} />
          </Section>
        </div>
      )}
    </article>
  );
}
