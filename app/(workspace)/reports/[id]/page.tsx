import type { Metadata } from "next";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { OwnReport } from "@/app/(workspace)/reports/own-report";
import { findRequestReportToRead, titleOfReport } from "@/app/(workspace)/reports/request-report";

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

  return <OwnReport viewer={viewer} report={report} search={await searchParams} />;
}
