import type { Metadata } from "next";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { OwnReport } from "@/app/(workspace)/reports/own-report";

import { findDraft } from "@/db/queries/assessments";
import { findReportToRead } from "@/db/queries/reports";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params, searchParams }: PageProps<"/reports/[id]">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = id && (await findReportToRead(viewer, viewer, id));

  if (!report) return <NotFound />;

  const draft = await findDraft(viewer);

  return <OwnReport viewer={viewer} report={report} draft={draft} search={await searchParams} />;
}
