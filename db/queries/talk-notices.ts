import "server-only";
import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { notices } from "@/db/schema/notices";
import type { TalkKind } from "@/lib/notices/kinds";
import type { TalkSide } from "@/lib/talks/talk";
import { notify } from "./notices";

// Who is told what of a talk: always the other one of the two, in the transaction of what it tells of.

/** A talk, with the side of whoever does something in it; the partner's id is null once they're erased. */
type Acting = {
  id: string;
  organizationId: string;
  /** Null for a talk that rests on a place in a team. */
  mentorshipId: string | null;
  side: TalkSide;
  subjectId: string;
  partnerId: string | null;
};

/** Tells the other one that a talk is planned. */
export function tellPlanned(tx: Transaction, talk: Acting, now: Date) {
  return tellOther(tx, talk, { kind: "talk planned" }, now);
}

/**
 * Tells the other one that a talk was moved, by its new revision. What they haven't read of an earlier move goes, and so
 * does a mail about an earlier time; where the mail that it's planned is yet to go, that one says the new time.
 */
export async function tellMoved(tx: Transaction, talk: Acting & { revision: number }, now: Date) {
  await readByActing(tx, talk, now);
  if (await isYetToHear(tx, talk)) return;

  await replaceUnread(tx, talk, "talk moved");
  await tellOther(tx, talk, { kind: "talk moved", ordinal: talk.revision }, now);
}

/** Tells the other one that a talk was called off; in the inbox alone where the mail that it's planned is yet to go. */
export async function tellCalledOff(tx: Transaction, talk: Acting, now: Date) {
  await readByActing(tx, talk, now);
  const isQuiet = await isYetToHear(tx, talk);
  await tellOther(tx, talk, { kind: "talk called off", isQuiet }, now);
}

/**
 * Tells the other one that a version of the log waits for their yes, in place of an earlier one that they haven't read.
 * Whoever was mailed about that one gets no second mail until they've looked.
 */
export async function tellToConfirm(
  tx: Transaction,
  talk: Acting & { version: number },
  now: Date,
) {
  await readByActing(tx, talk, now);
  const replaced = await replaceUnread(tx, talk, "notes to confirm");
  const isQuiet = replaced.some(({ mailAfter }) => mailAfter === null);
  await tellOther(tx, talk, { kind: "notes to confirm", ordinal: talk.version, isQuiet }, now);
}

/** Whoever does something in a talk has read what they were told of it, and gets no more mail about that. */
export async function readByActing(tx: Transaction, talk: Acting, now: Date) {
  const { side, subjectId, partnerId } = talk;
  await tx
    .update(notices)
    .set({
      readAt: sql`coalesce(${notices.readAt}, ${now.toISOString()}::timestamptz)`,
      mailAfter: null,
    })
    .where(
      and(
        eq(notices.talkId, talk.id),
        eq(notices.personId, (side === "subject" ? subjectId : partnerId) ?? ""),
        or(isNull(notices.readAt), isNotNull(notices.mailAfter)),
      ),
    );
}

/** A mentor is told wherever they work. */
function tellOther(
  tx: Transaction,
  talk: Acting,
  telling: { kind: TalkKind; ordinal?: number; isQuiet?: boolean },
  now: Date,
) {
  const toMentor = talk.mentorshipId !== null && talk.side === "subject";
  const organizationId = toMentor ? null : talk.organizationId;

  return notify(tx, { ...telling, talkId: talk.id, organizationId, personId: otherOf(talk) }, now);
}

/**
 * Whether the other one has neither read that a talk is planned nor been mailed it, though they will be. Held, so that the
 * mail doesn't go meanwhile with what is about to change.
 */
async function isYetToHear(tx: Transaction, talk: Acting) {
  const planned = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        isToldToOther(talk),
        eq(notices.kind, "talk planned"),
        isNull(notices.readAt),
        isNotNull(notices.mailAfter),
      ),
    )
    .for("update");

  return planned.length > 0;
}

/**
 * Takes away what the other one hasn't read of a kind, and answers it as it was: what comes in its place says it all. No
 * mail that's still owed about the talk says it as well.
 */
async function replaceUnread(tx: Transaction, talk: Acting, kind: TalkKind) {
  const replaced = await tx
    .delete(notices)
    .where(and(isToldToOther(talk), eq(notices.kind, kind), isNull(notices.readAt)))
    .returning({ mailAfter: notices.mailAfter });
  await tx
    .update(notices)
    .set({ mailAfter: null })
    .where(and(isToldToOther(talk), isNotNull(notices.mailAfter)));

  return replaced;
}

function isToldToOther(talk: Acting) {
  return and(eq(notices.talkId, talk.id), eq(notices.personId, otherOf(talk) ?? ""));
}

function otherOf({ side, subjectId, partnerId }: Acting) {
  return side === "subject" ? partnerId : subjectId;
}
