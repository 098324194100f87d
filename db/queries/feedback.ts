import "server-only";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { actions } from "@/db/schema/actions";
import { asks } from "@/db/schema/asks";
import { feedback } from "@/db/schema/feedback";
import { guests } from "@/db/schema/guests";
import type { Viewer } from "@/lib/access/viewer";
import { askState } from "@/lib/asks/ask";
import type { GuestAsk, MemberAsk } from "@/lib/asks/input";
import type { FeedbackAbout } from "@/lib/feedback/input";
import type { FeedbackThing } from "@/lib/feedback/words";
import { limits } from "@/lib/limits";
import { findFrameworkAction } from "@/lib/path/framework-actions";
import { isNotAgreed, newestChange } from "./actions";
import { asked, holdTwo, isAskedOf, isOfKind, tellOwner } from "./ask-sides";
import { isOpenAsk } from "./ask-states";
import { type AskedAbout, askGuest, askMember } from "./asks";
import { recordAct } from "./audit";

/** What is asked, as either of the two reads it, with what was said and stands. */
const given = {
  ...asked,
  proof: asks.proof,
  skill: asks.skill,
  actionTitle: asks.actionTitle,
  actionDoneOn: asks.actionDoneOn,
  said: { wentWell: feedback.wentWell, tryNext: feedback.tryNext },
};

type About = { about: FeedbackAbout };

/**
 * Asks a member for feedback on a skill of the viewer's, or on an action of theirs that isn't agreed on with anyone, as
 * `askMember` does.
 */
export function askMemberForFeedback(
  viewer: Viewer,
  { about, ...ask }: MemberAsk & About,
  now?: Date,
) {
  return askMember(viewer, ask, aboutFeedback(viewer, about), now);
}

/** Asks someone without an account, by mail or by a link to pass on, as `askGuest` does. */
export function askGuestForFeedback(
  viewer: Viewer,
  { about, ...ask }: GuestAsk & About,
  tokenHash: string,
  now?: Date,
) {
  return askGuest(viewer, ask, tokenHash, aboutFeedback(viewer, about), now);
}

function aboutFeedback(viewer: Viewer, about: FeedbackAbout): AskedAbout {
  return {
    kind: "feedback",
    isSame: isAbout(about),
    find: async (tx) => ("skill" in about ? about : findAction(tx, viewer, about.action)),
  };
}

function isAbout(about: FeedbackAbout) {
  return "skill" in about ? eq(asks.skill, about.skill) : eq(asks.action, about.action);
}

/** What someone else reads of an action of the viewer's; nothing of one that they agreed on: those are two people's words. */
async function findAction(tx: Transaction, viewer: Viewer, ref: string) {
  const named = findFrameworkAction(ref);
  const newest = newestChange(tx);
  const [own] = await tx
    .select({ title: actions.title, doneOn: newest.doneOn })
    .from(actions)
    .innerJoinLateral(newest, sql`true`)
    .where(
      and(
        eq(actions.personId, viewer.id),
        eq(actions.organizationId, viewer.organizationId),
        named ? eq(actions.key, ref) : eq(actions.id, ref),
        isNotAgreed,
      ),
    );
  const actionTitle = named?.title ?? own?.title;

  return actionTitle ? { action: ref, actionTitle, actionDoneOn: own?.doneOn ?? null } : undefined;
}

/** What the viewer would ask feedback on, as whoever is asked reads it; nothing where that isn't theirs to ask about. */
export async function findThing(
  viewer: Viewer,
  about: FeedbackAbout,
): Promise<FeedbackThing | undefined> {
  if ("skill" in about) return { skill: about.skill, actionTitle: null, actionDoneOn: null };

  const action = await asViewer(viewer, (tx) => findAction(tx, viewer, about.action));

  return action && { skill: null, ...action };
}

/** What the viewer asked feedback on, or on one thing, the newest first, with what they got. */
export function listFeedback(viewer: Viewer, about?: FeedbackAbout) {
  return asViewer(viewer, (tx) => listOwn(tx, viewer, about && isAbout(about)));
}

/** One ask of the viewer's for feedback, with what they got. */
export async function findFeedback(viewer: Viewer, id: string) {
  const [own] = await asViewer(viewer, (tx) => listOwn(tx, viewer, eq(asks.id, id)));

  return own;
}

function listOwn(tx: Transaction, viewer: Viewer, which: SQL | undefined) {
  return tx
    .select({
      ...given,
      action: asks.action,
      /** Whether it's an own action that is still there. */
      hasOwnAction: sql<boolean>`exists (select from ${actions} where ${actions.id}::text = ${asks.action} and ${actions.personId} = ${asks.personId})`,
      askedName: asks.askedName,
      /** Where it was mailed; nothing where they have an account, and once it's forgotten. */
      address: guests.address,
    })
    .from(asks)
    .leftJoin(feedback, eq(feedback.askId, asks.id))
    .leftJoin(guests, eq(guests.personId, asks.askedId))
    .where(
      and(
        eq(asks.personId, viewer.id),
        eq(asks.organizationId, viewer.organizationId),
        isOfKind("feedback"),
        which,
      ),
    )
    .orderBy(desc(asks.createdAt), asks.id)
    .limit(limits.feedbackShown);
}

/** What the viewer is asked for feedback on: who asks and why, and what they said of it. Of anyone else's ask, nothing. */
export async function findFeedbackAsk(viewer: Viewer, id: string, now = new Date()) {
  const [ask] = await asViewer(viewer, (tx) =>
    tx
      .select({
        ...given,
        subjectName: asks.subjectName,
        askedName: asks.askedName,
        reason: asks.reason,
      })
      .from(asks)
      .leftJoin(feedback, eq(feedback.askId, asks.id))
      .where(and(eq(asks.id, id), eq(asks.askedId, viewer.id), isOfKind("feedback"))),
  );

  return ask && { ...ask, state: askState(ask, now) };
}

/**
 * Gives feedback that the viewer was asked for, once. `closed` where it isn't theirs to give, or no longer: it was given,
 * taken back, or lapsed, one of the two left, or the viewer's mailbox is the owner's own.
 */
export function giveFeedback(
  viewer: Viewer,
  { id, wentWell, tryNext }: { id: string; wentWell: string; tryNext: string },
  now = new Date(),
): Promise<"given" | "closed"> {
  return asSystem("give someone feedback", async (tx) => {
    const two = await holdTwo(tx, viewer, id);
    if (!two) return "closed";

    const { owner } = two;
    const [answered] = await tx
      .update(asks)
      .set({ answeredAt: now })
      .where(and(isAskedOf(viewer, id), isOfKind("feedback"), isOpenAsk(now)))
      .returning({ id: asks.id });
    if (!answered) return "closed";

    await tx.insert(feedback).values({
      askId: id,
      organizationId: owner.organizationId,
      personId: owner.id,
      giverId: viewer.id,
      wentWell,
      tryNext,
      givenAt: now,
    });
    await recordAct(tx, viewer, "feedback.given", id, owner.id);
    await tellOwner(tx, "feedback given", { id, owner }, now);

    return "given";
  });
}
