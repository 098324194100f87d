import "server-only";
import { and, eq, gte, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { outsideAddresses } from "@/db/schema/guests";
import { aDay } from "@/lib/limits";
import { addressKey } from "./rate-limits";

/** For how many days an address outside is left alone after someone was asked, or reminded, there. */
const quietDays = 30;

/** Why no one can be asked at an address now, if so: its owner wants no mail, or was asked within 30 days. */
export async function refusalOfAddress(tx: Transaction, email: string, now: Date) {
  await lock(tx, email);
  const [before] = await tx
    .select({ silencedAt: outsideAddresses.silencedAt })
    .from(outsideAddresses)
    .where(
      and(
        eq(outsideAddresses.key, addressKey(email)),
        or(isNotNull(outsideAddresses.silencedAt), gte(outsideAddresses.mailedAt, quietSince(now))),
      ),
    );

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

/** Takes the one reminder that an address gets in 30 days; false where it's taken, or its owner wants no mail. */
export async function takeReminder(tx: Transaction, email: string, now: Date) {
  const [taken] = await tx
    .insert(outsideAddresses)
    .values({ key: addressKey(email), remindedAt: now })
    .onConflictDoUpdate({
      target: outsideAddresses.key,
      set: { remindedAt: now },
      setWhere: and(
        isNull(outsideAddresses.silencedAt),
        or(isNull(outsideAddresses.remindedAt), lt(outsideAddresses.remindedAt, quietSince(now))),
      ),
    })
    .returning({ key: outsideAddresses.key });

  return taken !== undefined;
}

/** Forgets addresses to which nothing was mailed in 30 days, but for those whose owners want no mail. */
export function forgetFreeAddresses(now = new Date()) {
  const isFree = lt(
    sql`greatest(${outsideAddresses.mailedAt}, ${outsideAddresses.remindedAt})`,
    quietSince(now).toISOString(),
  );

  return asSystem("forget addresses to which nothing was mailed lately", async (tx) => {
    await tx.delete(outsideAddresses).where(and(isNull(outsideAddresses.silencedAt), isFree));
  });
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
