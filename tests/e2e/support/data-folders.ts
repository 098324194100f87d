import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startLeadpath } from "./leadpath";

/** What a first start of the product leaves in its data folder: the demo, or a database without anyone. */
const firstStarts = { demo: {}, empty: { DEMO: "off" } };

export type FirstStart = keyof typeof firstStarts;

/** Starts a server for the first time and ends it again, so that its data in `folder` can be copied. */
export async function startFirst(kind: FirstStart, folder: string) {
  const leadpath = await startLeadpath({ ...firstStarts[kind], DATA_DIR: path.join(folder, kind) });
  await leadpath.stop();
  process.env.FIRST_STARTS = folder;
}

/** A folder with the data that a first start left, a new one unless told: a server starts on it in half of the time. */
export function startedFolder(
  kind: FirstStart,
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-started-")),
) {
  cpSync(path.join(process.env.FIRST_STARTS ?? "", kind), folder, { recursive: true });

  return folder;
}
