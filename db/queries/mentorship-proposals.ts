import "server-only";
import { and, count, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { mentorships, openScopes } from "@/db/schema/mentorships";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import type { Lines } from "@/lib/mentorships/input";
import { mayDo } from "@/lib/mentorships/life";
import {
  type MentorshipScope,
  type MentorshipSide,
  mentorshipState,
  otherSide,
  proposalEnd,
} from "@/lib/mentorships/mentorship";
import { recordAudit } from "./audit";
import { endMentorships, tellSide } from "./mentorship-endings";
import {
  changeable,
  holdBoth,
  isManaging,
  lockMentorship,
  type mentorshipTimes,
} from "./mentorship-sides";
import { notify } from "./notices";
import { noteAsked, refusalOfAddress, silence } from "./outside-addresses";
import { holdOwnMembership } from "./own-membership";
import { keepPeople } from "./people-locks";

/** What someone proposes: to whom, and, of a mentee, their three lines with what they'd open. */
export type Proposal = {
  id: string;
  name: string;
  /** Null where they pass the link on. */
  email: string | null;
} & ({ side: "mentee"; lines: Lines; scopes: readonly MentorshipScope[] } | { side: "mentor" });

/**
 * Proposes a mentorship to the owner of an address, or to whoever a link is passed on to: as a mentee, in the organization
 * the viewer works in, or as a mentor. Its id is the caller's: sending the same form twice proposes once. Whether the
 * address has an account is told to no one: its owner is told in their inbox, and anyone else is to be written to where
 * `writes` says so, at most once in 30 days whoever asks. `open` where the two have one that hasn't ended.
 */
export function propose(
  viewer: Viewer,
  proposal: Proposal,
  { tokenHash, writes }: { tokenHash: string; writes: boolean },
  now = new Date(),
): Promise<
  | { isLetterOwed: boolean }
  | "proposed before"
  | "yourself"
  | "open"
  | "managing"
  | "full"
  | "not a member"
> {
  const { id, side, name, email } = proposal;

  return asSystem("propose a mentorship", async (tx) => {
    const own = tx.select({ id: people.id }).from(people).where(isNamed(viewer.id, email));
    await keepPeople(tx, own);
    // What is counted from here on stays true.
    await lock(tx, viewer.id);
    if (side === "mentee" && !(await holdOwnMembership(tx, viewer))) return "not a member";
    if (await isOwnProposal(tx, viewer, eq(mentorships.id, id))) return "proposed before";

    const found = await tx
      .select({
        id: people.id,
        name: people.name,
        disabledAt: people.disabledAt,
        demoRole: people.demoRole,
      })
      .from(people)
      .where(isNamed(viewer.id, email));
    const self = found.find((person) => person.id === viewer.id);
    const other = found.find((person) => person.id !== viewer.id);
    if (!self) return "not a member";
    if (email && !other && (await hasAddress(tx, viewer.id, email))) return "yourself";
    if (other && (await areTwo(tx, viewer.id, other.id))) return "open";
    if (email && (await isOwnProposal(tx, viewer, isOpenTo(email)))) return "open";
    if (other && (await isManaging(tx, viewer.id, other.id))) return "managing";
    if ((await openProposalsOf(tx, viewer)) >= limits.openProposals) return "full";

    const made = await tx
      .insert(mentorships)
      .values({
        id,
        proposedBy: side,
        address: email,
        tokenHash,
        createdAt: now,
        ...(side === "mentee"
          ? {
              organizationId: viewer.organizationId,
              menteeId: viewer.id,
              menteeName: self.name,
              mentorName: name,
              ...proposal.lines,
            }
          : { mentorId: viewer.id, mentorName: self.name, menteeName: name }),
      })
      .onConflictDoNothing({ target: mentorships.id })
      .returning({ id: mentorships.id });
    if (made.length === 0) return "proposed before";

    if (side === "mentee" && proposal.scopes.length > 0) {
      await tx
        .insert(openScopes)
        .values(proposal.scopes.map((scope) => ({ mentorshipId: id, scope, createdAt: now })));
    }
    await record(tx, viewer, "mentorship.proposed", id);
    if (other && !other.disabledAt) {
      await notify(
        tx,
        { kind: "mentorship proposed", personId: other.id, organizationId: null, mentorshipId: id },
        now,
      );
    }

    const mayWrite = writes && email !== null && !other && !self.demoRole;
    const isLetterOwed = mayWrite && !(await refusalOfAddress(tx, email, now));
    if (isLetterOwed) await noteAsked(tx, email, now);

    return { isLetterOwed };
  });
}

/** By what a proposal is answered: the hash of its link's secret, or, by whom it's for, its id. */
export type ProposalKey = { tokenHash: string } | { id: string };

/**
 * A proposal as its link shows it, to a guest or to an account, and by its id to the account that it's for or that said
 * yes; nothing once it's answered, taken back, or lapsed. The mentee's three lines are there only for whom they're meant: the
 * address that was asked, proven, or whoever is signed in with a link that was passed on. It changes nothing.
 */
export function findProposal(key: ProposalKey, viewer?: Viewer, now = new Date()) {
  return asSystem("read a proposal of a mentorship", async (tx) => {
    const [found] = await tx
      .select({
        ...changeable,
        menteeName: mentorships.menteeName,
        mentorName: mentorships.mentorName,
        goal: mentorships.goal,
        wish: mentorships.wish,
        betweenUs: mentorships.betweenUs,
      })
      .from(mentorships)
      .where(byKey(key));
    if (!found || found.endedAt || isLapsed(found, now)) return undefined;

    const asked = otherSide(found.proposedBy);
    const proposerId = idOf(found, found.proposedBy);
    const reader = viewer && (await readerOf(tx, viewer.id));
    const isOwner =
      reader !== undefined && found.address !== null && reader.email === found.address;
    const isTaker = viewer !== undefined && idOf(found, asked) === viewer.id;
    if ("id" in key && !isOwner && !isTaker) return undefined;
    if (!proposerId || !(await isHere(tx, proposerId))) return undefined;

    const state = mentorshipState(found);
    const isMeant =
      reader !== undefined && (found.address === null || (isOwner && reader.isProven));
    const { goal, wish, betweenUs } = found;

    return {
      id: found.id,
      /** What the reader is asked to be. */
      asked,
      proposer: found.proposedBy === "mentee" ? found.menteeName : found.mentorName,
      until: proposalEnd(found.createdAt),
      /** Whether a letter was to be written to an address. */
      isByMail: found.address !== null,
      isOwn: viewer?.id === proposerId,
      state,
      /** Whether their yes needs no one's confirmation. */
      isRight: isOwner && reader.isProven,
      lines: isMeant && asked === "mentor" ? { goal, wish, betweenUs } : undefined,
    };
  });
}

/**
 * Says yes to a proposal, with the three lines where it's the mentee who does, and then in the organization they work in.
 * From the address that was asked, proven, the mentorship begins; anyone else's yes waits for whoever proposed. No one is
 * made a member anywhere.
 */
export function acceptProposal(
  viewer: Viewer,
  key: ProposalKey,
  lines?: Lines,
  now = new Date(),
): Promise<"active" | "taken" | "yourself" | "open" | "managing" | "closed"> {
  return asSystem("accept a mentorship", async (tx) => {
    const self = tx.select({ id: people.id }).from(people).where(eq(people.id, viewer.id));
    await keepPeople(tx, self);
    // Before what begins someone's mentorships, as whoever ends the membership has it, too.
    const isMember = await holdOwnMembership(tx, viewer);
    await holdBoth(tx, byKey(key), self);
    const [found] = await tx.select(changeable).from(mentorships).where(byKey(key)).for("update");
    const reader = await readerOf(tx, viewer.id);
    if (!found || !reader || isLapsed(found, now)) return "closed";

    const side = otherSide(found.proposedBy);
    const proposerId = idOf(found, found.proposedBy);
    const isOwner = found.address !== null && reader.email === found.address;
    const standing = { ...found, state: mentorshipState(found) };
    const event = isOwner && reader.isProven ? "accepted" : "taken on";
    if (proposerId === viewer.id) return "id" in key ? "closed" : "yourself";
    if (("id" in key && !isOwner) || !mayDo(event, side, standing)) return "closed";
    if (!proposerId || !(await isHere(tx, proposerId))) return "closed";
    if (side === "mentee" && !(lines && isMember)) return "closed";
    if (await areTwo(tx, viewer.id, proposerId)) return "open";
    if (await isManaging(tx, viewer.id, proposerId)) return "managing";

    const begins = event === "accepted";
    const two =
      side === "mentor"
        ? { mentorId: viewer.id, mentorName: reader.name }
        : {
            menteeId: viewer.id,
            menteeName: reader.name,
            organizationId: viewer.organizationId,
            ...lines,
          };
    await tx
      .update(mentorships)
      .set({
        ...two,
        acceptedAt: now,
        tokenHash: null,
        ...(begins && { startedAt: now, address: null }),
      })
      .where(eq(mentorships.id, found.id));
    await record(tx, viewer, "mentorship.accepted", found.id);
    await tellSide(
      tx,
      found.proposedBy,
      { ...found, ...two },
      begins ? "mentorship begun" : "mentorship to confirm",
      now,
    );

    return begins ? "active" : "taken";
  });
}

/** Confirms that who said yes to a proposal of the viewer's is who they asked: it begins, and nothing is open yet. */
export function confirmProposal(
  viewer: Viewer,
  { id, side }: { id: string; side: MentorshipSide },
  now = new Date(),
): Promise<"confirmed" | "managing" | "closed"> {
  return asSystem("confirm a mentorship", async (tx) => {
    const found = await lockMentorship(tx, viewer, { id, side, event: "confirmed" });
    const other = found && idOf(found, otherSide(side));
    if (!found || !other || isLapsed(found, now) || !(await isHere(tx, other))) return "closed";
    if (await isManaging(tx, viewer.id, other)) return "managing";

    await tx
      .update(mentorships)
      .set({ startedAt: now, address: null })
      .where(eq(mentorships.id, id));
    await record(tx, viewer, "mentorship.confirmed", id);
    await tellSide(tx, otherSide(side), found, "mentorship begun", now);

    return "confirmed";
  });
}

/** Takes back a proposal of the viewer's, or refuses who said yes to it. */
export function takeBackProposal(
  viewer: Viewer,
  { id, side }: { id: string; side: MentorshipSide },
  now = new Date(),
): Promise<"taken back" | "closed"> {
  return asSystem("take a proposal of a mentorship back", async (tx) => {
    const found = await lockMentorship(tx, viewer, { id, side, event: "taken back" });
    if (!found) return "closed";

    await endMentorships(tx, eq(mentorships.id, id), { reason: "taken back", by: side, now });
    await record(tx, viewer, "mentorship.ended", id);

    return "taken back";
  });
}

/**
 * Says no to a proposal, by its link also without an account, or takes back a yes that waits to be confirmed. With
 * `forGood` the address that was written to is never written to again.
 */
export function declineProposal(
  key: ProposalKey,
  { viewer, forGood = false }: { viewer?: Viewer; forGood?: boolean } = {},
  now = new Date(),
): Promise<"declined" | "closed"> {
  return asSystem("decline a mentorship", async (tx) => {
    await holdBoth(tx, byKey(key));
    const [found] = await tx.select(changeable).from(mentorships).where(byKey(key)).for("update");
    if (!found || isLapsed(found, now)) return "closed";

    const side = otherSide(found.proposedBy);
    const reader = viewer && (await readerOf(tx, viewer.id));
    const isTheirs =
      "tokenHash" in key ||
      (viewer && idOf(found, side) === viewer.id) ||
      (reader !== undefined && found.acceptedAt === null && reader.email === found.address);
    const isOwn = viewer !== undefined && idOf(found, found.proposedBy) === viewer.id;
    const standing = { ...found, state: mentorshipState(found) };
    if (!isTheirs || isOwn || !mayDo("declined", side, standing)) return "closed";

    await endMentorships(tx, eq(mentorships.id, found.id), { reason: "declined", by: side, now });
    if (forGood && found.address) await silence(tx, found.address);
    if (viewer) await record(tx, viewer, "mentorship.ended", found.id);

    return "declined";
  });
}

/**
 * Who said yes to a proposal of the viewer's, by name and address, as long as that waits to be confirmed; `isProven` where
 * the address is known to be theirs.
 */
export function findTaker(viewer: Viewer, { id, side }: { id: string; side: MentorshipSide }) {
  return asSystem("show who said yes to a mentorship", async (tx) => {
    const [own, other] =
      side === "mentee"
        ? [mentorships.menteeId, mentorships.mentorId]
        : [mentorships.mentorId, mentorships.menteeId];
    const [taker] = await tx
      .select({
        name: people.name,
        email: people.email,
        isProven: sql<boolean>`${isNotNull(people.emailProvenAt)}`,
      })
      .from(mentorships)
      .innerJoin(people, eq(people.id, other))
      .where(
        and(
          eq(mentorships.id, id),
          eq(own, viewer.id),
          eq(mentorships.proposedBy, side),
          isNotNull(mentorships.acceptedAt),
          isNull(mentorships.startedAt),
          isNull(mentorships.endedAt),
        ),
      );

    return taker;
  });
}

/** Writes down what someone did with a mentorship: no organization's, and so in no admin's log. */
export function record(
  tx: Transaction,
  viewer: Viewer,
  action: `mentorship.${"proposed" | "accepted" | "confirmed" | "paused" | "resumed" | "ended"}`,
  objectId: string,
) {
  return recordAudit(tx, { action, actorId: viewer.id, subjectId: viewer.id, objectId });
}

function byKey(key: ProposalKey) {
  return "id" in key ? eq(mentorships.id, key.id) : eq(mentorships.tokenHash, key.tokenHash);
}

function idOf(
  { menteeId, mentorId }: { menteeId: string | null; mentorId: string | null },
  side: MentorshipSide,
) {
  return side === "mentee" ? menteeId : mentorId;
}

function isLapsed(
  {
    createdAt,
    acceptedAt,
    startedAt,
  }: Record<keyof typeof mentorshipTimes, Date | null> & { createdAt: Date },
  now: Date,
) {
  return startedAt === null && proposalEnd(acceptedAt ?? createdAt) <= now;
}

async function readerOf(tx: Transaction, id: string) {
  const [reader] = await tx
    .select({
      name: people.name,
      email: people.email,
      isProven: sql<boolean>`${isNotNull(people.emailProvenAt)}`,
    })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.disabledAt)));

  return reader;
}

