import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/_request/viewer";
import { FirstSteps } from "@/components/first-steps/first-steps";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { findFirstSteps } from "@/db/queries/first-steps";
import { listReports } from "@/db/queries/reports";
import { dayText } from "@/lib/reports/dates";
import { indexRangeText, indexText } from "@/lib/reports/numbers";
import { headline } from "@/lib/reports/verdict";
import { putFirstStepsAway } from "./actions";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage() {
  const viewer = await requireViewer();
  const reports = await listReports(viewer);
  const [newest] = reports;
  const taken = await findFirstSteps(viewer);
  const firstSteps = taken && <FirstSteps taken={taken} hide={putFirstStepsAway} />;

  if (!newest) {
    return (
      <div className="flex flex-col gap-8">
        <PageHeader title="There is no report yet" />
        {firstSteps}
        <EmptyState
          title="A report follows from an assessment"
          action={<ButtonLink href="/assessments">Assess yourself</ButtonLink>}
        >
          <p>
            It says how ready you are for Product Lead, how sure that is, which skills hold you back
            and the fewest steps that would change it. Assessing yourself takes about ten minutes.
          </p>
        </EmptyState>
      </div>
    );
  }

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={headline(newest.result.verdict)}
        lead={`Your newest report is from ${dayText(newest.asOf.toISOString())}.`}
        actions={
          <>
            <ButtonLink href={`/reports/${newest.id}`}>Read it</ButtonLink>
            <ButtonLink variant="secondary" href="/assessments">
              Assess yourself again
            </ButtonLink>
          </>
        }
      />
      {firstSteps}
      <DataTable
        caption="Your reports, newest first"
        columns={[
          { id: "day", label: "As of" },
          { id: "verdict", label: "Verdict" },
          { id: "index", label: "Index", numeric: true },
          { id: "range", label: "Range (80%)", numeric: true },
        ]}
        rows={reports.map(({ id, asOf, result }) => ({
          id,
          cells: {
            day: (
              <Link className="link" href={`/reports/${id}`}>
                {dayText(asOf.toISOString())}
              </Link>
            ),
            verdict: headline(result.verdict),
            index: result.index === null ? "–" : indexText(result.index),
            range: result.range ? indexRangeText(result.range) : "–",
          },
        }))}
      />
    </div>
  );
}
