import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { placeParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { endPlace } from "@/app/(workspace)/teams/[id]/people/actions";
import { findRequestMemberPlace } from "@/app/(workspace)/teams/request-team";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { LevelChip } from "@/components/ui/level-chip";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findWaiting } from "@/db/queries/own-waiting";
import { findSkill } from "@/lib/framework/skills";
import { unconfirmedIn } from "@/lib/teams/waiting";
import { shortName } from "@/lib/text/words";
import { discardWaiting, promoteMember } from "./actions";
import { AwayForm, RaterForm } from "./place-forms";

type Props = PageProps<"/teams/[id]/people/[place]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await placeParams(params);
  const place = asked && (await findRequestMemberPlace(asked.id, asked.place));

  return { title: place ? `Place in ${place.team}: ${place.name}` : "Not found" };
}

export default async function MemberPlacePage({ params }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const asked = await placeParams(params);
  const place = asked && (await findRequestMemberPlace(asked.id, asked.place));

  if (!place) return <NotFound />;

  const { id: teamId, place: id } = asked;
  const { name, team, startedAt, awayUntil, raterId, isPromoted } = place;
  const first = shortName(name);
  const waiting = unconfirmedIn(await findWaiting(viewer, id));
  const raters = place.managers.filter((manager) => manager.startedAt);
  const fields = (
    <>
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="id" value={id} />
    </>
  );

  return (
    <>
      <PageHeader
        back={<BackLink href={`/teams/${teamId}/people`}>People in {team}</BackLink>}
        title={startedAt ? `${name} is in ${team}` : `${name} is asked to join ${team}`}
        lead={startedAt ? `Since ${dates.day(startedAt)}.` : "They haven’t answered yet."}
        actions={
          startedAt && (
            // Each look is written down, so none happens ahead of a click.
            <Link
              href={`/teams/${teamId}/people/${id}/opened`}
              prefetch={false}
              className="link target-8"
            >
              What they’ve opened to you
            </Link>
          )
        }
      />
      {startedAt && raters.length > 1 && (
        <Section
          id="rater"
          title="Rated by one manager"
          lead="The other managers see who’s in, and nothing of what either answered."
        >
          <RaterForm
            teamId={teamId}
            id={id}
            options={[
              { value: "", label: "Whoever opens the round" },
              ...raters.map((manager) => ({ value: manager.personId, label: manager.name })),
            ]}
            raterId={raters.some(({ personId }) => personId === raterId) ? (raterId ?? "") : ""}
          />
        </Section>
      )}
      {startedAt && (
        <Section
          id="away"
          title="Away"
          lead="Until that day they aren’t reminded, and they don’t count as missing."
        >
          <AwayForm teamId={teamId} id={id} awayUntil={awayUntil ?? ""} />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section
          id="waiting"
          title="Your ratings that wait"
          lead={`Yours alone, from a spreadsheet of ${dates.day(newestOf(waiting))}, and not blind. They show up in your check-in with ${first}, and count once you’ve confirmed them there.`}
        >
          <ul className="flex flex-wrap gap-x-4 gap-y-2">
            {waiting.map(({ skill, level }) => (
              <li key={skill} className="flex items-center gap-2">
                {level !== null && <LevelChip level={level} />}
                {findSkill(skill).name}
                {level === null && ": not seen"}
              </li>
            ))}
          </ul>
          <ButtonForm action={discardWaiting}>
            {fields}
            <Button type="submit" variant="secondary">
              Delete these ratings
            </Button>
          </ButtonForm>
        </Section>
      )}
      {startedAt && (
        <Section
          id="promotion"
          title="Managing the team, too"
          lead={
            isPromoted
              ? `${first} is asked to manage the team, and hasn’t answered yet.`
              : `Once ${first} accepts, their place as a member ends, and with it what you see of them. They see what begins from then on, and nothing from before.`
          }
        >
          {!isPromoted && (
            <ButtonForm action={promoteMember}>
              {fields}
              <Button type="submit" variant="secondary">
                Ask {first} to manage the team
              </Button>
            </ButtonForm>
          )}
        </Section>
      )}
      <Section
        id="ending"
        title={startedAt ? "Taking them off the team" : "Taking it back"}
        lead={
          startedAt
            ? "What you see of them through this team ends at once: their side of your check-ins, and what they opened to you. Check-ins that you haven’t answered end. What you two agreed on stays with both."
            : "They’re no longer asked. Nothing was opened."
        }
      >
        <ButtonForm action={endPlace}>
          {fields}
          <Button type="submit" variant={startedAt ? "danger" : "secondary"}>
            {startedAt ? `Take ${first} off the team` : `Don’t ask ${first} anymore`}
          </Button>
        </ButtonForm>
      </Section>
    </>
  );
}

function newestOf(waiting: readonly { savedAt: Date }[]) {
  return new Date(Math.max(...waiting.map(({ savedAt }) => savedAt.getTime())));
}
