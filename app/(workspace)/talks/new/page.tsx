import type { Metadata } from "next";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { talkDays } from "@/app/(workspace)/talks/request-talk";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findTalkToPlan } from "@/db/queries/talk-plans";
import { logAudienceText } from "@/lib/access/words";
import { calledName } from "@/lib/check-ins/words";
import { proposedAgenda } from "@/lib/talks/agenda";
import { defaultTalkDays } from "@/lib/talks/talk";
import { addDays } from "@/lib/text/dates";
import { placeOf } from "@/lib/text/time-zone-places";
import { PlanForm } from "./plan-form";

export const metadata: Metadata = { title: "Plan a talk" };

const search = z.object({ place: z.uuid(), with: z.uuid() });

/** Plans a talk of a member, by their place in a team, with a manager of theirs: either may. */
export default async function NewTalkPage({ searchParams }: PageProps<"/talks/new">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const today = dates.calendarDay(new Date());
  const pair = search.safeParse(await searchParams).data;
  const two = pair && (await findTalkToPlan(viewer, { placeId: pair.place, withId: pair.with }));

  if (!two) return <NotFound />;

  const { side, subject, partner, placeId, teamId, material } = two;
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
        back={
          side === "subject" ? (
            <BackLink href={`/teams/${teamId}/place`}>Your place</BackLink>
          ) : (
            <BackLink href={`/teams/${teamId}/members/${placeId}`}>{other.name}</BackLink>
          )
        }
        title={`When will you and ${name} talk?`}
        lead={logAudienceText({ name, isSubject: side === "subject", isOver: false })}
      />
      <PlanForm
        id={crypto.randomUUID()}
        pair={{ placeId, withId: other.id }}
        day={addDays(today, defaultTalkDays)}
        days={talkDays(today)}
        zone={placeOf(dates.zone)}
        agenda={agenda}
      />
    </div>
  );
}
