import "server-only";
import { isAway } from "@/db/connection";
import { syncLedger } from "@/db/erasure-ledger";
import { env } from "./env";
import { log } from "./log";

/**
 * Repeats outside the database who was erased, and erases again whom a restore brought back. Where that doesn't work it's
 * tried again every hour: the database has it meanwhile.
 */
export async function repeatErasures() {
  try {
    const { erased, withoutAdmin } = await syncLedger(env.ERASURE_LEDGER);
    if (erased === 0) return;
    log.warn({ erased, withoutAdmin }, "people whom ERASURE_LEDGER names were back: erased again");
  } catch (error) {
    if (isAway(error)) return;
    log.error(
      { error: error instanceof Error ? error.name : typeof error },
      "the erasure ledger and the database aren’t in step: see ERASURE_LEDGER",
    );
  }
}