async function isHere(tx: Transaction, id: string) {
  return (await readerOf(tx, id)) !== undefined;
}

function isNamed(id: string, email: string | null) {
  return email === null ? eq(people.id, id) : or(eq(people.id, id), eq(people.email, email));
}

async function hasAddress(tx: Transaction, id: string, email: string) {
  return (await readerOf(tx, id))?.email === email;
}

/** Whether two people have a mentorship that hasn't ended, whichever way around. */
async function areTwo(tx: Transaction, one: string, other: string) {
  const is = (mentee: string, mentor: string) =>
    and(eq(mentorships.menteeId, mentee), eq(mentorships.mentorId, mentor));
  const [found] = await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(and(isNull(mentorships.endedAt), or(is(one, other), is(other, one))))
    .limit(1);

  return found !== undefined;
}

function isOwnProposalOf({ id }: Viewer) {
  return or(
    and(eq(mentorships.proposedBy, "mentee"), eq(mentorships.menteeId, id)),
    and(eq(mentorships.proposedBy, "mentor"), eq(mentorships.mentorId, id)),
  );
}

async function isOwnProposal(tx: Transaction, viewer: Viewer, which: SQL | undefined) {
  const [found] = await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(and(isOwnProposalOf(viewer), which))
    .limit(1);

  return found !== undefined;
}

function isOpenTo(email: string) {
  return and(eq(mentorships.address, email), isNull(mentorships.endedAt));
}

async function openProposalsOf(tx: Transaction, viewer: Viewer) {
  const [open] = await tx
    .select({ proposals: count() })
    .from(mentorships)
    .where(
      and(isOwnProposalOf(viewer), isNull(mentorships.startedAt), isNull(mentorships.endedAt)),
    );

  return open?.proposals ?? 0;
}
