import "server-only";
import { isUnavailable } from "@/db/connection";
import { syncLedger } from "@/db/erasure-ledger";
import { env } from "./env";
import { log } from "./log";

/**
 * Repeats outside the database who was erased. Where that doesn't work it's tried again every hour: the database has it
 * meanwhile.
 */
export async function repeatErasures() {
  try {
    await syncLedger(env.ERASURE_LEDGER);
  } catch (error) {
    if (isUnavailable(error)) return;
    log.error(
      { error: error instanceof Error ? error.name : typeof error },
      "the erasure ledger wasn’t written: see ERASURE_LEDGER",
    );
  }
}
