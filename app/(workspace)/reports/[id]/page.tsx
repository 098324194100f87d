import type { Metadata } from "next";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { OwnReport } from "@/app/(workspace)/reports/own-report";
import { findRequestReportToRead, titleOfReport } from "@/app/(workspace)/reports/request-report";
import { findDraft } from "@/db/queries/assessments";

type Props = PageProps<"/reports/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const report = id ? await findRequestReportToRead(id) : undefined;

  return { title: await titleOfReport(report, ({ number, day }) => `Report ${number}, ${day}`) };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = id && (await findRequestReportToRead(id));

  if (!report) return <NotFound />;

  const draft = await findDraft(viewer);

  return <OwnReport viewer={viewer} report={report} draft={draft} search={await searchParams} />;
}
