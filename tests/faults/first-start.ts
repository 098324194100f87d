import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startFirst } from "@/tests/e2e/support/data-folders";

/** What a first start left, for the servers on the embedded database. */
export default async function leaveFirstStart() {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-faults-"));
  await startFirst("empty", folder);

  return () => rmSync(folder, { recursive: true });
}
