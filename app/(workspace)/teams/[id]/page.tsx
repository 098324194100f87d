import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestTeam } from "@/app/(workspace)/teams/request-team";
import { PrintButton } from "@/components/reports/print-button";
import { PurposeLinks } from "@/components/reports/purpose-links";
import { MissingChances } from "@/components/teams/missing-chances";
import { SinceLast } from "@/components/teams/since-last";
import { SkillCoverageTable } from "@/components/teams/skill-coverage";
import { TeamEmpty } from "@/components/teams/team-empty";
import { TeamFilter } from "@/components/teams/team-filter";
import { TeamLegend } from "@/components/teams/team-legend";
import { TeamPages } from "@/components/teams/team-pages";
import { TeamTable } from "@/components/teams/team-table";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findEarlierViews } from "@/db/queries/team-views";
import { purposePhrase } from "@/lib/assessments/purpose";
import { basisText } from "@/lib/teams/page-words";
import { lastDueOf, roundCounts, roundState } from "@/lib/teams/round";
import { countsText, waitingForText } from "@/lib/teams/round-words";
import { sinceLast } from "@/lib/teams/since-last";
import { stepToViews } from "@/lib/teams/team";
import { teamPageOf } from "@/lib/teams/team-page";
import { teamQuery, teamSearch } from "@/lib/teams/team-search";
import type { MemberViews } from "@/lib/teams/team-views";
import { dayText } from "@/lib/text/dates";
import { findNewestRound, findRequestTeamViews } from "./request-team";

type Props = PageProps<"/teams/[id]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const { purpose } = teamSearch(await searchParams);
  const team = id && (await findRequestTeamViews(id, purpose));

  return { title: team ? `Team ${team.name}` : "Not found" };
}

export default async function TeamPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const asked = teamSearch(await searchParams);
  const team = id && (await findRequestTeamViews(id, asked.purpose));

  if (!team) return <NotFound />;

  const { purpose, view } = asked;
  const base = `/teams/${team.id}` as const;
  const today = dates.calendarDay(new Date());
  const round = await findNewestRound(team.id);
  const counts = roundCounts(round?.pairs ?? [], today);
  const isOpen =
    round !== undefined &&
    roundState({ endedAt: round.endedAt, lastDue: lastDueOf(round), ...counts }, today) === "open";
  const page = teamPageOf(team.members, asked);
  const status = isOpen && (
    <p>
      <Link href={`${base}/rounds/${round.id}`} className="link">
        Round until {dayText(round.dueOn)}
      </Link>
      : {countsText(counts)}. {waitingForText(round.pairs, today)}
    </p>
  );

  if (page.seen === 0 && team.purposes.length === 0) {
    const places = (await findRequestTeam(team.id))?.members ?? [];
    const step = stepToViews({
      inTeam: team.members.length,
      waitsFor: places.flatMap(({ waitsFor }) => waitsFor ?? []),
      isRoundOpen: isOpen,
    });

    return (
      <div className="flex flex-col gap-8">
        <PageHeader
          eyebrow={team.name}
          title={
            team.members.length === 0
              ? `No one is in ${team.name} yet`
              : `No views are open to you in ${team.name} yet`
          }
        />
        {status}
        <TeamEmpty base={base} step={step} />
      </div>
    );
  }

  const earlier = await findEarlierViews(viewer, team.id, {
    ids: page.shown.filter(({ views }) => views).map(({ id }) => id),
    purpose,
  });
  const moved = page.shown.flatMap(({ id, name, views }) => {
    const before: MemberViews | undefined = earlier.get(id);
    const since = before && views && sinceLast(before, views);

    return since && since.compared.subject + since.compared.rater > 0
      ? [{ id, name, ...since }]
      : [];
  });
  const filter = {
    view: view === "both" ? "" : view,
    skills: asked.skills === "all" ? "" : asked.skills,
    name: asked.name,
  };
  const ofPurpose = purpose === "development" ? "" : purpose;

  return (
    <div className="flex sheet-on-its-side flex-col gap-8 print:block print:space-y-6">
      <PageHeader
        eyebrow={
          <>
            {team.name} · {purposePhrase(purpose)}
            <span className="not-print:hidden"> · {dates.day(new Date())}</span>
          </>
        }
        title={page.finding}
        lead={basisText(page.seen, team.members.length, view)}
        actions={
          <>
            <ButtonLink href={`${base}/rounds/new`}>Open a round</ButtonLink>
            <ButtonLink href={`${base}/people`} variant="secondary">
              Add people
            </ButtonLink>
          </>
        }
      />
      {status}
      <PurposeLinks
        base={base}
        purposes={[...new Set([...team.purposes, purpose])]}
        current={purpose}
      />
      <TeamFilter action={base} asked={asked} />
      <section aria-label="Table" className="flex flex-col gap-4">
        <TeamTable
          caption={`Skill levels in ${team.name}`}
          base={`${base}/members`}
          query={teamQuery({ purpose: ofPurpose })}
          {...page.table}
        />
        <TeamLegend />
        <TeamPages base={base} asked={{ ...filter, purpose: ofPurpose }} page={page} at={asked} />
        <div className="flex flex-wrap gap-2 print:hidden">
          <PrintButton />
          <a
            href={`/api/teams/${team.id}/csv${teamQuery({ purpose: ofPurpose })}`}
            className="button border-edge bg-surface hover:bg-sunken"
          >
            My ratings (CSV)
          </a>
        </div>
      </section>
      <Section id="coverage" title="Who carries each skill">
        <SkillCoverageTable coverage={page.coverage} />
      </Section>
      {page.missing.length > 0 && (
        <Section
          id="chances"
          title="Chances that are missing"
          lead="Here someone says they’ve had no chance to show it. That says nothing about the skill."
        >
          <MissingChances missing={page.missing} />
        </Section>
      )}
      {moved.length > 0 && (
        <Section
          id="since"
          title="Since the check-in before"
          lead="Only levels that the same person gave both times. One level up or down can be noise."
        >
          <SinceLast people={moved} />
        </Section>
      )}
    </div>
  );
}
