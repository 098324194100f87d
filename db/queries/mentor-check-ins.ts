import "server-only";
import { and, eq, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { mentorships, openScopes } from "@/db/schema/mentorships";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { asMentorIn, type Owner, type Viewer } from "@/lib/access/viewer";
import type { Ask } from "@/lib/check-ins/input";
import {
  endAll,
  hasLapsed,
  isKnownMember,
  open,
  openPairs,
  pairIs,
  wasRevealedLately,
} from "./check-ins";
import { hasKnownAddress } from "./known-domains";
import { isActive, isOpenNow } from "./mentorship-scopes";
import { bothOf, isMentorshipOf } from "./mentorship-sides";
import { keepPeople } from "./people-locks";

// Check-ins in which a mentor rates. They rest on the mentorship and its scope, and are in the mentee's organization.

/** What a mentor's or a mentee's form says of a check-in; what evidence a mentor reads, its own scope says. */
type Terms = Omit<Ask, "evidence"> & { mentorshipId: string };

/**
 * The viewer as they are in a check-in: whoever rates in it as a mentor is so in the mentee's organization, wherever they
 * work, and anyone else is who they are.
 */
export async function asPartyOf<Who extends Viewer>(viewer: Who, checkInId: string): Promise<Who> {
  return asMentorOf(viewer, eq(checkIns.id, checkInId));
}

/** The same by the draft of the viewer's that a check-in is for; of themselves, they are who they are. */
export async function asAuthorOf<Who extends Viewer>(
  viewer: Who,
  assessmentId: string,
): Promise<Who> {
  return asMentorOf(viewer, eq(checkIns.raterAssessmentId, assessmentId));
}

async function asMentorOf<Who extends Viewer>(viewer: Who, which: SQL): Promise<Who> {
  const mentored = await asViewer(viewer, async (tx) => {
    const [found] = await tx
      .select({ organizationId: checkIns.organizationId })
      .from(checkIns)
      .where(and(which, eq(checkIns.raterId, viewer.id), isNotNull(checkIns.mentorshipId)));

    return found;
  });

  return mentored ? asMentorIn(viewer, mentored.organizationId) : viewer;
}

/**
 * Asks the mentor of a mentorship of the viewer's for their view. `shut` where the viewer hasn't opened check-ins to them
 * or there's no such mentorship; else as `openCheckIn` answers.
 */
export function askMentor(
  viewer: Viewer,
  { mentorshipId, ...ask }: Terms,
  now = new Date(),
): Promise<"opened" | "open" | "too soon" | "full" | "shut"> {
  return asSystem("ask a mentor for their view", async (tx) => {
    const pair = await holdOpened(tx, viewer, { id: mentorshipId, side: "mentee" });
    if (!pair) return "shut";

    const { subject, rater, isKnown } = pair;
    const parties = {
      subject,
      rater,
      proof: "account",
      isKnown,
      mentorship: mentorshipId,
    } as const;

    return open(tx, viewer, { ...ask, evidence: [] }, parties, now);
  });
}

/**
 * Opens a check-in with the mentee of a mentorship of the viewer's. Its id is the caller's, so that sending the same form
 * twice opens one. `not found` where the mentee hasn't opened check-ins, as where there's no such mentorship; `open` and
 * `too soon` as `openCheckIn` answers.
 */
export function openWithMentee(
  viewer: Viewer,
  { id, mentorshipId, ...terms }: Terms,
  now = new Date(),
): Promise<"opened" | "open" | "too soon" | "not found"> {
  return asSystem("open a check-in with a mentee", async (tx) => {
    const found = await holdOpened(tx, viewer, { id: mentorshipId, side: "mentor" });
    if (!found) return "not found";

    const { organizationId, subject, rater, isKnown } = found;
    const [before] = await tx
      .select({ id: checkIns.id })
      .from(checkIns)
      .where(and(eq(checkIns.id, id), eq(checkIns.mentorshipId, mentorshipId)));
    if (before) return "opened";

    const pair = or(pairIs(subject.id, rater.id), pairIs(rater.id, subject.id));
    await endAll(tx, and(pair, hasLapsed(now)), { reason: "lapsed", now });
    const isOfPurpose = eq(checkIns.purpose, terms.purpose);
    if (await wasRevealedLately(tx, and(pair, isOfPurpose), now)) return "too soon";

    const opened = await openPairs(
      tx,
      asMentorIn(viewer, organizationId),
      { ...terms, openedBy: "rater" },
      [
        {
          ...{ id, subject, rater, isKnown },
          place: undefined,
          mentorship: mentorshipId,
          proof: "account",
        },
      ],
      now,
    );

    return opened.size > 0 ? "opened" : "open";
  });
}

/** The mentee of a mentorship of the viewer's who opened check-ins to them; of any other, nothing. */
export function findMenteeToRate(viewer: Viewer, id: string) {
  return asSystem("tell a mentor whom they can open a check-in with", async (tx) => {
    const [mentee] = await tx
      .select({ name: mentorships.menteeName })
      .from(mentorships)
      .innerJoin(openScopes, and(eq(openScopes.mentorshipId, mentorships.id), isOpenForCheckIns))
      .where(and(eq(mentorships.id, id), isMentorshipOf(viewer, "mentor"), isActive));

    return mentee;
  });
}

const isOpenForCheckIns = and(eq(openScopes.scope, "check-ins"), isOpenNow);

/**
 * The two of an active mentorship of the viewer's whose mentee opened check-ins, as they're called, with whether it's not
 * the mentee alone who knows the mentor. Held until the transaction ends: neither is erased, the mentee doesn't leave the
 * organization, and it doesn't pause, end, or shut meanwhile. Nothing where it isn't so.
 */
async function holdOpened(
  tx: Transaction,
  viewer: Viewer,
  { id, side }: { id: string; side: "mentee" | "mentor" },
) {
  const mine = and(eq(mentorships.id, id), isMentorshipOf(viewer, side));
  await keepPeople(tx, bothOf(tx, mine));
  // In the order of whoever ends one of these: the membership, the mentorship, the scope.
  const [place] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(mentorships, and(isPlaceOfMentee, mine))
    .for("share", { of: memberships });
  if (!place) return undefined;

  const [found] = await tx
    .select({
      organizationId: mentorships.organizationId,
      menteeId: mentorships.menteeId,
      mentorId: mentorships.mentorId,
    })
    .from(mentorships)
    .where(and(mine, isActive))
    .for("share");
  const [isOpen] = await tx
    .select({ id: openScopes.id })
    .from(openScopes)
    .where(and(eq(openScopes.mentorshipId, id), isOpenForCheckIns))
    .for("share");
  if (!isOpen || !found?.organizationId) return undefined;

  const { organizationId } = found;
  const subject = await named(tx, eq(people.id, found.menteeId ?? ""));
  const rater = await named(tx, eq(people.id, found.mentorId ?? ""));
  if (!subject || !rater) return undefined;

  const isKnown = await isKnownMentor(tx, rater.id, { id: subject.id, organizationId });

  return { organizationId, subject, rater, isKnown };
}

/** A mentee's current membership in the organization that a mentorship is in. */
const isPlaceOfMentee = and(
  eq(memberships.personId, mentorships.menteeId),
  eq(memberships.organizationId, mentorships.organizationId),
  isNull(memberships.endedAt),
);

async function named(tx: Transaction, which: SQL) {
  const [person] = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(which, isNull(people.disabledAt)));

  return person;
}

/** The same as of a member; whoever isn't one is known by their proven address alone. */
async function isKnownMentor(tx: Transaction, mentorId: string, subject: Owner) {
  const [member] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, mentorId),
        eq(memberships.organizationId, subject.organizationId),
        isNull(memberships.endedAt),
      ),
    );

  return member ? isKnownMember(tx, mentorId, subject) : hasKnownAddress(tx, mentorId, subject);
}
