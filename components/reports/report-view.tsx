import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import { Section } from "@/components/ui/section";
import { nameFor } from "@/lib/access/words";
import type { ShownTitle } from "@/lib/evidence/piece";
import { titlesBySkill } from "@/lib/evidence/titles";
import type { SkillId } from "@/lib/framework/skills";
import { type GapView, gapView, gapViewQuery } from "@/lib/reports/gap-view";
import { impactSentence } from "@/lib/reports/impact";
import type { Rated } from "@/lib/reports/rated";
import { storedDerivation } from "@/lib/reports/stored-derivation";
import { EvidenceTitles } from "./evidence-titles";
import { ExportRow } from "./export-row";
import { GapFigure } from "./gap-figure";
import { ReportTop } from "./report-top";
import { SinceLastTime } from "./since-last-time";

type Top = Omit<ComponentProps<typeof ReportTop>, "derivation" | "howHref" | "hrefOf">;

/**
 * A report as a page: the answer, the gaps, and what changed. What a gap is made of and how the numbers came about are
 * pages of their own: for its subject beneath its own path, for anyone else the framework's.
 */
export function ReportView<Href extends string>({
  own,
  titles = [],
  previous,
  doneOn,
  comparison,
  exports,
  ...top
}: Top & {
  /** For its subject: the page that shows it, and how it shows the gaps. */
  own?: { path: string; view: GapView };
  /** Of its evidence what the reader may know by its title. */
  titles?: ShownTitle[];
  /** The report before this one; null where the reader is not to know whether there was any. */
  previous?: Rated | null;
  /** The days of the subject's done actions, where the reader may know. */
  doneOn?: string[];
  /** The page that compares the two. */
  comparison?: Route<Href>;
  exports?: Omit<ComponentProps<typeof ExportRow>, "canBeScoredAgain">;
}) {
  const { subject, reader, framework, input, result } = top;
  const who = nameFor(reader, subject);
  const derivation = storedDerivation(input, result);
  const evidence = titlesBySkill(titles);
  const view = own?.view ?? gapView.parse({});
  const gapHref = (skill: SkillId) =>
    (own ? `${own.path}/skills/${skill}${gapViewQuery(view)}` : `/framework/${skill}`) as Route;
  const howHref = (own ? `${own.path}/calculation` : "/framework/score") as Route;

  return (
    <article className="grid grid-cols-1 gap-8">
      <ReportTop {...top} derivation={derivation} howHref={howHref} hrefOf={gapHref} />
      <Section
        id="gaps"
        title={view.by === "size" ? "Gaps, largest first" : "Gaps by responsibility"}
      >
        <GapFigure
          skills={result.skills}
          evidence={input.evidence}
          view={view}
          path={own?.path}
          hrefOf={gapHref}
        />
      </Section>
      {!own && evidence.length > 0 && (
        <Section id="evidence" title="Evidence">
          <EvidenceTitles groups={evidence} />
        </Section>
      )}
      {previous !== null && (
        <Section id="since-last-time" title="Since last time">
          <SinceLastTime
            framework={framework}
            input={input}
            result={result}
            previous={previous}
            who={who}
            doneOn={doneOn}
            dates={top.dates}
            comparison={comparison}
          />
        </Section>
      )}
      {exports && (
        <div className="print:hidden">
          <Section id="export" title="Export">
            <ExportRow {...exports} canBeScoredAgain={derivation !== null} />
          </Section>
        </div>
      )}
      <p className="border-t border-line pt-8 print:pt-4">
        {impactSentence(result.skills, who)}{" "}
        <Link href={howHref} className="link print:hidden">
          How is this calculated?
        </Link>
      </p>
    </article>
  );
}
