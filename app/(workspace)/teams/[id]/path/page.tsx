import type { Metadata } from "next";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { SeatMeaning } from "@/components/framework/seat-meaning";
import { PrintButton } from "@/components/reports/print-button";
import { PeopleStages } from "@/components/teams/people-stages";
import { SeatAnswerTable } from "@/components/teams/seat-answers";
import { TeamEmpty } from "@/components/teams/team-empty";
import { TeamPages } from "@/components/teams/team-pages";
import { TeamStages } from "@/components/teams/team-stages";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findSeatCheck } from "@/db/queries/seat-checks";
import { readTeamPath } from "@/db/queries/team-path";
import { answeredText, seatCount, seatFinding } from "@/lib/teams/seat-check";
import { peopleOnAPage } from "@/lib/teams/team-page";
import { pathFinding, teamStages } from "@/lib/teams/team-path";
import { teamSearch } from "@/lib/teams/team-search";

type Props = PageProps<"/teams/[id]/path">;

/** Read once a request, for the page and its title: each look is written down. */
const readRequestPath = cache(async (id: string, first: number, count: number) =>
  readTeamPath(await requireViewer(), id, { first, count }),
);

async function findPath({ params, searchParams }: Props) {
  const id = await idParam(params);
  const asked = teamSearch(await searchParams);
  const first = asked.isWhole ? 0 : (asked.page - 1) * peopleOnAPage;
  const count = asked.isWhole ? Number.POSITIVE_INFINITY : peopleOnAPage;
  const team = id && (await readRequestPath(id, first, count));

  return team
    ? { ...team, asked, first, shown: team.members.slice(first, first + count) }
    : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const team = await findPath(props);

  return { title: team ? `Path of ${team.name}` : "Not found" };
}

/** How far along a team's people are on the first six stages, and whether their organization needs a Product Lead. */
export default async function TeamPathPage(props: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const team = await findPath(props);
  const check = team && (await findSeatCheck(viewer, team.id));

  if (!team || !check) return <NotFound />;

  const { members, shown, first, asked } = team;
  const base = `/teams/${team.id}` as const;
  const stages = teamStages(members);
  const { answers } = check;
  const found = members.length;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        eyebrow={
          <>
            {team.name}
            <span className="not-print:hidden"> · {dates.day(new Date())}</span>
          </>
        }
        title={found === 0 ? `No one is in ${team.name} yet` : pathFinding(stages)}
        lead={
          found > 0 &&
          "Stages one to six, in counts by what each person says they’ve done, never which actions. That you looked is written down, and they can see it."
        }
        actions={found > 0 && <PrintButton />}
      />
      {found === 0 ? (
        <TeamEmpty base={base} step="add people" />
      ) : (
        <>
          <Section
            id="stages"
            title="People on each stage"
            lead="With evidence: all that they’ve done there is shown by evidence that’s open to you. On it: something is done, and something isn’t yet."
          >
            <TeamStages stages={stages} />
          </Section>
          <Section
            id="people"
            title="What each has done"
            lead="Actions done, of those that apply to them. By name, in no other order."
          >
            <PeopleStages base={`${base}/members`} people={shown} />
            <TeamPages
              base={`${base}/path`}
              asked={{}}
              page={{ found, first, shown }}
              at={{ ...asked, name: "" }}
            />
          </Section>
        </>
      )}
      <Section
        id="seat"
        title="Do we need a Product Lead?"
        lead="Seven signs, about the organization and not about anyone here: no answer is part of anyone’s readiness. Only this team’s managers see them."
      >
        {answers ? (
          <>
            <p className="font-medium">
              {seatFinding(seatCount(answers))}.{" "}
              <span className="font-normal text-muted">
                {answeredText(check.answeredBy, dates.day(check.answeredAt ?? new Date()))}
              </span>
            </p>
            <SeatAnswerTable answers={answers} />
            <SeatMeaning />
          </>
        ) : (
          <p className="max-w-measure">
            Someone can be ready and still find no opening. Before you plan a way there with anyone,
            see whether there’s a Product Lead’s work to do. It takes two minutes.
          </p>
        )}
        <ButtonLink
          href={`${base}/path/seat-check`}
          variant={answers ? "secondary" : undefined}
          className="self-start"
        >
          {answers ? "Change the answers" : "Answer the seven questions"}
        </ButtonLink>
      </Section>
    </div>
  );
}
