import type { Metadata } from "next";
import { requireViewer } from "@/app/_request/viewer";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TaskList } from "@/components/ui/task-list";
import { listMentorships } from "@/db/queries/mentorships";
import { mentorsTitle, otherName, standingText } from "@/lib/mentorships/words";

export const metadata: Metadata = { title: "Mentors" };

export default async function MentorsPage() {
  const viewer = await requireViewer();
  const all = await listMentorships(viewer, "mentee");
  const current = all.filter(({ state }) => state !== "ended");
  const past = all.filter(({ state }) => state === "ended");
  const hasAny = all.length > 0;
  const ask = (
    <ButtonLink href="/mentors/new" variant={current.length > 0 ? "secondary" : "primary"}>
      Ask someone
    </ButtonLink>
  );

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={mentorsTitle(
          all.filter(({ state }) => state === "active" || state === "paused").length,
        )}
        lead="A mentor sees of you what you open to them, each thing on its own, until you close it. Your organization isn’t told."
        actions={hasAny ? ask : undefined}
      />
      {current.length > 0 && <MentorshipTasks mentorships={current} />}
      {past.length > 0 && (
        <Section id="past" title="Before">
          <MentorshipTasks mentorships={past} />
        </Section>
      )}
      {!hasAny && (
        <EmptyState
          title="A mentor looks at your path with you, from outside or inside"
          action={ask}
        >
          <p>
            You say in three lines what you work toward, what you’d like from them, and what stays
            between you. They need no part in your organization and don’t assess themselves.
          </p>
        </EmptyState>
      )}
    </div>
  );
}

function MentorshipTasks({
  mentorships,
}: {
  mentorships: Awaited<ReturnType<typeof listMentorships>>;
}) {
  return (
    <TaskList
      tasks={mentorships.map(({ id, name, ...standing }) => ({
        href: `/mentors/${id}` as const,
        title: otherName(name, "mentor"),
        status: <span>{standingText(standing)}</span>,
      }))}
    />
  );
}
