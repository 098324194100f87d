import type { ComponentProps } from "react";
import { Section } from "@/components/ui/section";
import { nameFor } from "@/lib/access/words";
import type { ShownTitle } from "@/lib/evidence/piece";
import { titlesBySkill } from "@/lib/evidence/titles";
import { gapRows } from "@/lib/reports/evidence";
import { gapsSentence } from "@/lib/reports/gaps";
import { impactSentence } from "@/lib/reports/impact";
import type { Rated } from "@/lib/reports/rated";
import { storedDerivation } from "@/lib/reports/stored-derivation";
import { Calculation } from "./calculation";
import { EvidenceTitles } from "./evidence-titles";
import { GapDetail } from "./gap-detail";
import { GapKey } from "./gap-figure";
import { GapRow } from "./gap-row";
import { GapTable } from "./gap-table";
import { ReportTop } from "./report-top";
import { ResponsibilityList } from "./responsibility-list";
import { SinceLastTime } from "./since-last-time";

/** A report for its subject to print: all of it, the gaps as a table and drawn, what closes those below target, and every number. */
export function ReportPaper({
  titles,
  previous,
  doneOn,
  ...top
}: Omit<ComponentProps<typeof ReportTop>, "derivation" | "howHref" | "hrefOf" | "actions"> & {
  titles: ShownTitle[];
  previous?: Rated;
  doneOn: string[];
}) {
  const { subject, reader, createdAt, dates, framework, profile, input, result } = top;
  const who = nameFor(reader, subject);
  const evidence = titlesBySkill(titles);
  const rows = gapRows(result.skills, input.evidence);
  const derivation = storedDerivation(input, result);

  // Blocks on paper: where a grid or a flex box goes over the edge of a sheet, Chromium loses what follows.
  return (
    <article className="grid grid-cols-1 gap-8 print:block print:[&>*+*]:mt-4 print:[&>section]:block print:[&>section]:pt-4 print:[&>section>*+*]:mt-3 print:[&_:is(th,td)]:py-0.5 print:[&_:is(th,td)]:text-[8pt]">
      <p className="flex flex-wrap justify-between gap-x-8 border-b border-edge pb-2 text-xs">
        <span className="whitespace-nowrap">Readiness report for {subject}</span>
        <span>
          {dates.day(createdAt)} · model {result.model} · framework {framework} · profile {profile}
        </span>
      </p>
      <ReportTop {...top} derivation={derivation} />
      <Section id="gaps" title="Gaps, largest first" lead={gapsSentence(result.skills)}>
        <div className="text-sm">
          <GapTable rows={rows} />
        </div>
        <div className="print:pt-4">
          <GapKey />
          <ol>
            {rows.map((row) => (
              <GapRow key={row.skill} row={row}>
                {row.gap !== null && row.gap > 0 && <GapDetail row={row} />}
              </GapRow>
            ))}
          </ol>
        </div>
      </Section>
      {evidence.length > 0 && (
        <Section id="evidence" title="Evidence">
          <EvidenceTitles groups={evidence} />
        </Section>
      )}
      <Section id="by-responsibility" title="By responsibility">
        <ResponsibilityList skills={result.skills} />
      </Section>
      <Section id="since-last-time" title="Since last time">
        <SinceLastTime
          framework={framework}
          input={input}
          result={result}
          previous={previous}
          who={who}
          doneOn={doneOn}
          dates={dates}
        />
      </Section>
      <Section id="how-made" title="How this was calculated">
        <Calculation
          derivation={derivation}
          day={dates.day(input.asOf)}
          versions={{ framework, profile, model: result.model }}
          headingLevel="h3"
        />
      </Section>
      <p className="border-t border-line pt-8 print:pt-4">{impactSentence(result.skills, who)}</p>
    </article>
  );
}
