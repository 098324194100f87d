import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { findRequestPreview, readPath } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { MenteePath } from "@/components/mentorships/mentee-path";
import { menteePath } from "@/lib/mentorships/mentee-path";

type Props = PageProps<"/mentors/[id]/preview/path">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const mentee = id && (await findRequestPreview(id));

  return {
    title: mentee && (await readPath(mentee)) ? "Your path, as your mentor sees it" : "Not found",
  };
}

export default async function MenteePathPreviewPage({ params }: Props) {
  const dates = await requestDates(await requireViewer());
  const id = await idParam(params);
  const mentee = id && (await findRequestPreview(id));
  const path = mentee && (await readPath(mentee));

  if (!path) return <NotFound />;

  return (
    <MenteePath
      name={mentee.name}
      {...menteePath(path, dates.calendarDay(new Date()))}
      path={`${mentee.base}/path`}
    />
  );
}
