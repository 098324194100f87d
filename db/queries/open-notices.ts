import "server-only";
import { sql } from "drizzle-orm";
import { checkIns } from "@/db/schema/check-ins";
import { notices } from "@/db/schema/notices";
import { openings } from "@/db/schema/openings";
import { promotionCases } from "@/db/schema/promotion-cases";
import { summaries } from "@/db/schema/summaries";
import { talks } from "@/db/schema/talks";
import { teamMemberships } from "@/db/schema/teams";
import { isSightOpen } from "./check-in-sides";

/**
 * That what a notice tells of is still its person's to know: what someone opened and hasn't withdrawn, a talk as long as
 * its relation lasts or their own log of it, a summary as long as they're in the team, and the other side's yes to a page
 * as long as that stands and both views are open to them. Anything else was never told.
 */
export const isStillTold = sql`(
  (${notices.openingId} is null or exists (
    select from ${openings} where ${openings.id} = ${notices.openingId} and ${openings.endedAt} is null
  ))
  and (${notices.talkId} is null or exists (
    select from ${talks} where ${talks.id} = ${notices.talkId}
      and (${talks.subjectId} = ${notices.personId} or ${talks.sightEndedAt} is null)
  ))
  and (${notices.summaryId} is null or exists (
    select from ${summaries}
    join ${teamMemberships} on ${teamMemberships.teamId} = ${summaries.teamId}
    where ${summaries.id} = ${notices.summaryId}
      and ${teamMemberships.personId} = ${notices.personId}
      and ${teamMemberships.endedAt} is null and ${teamMemberships.startedAt} <= ${summaries.madeAt}
  ))
  and (${notices.kind} not in ('page to agree to', 'page agreed on') or exists (
    select from ${promotionCases}
    join ${checkIns} on ${checkIns.id} = ${promotionCases.checkInId}
    where ${promotionCases.checkInId} = ${notices.checkInId}
      and (${checkIns.subjectId} = ${notices.personId} and ${promotionCases.raterAgreedAt} is not null
        or ${checkIns.raterId} = ${notices.personId} and ${promotionCases.subjectAgreedAt} is not null
          and ${isSightOpen})
  ))
)`;
