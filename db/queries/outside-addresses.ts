import "server-only";
import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { outsideAddresses } from "@/db/schema/guests";
import { aDay } from "@/lib/limits";
import { addressKey } from "./rate-limits";

/** For how many days an address outside is left alone after someone was asked, or reminded, there. */
const quietDays = 30;

/**
 * Why no one can be asked at an address now, if so: its owner wants no mail, or had some within 30 days. What is
 * remembered of addresses that are free again goes.
 */
export async function refusalOfAddress(tx: Transaction, email: string, now: Date) {
  const isFree = lt(outsideAddresses.mailedAt, quietSince(now));
  await lock(tx, email);
  await tx.delete(outsideAddresses).where(and(isNull(outsideAddresses.silencedAt), isFree));
  const [before] = await tx
    .select({ silencedAt: outsideAddresses.silencedAt })
    .from(outsideAddresses)
    .where(eq(outsideAddresses.key, addressKey(email)));

  if (!before) return undefined;

  return before.silencedAt ? ("silenced" as const) : ("mailed lately" as const);
}

/** Remembers that someone was just asked at an address. */
export function noteAsked(tx: Transaction, email: string, now: Date) {
  return remember(tx, email, { mailedAt: now });
}

/** Remembers, for good, that an address's owner wants no mail. */
export function silence(tx: Transaction, email: string) {
  return remember(tx, email, { silencedAt: new Date() });
}

/** Whether an address's owner wants no mail. */
export async function isSilenced(tx: Transaction, email: string) {
  const [silenced] = await tx
    .select({ key: outsideAddresses.key })
    .from(outsideAddresses)
    .where(
      and(eq(outsideAddresses.key, addressKey(email)), isNotNull(outsideAddresses.silencedAt)),
    );

  return silenced !== undefined;
}

/** Takes the one reminder that an address gets in 30 days; false where it's taken. */
export async function takeReminder(tx: Transaction, email: string, now: Date) {
  const [taken] = await tx
    .update(outsideAddresses)
    .set({ remindedAt: now })
    .where(
      and(
        eq(outsideAddresses.key, addressKey(email)),
        isNull(outsideAddresses.silencedAt),
        or(isNull(outsideAddresses.remindedAt), lt(outsideAddresses.remindedAt, quietSince(now))),
      ),
    )
    .returning({ key: outsideAddresses.key });

  return taken !== undefined;
}

function quietSince(now: Date) {
  return new Date(now.getTime() - quietDays * aDay);
}

async function remember(
  tx: Transaction,
  email: string,
  what: Partial<Pick<typeof outsideAddresses.$inferSelect, "mailedAt" | "silencedAt">>,
) {
  await tx
    .insert(outsideAddresses)
    .values({ key: addressKey(email), ...what })
    .onConflictDoUpdate({ target: outsideAddresses.key, set: what });
}
