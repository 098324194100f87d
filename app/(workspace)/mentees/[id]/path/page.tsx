import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { findRequestMentee, readPath } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { MenteePath } from "@/components/mentorships/mentee-path";
import { menteePath } from "@/lib/mentorships/mentee-path";
import { possessive } from "@/lib/text/words";

type Props = PageProps<"/mentees/[id]/path">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const mentee = id && (await findRequestMentee(id));

  return {
    title: mentee && (await readPath(mentee)) ? `${possessive(mentee.name)} path` : "Not found",
  };
}

export default async function MenteePathPage({ params }: Props) {
  const dates = await requestDates(await requireViewer());
  const id = await idParam(params);
  const mentee = id && (await findRequestMentee(id));
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
