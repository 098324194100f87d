import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "@/tests/support/free-port";
import { startedFolder } from "./support/data-folders";
import { startAsItIs, startLeadpath } from "./support/leadpath";

test("nothing that comes while the server starts is answered past its gate", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-starting-"));
  const PORT = await freePort();
  const NODE_OPTIONS = `--import ${new URL("./support/held-start.mjs", import.meta.url)}`;
  const starting = startAsItIs({ DATA_DIR: folder, DEMO: "off", PORT, NODE_OPTIONS });
  // Until it listens, no one answers at all.
  const statusOf = (method: string, address: string) =>
    fetch(`http://localhost:${PORT}${address}`, { method, redirect: "manual" }).then(
      ({ status }) => status,
      String,
    );
  const nobodys = `/shared/${"a".repeat(43)}`;

  // Past the gate this would be a 200 as soon as the database is open.
  await expect.poll(() => statusOf("GET", nobodys), { intervals: [10], timeout: 60_000 }).toBe(503);
  const leadpath = await starting;

  try {
    // No one has an account yet.
    expect(await statusOf("GET", nobodys)).toBe(303);
    expect(await statusOf("PROPFIND", "/")).toBe(405);
  } finally {
    await leadpath.stop();
    rmSync(folder, { recursive: true });
  }
});

test("a connection on which nothing was ever asked keeps no server from stopping", async () => {
  const folder = startedFolder("empty");
  const leadpath = await startLeadpath({ DATA_DIR: folder, DEMO: "off" });
  const ahead = connect(Number(new URL(leadpath.url).port), "localhost");
  await once(ahead, "connect");

  expect(await leadpath.stop()).toBe(0);
  ahead.destroy();
  rmSync(folder, { recursive: true });
});
