import "server-only";
import { and, count, desc, eq, inArray, isNull, lte, ne, sql } from "drizzle-orm";
import { asSystem, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { actionNotes, actionStateChanges, actions } from "@/db/schema/actions";
import { checkIns } from "@/db/schema/check-ins";
import { viewerReadsAction } from "@/db/schema/sight";
import { talkActions } from "@/db/schema/talk-actions";
import { talks } from "@/db/schema/talks";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import type { ActionState } from "@/lib/path/action-state";
import { findFrameworkAction, frameworkActions } from "@/lib/path/framework-actions";
import type { OwnActionInput } from "@/lib/path/input";
import type { ActionRecord } from "@/lib/path/path";

const change = {
  revision: actionStateChanges.revision,
  state: actionStateChanges.state,
  doneOn: actionStateChanges.doneOn,
  createdAt: actionStateChanges.createdAt,
  // No one sees the note on someone else's change: then it's as if there were none.
  note: sql<string>`coalesce(${actionNotes.note}, '')`.as("note"),
};

/** The most that a person has in an organization, all kinds together. */
const mostActions = frameworkActions.length + limits.ownActions + limits.agreedActions;

/** By no agreement, in a check-in or a talk, here or elsewhere. */
export const isNotAgreed = and(
  isNull(actions.agreedIn),
  isNull(actions.talkId),
  eq(actions.isFromElsewhere, false),
);

/** In the person's own words, and no one else's. */
const isOwn = and(isNull(actions.key), isNotAgreed);

const itsNote = and(
  eq(actionNotes.actionId, actionStateChanges.actionId),
  eq(actionNotes.revision, actionStateChanges.revision),
);

/** What a person last said about each action that its reader may see, in the order in which they first did. */
export async function listActionRecords(
  tx: Transaction,
  owner: Owner,
  readBy: ReadBy,
): Promise<ActionRecord[]> {
  const newest = newestChange(tx);

  return tx
    .select({
      id: actions.id,
      key: actions.key,
      title: actions.title,
      cadence: actions.cadence,
      agreedIn: actions.agreedIn,
      talkId: actions.talkId,
      agreedWith: sql<string | null>`coalesce(${checkIns.raterName}, ${talks.partnerName})`,
      agreedBy: talkActions.dueOn,
      isFromElsewhere: actions.isFromElsewhere,
      skill: actions.skill,
      state: newest.state,
      doneOn: newest.doneOn,
      note: newest.note,
      revision: newest.revision,
    })
    .from(actions)
    .innerJoinLateral(newest, sql`true`)
    .leftJoin(checkIns, eq(checkIns.id, actions.agreedIn))
    .leftJoin(talks, eq(talks.id, actions.talkId))
    .leftJoin(talkActions, eq(talkActions.actionId, actions.id))
    .where(
      and(
        ownedBy(owner),
        // What two agreed on is theirs: no one else reads it.
        readBy === "viewer" ? viewerReadsAction(actions) : isNotAgreed,
      ),
    )
    .orderBy(actions.createdAt, actions.id)
    .limit(mostActions);
}

/** The days (YYYY-MM-DD) on which a person did the actions that stand as done, the newest first. */
export async function daysOfDoneActions(tx: Transaction, owner: Owner) {
  const newest = newestChange(tx);
  const rows = await tx
    .select({ doneOn: newest.doneOn })
    .from(actions)
    .innerJoinLateral(newest, eq(newest.state, "done"))
    .where(ownedBy(owner))
    .orderBy(desc(newest.doneOn))
    .limit(mostActions);

  return rows.flatMap(({ doneOn }) => doneOn ?? []);
}

/** Of some ids those of a person's actions that aren't the framework's. */
export async function ownActionsAmong(tx: Transaction, owner: Owner, ids: readonly string[]) {
  const own = await tx
    .select({ id: actions.id })
    .from(actions)
    .where(and(ownedBy(owner), isNull(actions.key), inArray(actions.id, [...ids])));

  return new Set(own.map(({ id }) => id));
}

/** What was said last about the action that a row is of: found by itself, however much was said before. */
export function newestChange(tx: Transaction) {
  return tx
    .select(change)
    .from(actionStateChanges)
    .leftJoin(actionNotes, itsNote)
    .where(eq(actionStateChanges.actionId, actions.id))
    .orderBy(desc(actionStateChanges.revision))
    .limit(1)
    .as("newest");
}

/**
 * Who reads: the viewer of the transaction; a link's visitor, for whom the system does; or the system, for a report of
 * several views.
 */
export type ReadBy = "viewer" | "visitor" | "system";

type Said = { state: ActionState; doneOn: string | null; note?: string };

/**
 * Says something about an action; without a note the earlier one stays. `conflict` where something else was said since
 * the viewer saw `revision`; the same once more is no conflict and changes nothing. Answers the revision that holds.
 */
export function setActionState(
  viewer: Viewer,
  { ref, revision, ...said }: Said & { ref: string; revision: number },
) {
  return say(viewer, ref, ([current]) => {
    const next = { ...said, note: said.note ?? current?.note ?? "" };

    if (current && isSame(current, next)) return { revision: current.revision };

    return (current?.revision ?? 0) === revision ? { next } : "conflict";
  });
}

/**
 * Undoes the change that made `revision`: what was said before holds again, also when asked twice. `conflict` where
 * more was said since.
 */
export function undoActionState(
  viewer: Viewer,
  { ref, revision }: { ref: string; revision: number },
) {
  return say(viewer, ref, (changes) => {
    const [current] = changes;
    const nothing = { state: "to_do", doneOn: null, note: "" } as const;
    const before = changes.find((change) => change.revision === revision - 1) ?? nothing;
    const { state, doneOn, note } = before;

    // The second of two clicks: the first undid it already.
    if (current?.revision === revision + 1 && isSame(current, before)) {
      return { revision: current.revision };
    }

    return current?.revision === revision ? { next: { state, doneOn, note } } : "conflict";
  });
}

/**
 * Adds an action of the viewer's own. Its id is the caller's, so that sending the same form twice adds one. `taken`
 * where the id is that of another action, as when someone refills a form that was already sent.
 */
export function addOwnAction(
  viewer: Viewer,
  { id, title, cadence }: OwnActionInput,
): Promise<"added" | "full" | "taken"> {
  return asViewerWriting(viewer, async (tx) => {
    await lock(tx, viewer.id);
    const [others] = await tx
      .select({ actions: count() })
      .from(actions)
      .where(and(ownedBy(viewer), isOwn, ne(actions.id, id)));

    if ((others?.actions ?? 0) >= limits.ownActions) return "full";

    const added = await tx
      .insert(actions)
      .values({ id, title, cadence, organizationId: viewer.organizationId, personId: viewer.id })
      .onConflictDoNothing({ target: actions.id })
      .returning({ id: actions.id });

    if (added.length > 0) {
      await writeChange(tx, id, 1, { state: "to_do", doneOn: null, note: "" });
      return "added";
    }

    const [before] = await tx
      .select({ id: actions.id })
      .from(actions)
      .where(
        and(
          eq(actions.id, id),
          ownedBy(viewer),
          eq(actions.title, title),
          eq(actions.cadence, cadence),
        ),
      )
      .limit(1);

    return before ? "added" : "taken";
  });
}

/** Changes the words and the cadence of an action of the viewer's own. */
export function changeOwnAction(
  viewer: Viewer,
  { id, title, cadence }: OwnActionInput,
): Promise<"changed" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const changed = await tx
      .update(actions)
      .set({ title, cadence })
      .where(and(eq(actions.id, id), isOwn, ownedBy(viewer)))
      .returning({ id: actions.id });

    return changed.length > 0 ? "changed" : "not found";
  });
}

