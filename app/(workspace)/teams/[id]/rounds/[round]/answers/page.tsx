import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { pageParam, roundParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { SkillLinks } from "@/components/teams/skill-links";
import { ViewsForm } from "@/components/teams/views-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { PageLinks } from "@/components/ui/page-links";
import { findRoundViews } from "@/db/queries/round-views";
import { limits } from "@/lib/limits";
import { gridSkills } from "@/lib/teams/grid";
import { inForText, viewsTitle } from "@/lib/teams/grid-words";
import { viewSummary } from "@/lib/teams/view-summary";
import { placeText } from "@/lib/text/words";
import { submitViews } from "./actions";

export const metadata: Metadata = { title: "Check your views of the team" };

type Props = PageProps<"/teams/[id]/rounds/[round]/answers">;

export default async function ViewsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const today = (await requestDates(viewer)).calendarDay(new Date());
  const named = await roundParams(params);
  const { page: asked, notice } = await searchParams;
  const round =
    named &&
    (await findRoundViews(
      viewer,
      { teamId: named.id, roundId: named.round, page: pageParam(asked) },
      today,
    ));

  if (!round) return <NotFound />;

  const { id: teamId, round: roundId } = named;
  const base = `/teams/${teamId}/rounds/${roundId}` as const;
  const { page, pages } = round;
  const first = (page - 1) * limits.gridPeople;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={base}>The round</BackLink>}
        eyebrow={round.teamName}
        title={viewsTitle(round)}
        lead={[
          inForText(round.in),
          round.waiting > 0 && "Each person reads your examples once both of you are in.",
        ]
          .filter(Boolean)
          .join(" ")}
        actions={
          round.waiting > 0 && (
            <ButtonLink href={`${base}/skills/${gridSkills[0]}`}>Rate by skill</ButtonLink>
          )
        }
      />
      {round.waiting > 0 && <SkillLinks base={`${base}/skills`} />}
      {round.people.length > 0 && (
        <ViewsForm
          action={submitViews}
          teamId={teamId}
          roundId={roundId}
          wasSubmitted={notice === "submitted"}
          people={round.people.map(({ id, subjectName, answers, sheet }) => ({
            id,
            name: subjectName,
            ...viewSummary(answers, sheet),
          }))}
        />
      )}
      {pages > 1 && (
        <PageLinks
          label="More people"
          status={placeText(first + 1, first + round.people.length, round.waiting)}
          links={[
            ...(page > 1
              ? [{ href: `${base}/answers?page=${page - 1}` as const, text: "Before" }]
              : []),
            ...(page < pages
              ? [{ href: `${base}/answers?page=${page + 1}` as const, text: "Next" }]
              : []),
          ]}
        />
      )}
    </div>
  );
}
