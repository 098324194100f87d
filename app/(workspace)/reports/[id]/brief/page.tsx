import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestReport, titleOfReport } from "@/app/(workspace)/reports/request-report";
import { BriefSheet } from "@/components/reports/brief-sheet";
import { PrintButton } from "@/components/reports/print-button";
import { BackLink } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { audienceAndOperatorText } from "@/lib/access/words";
import { aDay } from "@/lib/limits";
import { briefOf, suggestedAsks } from "@/lib/reports/brief";
import { isJoint } from "@/lib/reports/cause";
import { factsText } from "@/lib/reports/facts";
import { storedDerivation } from "@/lib/reports/stored-derivation";
import { headline } from "@/lib/reports/verdict";
import { removeBrief } from "./actions";
import { BriefForm } from "./brief-form";

type Props = PageProps<"/reports/[id]/brief">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const report = id ? await findRequestReport(id) : undefined;

  return { title: await titleOfReport(report, ({ day }) => `One page for your manager, ${day}`) };
}

const notices: Partial<Record<string, string>> = {
  saved: "Saved. The report’s PDF now begins with this page.",
  removed: "The report’s PDF no longer begins with this page.",
};

export default async function BriefPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const report = id && (await findRequestReport(id));

  if (!report || isJoint(report.cause)) return <NotFound />;

  const { subject, asOf, purpose, input, result, titles, asks } = report;
  const { notice } = await searchParams;
  const said = notices[String(notice)];
  const inTwoWeeks = dates.day(new Date(Date.now() + 14 * aDay));

  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="grid gap-4 print:hidden">
        <PageHeader
          back={<BackLink href={`/reports/${id}`}>Report</BackLink>}
          title="One page for your manager"
          lead={`Put what you ask for in your own words, then print the page, or save it as the first page of the report’s PDF. Until you hand it over, ${audienceAndOperatorText("brief")} can read it.`}
          actions={
            <>
              <PrintButton />
              {asks && (
                <a href={`/api/reports/${id}/pdf`} className={buttonClass("secondary")}>
                  PDF
                </a>
              )}
            </>
          }
        />
        {said && (
          <Notice tone="success" announce>
            <p>{said}</p>
          </Notice>
        )}
      </div>
      <BriefSheet
        subject={subject}
        facts={`${dates.day(asOf)} · ${factsText(purpose, storedDerivation(input, result), subject)}`}
        verdict={headline({ ...input, result }, subject)}
        brief={briefOf(result, titles)}
        asks={
          <BriefForm
            reportId={id}
            revision={asks?.revision ?? 0}
            asks={asks ?? suggestedAsks(result, inTwoWeeks)}
          />
        }
      />
      {asks && (
        <ButtonForm action={removeBrief} className="print:hidden">
          <input type="hidden" name="reportId" value={id} />
          <SubmitButton variant="secondary" pendingLabel="Removing…">
            Remove page from the PDF
          </SubmitButton>
        </ButtonForm>
      )}
    </div>
  );
}
