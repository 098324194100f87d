import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { ratings } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { guests } from "@/db/schema/guests";
import { notices } from "@/db/schema/notices";
import { organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { promotionCases } from "@/db/schema/promotion-cases";
import { rounds } from "@/db/schema/teams";
import { askState } from "@/lib/asks/ask";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import type { Side } from "@/lib/check-ins/check-in";
import { caseStanding, mayMakeCase } from "@/lib/check-ins/promotion-case";
import {
  type CheckInMailKind,
  isAskMailKind,
  isCheckInMailKind,
  isMentorshipKind,
  isOrganizationKind,
  isTalkKind,
  isTeamMailKind,
  isWorthAskMail,
  isWorthMail,
  isWorthMentorshipMail,
  isWorthOrganizationMail,
  isWorthTalkMail,
  isWorthTeamMail,
} from "@/lib/notices/kinds";
import { nextMailHour, nextTry } from "@/lib/notices/mail-hours";
import { wallClock } from "@/lib/text/local-time";
import { timeZoneOf } from "@/lib/text/time-zones";
import { checkInTimes } from "./check-in-sides";
import { isMemberWhereTold } from "./notices";
import { asksToldOf } from "./told-asks";
import { deletionsToldOf } from "./told-deletions";
import { mentorshipsToldOf } from "./told-mentorships";
import { placesToldOf } from "./told-places";
import { talksToldOf } from "./told-talks";

/**
 * Claims the next mail that is owed and whose hour has come, for the caller to hand over at once: no one else ever gets
 * the same one. `skipped` where the next one is owed no more (it's turned off, there's nothing left to tell, or no one
 * left to tell it to) or has to wait for the morning; ask again. Nothing where none is owed.
 *
 * The claim is committed before the mail is handed over, and given back only where the mail server certainly didn't take
 * it. Where the process dies in between, no one knows whether it was taken, and it's never sent again: the inbox has it.
 */
export function claimMail(now = new Date()) {
  return asSystem("claim a mail", async (tx) => {
    const next = await nextOwed(tx, now);

    if (!next) return undefined;

    const zone = timeZoneOf(next.timeZone);
    const today = wallClock(now, zone).day;
    const at = nextMailHour(now, zone);
    const letter = isOwed(next) ? await letterOf(tx, next, { now, today }) : undefined;

    if (!letter || !next.to) return skip(tx, next.id, null);
    if (at > now) return skip(tx, next.id, at);

    await tx
      .update(notices)
      .set({ mailAfter: null, mailClaimedAt: now })
      .where(and(eq(notices.id, next.id), isNotNull(notices.mailAfter)));

    return { ...letter, noticeId: next.id, personId: next.personId, to: next.to, zone };
  });
}

export type ClaimedMail = Exclude<Awaited<ReturnType<typeof claimMail>>, "skipped" | undefined>;

/** Says that a claimed mail, by its notice, was taken by the mail server. */
export function markMailed(noticeId: string, now = new Date()) {
  return asSystem("mark a mail as sent", (tx) =>
    tx.update(notices).set({ mailedAt: now }).where(isClaimed(noticeId)),
  );
}

/** Gives a claim back where the mail server didn't take the mail: it goes later, or, refused for good, never. */
export function releaseMail(
  { noticeId, zone }: { noticeId: string; zone: string },
  outcome: "refused" | "put off" | "away",
  now = new Date(),
) {
  return asSystem("give a mail back", async (tx) => {
    const [claimed] = await tx
      .select({ tries: notices.mailTries })
      .from(notices)
      .where(isClaimed(noticeId))
      .for("update");

    if (!claimed) return;

    const mailTries = claimed.tries + 1;
    const mailAfter = outcome === "refused" ? null : nextTry(mailTries, now, zone);
    await tx
      .update(notices)
      .set({ mailTries, mailAfter, mailClaimedAt: null })
      .where(eq(notices.id, noticeId));
  });
}

/** On a server that sends no mail: what would have gone by now is never owed, also not once it does send mail. */
export function forgoMail(now = new Date()) {
  return asSystem("forgo mail", (tx) =>
    tx.update(notices).set({ mailAfter: null }).where(lte(notices.mailAfter, now)),
  );
}

async function nextOwed(tx: Transaction, now: Date) {
  const [next] = await tx
    .select({
      id: notices.id,
      kind: notices.kind,
      ordinal: notices.ordinal,
      personId: notices.personId,
      name: people.name,
      to: sql<string | null>`coalesce(${people.email}, ${guests.address})`,
      isGuest: sql<boolean>`${isNotNull(guests.personId)}`,
      timeZone: people.timeZone,
      mailOff: people.mailOff,
      // The demo's people have no mailbox.
      isHere: sql<boolean>`${and(
        isNull(people.disabledAt),
        isNull(people.demoRole),
        or(isMemberWhereTold(notices.organizationId, notices.personId), isNotNull(guests.address)),
      )}`,
      /** Null of what they're told wherever they work. */
      organization: organizations.name,
    })
    .from(notices)
    .innerJoin(people, eq(people.id, notices.personId))
    .leftJoin(organizations, eq(organizations.id, notices.organizationId))
    .leftJoin(guests, eq(guests.personId, notices.personId))
    .where(lte(notices.mailAfter, now))
    .orderBy(asc(notices.mailAfter), asc(notices.id))
    .limit(1)
    .for("update", { of: notices, skipLocked: true });

  return next;
}

type Owed = NonNullable<Awaited<ReturnType<typeof nextOwed>>>;

/** Whether someone's there and wants it. A guest's letters have one way to turn them off: whichever it was in, none comes. */
function isOwed({ isHere, isGuest, mailOff, kind }: Owed) {
  return isHere && !(isGuest ? mailOff.length > 0 : mailOff.includes(kind));
}

/** What a mail's letter tells; nothing where it's over by now. The demo's people write to no one. */
async function letterOf(
  tx: Transaction,
  { id, kind, organization, ...next }: Owed,
  { now, today }: { now: Date; today: string },
) {
  if (isMentorshipKind(kind)) {
    const mentorship = (await mentorshipsToldOf(tx, [id])).get(id);

    return mentorship && !mentorship.isOfDemo && isWorthMentorshipMail(kind, mentorship.state)
      ? { about: "mentorship" as const, kind, organization, reader: next.name, ...mentorship }
      : undefined;
  }
  if (isTalkKind(kind)) {
    const talk = (await talksToldOf(tx, [id])).get(id);

    return talk && !talk.isOfDemo && isWorthTalkMail(kind, talk, { today, now })
      ? { about: "talk" as const, kind, organization, reader: next.name, ...talk }
      : undefined;
  }
  if (isCheckInMailKind(kind))
    return checkInLetterOf(tx, { id, kind, organization, ...next }, { now, today });
  if (organization === null) return undefined;
  if (isTeamMailKind(kind)) {
    const place = (await placesToldOf(tx, [id])).get(id);

    return place && !place.isOfDemo && isWorthTeamMail(kind, place, now)
      ? { about: "team" as const, kind, organization, reader: next.name, ...place }
      : undefined;
  }
  if (isOrganizationKind(kind)) {
    const deletion = (await deletionsToldOf(tx, [id])).get(id);

    return deletion && isWorthOrganizationMail(kind, deletion)
      ? { about: "organization" as const, kind, organization, reader: next.name, ...deletion }
      : undefined;
  }
  if (isAskMailKind(kind)) {
    const ask = (await asksToldOf(tx, [id])).get(id);
    const isWorth = ask && !ask.isOfDemo && isWorthAskMail(kind, askState(ask, now));

    return isWorth
      ? {
          about: "ask" as const,
          kind,
          organization,
          isGuest: next.isGuest,
          askerName: ask.subjectName,
          ...ask,
        }
      : undefined;
  }

  return undefined;
}

/** The same of a check-in, of which a mentor is told wherever they work. */
async function checkInLetterOf(
  tx: Transaction,
  { id, kind, organization, ...next }: Omit<Owed, "kind"> & { kind: CheckInMailKind },
  { now, today }: { now: Date; today: string },
) {
  const found = await checkInOf(tx, id);
  if (!found) return undefined;
  const { said, ...checkIn } = found;
  const mayAgreeToPage = mayMakeCase({ ...checkIn, kind: checkIn.raterKind }, now);
  const page = mayAgreeToPage ? caseStanding(said ?? undefined, checkIn.side) : undefined;
  if (!checkIn.isByReal || !isWorthMail(kind, checkIn.side, checkIn, { today, page })) {
    return undefined;
  }

  return {
    about: "check-in" as const,
    kind,
    organization,
    ordinal: next.ordinal,
    isGuest: next.isGuest,
    today,
    ...checkIn,
    answered: await answeredIn(tx, checkIn),
  };
}

async function checkInOf(tx: Transaction, noticeId: string) {
  const askers = alias(people, "askers");
  const side = sql<Side>`case when ${checkIns.subjectId} = ${notices.personId} then 'subject' else 'rater' end`;
  const [checkIn] = await tx
    .select({
      checkInId: checkIns.id,
      side,
      raterKind: checkIns.kind,
      openedBy: checkIns.openedBy,
      /** Whoever asked: one of the two, or whichever of their managers opened the round; nothing once they're erased. */
      askerName: askers.name,
      isAsker: sql<boolean>`coalesce(${eq(askers.id, notices.personId)}, false)`,
      isByReal: sql<boolean>`${isNull(askers.demoRole)}`,
      subjectName: checkIns.subjectName,
      raterName: checkIns.raterName,
      askerAddress: askers.email,
      reason: checkIns.reason,
      purpose: checkIns.purpose,
      proof: checkIns.proof,
      sightEndedAt: checkIns.sightEndedAt,
      said: {
        subjectAgreedAt: promotionCases.subjectAgreedAt,
        raterAgreedAt: promotionCases.raterAgreedAt,
        openedAt: promotionCases.openedAt,
      },
      ...checkInTimes,
      revealAt: checkIns.revealAt,
      raterAssessmentId: checkIns.raterAssessmentId,
    })
    .from(notices)
    .innerJoin(checkIns, eq(checkIns.id, notices.checkInId))
    .leftJoin(rounds, eq(rounds.id, checkIns.roundId))
    .leftJoin(promotionCases, eq(promotionCases.checkInId, checkIns.id))
    .leftJoin(
      askers,
      sql`${askers.id} = case
        when ${checkIns.roundId} is not null then ${rounds.openedBy}
        when ${checkIns.openedBy} = 'subject' then ${checkIns.subjectId}
        else ${checkIns.raterId} end`,
    )
    .where(eq(notices.id, noticeId));

  return checkIn;
}

async function skip(tx: Transaction, id: string, mailAfter: Date | null) {
  await tx.update(notices).set({ mailAfter }).where(eq(notices.id, id));

  return "skipped" as const;
}

/** How many of the asked skills someone has answered in what they were asked for; 0 for whoever asked. */
async function answeredIn(
  tx: Transaction,
  { side, raterAssessmentId }: { side: Side; raterAssessmentId: string | null },
) {
  if (side === "subject" || !raterAssessmentId) return 0;

  const answered = await tx
    .select({ skill: ratings.skill })
    .from(ratings)
    .where(
      and(eq(ratings.assessmentId, raterAssessmentId), inArray(ratings.skill, [...askedSkills])),
    );

  return answered.length;
}

function isClaimed(id: string) {
  return and(eq(notices.id, id), isNotNull(notices.mailClaimedAt), isNull(notices.mailedAt));
}
