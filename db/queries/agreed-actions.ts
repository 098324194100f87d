import "server-only";
import {
  and,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  notExists,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { actionStateChanges, actions } from "@/db/schema/actions";
import { checkIns } from "@/db/schema/check-ins";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import type { Owner } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import type { AgreedSkill } from "@/lib/check-ins/agreement";
import { limits } from "@/lib/limits";

/**
 * Puts what the subject of a check-in will do, by an agreement that now holds, on their path. Of what they agreed on with
 * the same person before, for the same purpose, what says the same stays as it is, and so does what they said something
 * about since or showed with evidence; the rest goes. Answers whether the path has room; where it hasn't, nothing changes.
 */
export async function replaceAgreedActions(
  tx: Transaction,
  checkIn: {
    id: string;
    organizationId: string;
    subjectId: string;
    raterKey: string;
    purpose: Purpose;
  },
  skills: readonly AgreedSkill[],
) {
  const { id, organizationId, subjectId } = checkIn;
  await lock(tx, subjectId);
  const before = await agreedWithPair(tx, checkIn);
  const isAgreed = (action: (typeof before)[number]) =>
    skills.some(({ skill, subjectDoes }) => skill === action.skill && subjectDoes === action.title);
  const kept = before.filter(isAgreed);
  const added = skills.filter(
    ({ skill, subjectDoes }) =>
      !kept.some((action) => action.skill === skill && action.title === subjectDoes),
  );
  const untouched = await untouchedAmong(
    tx,
    before.filter((action) => !isAgreed(action)).map((action) => action.id),
  );

  if (!(await hasRoomFor(tx, { id: subjectId, organizationId }, added.length, untouched)))
    return false;

  await tx.delete(actions).where(inArray(actions.id, untouched));
  for (const { skill, subjectDoes } of added) {
    await addAgreedAction(tx, {
      organizationId,
      personId: subjectId,
      agreedIn: id,
      skill,
      title: subjectDoes,
    });
  }

  return true;
}

/** Held, so that none is begun while it's decided which ones go. */
function agreedWithPair(
  tx: Transaction,
  { organizationId, subjectId, raterKey, purpose }: Parameters<typeof replaceAgreedActions>[1],
) {
  const theirs = tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.subjectId, subjectId),
        eq(checkIns.raterKey, raterKey),
        eq(checkIns.purpose, purpose),
      ),
    );

  return tx
    .select({ id: actions.id, skill: actions.skill, title: actions.title })
    .from(actions)
    .where(
      and(
        eq(actions.personId, subjectId),
        eq(actions.organizationId, organizationId),
        inArray(actions.agreedIn, theirs),
      ),
    )
    .orderBy(actions.id)
    .for("update");
}

/** By an agreement, in a check-in or a talk, here or elsewhere. */
const isAgreed = or(
  isNotNull(actions.agreedIn),
  isNotNull(actions.talkId),
  eq(actions.isFromElsewhere, true),
);

/** Whether a person's path has room for so many more that they agreed on with someone, once some of them are gone. */
export async function hasRoomFor(
  tx: Transaction,
  owner: Owner,
  more: number,
  without: readonly string[],
) {
  const [others] = await tx
    .select({ actions: count() })
    .from(actions)
    .where(
      and(
        eq(actions.personId, owner.id),
        eq(actions.organizationId, owner.organizationId),
        isAgreed,
        notInArray(actions.id, [...without]),
      ),
    );

  return (others?.actions ?? 0) + more <= limits.agreedActions;
}

/** Adds what a person agreed to do to their path, and answers its id. */
export async function addAgreedAction(
  tx: Transaction,
  agreed: Omit<typeof actions.$inferInsert, "createdAt">,
) {
  const [action] = await tx
    .insert(actions)
    // The path has them in the order in which they were agreed on.
    .values({ ...agreed, createdAt: sql`clock_timestamp()` })
    .returning({ id: actions.id });
  if (!action) throw new Error("The agreed action was not added.");
  await tx
    .insert(actionStateChanges)
    .values({ actionId: action.id, revision: 1, state: "to_do", doneOn: null });

  return action.id;
}

/** Those about which nothing was said since they came, and that no evidence shows. */
export async function untouchedAmong(tx: Transaction, ids: readonly string[]) {
  const said = tx
    .select({ revision: actionStateChanges.revision })
    .from(actionStateChanges)
    .where(and(eq(actionStateChanges.actionId, actions.id), gt(actionStateChanges.revision, 1)));
  const shown = tx
    .select({ id: evidence.id })
    .from(evidence)
    .innerJoin(evidenceVersions, eq(evidenceVersions.evidenceId, evidence.id))
    .where(
      and(
        eq(evidence.personId, actions.personId),
        sql`${evidenceVersions.actions} @> array[${actions.id}::text]`,
      ),
    );
  const untouched = await tx
    .select({ id: actions.id })
    .from(actions)
    .where(and(inArray(actions.id, [...ids]), notExists(said), notExists(shown)));

  return untouched.map(({ id }) => id);
}
