import type { Metadata } from "next";
import { cache } from "react";
import { NotePage } from "@/app/_mentorships/note-page";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findMentorshipNote } from "@/db/queries/mentorship-notes";

type Props = PageProps<"/mentees/[id]/note">;

/** Read once a request, for the page and its title. */
const findNote = cache(async (id: string) => {
  const found = await findMentorshipNote(await requireViewer(), id);

  return found?.side === "mentor" ? found : undefined;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const found = id && (await findNote(id));

  return { title: found ? `Your notes on ${found.otherName}, your mentee` : "Not found" };
}

export default async function MenteeNotePage({ params, searchParams }: Props) {
  const id = await idParam(params);
  const found = id && (await findNote(id));

  if (!found) return <NotFound />;

  return <NotePage mentorshipId={id} found={found} asked={await searchParams} />;
}