/**
 * Removes an action of the viewer's own, or one that they agreed on, with all that was said about it. Evidence that shows
 * it stays, and so does the agreement.
 */
export function removeOwnAction(viewer: Viewer, id: string): Promise<"removed" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const removed = await tx
      .delete(actions)
      .where(and(eq(actions.id, id), isNull(actions.key), ownedBy(viewer)))
      .returning({ id: actions.id });

    return removed.length > 0 ? "removed" : "not found";
  });
}

type Change = Required<Said> & { revision: number };

/** Writes what `decide` makes of what was said before, the newest first, unless it answers for itself. */
async function say(
  viewer: Viewer,
  ref: string,
  decide: (
    changes: readonly Change[],
  ) => { next: Required<Said> } | { revision: number } | "conflict",
): Promise<{ revision: number } | "conflict" | "not found"> {
  const outcome = await asViewerWriting(viewer, async (tx) => {
    const id = await actionOf(tx, viewer, ref);

    if (!id) return "not found";

    const changes = await changesOf(tx, id);
    const decided = decide(changes);

    if (decided === "conflict" || "revision" in decided) return decided;

    const revision = (changes[0]?.revision ?? 0) + 1;
    const written = await writeChange(tx, id, revision, decided.next);

    return written ? { id, revision } : "conflict";
  });

  if (typeof outcome === "string" || !("id" in outcome)) return outcome;

  const { id, revision } = outcome;
  const oldest = revision - limits.actionChanges;

  if (oldest > 0) await forgetChanges(id, oldest);

  return { revision };
}

