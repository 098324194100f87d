import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateIdentity } from "age-encryption";
import { expect, onTestFinished, test } from "vitest";
import { authSecret } from "@/app/_server/auth-secret";
import { readKey } from "@/db/backup/key";
import { throughConnection } from "@/db/client";
import { openEmbedded } from "@/db/embedded";
import { openPostgres } from "@/db/guarded-postgres";
import { readEnv } from "@/lib/env";
import { aFolder, linesOfAll, manifestOf, unpackMigrated } from "@/tests/support/backups";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { startPostgres } from "@/tests/support/postgres-server";
import { runTool } from "@/tests/support/run-tool";

// The commands of docs/back-up.md as they stand there, with places of the test's own.

const [makeKey = "", backUp = "", prove = "", drill = "", restore = "", takeAlong = "", move = ""] =
  [...readFileSync("docs/back-up.md", "utf8").matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(
    ([, block = ""]) => block.trim().split("\n"),
  );

test("every command of docs/back-up.md does what it says", async () => {
  const { home, person, settings } = await aLeadpath();
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const run = (line: string) => runLine(line, { home, settings, database: server.url("postgres") });

  await readKey(execFileSync("sh", ["-c", makeKey], { encoding: "utf8" }));

  expect(await run(backUp)).toMatchObject({ code: 0, errors: "" });
  const [made = ""] = readdirSync(path.join(home, "leadpath"));
  renameSync(
    path.join(home, "leadpath", made),
    path.join(home, "leadpath/leadpath-2026-11-27T02-00-00Z.backup"),
  );
  expect(await run(prove)).toMatchObject({
    code: 0,
    errors: "",
    output: expect.stringMatching(/ is whole\.\n[\s\S]* encrypted, with the secret\.\n/),
  });
  expect(drill).toBe("npm run drill");
  expect(readFileSync("package.json", "utf8")).toContain(" tests/db/restore-drill.test.ts");

  writeFileSync(
    path.join(home, "erased.jsonl"),
    `${JSON.stringify({ person, at: "2026-11-27T07:00:00.000Z" })}\n`,
  );
  expect(await run(restore)).toMatchObject({
    code: 0,
    errors: "Erased again, as the ledger says: 1.\n",
  });
  const there = await openEmbedded(path.join(home, "srv/database"));
  expect((await linesOfAll(there)).filter((line) => line.includes(person))).toHaveLength(1);
  await there.close();

  expect(await run(takeAlong)).toMatchObject({ code: 0, errors: "" });
  expect(await run(move)).toMatchObject({ code: 0, errors: expect.stringMatching(/AUTH_SECRET/) });
  const here = await openEmbedded(path.join(settings.DATA_DIR, "database"));
  const moved = openPostgres(server.url("postgres"));
  expect(await manifestOf(moved)).toEqual(await manifestOf(here));
  await Promise.all([here.close(), moved.close()]);
}, 240_000);

test("a tool says what’s wrong in one line, and by its exit code", async () => {
  const settings = { DATA_DIR: path.join(aFolder(), "nothing") };

  expect(await runTool("tools/restore.ts", ["--never"], settings)).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^[^\n]*npm run restore -- FILE[^\n]*\n$/),
  });
  expect(await runTool("tools/backup.ts", [], settings)).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^There’s no database in [^\n]*\n$/),
  });
});

/** A stopped Leadpath with someone in it. */
async function aLeadpath() {
  const home = aFolder();
  const settings = {
    DATA_DIR: path.join(home, "data"),
    BACKUP_KEY: await generateIdentity(),
  };
  const folder = path.join(settings.DATA_DIR, "database");
  await unpackMigrated(folder);
  authSecret(readEnv(settings), false);
  const connection = await openEmbedded(folder);
  const person = await throughConnection(
    connection,
    async () => (await aViewer((await anOrganization()).id)).id,
  );
  await connection.close();
  execFileSync("mkdir", [path.join(home, "leadpath")]);

  return { home, person, settings };
}

type Places = { home: string; settings: Record<string, string>; database: string };

/** Runs a line as a shell would: settings in front, then `npm run` and the arguments behind `--`. */
function runLine(line: string, { home, settings, database }: Places) {
  const words = line
    .replaceAll("/var/backups", home)
    .replace("/srv/leadpath", path.join(home, "srv"))
    .replace(/postgres:\S+/, database)
    .split(" ");
  const at = words.indexOf("npm");
  const given = Object.fromEntries(
    words.slice(0, at).map((word) => [word.split("=")[0], word.slice(word.indexOf("=") + 1)]),
  );
  const [, , name, , ...args] = words.slice(at);

  return runTool(`tools/${name}.ts`, args, { ...settings, ...given });
}
