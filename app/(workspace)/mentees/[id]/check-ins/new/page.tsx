import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireShell } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { TermsForm } from "@/components/check-ins/terms-form";
import { WhatTheyRead } from "@/components/teams/what-they-read";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findMenteeToRate } from "@/db/queries/mentor-check-ins";
import { dueDays } from "@/lib/check-ins/check-in";
import { placeOf } from "@/lib/text/time-zone-places";
import { shortName } from "@/lib/text/words";
import { openAsMentor } from "./actions";

export const metadata: Metadata = { title: "Open a check-in with a mentee" };

/** Where a mentor opens a check-in; a page like any that there isn't where the mentee hasn't opened that. */
export default async function NewMenteeCheckInPage({
  params,
}: PageProps<"/mentees/[id]/check-ins/new">) {
  const { viewer, person } = await requireShell();
  const { calendarDay, zone } = await requestDates(viewer);
  const id = await idParam(params);
  const mentee = id && (await findMenteeToRate(viewer, id));

  if (!mentee) return <NotFound />;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={`/mentees/${id}`}>{mentee.name}</BackLink>}
        title={`Open a check-in with ${shortName(mentee.name)}`}
        lead="Your view of their skills beside their own, between the two of you."
      />
      <WhatTheyRead rater={person.name} kind="mentor" sendsMail={sendsMail} />
      <TermsForm
        action={openAsMentor}
        hidden={{ id: crypto.randomUUID(), mentorshipId: id }}
        button="Open the check-in"
        pendingLabel="Opening…"
        days={dueDays(calendarDay(new Date()))}
        zone={placeOf(zone)}
      />
    </div>
  );
}