/** Lets go what was said about an action up to a revision: a viewer only ever adds to it. */
function forgetChanges(actionId: string, upTo: number) {
  return asSystem("let go what was said long ago", (tx) =>
    tx
      .delete(actionStateChanges)
      .where(
        and(eq(actionStateChanges.actionId, actionId), lte(actionStateChanges.revision, upTo)),
      ),
  );
}

/** The id of an action of the viewer's; the framework's come to be when something is first said about them. */
async function actionOf(tx: Transaction, viewer: Viewer, ref: string) {
  const isNamed = findFrameworkAction(ref) !== undefined;

  if (isNamed) {
    await tx
      .insert(actions)
      .values({ key: ref, organizationId: viewer.organizationId, personId: viewer.id })
      .onConflictDoNothing();
  }

  const [action] = await tx
    .select({ id: actions.id })
    .from(actions)
    .where(
      and(
        ownedBy(viewer),
        isNamed ? eq(actions.key, ref) : and(eq(actions.id, ref), isNull(actions.key)),
      ),
    );

  return action?.id;
}

/** What was said about an action, the newest first. */
export function changesOf(tx: Transaction, id: string) {
  return tx
    .select(change)
    .from(actionStateChanges)
    .leftJoin(actionNotes, itsNote)
    .where(eq(actionStateChanges.actionId, id))
    .orderBy(desc(actionStateChanges.revision))
    .limit(limits.actionChanges);
}

/** Of two who write the same revision only one does. */
async function writeChange(
  tx: Transaction,
  actionId: string,
  revision: number,
  { note, ...said }: Required<Said>,
) {
  const written = await tx
    .insert(actionStateChanges)
    .values({ actionId, revision, ...said })
    .onConflictDoNothing()
    .returning({ revision: actionStateChanges.revision });

  if (written.length === 0) return false;
  // The other one of a talk reads there whether it's done.
  await tx
    .update(talkActions)
    .set({ doneOn: said.doneOn })
    .where(eq(talkActions.actionId, actionId));
  if (note) await tx.insert(actionNotes).values({ actionId, revision, note });

  return true;
}

function isSame(current: Required<Said>, next: Required<Said>) {
  return (
    current.state === next.state && current.doneOn === next.doneOn && current.note === next.note
  );
}

function ownedBy(owner: Owner) {
  return and(eq(actions.personId, owner.id), eq(actions.organizationId, owner.organizationId));
}
