import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/_request/viewer";
import { switchOrganization } from "@/app/_shell/actions";
import { Button, ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { TaskList } from "@/components/ui/task-list";
import { listOwnPlaces, listTeamsToPlaceIn } from "@/db/queries/own-teams";
import { hasTalks } from "@/db/queries/talks";
import { listPlacesElsewhere } from "@/db/queries/team-joins";
import { teamsTitle } from "@/lib/teams/words";
import { withdrawAsk } from "./actions";

export const metadata: Metadata = { title: "Teams" };

const notices: Record<string, { title: string; text: string }> = {
  left: { title: "You’ve left the team", text: "Its managers no longer see anything of yours." },
  declined: { title: "You’ve declined", text: "Nothing of yours was opened." },
  ended: { title: "The team has ended", text: "What anyone saw through it ended with it." },
  withdrawn: { title: "You’re not asking anymore", text: "No one confirms it now." },
};

export default async function TeamsPage({ searchParams }: PageProps<"/teams">) {
  const viewer = await requireViewer();
  const { managed, joined } = await listOwnPlaces(viewer);
  const elsewhere = await listPlacesElsewhere(viewer);
  const others = await listTeamsToPlaceIn(viewer);
  const notice = notices[String((await searchParams).notice)];
  const isEmpty = managed.length + joined.length + elsewhere.length === 0;
  const found = (
    <ButtonLink href="/teams/new" variant={isEmpty ? "primary" : "secondary"}>
      Found a team
    </ButtonLink>
  );

  return (
    <div className="flex flex-col gap-8">
      {notice && (
        <Notice tone="success" title={notice.title} announce>
          <p>{notice.text}</p>
        </Notice>
      )}
      <PageHeader
        title={teamsTitle({
          managed: managed.filter(({ startedAt }) => startedAt).length,
          joined: joined.filter(({ startedAt }) => startedAt).length,
        })}
        lead="A manager sees of you what you compare with them in a check-in and what you open to them. Nothing else opens by being in a team."
        actions={isEmpty ? undefined : found}
      />
      {(await hasTalks(viewer)) && (
        <p>
          <Link href="/talks" className="link">
            Your talks
          </Link>
        </p>
      )}
      {managed.length > 0 && (
        <Section id="managed" title="Teams you manage">
          <TaskList
            tasks={managed.map(({ teamId, team, startedAt }) => ({
              href: startedAt ? (`/teams/${teamId}` as const) : (`/teams/${teamId}/place` as const),
              title: team,
              status: startedAt ? null : <span>You’re asked to manage it</span>,
            }))}
          />
        </Section>
      )}
      {joined.length > 0 && (
        <Section id="joined" title="Teams you’re in">
          <TaskList
            tasks={joined.map(({ teamId, team, waitsFor }) => ({
              href: `/teams/${teamId}/place` as const,
              title: team,
              status: waitsFor && (
                <span>
                  {waitsFor === "person" ? "You’re asked to join" : "Waiting for a manager"}
                </span>
              ),
            }))}
          />
        </Section>
      )}
      {elsewhere.length > 0 && (
        <Section id="elsewhere" title="In other organizations">
          <SummaryList
            rows={elsewhere.map(({ id, team, organization, organizationId, waitsFor }) => ({
              id,
              name: team,
              value:
                waitsFor === "manager"
                  ? `You’ve asked to join, in ${organization}. A manager of the team confirms it.`
                  : `In ${organization}.`,
              action:
                waitsFor === "manager" ? (
                  <ButtonForm action={withdrawAsk}>
                    <input type="hidden" name="id" value={id} />
                    <button type="submit" className="link target-8">
                      Withdraw<span className="sr-only"> your ask to join {team}</span>
                    </button>
                  </ButtonForm>
                ) : (
                  <ButtonForm action={switchOrganization}>
                    <input type="hidden" name="organizationId" value={organizationId} />
                    <Button type="submit" variant="secondary">
                      Switch to {organization}
                    </Button>
                  </ButtonForm>
                ),
            }))}
          />
        </Section>
      )}
      {isEmpty && (
        <EmptyState title="A team is where a manager and their people compare views" action={found}>
          <p>
            Found one, bring your people in with a link or by email, and open a round: everyone
            answers for themselves, you answer for each, and both see both once both are in. You
            never have to assess yourself.
          </p>
          <p>Someone else manages you? They send you their team’s link, or place you in it.</p>
        </EmptyState>
      )}
      {others.length > 0 && (
        <Section
          id="others"
          title="Teams in your organization"
          lead="As an admin you can place people in them. It opens nothing until they accept, and you don’t see who’s in."
        >
          <ul className="flex flex-col gap-2">
            {others.map(({ id, name, hasManager }) => (
              <li key={id}>
                <Link href={`/teams/${id}/people`} className="link">
                  Place someone in {name}
                </Link>
                {!hasManager && <span className="text-muted"> · no one manages it right now</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
