import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { placeParams } from "@/app/_request/params";
import { requireShell } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { TermsForm } from "@/components/check-ins/terms-form";
import { WhatTheyRead } from "@/components/teams/what-they-read";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findRoundStart } from "@/db/queries/rounds";
import { dueDays } from "@/lib/check-ins/check-in";
import { whoToAsk } from "@/lib/teams/who-to-ask";
import { placeOf } from "@/lib/text/time-zone-places";
import { shortName } from "@/lib/text/words";
import { openOne } from "./actions";

export const metadata: Metadata = { title: "Open a check-in" };

export default async function NewMemberCheckInPage({
  params,
}: PageProps<"/teams/[id]/members/[place]/check-ins/new">) {
  const { viewer, person } = await requireShell();
  const { calendarDay, zone } = await requestDates(viewer);
  const today = calendarDay(new Date());
  const ids = await placeParams(params);
  const team = ids && (await findRoundStart(viewer, ids.id));
  const member = team?.members.find(({ membershipId }) => membershipId === ids?.place);

  // Whoever someone else rates isn't the viewer's to check in with.
  if (!ids || !team || !member || member.raterName) return <NotFound />;

  const { unable } = whoToAsk([member], today);
  const [inTheWay] = unable;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={`/teams/${ids.id}/rounds`}>Rounds</BackLink>}
        eyebrow={team.name}
        title={`Open a check-in with ${shortName(member.name)}`}
        lead={
          inTheWay
            ? inTheWay.why
            : "Outside of any round, between the two of you. To ask several people at once, open a round."
        }
      />
      {!inTheWay && (
        <>
          <WhatTheyRead rater={person.name} kind="manager" sendsMail={sendsMail} />
          <TermsForm
            action={openOne}
            hidden={{ id: crypto.randomUUID(), teamId: ids.id, membershipId: ids.place }}
            button="Open the check-in"
            pendingLabel="Opening…"
            days={dueDays(today)}
            zone={placeOf(zone)}
          />
        </>
      )}
    </div>
  );
}
