import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { asSystem, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { actionStateChanges, actions } from "@/db/schema/actions";
import { talkActions } from "@/db/schema/talk-actions";
import { talks, talkVersions } from "@/db/schema/talks";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import type { LogInput } from "@/lib/talks/input";
import {
  isRecord,
  isSameAction,
  isSameTalk,
  type TalkAction,
  type TalkVersion,
} from "@/lib/talks/talk";
import { addAgreedAction, hasRoomFor, untouchedAmong } from "./agreed-actions";
import { readByActing, tellToConfirm } from "./talk-notices";
import { isTalkOf, lockTalk, newestLogOf, recordInTalk, talkSideOf } from "./talk-sides";

/**
 * Writes a version of the log of a talk of the viewer's, which its writer has thereby confirmed. The same once more is
 * written once. Where another one was written since the viewer saw `version`, answers that one; `unchanged` where the
 * newest says the same, `full` at the limit, `closed` where nothing more can be written.
 */
export function writeLog(
  viewer: Viewer,
  { id, version: seen, ...text }: LogInput,
  now = new Date(),
): Promise<"written" | "unchanged" | "full" | "closed" | { newer: TalkVersion }> {
  return asSystem("write the log of a talk", async (tx) => {
    const talk = await lockTalk(tx, viewer, id);
    const newest = talk && (await newestLogOf(tx, id));

    if (!newest) return "closed";
    if (isSameTalk(newest, text)) return newest.writtenBy === talk.side ? "written" : "unchanged";
    if (newest.version !== seen) return { newer: newest };
    if (seen >= limits.talkVersions) return "full";

    await tx.insert(talkVersions).values({
      talkId: id,
      version: seen + 1,
      writtenBy: talk.side,
      ...text,
      createdAt: now,
    });
    await recordInTalk(tx, viewer, "talk.written", talk);
    if (isRecord(text)) await tellToConfirm(tx, { ...talk, version: seen + 1 }, now);

    return "written";
  });
}

/**
 * Confirms the newest version of a log, which the other one wrote: what they agreed on in it holds, and the subject's part
 * comes to their path, in place of what they hadn't touched of an earlier version. The same once more changes nothing.
 * `outdated` where that isn't the newest version, `own` for one's own, `empty` where nothing but an agenda is there, `full`
 * where the path has no room, `closed` where nothing more can be written.
 */
export function confirmLog(
  viewer: Viewer,
  { id, version: seen }: { id: string; version: number },
  now = new Date(),
): Promise<"confirmed" | "outdated" | "own" | "empty" | "full" | "closed"> {
  return asSystem("confirm the log of a talk", async (tx) => {
    const talk = await lockTalk(tx, viewer, id);
    const newest = talk && (await newestLogOf(tx, id));

    if (!newest) return "closed";
    if (newest.version !== seen) return "outdated";
    if (newest.confirmedAt) return "confirmed";
    if (!isRecord(newest)) return "empty";
    if (newest.writtenBy === talk.side) return "own";
    if (!(await replaceTalkActions(tx, talk, newest.actions))) return "full";

    await tx
      .update(talkVersions)
      .set({ confirmedAt: now })
      .where(and(eq(talkVersions.talkId, id), eq(talkVersions.version, seen)));
    await recordInTalk(tx, viewer, "talk.confirmed", talk);
    await readByActing(tx, talk, now);

    return "confirmed";
  });
}

/**
 * Says of an agreed action of the viewer's own on which day (YYYY-MM-DD) it was done, or that it isn't. What is on a path is
 * said there: `not found`, as where it isn't theirs.
 */
export function setActionDone(
  viewer: Viewer,
  { talkId, id, doneOn }: { talkId: string; id: string; doneOn: string | null },
): Promise<"saved" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const own = tx
      .select({ id: talks.id })
      .from(talks)
      .where(
        and(eq(talks.id, talkId), isTalkOf(viewer), eq(talkActions.owner, talkSideOf(viewer))),
      );
    const saved = await tx
      .update(talkActions)
      .set({ doneOn })
      .where(
        and(eq(talkActions.id, id), isNull(talkActions.actionId), inArray(talkActions.talkId, own)),
      )
      .returning({ id: talkActions.id });

    return saved.length > 0 ? "saved" : "not found";
  });
}

/**
 * Makes what the two of a talk agreed on what holds. What says the same as before stays as it is, but for its day; the
 * rest goes, from the subject's path, too, where they hadn't touched it. Answers whether the path has room; where it
 * hasn't, nothing changes.
 */
async function replaceTalkActions(
  tx: Transaction,
  { id, organizationId, subjectId }: { id: string; organizationId: string; subjectId: string },
  agreed: readonly TalkAction[],
) {
  await lock(tx, subjectId);
  const before = await heldActions(tx, id);
  const dropped = before.filter((each) => !agreed.some((action) => isSameAction(each, action)));
  const untouched = await untouchedAmong(
    tx,
    dropped.flatMap(({ actionId }) => actionId ?? []),
  );
  const added = agreed.filter((action) => !before.some((each) => isSameAction(each, action)));
  const toPath = added.filter(({ owner }) => owner === "subject").length;
  const owner = { id: subjectId, organizationId };
  if (!(await hasRoomFor(tx, owner, toPath, untouched))) return false;

  await tx.delete(talkActions).where(
    inArray(
      talkActions.id,
      dropped.map((each) => each.id),
    ),
  );
  await tx.delete(actions).where(inArray(actions.id, untouched));

  for (const [place, action] of agreed.entries()) {
    const held = before.find((each) => isSameAction(each, action));
    if (held) {
      await tx
        .update(talkActions)
        .set({ place, dueOn: action.dueOn })
        .where(eq(talkActions.id, held.id));
      continue;
    }
    const path = action.owner === "subject" ? await onPath(tx, owner, id, action.what) : nowhere;
    await tx.insert(talkActions).values({ talkId: id, place, ...path, ...action });
  }

  return true;
}

const nowhere = { actionId: null, doneOn: null };

/** What someone will do as it stands on their path: as it was left there by an earlier version, or new. */
async function onPath(tx: Transaction, owner: Owner, talkId: string, title: string) {
  const [left] = await tx
    .select({ actionId: actions.id, doneOn: actionStateChanges.doneOn })
    .from(actions)
    .innerJoin(actionStateChanges, eq(actionStateChanges.actionId, actions.id))
    .where(and(eq(actions.talkId, talkId), eq(actions.title, title)))
    .orderBy(desc(actionStateChanges.revision))
    .limit(1);
  if (left) return left;

  const { id: personId, organizationId } = owner;

  return {
    actionId: await addAgreedAction(tx, { organizationId, personId, talkId, title }),
    doneOn: null,
  };
}

/** Held, with what is on the subject's path, so that none is begun while it's decided which ones go. */
async function heldActions(tx: Transaction, talkId: string) {
  await tx
    .select({ id: actions.id })
    .from(actions)
    .where(eq(actions.talkId, talkId))
    .orderBy(actions.id)
    .for("update");

  return tx
    .select({
      id: talkActions.id,
      owner: talkActions.owner,
      what: talkActions.what,
      actionId: talkActions.actionId,
    })
    .from(talkActions)
    .where(eq(talkActions.talkId, talkId))
    .orderBy(asc(talkActions.place), talkActions.id)
    .for("update");
}
