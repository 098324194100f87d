import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { pageParam, roundAndSkillParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { saveRowsAndContinue } from "@/app/(workspace)/teams/[id]/rounds/[round]/skills/actions";
import { SkillGrid } from "@/components/teams/skill-grid";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { hasShortcuts } from "@/db/queries/preferences";
import { findRoundViews } from "@/db/queries/round-views";
import { formAnswer } from "@/lib/assessments/answer";
import { findSkill } from "@/lib/framework/skills";
import {
  nextInGrid,
  offeredAfter,
  placeInGrid,
  questionAboutThem,
  wayOnInGrid,
} from "@/lib/teams/grid";

type Props = PageProps<"/teams/[id]/rounds/[round]/skills/[skill]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const named = await roundAndSkillParams(params);

  return { title: named ? `Rate your team: ${findSkill(named.skill).name}` : "Not found" };
}

export default async function SkillGridPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const today = (await requestDates(viewer)).calendarDay(new Date());
  const named = await roundAndSkillParams(params);
  const round =
    named &&
    (await findRoundViews(
      viewer,
      {
        teamId: named.id,
        roundId: named.round,
        skill: named.skill,
        page: pageParam((await searchParams).page),
      },
      today,
    ));

  if (!round) return <NotFound />;

  const { id: teamId, round: roundId, skill } = named;
  const base = `/teams/${teamId}/rounds/${roundId}` as const;
  if (round.people.length === 0) redirect(`${base}/answers`);

  const { name, covers, anchors } = findSkill(skill);
  const { page, pages } = round;
  const href = wayOnInGrid({ teamId, roundId, skill, page, pages });
  const next = nextInGrid(skill);
  const extra = offeredAfter(skill);
  const place = placeInGrid(skill);

  return (
    <SkillGrid
      key={`${skill}/${page}`}
      action={saveRowsAndContinue}
      personId={viewer.id}
      teamId={teamId}
      roundId={roundId}
      skill={skill}
      page={page}
      pages={pages}
      people={round.people.map(({ id, draftId, subjectName, isApart, answers, sheet }) => {
        const answer = answers.get(skill);

        return {
          id,
          draftId,
          name: subjectName,
          isApart,
          saved: answer && formAnswer(answer),
          sheet: sheet.get(skill),
        };
      })}
      anchors={anchors}
      shortcuts={await hasShortcuts(viewer)}
      top={
        <PageHeader
          back={<BackLink href={`${base}/answers`}>All answers</BackLink>}
          eyebrow={`Rate ${round.teamName} · ${place} · ${name}`}
          title={questionAboutThem(skill)}
          lead={`${covers}. Think of the last six months. Choose the highest level whose whole description is true.`}
        />
      }
      place={place}
      next={{
        href,
        text:
          page < pages
            ? "Next people"
            : next
              ? `Next: ${findSkill(next).name}`
              : "Check your answers",
      }}
      more={
        extra && (
          <ButtonLink variant="quiet" href={`${base}/skills/${extra}`}>
            One more: {findSkill(extra).name}
          </ButtonLink>
        )
      }
    />
  );
}
