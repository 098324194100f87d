import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { MenteeList } from "@/components/mentorships/mentee-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listMentees } from "@/db/queries/mentees";
import { byNextTalk, menteesTitle } from "@/lib/mentorships/movement";

export const metadata: Metadata = { title: "Mentees" };

export default async function MenteesPage() {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const mentees = byNextTalk(await listMentees(viewer, { dates }), dates);
  const isEmpty = mentees.length === 0;
  const propose = (
    <ButtonLink href="/mentees/new" variant={isEmpty ? "primary" : "secondary"}>
      Offer to mentor someone
    </ButtonLink>
  );

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={menteesTitle(mentees, { today, dates })}
        lead="You see what each of them opens to you, and they see on which days you looked."
        actions={isEmpty ? undefined : propose}
      />
      {isEmpty ? (
        <EmptyState title="What moved since you last met, mentee by mentee" action={propose}>
          <p>
            A mentee decides what you see: their report, their path, and pieces of evidence, each on
            its own. You talk, they keep the log, and what you agree on lands on their path. You
            don’t have to be in their organization, or assess yourself.
          </p>
          <p>Someone asked you to be their mentor? Open the link in the mail they sent.</p>
        </EmptyState>
      ) : (
        <MenteeList mentees={mentees} today={today} dates={dates} />
      )}
    </div>
  );
}
