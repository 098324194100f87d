import "server-only";
import { setImmediate } from "node:timers/promises";
import { strToU8, zipSync } from "fflate";
import { csvText } from "@/app/_request/download";
import { isUnavailable } from "@/db/connection";
import { copiedColumns, copyParts, readCopyPart } from "@/db/queries/copy-parts";
import {
  type ClaimedCopy,
  claimCopy,
  dropOldCopies,
  giveUpCopy,
  keepCopy,
  noteCopied,
} from "@/db/queries/data-copies";
import { type CopyRow, copyDocument, copySchemaPath, copyTable, csvName } from "@/lib/privacy/copy";
import { version } from "@/lib/version";
import { env } from "./env";
import { log } from "./log";

/**
 * Makes the copies that people asked for, one after the other, and deletes those whose day is over. It ends early when the
 * server stops: another run takes on what isn't made.
 */
export async function makeCopies(isStopping: () => boolean) {
  await dropOldCopies();

  while (!isStopping()) {
    const copy = await claimCopy();
    if (!copy) return;

    try {
      await keepCopy(copy, await zipOf(copy));
    } catch (error) {
      if (isUnavailable(error)) throw error;
      log.error({ error: error instanceof Error ? error.name : "" }, "a copy wasn’t made");
      await giveUpCopy(copy);
    }
  }
}

async function zipOf(copy: ClaimedCopy) {
  const parts: Record<string, CopyRow[]> = {};
  const files: Record<string, Uint8Array> = {};

  for (const [done, noun] of Object.keys(copyParts).entries()) {
    const rows = await readCopyPart(noun, copy.readers);
    parts[noun] = rows;
    files[`csv/${csvName(noun)}`] = strToU8(
      csvText(copyTable(Object.keys(copiedColumns(noun)), rows)),
    );
    await noteCopied(copy, done + 1);
    // Whoever else is asking gets their turn.
    await setImmediate();
  }

  const document = copyDocument(parts, {
    schema: new URL(copySchemaPath, env.APP_URL).href,
    madeAt: new Date(),
    madeBy: version,
  });

  return zipSync({ "leadpath.json": strToU8(`${JSON.stringify(document, null, 2)}\n`), ...files });
}
