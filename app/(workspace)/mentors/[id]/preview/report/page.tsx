import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { findRequestPreview, readReport } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { MenteeReport } from "@/components/mentorships/mentee-report";

type Props = PageProps<"/mentors/[id]/preview/report">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const mentee = id && (await findRequestPreview(id));

  return {
    title:
      mentee && (await readReport(mentee)) ? "Your report, as your mentor sees it" : "Not found",
  };
}

export default async function MenteeReportPreviewPage({ params }: Props) {
  const dates = await requestDates(await requireViewer());
  const id = await idParam(params);
  const mentee = id && (await findRequestPreview(id));
  const report = mentee && (await readReport(mentee));

  return report ? <MenteeReport name={mentee.name} report={report} dates={dates} /> : <NotFound />;
}
