import type { Route } from "next";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { nameFor, type Reader } from "@/lib/access/words";
import type { Purpose } from "@/lib/assessments/purpose";
import { type Setting, settingSentences } from "@/lib/assessments/setting";
import type { ShownTitle } from "@/lib/evidence/piece";
import { titlesBySkill } from "@/lib/evidence/titles";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { factsText } from "@/lib/reports/facts";
import { impactSentence } from "@/lib/reports/impact";
import type { Rated } from "@/lib/reports/lower-ratings";
import { rangeReason } from "@/lib/reports/range";
import { storedDerivation } from "@/lib/reports/stored-derivation";
import { olderVersionsSentence } from "@/lib/reports/versions";
import type { Dates } from "@/lib/text/dates";
import { EvidenceTitles } from "./evidence-titles";
import { ExportRow } from "./export-row";
import { GapFigure } from "./gap-figure";
import { HowMade, HowMadeElsewhere } from "./how-made";
import { IndexFigure } from "./index-figure";
import { ReportHead } from "./report-head";
import { ResponsibilityList } from "./responsibility-list";
import { SinceLastTime } from "./since-last-time";

/**
 * A report as a page, or only its `top`: the verdict, the index and the gaps. It speaks to its subject
 * as "you", to anyone else by the subject's name.
 */
export function ReportView<Href extends string>({
  subject,
  reader,
  createdAt,
  dates,
  purpose,
  setting = {},
  framework,
  profile,
  input,
  result,
  titles = [],
  previous,
  doneOn,
  comparison,
  exports,
  extent = "whole",
  headingLevel = extent === "whole" ? "h1" : "h2",
}: {
  subject: string;
  reader: Reader;
  createdAt: string;
  dates: Dates;
  purpose: Purpose;
  /** What the subject told of themselves and their place, where the reader may know. */
  setting?: Setting;
  framework: string;
  profile: string;
  input: ReadinessInput;
  result: ReadinessReport;
  /** Of its evidence what the reader may know by its title. */
  titles?: ShownTitle[];
  /** The report before this one; null where the reader is not to know whether there was any. */
  previous?: Rated | null;
  /** The days of the subject's done actions, where the reader may know. */
  doneOn?: string[];
  /** The page that compares the two. */
  comparison?: Route<Href>;
  exports?: { brief: Route; pdf: string; csv: string; json: string; share: Route };
  extent?: "whole" | "top";
  headingLevel?: "h1" | "h2";
}) {
  const who = nameFor(reader, subject);
  const versions = { framework, profile, model: result.model };
  const older = olderVersionsSentence(versions);
  const derivation = storedDerivation(input, result);
  const view = factsText(purpose, derivation, who);
  const meta = { createdAt, day: dates.day(createdAt), view };
  const told = settingSentences(setting);
  const evidence = titlesBySkill(titles);
  const top = (
    <>
      <ReportHead input={input} result={result} who={who} meta={meta} headingLevel={headingLevel} />
      {older && <Notice>{older}</Notice>}
      {told.length > 0 && <p className="max-w-measure text-sm text-muted">{told.join(" ")}</p>}
      <IndexFigure
        result={result}
        reason={derivation && rangeReason(derivation.skills)}
        howHref={extent === "whole" ? "#how-made" : undefined}
      />
      <Section id="gaps" title="Gaps, largest first">
        <GapFigure skills={result.skills} evidence={input.evidence} reader={reader} />
      </Section>
    </>
  );

  if (extent === "top") return <div className="grid grid-cols-1 gap-8">{top}</div>;

  // Blocks on paper: where a grid or a flex box goes over the edge of a sheet, Chromium loses what follows.
  return (
    <article className="grid grid-cols-1 gap-8 print:block print:[&>*+*]:mt-4 print:[&>section]:block print:[&>section]:pt-4 print:[&>section>*+*]:mt-3 print:[&_:is(th,td)]:py-0.5 print:[&_:is(th,td)]:text-[8pt]">
      <p className="hidden justify-between gap-8 border-b border-edge pb-2 text-xs print:flex">
        <span className="whitespace-nowrap">Readiness report for {subject}</span>
        <span>
          {meta.day} · model {result.model} · framework {framework} · profile {profile}
        </span>
      </p>
      {top}
      {evidence.length > 0 && (
        <Section id="evidence" title="Evidence">
          <EvidenceTitles groups={evidence} />
        </Section>
      )}
      <Section id="by-responsibility" title="By responsibility">
        <ResponsibilityList skills={result.skills} />
      </Section>
      {previous !== null && (
        <Section id="since-last-time" title="Since last time">
          <SinceLastTime
            report={{
              asOf: input.asOf,
              framework,
              result,
              ratings: input.ratings,
              evidenceCount: input.evidence.length,
            }}
            previous={previous}
            who={who}
            doneOn={doneOn}
            dates={dates}
            comparison={comparison}
          />
        </Section>
      )}
      <Section id="how-made" title="How this was calculated">
        {derivation ? (
          <HowMade
            derivation={derivation}
            day={dates.day(derivation.asOf)}
            versions={versions}
            reader={reader}
          />
        ) : (
          <HowMadeElsewhere versions={versions} />
        )}
      </Section>
      {exports && (
        <div className="print:hidden">
          <Section id="export" title="Export or share">
            <ExportRow {...exports} canBeScoredAgain={derivation !== null} />
          </Section>
        </div>
      )}
      <p className="max-w-measure border-t border-line pt-8 print:pt-4">
        {impactSentence(result.skills, who)}
      </p>
    </article>
  );
}
