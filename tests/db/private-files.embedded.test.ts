import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { openEmbedded } from "@/db/embedded";

test("no one else on the machine can read the database, whatever its folder was and while it grows", async () => {
  const home = mkdtempSync(path.join(tmpdir(), "leadpath-private-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const data = path.join(home, "data");
  const folder = path.join(data, "database");
  const first = await openEmbedded(folder);
  await first.close();
  letOthersIn(folder);

  const connection = await openEmbedded(folder);
  await connection.transaction(
    async (tx) => {
      await tx.execute(sql`create table people (name text)`);
      await tx.execute(
        sql`insert into people select repeat('x', 8000) from generate_series(1, 500)`,
      );
      // More than fits into its memory: it makes a folder for the rest.
      await tx.execute(sql`set local work_mem = '64kB'`);
      await tx.execute(sql`select count(*) from generate_series(1, 100000)`);
    },
    { readOnly: false },
  );
  await connection.close();

  const modes = [data, ...everythingIn(folder)].map((place) => statSync(place).mode & 0o777);
  expect(modes.length).toBeGreaterThan(900);
  expect(new Set(modes)).toEqual(new Set([0o700, 0o600]));
});

/** What an older version left. */
function letOthersIn(folder: string) {
  for (const place of everythingIn(folder)) {
    chmodSync(place, statSync(place).isDirectory() ? 0o755 : 0o666);
  }
}

function everythingIn(folder: string) {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });

  return [folder, ...entries.map((entry) => path.join(folder, entry))];
}
