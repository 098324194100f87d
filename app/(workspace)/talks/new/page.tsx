import type { Metadata } from "next";
import { z } from "zod";
import { mentorshipPage } from "@/app/_mentorships/mentorship-page";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { talkDays } from "@/app/(workspace)/talks/request-talk";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import type { Two } from "@/db/queries/talk-pairs";
import { findTalkToPlan } from "@/db/queries/talk-plans";
import { logAudienceText } from "@/lib/access/words";
import { calledName } from "@/lib/check-ins/words";
import { proposedAgenda } from "@/lib/talks/agenda";
import { defaultTalkDays, type TalkBasis, type TalkSide } from "@/lib/talks/talk";
import { addDays } from "@/lib/text/dates";
import { placeOf } from "@/lib/text/time-zone-places";
import { PlanForm } from "./plan-form";

export const metadata: Metadata = { title: "Plan a talk" };

const search = z.union([
  z
    .object({ place: z.uuid(), with: z.uuid() })
    .transform(({ place, with: withId }): TalkBasis => ({ placeId: place, withId })),
  z
    .object({ mentorship: z.uuid() })
    .transform(({ mentorship }): TalkBasis => ({ mentorshipId: mentorship })),
]);

/** Plans a talk of a member's with a manager of theirs, or of a mentee's with their mentor: either may. */
export default async function NewTalkPage({ searchParams }: PageProps<"/talks/new">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const basis = search.safeParse(await searchParams).data;
  const two = basis && (await findTalkToPlan(viewer, basis));

  if (!two) return <NotFound />;

  const { side, subject, partner, material } = two;
  const other = side === "subject" ? partner : subject;
  const name = calledName(other.name);
  const agenda = proposedAgenda(
    material,
    { subject: subject.name, partner: partner.name },
    { today, dates },
  );

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<Back basis={two.basis} side={side} name={other.name} />}
        title={`When will you and ${name} talk?`}
        lead={logAudienceText({
          name,
          restsOn: two.basis.restsOn,
          isSubject: side === "subject",
          isOver: false,
        })}
      />
      <PlanForm
        id={crypto.randomUUID()}
        basis={basis}
        day={addDays(today, defaultTalkDays)}
        days={talkDays(today)}
        zone={placeOf(dates.zone)}
        agenda={agenda}
      />
    </div>
  );
}

/** Leads to where the plan came from. */
function Back({ basis, side, name }: { basis: Two["basis"]; side: TalkSide; name: string }) {
  if (basis.restsOn === "mentorship") {
    const page = mentorshipPage(side === "subject" ? "mentee" : "mentor", basis.mentorshipId);

    return <BackLink href={page}>{name}</BackLink>;
  }

  return side === "subject" ? (
    <BackLink href={`/teams/${basis.teamId}/place`}>Your place</BackLink>
  ) : (
    <BackLink href={`/teams/${basis.teamId}/members/${basis.placeId}`}>{name}</BackLink>
  );
}
