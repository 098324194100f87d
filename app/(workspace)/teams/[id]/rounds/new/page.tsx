import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireShell } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { WhatTheyRead } from "@/components/teams/what-they-read";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findRoundStart } from "@/db/queries/rounds";
import { dueDays } from "@/lib/check-ins/check-in";
import { whoToAsk } from "@/lib/teams/who-to-ask";
import { placeOf } from "@/lib/text/time-zone-places";
import { RoundForm } from "./round-form";

export const metadata: Metadata = { title: "Open a round" };

export default async function NewRoundPage({ params }: PageProps<"/teams/[id]/rounds/new">) {
  const { viewer, person } = await requireShell();
  const { calendarDay, zone } = await requestDates(viewer);
  const today = calendarDay(new Date());
  const id = await idParam(params);
  const team = id && (await findRoundStart(viewer, id));

  if (!team) return <NotFound />;

  const { able, unable } = whoToAsk(team.members, today);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={`/teams/${id}/rounds`}>Rounds</BackLink>}
        eyebrow={team.name}
        title="Open a round"
        lead="A check-in with each of them, due on one day. You rate them blind, about four minutes a person, and need no assessment of your own."
      />
      <WhatTheyRead rater={person.name} kind="manager" sendsMail={sendsMail} />
      <RoundForm
        id={crypto.randomUUID()}
        teamId={id}
        days={dueDays(today)}
        zone={placeOf(zone)}
        able={able}
        unable={unable}
      />
    </div>
  );
}
