import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { causeText, type ReportCause } from "@/lib/reports/cause";
import { changeHeadline, changeSentence } from "@/lib/reports/change";
import { comparedSkills, heldBackChanges } from "@/lib/reports/comparison";
import { coveredIndexText } from "@/lib/reports/coverage";
import { lowerRatingSentence } from "@/lib/reports/lower-ratings";
import { indexRangeText } from "@/lib/reports/numbers";
import { evidenceChangeSentence, type Rated } from "@/lib/reports/rated";
import { headline } from "@/lib/reports/verdict";
import { type KnownRater, viewsText } from "@/lib/reports/views";
import type { Dates } from "@/lib/text/dates";
import { capitalized } from "@/lib/text/words";
import { ComparisonFigure } from "./comparison-figure";
import { ComparisonForm } from "./comparison-form";
import { VersionsText } from "./versions-text";

type Report = Rated & { id: string; profile: string; cause: ReportCause };

/** Two reports held against each other: whether the index changed clearly, then the verdict, then every skill. */
export function ComparisonView({
  earlier,
  later,
  doneOn,
  choices,
  raters,
  dates,
}: {
  earlier: Report;
  later: Report;
  /** Who has a view in either. */
  raters: readonly KnownRater[];
  doneOn: string[];
  choices: ComponentProps<typeof ComparisonForm>["choices"];
  dates: Dates;
}) {
  const evidence = evidenceChangeSentence(earlier, later);
  const lower = lowerRatingSentence({ earlier, later, who: "you", doneOn, dates });

  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="grid gap-2">
        <PageHeader
          back={<BackLink href="/reports/history">All reports</BackLink>}
          title={changeHeadline(earlier, later)}
          lead={changeSentence(earlier, later)}
        />
        {evidence && <p className="max-w-measure">{evidence}</p>}
        {lower && <p className="max-w-measure">{lower}</p>}
      </div>
      <Section id="then-and-now" title="Then and now">
        <div>
          <SidesTable earlier={earlier} later={later} raters={raters} dates={dates} />
          <SummaryList
            afterTable
            rows={heldBackChanges(earlier.result, later.result).map(({ name, text }) => ({
              id: name,
              name,
              value: text,
            }))}
          />
        </div>
      </Section>
      <Section id="skills" title="Skill by skill">
        <ComparisonFigure skills={comparedSkills(earlier, later)} />
      </Section>
      <div className="print:hidden">
        <Section id="others" title="Compare two other reports">
          <ComparisonForm choices={choices} from={earlier.id} to={later.id} dates={dates} />
        </Section>
      </div>
    </div>
  );
}

function SidesTable({
  earlier,
  later,
  raters,
  dates,
}: {
  earlier: Report;
  later: Report;
  raters: readonly KnownRater[];
  dates: Dates;
}) {
  const rows: [string, (report: Report) => ReactNode][] = [
    ["As of", ({ id, asOf }) => <ReportLink id={id}>{dates.day(asOf)}</ReportLink>],
    ["Cause", ({ cause }) => causeText(cause)],
    ["Views", (report) => capitalized(viewsText(report, raters))],
    ["Verdict", (report) => headline(report, "you")],
    ["Index", ({ result }) => coveredIndexText(result)],
    ["80% range", ({ result }) => (result.range === null ? "–" : indexRangeText(result.range))],
    [
      "Versions",
      ({ framework, profile, result }) => (
        <VersionsText versions={{ framework, profile, model: result.model }} />
      ),
    ],
  ];

  return (
    <DataTable
      caption="The two reports"
      hideCaption
      columns={[
        { id: "name", label: <span className="sr-only">What</span> },
        { id: "earlier", label: "Then" },
        { id: "later", label: "Now" },
      ]}
      rows={rows.map(([name, cell]) => ({
        id: name,
        cells: { name, earlier: cell(earlier), later: cell(later) },
      }))}
    />
  );
}

function ReportLink({ id, children }: { id: string; children: string }) {
  return (
    <Link className="link" href={`/reports/${id}`}>
      {children}
    </Link>
  );
}
