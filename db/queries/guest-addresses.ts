import "server-only";
import { and, eq, inArray, isNotNull, isNull, notInArray } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { asks } from "@/db/schema/asks";
import { checkIns } from "@/db/schema/check-ins";
import { guests } from "@/db/schema/guests";
import { pendingAddresses, people } from "@/db/schema/people";
import { isSameMailbox } from "@/lib/asks/ask";

/** Of guests who never answered and aren't asked anymore, nothing is kept but the name they were asked by. */
export async function forgetAddresses(tx: Transaction, guestIds: string[]) {
  if (guestIds.length === 0) return;

  const stillThere = union(
    tx
      .select({ id: checkIns.raterId })
      .from(checkIns)
      .where(and(inArray(checkIns.raterId, guestIds), isNull(checkIns.endedAt))),
    tx
      .select({ id: asks.askedId })
      .from(asks)
      .where(and(inArray(asks.askedId, guestIds), isNull(asks.endedAt))),
  );

  await tx
    .update(guests)
    .set({ address: null })
    .where(and(inArray(guests.personId, guestIds), notInArray(guests.personId, stillThere)));
}

/** Whether a canonical address is a mailbox of someone's own: the one of their account, or one that they say is theirs. */
export async function isOwnMailbox(tx: Transaction, personId: string, email: string) {
  const own = await union(
    tx
      .select({ email: people.email })
      .from(people)
      .where(and(eq(people.id, personId), isNotNull(people.email))),
    tx
      .select({ email: pendingAddresses.email })
      .from(pendingAddresses)
      .where(eq(pendingAddresses.personId, personId)),
  );

  return own.some((each) => each.email !== null && isSameMailbox(each.email, email));
}
