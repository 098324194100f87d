import "server-only";
import { and, count, eq, isNull, ne, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { asks } from "@/db/schema/asks";
import { assessments, ratings } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { checkInLinks, guests } from "@/db/schema/guests";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import {
  type CheckInTimes,
  checkInState,
  isUnderWay,
  sightEnd,
  waitsFor,
} from "@/lib/check-ins/check-in";
import type { GuestAsk } from "@/lib/check-ins/input";
import { dayOf } from "@/lib/forms/day";
import { limits } from "@/lib/limits";
import { named } from "@/lib/people/names";
import { isUnanswered } from "./ask-states";
import { recordAct } from "./audit";
import { bindToBrowser, isOfAnotherBrowser } from "./browser-links";
import { checkInTimes } from "./check-in-sides";
import {
  endAs,
  isKnownMember,
  isOpen,
  open,
  openCheckInsOf,
  pairIs,
  pairOf,
  raterKeyOf,
  wasOpenedBefore,
  wasRevealedLately,
} from "./check-ins";
import { hasKnownAddress, isOnKnownDomain } from "./known-domains";
import { noteAsked, refusalOfAddress, silence } from "./outside-addresses";
import { keepPeople } from "./people-locks";

/**
 * Asks someone without an account for their view of the viewer's skills: by mail to their address, or, without one, by a
 * link that the viewer passes on. `opened before`, with another link, where the same form was sent already. Refuses as
 * `openCheckIn` does, and `full of guests` at the limit of such check-ins,
 * `silenced` where the address's owner wants no mail, `mailed lately` where someone was asked there within 30 days, and
 * `not a member` where the viewer is none.
 */
export function askGuest(
  viewer: Viewer,
  { email, name, ...ask }: GuestAsk,
  tokenHash: string,
  now = new Date(),
) {
  return asSystem("ask a guest for a view", async (tx) => {
    const [subject] = await pairOf(tx, viewer, email);

    if (!subject) return "not a member";

    // What is counted from here on stays true.
    await lock(tx, viewer.id);
    if (await wasOpenedBefore(tx, viewer, ask.id)) return "opened before";
    if ((await openGuestAsksOf(tx, viewer)) >= limits.openGuestCheckIns) return "full of guests";

    const refusal = email && (await refusalOfAddress(tx, email, now));
    if (refusal) return refusal;

    const known = email ? await findGuest(tx, viewer, email) : undefined;
    const rater = known ?? (await addGuest(tx, viewer, { name, email }));
    const isKnown = email !== null && (await isOnKnownDomain(tx, email, viewer));
    const parties = { subject, rater, proof: email ? "mail" : "link", isKnown } as const;
    const outcome = await open(tx, viewer, ask, parties, now);

    if (outcome !== "opened") {
      if (!known) await removeGuest(tx, rater.id);
      return outcome;
    }

    await tx
      .insert(checkInLinks)
      .values({ checkInId: ask.id, tokenHash, isPassedOn: email === null });
    if (email) await noteAsked(tx, email, now);

    return "opened";
  });
}

/** How a guest's link stands to the browser that opens it. */
export type OpenedLink = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/**
 * The check-in that a link leads to, and as whom its browser acts there; nothing for every reason alike: there's no such
 * link, its check-in has ended or lapsed, its time after the reveal is over, or it was passed on and another browser
 * began. `browserHash` is that of the browser's secret, if it has one. It changes nothing.
 */
export function findLink(tokenHash: string, browserHash?: string, now = new Date()) {
  return asSystem("open a guest's link", async (tx) => {
    const [link] = await tx
      .select({ ...linked, subjectDisabledAt: people.disabledAt })
      .from(checkInLinks)
      .innerJoin(checkIns, eq(checkIns.id, checkInLinks.checkInId))
      .innerJoin(people, eq(people.id, checkIns.subjectId))
      .where(eq(checkInLinks.tokenHash, tokenHash));

    if (!link || link.subjectDisabledAt || !isWorking(link, now)) return undefined;
    if (isOfAnotherBrowser(link, browserHash)) return undefined;
    if (!link.raterId) return undefined;

    const { id, subjectId, subjectName, purpose, proof, dueOn, isPassedOn } = link;
    const isRevealed = link.revealedAt !== null;
    const viewer: Viewer = {
      id: link.raterId,
      organizationId: link.organizationId,
      role: "guest",
      sessionId: "",
    };

    return { id, subjectId, subjectName, purpose, proof, dueOn, isPassedOn, isRevealed, viewer };
  });
}

/**
 * Binds a link that was passed on to the browser that begins first. Answers whether this one may go on: later ones may
 * not.
 */
export function beginByLink(tokenHash: string, browserHash: string) {
  return asSystem("bind a guest's link to a browser", (tx) =>
    bindToBrowser(tx, checkInLinks, tokenHash, browserHash),
  );
}

/**
 * Puts a new link in the place of one that the viewer passed on, before its rater is in: the old one leads nowhere from
 * then on, and what was answered by it is deleted.
 */
export function replaceLink(
  viewer: Viewer,
  id: string,
  tokenHash: string,
  now = new Date(),
): Promise<"replaced" | "closed"> {
  return asSystem("replace a guest's link", async (tx) => {
    const [checkIn] = await tx
      .select({ ...linked, raterAssessmentId: checkIns.raterAssessmentId })
      .from(checkIns)
      .innerJoin(checkInLinks, eq(checkInLinks.checkInId, checkIns.id))
      .where(
        and(
          eq(checkIns.id, id),
          eq(checkIns.subjectId, viewer.id),
          eq(checkIns.organizationId, viewer.organizationId),
          eq(checkIns.proof, "link"),
        ),
      )
      .for("update", { of: checkIns });

    if (!checkIn?.raterAssessmentId || !waitsFor("rater", checkIn, dayOf(now))) return "closed";

    await tx.delete(ratings).where(eq(ratings.assessmentId, checkIn.raterAssessmentId));
    await tx
      .update(checkInLinks)
      .set({ tokenHash, browserHash: null })
      .where(eq(checkInLinks.checkInId, id));
    await recordAct(tx, viewer, "check-in.link-replaced", id);

    return "replaced";
  });
}

/**
 * Ends a check-in by mail whose letter reached someone else, or someone who wants none: nothing is written to that
 * address anymore, and it's forgotten. `silenced` where there was nothing left to end.
 */
export function disownCheckIn(
  guest: Viewer,
  id: string,
  now = new Date(),
): Promise<"ended" | "silenced" | "closed"> {
  return asSystem("disown a check-in", async (tx) => {
    const [asked] = await tx
      .select({ address: guests.address })
      .from(guests)
      .where(eq(guests.personId, guest.id));
    const outcome = await endAs(tx, guest, { id, event: "decline", reason: "wrong address" }, now);

    if (!asked?.address) return outcome;

    await tx.update(guests).set({ address: null }).where(eq(guests.personId, guest.id));
    await silence(tx, asked.address);

    return outcome === "closed" ? "silenced" : outcome;
  });
}

/**
 * Puts an account in the place of a guest, with what they've answered so far, before they are in. A member finds the
 * check-in among their own from then on, and the link leads nowhere; anyone else keeps the link. `closed` where it's in,
 * over, or taken on already, `yourself` for its subject, `open` where the two have another one open, `too soon` within 60
 * days of the reveal of their last one.
 */
export function takeOn(
  account: Viewer,
  { id, viewer: guest }: OpenedLink,
  now = new Date(),
): Promise<"taken on" | "kept by link" | "closed" | "yourself" | "open" | "too soon"> {
  return asSystem("take a check-in on", async (tx) => {
    const asked = tx.select({ id: checkIns.subjectId }).from(checkIns).where(eq(checkIns.id, id));
    const own = tx.select({ id: people.id }).from(people).where(eq(people.id, account.id));
    await keepPeople(tx, union(asked, own));
    // They go in the end: of two who merely kept them, each would wait for the other.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, guest.id)).for("update");
    const [person] = await tx
      .select({ id: people.id, name: people.name, membershipId: memberships.id })
      .from(people)
      .leftJoin(
        memberships,
        and(
          eq(memberships.personId, people.id),
          eq(memberships.organizationId, guest.organizationId),
          isNull(memberships.endedAt),
        ),
      )
      .where(and(eq(people.id, account.id), isNull(people.disabledAt)))
      .for("share", { of: people });
    const [checkIn] = await tx
      .select({ ...linked, raterAssessmentId: checkIns.raterAssessmentId })
      .from(checkIns)
      .innerJoin(checkInLinks, eq(checkInLinks.checkInId, checkIns.id))
      .where(
        and(eq(checkIns.id, id), eq(checkIns.raterId, guest.id), ne(checkIns.proof, "account")),
      )
      .for("update", { of: checkIns });

    if (!person || !checkIn?.raterAssessmentId) return "closed";
    if (!waitsFor("rater", checkIn, dayOf(now))) return "closed";

    const { subjectId, purpose } = checkIn;
    if (subjectId === person.id) return "yourself";

    const pair = or(pairIs(subjectId, person.id), pairIs(person.id, subjectId));
    const [another] = await tx
      .select({ id: checkIns.id })
      .from(checkIns)
      .where(and(pair, isOpen))
      .limit(1);
    if (another) return "open";
    if (await wasRevealedLately(tx, and(pair, eq(checkIns.purpose, purpose)), now)) {
      return "too soon";
    }

    const isMember = person.membershipId !== null;
    const subject = { id: subjectId, organizationId: guest.organizationId };
    const before = await raterKeyOf(tx, subjectId, person.id);
    await tx
      .update(checkIns)
      .set({
        raterId: person.id,
        raterName: person.name,
        ...(before && { raterKey: before }),
        proof: "account",
        isKnown: await (isMember ? isKnownMember : hasKnownAddress)(tx, person.id, subject),
      })
      .where(eq(checkIns.id, id));
    await tx
      .update(assessments)
      .set({ raterId: person.id })
      .where(eq(assessments.id, checkIn.raterAssessmentId));
    if (isMember) await tx.delete(checkInLinks).where(eq(checkInLinks.checkInId, id));
    await removeGuest(tx, guest.id);
    await recordAct(
      tx,
      { ...account, ...subject, id: person.id },
      "check-in.taken-on",
      id,
      subjectId,
    );

    return isMember ? "taken on" : "kept by link";
  });
}

const linked = {
  id: checkIns.id,
  organizationId: checkIns.organizationId,
  subjectId: checkIns.subjectId,
  subjectName: checkIns.subjectName,
  raterId: checkIns.raterId,
  purpose: checkIns.purpose,
  proof: checkIns.proof,
  ...checkInTimes,
  sightEndedAt: checkIns.sightEndedAt,
  isPassedOn: checkInLinks.isPassedOn,
  browserHash: checkInLinks.browserHash,
};

/** Whether a check-in's link leads anywhere: while it's under way, and for 30 days after its reveal. */
function isWorking(checkIn: CheckInTimes & { sightEndedAt: Date | null }, now: Date) {
  if (!checkIn.revealedAt) return isUnderWay(checkInState(checkIn, dayOf(now)));

  return checkIn.sightEndedAt === null && now < sightEnd(checkIn.revealedAt);
}

/** How many people without an account someone is asking: for their view, to confirm what they saw, or for feedback. */
export async function openGuestAsksOf(tx: Transaction, viewer: Viewer) {
  const [other] = await tx
    .select({ asks: count() })
    .from(asks)
    .where(and(eq(asks.personId, viewer.id), ne(asks.proof, "account"), isUnanswered));
  const isWithGuest = ne(checkIns.proof, "account");

  return (await openCheckInsOf(tx, viewer, isWithGuest)) + (other?.asks ?? 0);
}

/** Whom the viewer asked at an address before, if they did. */
export async function findGuest(tx: Transaction, viewer: Viewer, email: string) {
  const [guest] = await tx
    .select({ id: people.id, name: people.name })
    .from(guests)
    .innerJoin(people, eq(people.id, guests.personId))
    .where(
      and(
        eq(guests.subjectId, viewer.id),
        eq(guests.organizationId, viewer.organizationId),
        eq(guests.address, email),
      ),
    );

  return guest;
}

/** Adds someone without an account whom the viewer asks. */
export async function addGuest(
  tx: Transaction,
  { id, organizationId }: Viewer,
  { name, email }: { name: string; email: string | null },
) {
  const [guest] = await tx
    .insert(people)
    .values(named(name))
    .returning({ id: people.id, name: people.name });
  if (!guest) throw new Error("No guest was added.");

  await tx
    .insert(guests)
    .values({ personId: guest.id, organizationId, subjectId: id, address: email });

  return guest;
}

/** Removes a guest who's asked nothing anymore; one who is stays. */
export async function removeGuest(tx: Transaction, id: string) {
  const inCheckIn = tx.select({ id: checkIns.id }).from(checkIns).where(eq(checkIns.raterId, id));
  const inAsk = tx.select({ id: asks.id }).from(asks).where(eq(asks.askedId, id));

  await tx
    .delete(people)
    .where(and(eq(people.id, id), sql`not exists (${inCheckIn})`, sql`not exists (${inAsk})`));
}
