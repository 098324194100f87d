import { z } from "zod";
import { mentorshipPage } from "@/app/_mentorships/mentorship-page";
import { NoteForm } from "@/components/notes/note-form";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { findMentorshipNote } from "@/db/queries/mentorship-notes";
import { calledName } from "@/lib/check-ins/words";
import { savePrivateNote } from "./actions";

const search = z.object({ notice: z.literal("saved").optional().catch(undefined) });

type Found = NonNullable<Awaited<ReturnType<typeof findMentorshipNote>>>;

/** What one of the two of a mentorship notes for themselves. */
export function NotePage({
  mentorshipId,
  found: { side, otherName, note },
  asked,
}: {
  mentorshipId: string;
  found: Found;
  /** The page's search parameters. */
  asked: unknown;
}) {
  const { notice } = search.parse(asked);
  const name = calledName(otherName);

  return (
    <div className="flex flex-col gap-8">
      {notice && <Notice tone="success" title="Notes saved" announce />}
      <PageHeader
        back={<BackLink href={mentorshipPage(side, mentorshipId)}>{otherName}</BackLink>}
        title={`What do you want to remember about ${name}?`}
        lead={`${name} doesn’t see these notes, nor that there are any. You can open them as long as the mentorship lasts.`}
      />
      <NoteForm
        key={note.revision}
        action={savePrivateNote}
        about={{ mentorshipId }}
        name={name}
        note={note}
      />
    </div>
  );
}
