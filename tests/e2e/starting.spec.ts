import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { startLeadpath } from "./support/leadpath";

test("nothing that comes while the server starts is answered past its gate", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-starting-"));
  const first = await startLeadpath({ DATA_DIR: folder, DEMO: "off" });
  await first.stop();

  const starting = startLeadpath({
    DATA_DIR: folder,
    DEMO: "off",
    PORT: new URL(first.url).port,
  });
  // Until it listens, nobody answers at all.
  const statusOf = (method: string, address: string) =>
    fetch(first.url + address, { method }).then(({ status }) => status, String);
  const nobodys = `/shared/${"a".repeat(43)}`;

  await expect.poll(() => statusOf("GET", nobodys), { intervals: [10], timeout: 60_000 }).toBe(503);
  const leadpath = await starting;

  try {
    expect(await statusOf("GET", nobodys)).toBe(404);
    expect(await statusOf("PROPFIND", "/")).toBe(405);
  } finally {
    await leadpath.stop();
    rmSync(folder, { recursive: true });
  }
});
