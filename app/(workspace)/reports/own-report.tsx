import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { requestDates } from "@/app/_request/dates";
import type { requireViewer } from "@/app/_request/viewer";
import { setStatus } from "@/app/_server/work-at-hand";
import { EvidenceSince } from "@/app/(workspace)/evidence/evidence-since";
import { HistoryPosition } from "@/components/reports/history-position";
import { isPdfRefusal, PdfRefusal } from "@/components/reports/pdf-refusal";
import { PrintButton } from "@/components/reports/print-button";
import { RaterLevels } from "@/components/reports/rater-levels";
import { ReportPaper } from "@/components/reports/report-paper";
import { ReportView } from "@/components/reports/report-view";
import { ViewLinks } from "@/components/reports/view-links";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import type { findReportToRead } from "@/db/queries/reports";
import { wayOn } from "@/lib/assessments/draft";
import { nextSteps } from "@/lib/path/next-steps";
import { pathActions } from "@/lib/path/path";
import { isJoint } from "@/lib/reports/cause";
import { gapView } from "@/lib/reports/gap-view";
import { askedSentence, levelsOf, othersIn, ownView } from "@/lib/reports/views";
import { isoAsOf } from "@/lib/text/dates";
import { ReportActions } from "./report-actions";
import { ReportTabs } from "./report-tabs";

/** A report for its subject: as a page, or whole for paper where the address asks for `print`. */
export async function OwnReport({
  viewer,
  report,
  search,
  firstSteps,
}: {
  viewer: Awaited<ReturnType<typeof requireViewer>>;
  report: NonNullable<Awaited<ReturnType<typeof findReportToRead>>>;
  search: Record<string, string | string[] | undefined>;
  firstSteps?: ReactNode;
}) {
  const { id, previous, input, result, draft } = report;
  const dates = await requestDates(viewer);
  const shown = {
    subject: report.subject,
    reader: "subject",
    createdAt: report.asOf.toISOString(),
    dates,
    purpose: report.purpose,
    setting: report.setting,
    framework: report.framework,
    profile: report.profile,
    input,
    result,
    titles: report.titles,
    previous: previous && isoAsOf(previous),
    doneOn: report.doneOn,
  } as const;

  if ("print" in search) {
    return (
      <div className="grid grid-cols-1 gap-6 print:block">
        <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
          <BackLink href={`/reports/${id}`}>Report</BackLink>
          <PrintButton />
        </div>
        <ReportPaper {...shown} />
      </div>
    );
  }

  const others = othersIn(input, report.raters);
  const view = others.length > 0 ? viewIn(search, others) : undefined;
  const today = dates.calendarDay(new Date());
  const [next] =
    report.nextId === null ? nextSteps(pathActions(report.records, new Map(), today), result) : [];
  const joint = isJoint(report.cause);
  const pdf = `/api/reports/${id}/pdf`;
  const refusal = isPdfRefusal(search.notice) ? search.notice : undefined;
  // Who asked for a file and is no browser learns that this is none.
  if (refusal) setStatus(503, 10);

  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="grid gap-2">
        <ReportTabs />
        <HistoryPosition {...report} previousId={previous?.id} />
      </div>
      {refusal && <PdfRefusal reason={refusal} pdf={pdf} />}
      {search.notice === "submitted" && <Submitted assessmentId={report.assessmentId} />}
      {report.broughtAt && (
        <p className="max-w-measure text-sm text-muted">
          Brought along on {dates.day(report.broughtAt)}, and calculated from your own ratings by
          the rules of that day, without evidence.
        </p>
      )}
      {joint && <JointNotice {...report} raters={others.length} />}
      {others.length > 0 && <ViewLinks id={id} others={others} current={view} />}
      {report.evidenceSince && <EvidenceSince since={report.evidenceSince} />}
      {firstSteps}
      {draft && (
        <p>
          Your next assessment is open.{" "}
          <Link href={wayOn(draft).href} className="link">
            {wayOn(draft).text}
          </Link>
        </p>
      )}
      {view === undefined ? (
        <ReportView
          {...shown}
          actions={<ReportActions report={report} next={next} />}
          own={{ path: `/reports/${id}`, view: gapView.parse(search) }}
          comparison={previous && `/reports/comparison?from=${previous.id}&to=${id}`}
          exports={{
            brief: joint ? undefined : (`/reports/${id}/brief` as Route),
            csv: `/api/reports/${id}/csv`,
            json: `/api/reports/${id}/json`,
            print: `/reports/${id}?print` as Route,
          }}
        />
      ) : view === "self" ? (
        <ReportView {...shown} {...ownView(input)} titles={[]} previous={null} />
      ) : (
        <RaterLevels
          name={others.find(({ rater }) => rater === view)?.name ?? ""}
          levels={levelsOf(view, input)}
        />
      )}
    </div>
  );
}

/** What the address asks to read of a report: one's own view, a rater's in it, or nothing for all together. */
function viewIn({ view }: Record<string, unknown>, others: readonly { rater: string }[]) {
  return ["self", ...others.map(({ rater }) => rater)].find((each) => each === view);
}

/** A number that someone else's hidden answers moved gives them away: it leaves its subject only with their consent. */
function JointNotice({
  mayBeShared,
  ownViewId,
  raters,
  asked,
}: {
  mayBeShared: boolean;
  ownViewId?: string;
  /** How many others have a view in it. */
  raters: number;
  /** For a promotion case: how many had been asked. */
  asked?: number;
}) {
  const own = ownViewId && (
    <Link href={`/reports/${ownViewId}`} className="link">
      the report of your own view
    </Link>
  );

  return (
    <Notice title="Your view and theirs, in one report">
      {asked !== undefined && <p>{askedSentence(raters, asked)}</p>}
      <p>
        {mayBeShared
          ? "Everyone whose view is in it lets you share it by a link. "
          : "Only you can read it: it could tell others what someone answered. "}
        {own && (
          <>
            {mayBeShared ? "For a PDF" : "To share a link or a PDF"}, use {own}.
          </>
        )}
      </p>
    </Notice>
  );
}

function Submitted({ assessmentId }: { assessmentId: string }) {
  return (
    <Notice tone="success" title="Your assessment is submitted" announce>
      <p>
        This is your report. It won’t change later: it’s stored with{" "}
        <Link href={`/assessments/${assessmentId}/answers`} className="link">
          your answers
        </Link>{" "}
        and the rules that produced it. To narrow its range,{" "}
        <Link href="/evidence" className="link">
          add evidence
        </Link>
        .
      </p>
    </Notice>
  );
}
