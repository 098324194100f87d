import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { RoundList } from "@/components/teams/round-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listRounds } from "@/db/queries/rounds";
import { roundState } from "@/lib/teams/round";
import { roundsTitle } from "@/lib/teams/round-words";

export const metadata: Metadata = { title: "Rounds" };

export default async function RoundsPage({ params }: PageProps<"/teams/[id]/rounds">) {
  const viewer = await requireViewer();
  const today = (await requestDates(viewer)).calendarDay(new Date());
  const id = await idParam(params);
  const team = id && (await listRounds(viewer, id, today));

  if (!team) return <NotFound />;

  const rounds = team.rounds.map((round) => ({ ...round, state: roundState(round, today) }));
  const open = rounds.filter(({ state }) => state === "open");
  const done = rounds.filter(({ state }) => state !== "open");
  const opening = <ButtonLink href={`/teams/${id}/rounds/new`}>Open a round</ButtonLink>;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        eyebrow={team.name}
        title={roundsTitle(open.length)}
        lead="A round is a check-in with each of several people, due on one day."
        actions={rounds.length > 0 && opening}
      />
      {rounds.length === 0 && (
        <EmptyState title="Check in with your whole team at once" action={opening}>
          <p>
            A round opens a check-in with everyone in {team.name}: each assesses themself, you rate
            beside it, and neither of you sees the other’s answers until both are in. It takes you
            about four minutes a person.
          </p>
        </EmptyState>
      )}
      {open.length > 0 && (
        <Section id="open" title="Open">
          <RoundList rounds={open} teamId={id} />
        </Section>
      )}
      {done.length > 0 && (
        <Section id="done" title="Done">
          <RoundList rounds={done} teamId={id} />
        </Section>
      )}
    </div>
  );
}
