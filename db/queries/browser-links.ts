import "server-only";
import { and, eq, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import type { askLinks } from "@/db/schema/asks";
import type { checkInLinks } from "@/db/schema/guests";

/** Whether a link was passed on, and another browser is the one that it works in. */
export function isOfAnotherBrowser(
  link: { isPassedOn: boolean; browserHash: string | null },
  browserHash: string | undefined,
) {
  return link.isPassedOn && link.browserHash !== null && link.browserHash !== browserHash;
}

/**
 * Binds a link that was passed on to the browser that answers first. Answers whether this one may go on: later ones may
 * not.
 */
export async function bindToBrowser(
  tx: Transaction,
  links: typeof checkInLinks | typeof askLinks,
  tokenHash: string,
  browserHash: string,
) {
  const [bound] = await tx
    .update(links)
    .set({ browserHash })
    .where(
      and(
        eq(links.tokenHash, tokenHash),
        or(isNull(links.browserHash), eq(links.browserHash, browserHash)),
      ),
    )
    .returning({ tokenHash: links.tokenHash });

  return bound !== undefined;
}
