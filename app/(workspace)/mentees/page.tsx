import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { MenteeList } from "@/components/mentorships/mentee-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TaskList } from "@/components/ui/task-list";
import { listMentees } from "@/db/queries/mentees";
import { listMentorships } from "@/db/queries/mentorships";
import { byNextTalk, menteesTitle } from "@/lib/mentorships/movement";
import { noticeTexts, otherName, standingText } from "@/lib/mentorships/words";

export const metadata: Metadata = { title: "Mentees" };

export default async function MenteesPage({ searchParams }: PageProps<"/mentees">) {
  const viewer = await requireViewer();
  const notice = noticeTexts[String((await searchParams).notice)];
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const mentees = byNextTalk(await listMentees(viewer, { dates }), dates);
  const waiting = (await listMentorships(viewer, "mentor")).filter(({ startedAt }) => !startedAt);
  const isEmpty = mentees.length + waiting.length === 0;
  const propose = (
    <ButtonLink href="/mentees/new" variant={isEmpty ? "primary" : "secondary"}>
      Offer to mentor someone
    </ButtonLink>
  );

  return (
    <div className="flex flex-col gap-8">
      {notice && <Notice tone="success" title={notice} announce />}
      <PageHeader
        title={menteesTitle(mentees, { today, dates })}
        lead="You see what each of them opens to you, and they see on which days you looked."
        actions={isEmpty ? undefined : propose}
      />
      {isEmpty && (
        <EmptyState title="What moved since you last met, mentee by mentee" action={propose}>
          <p>
            A mentee decides what you see: their report, their path, and pieces of evidence, each on
            its own. You talk, they keep the log, and what you agree on lands on their path. You
            don’t have to be in their organization, or assess yourself.
          </p>
          <p>Someone asked you to be their mentor? Open the link in the mail they sent.</p>
        </EmptyState>
      )}
      {mentees.length > 0 && <MenteeList mentees={mentees} today={today} dates={dates} />}
      {waiting.length > 0 && (
        <Section id="waiting" title="Not begun yet">
          <TaskList
            tasks={waiting.map(({ id, name, ...standing }) => ({
              href: `/mentees/${id}/mentorship` as const,
              title: otherName(name, "mentee"),
              status: <span>{standingText(standing)}</span>,
            }))}
          />
        </Section>
      )}
    </div>
  );
}
