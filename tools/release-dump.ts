import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { fileSetting, settings } from "@/lib/env";
import { startLeadpath } from "@/tests/e2e/support/leadpath";
import { startPostgres } from "@/tests/support/postgres-server";
import { root } from "./root.mjs";

// The database that a released version leaves behind, for tests/db/released: npm run release-dump -- v0.2.0 0.2.0
// It checks out the commit, starts its own server with its own demo on an empty PostgreSQL, stops it, and writes what
// pg_dump says. A release makes its dump once; the tests then bring it up to date forever.

const [commit, name] = process.argv.slice(2);

if (!commit || !name || !/^[\w.-]+$/.test(name)) {
  process.stderr.write("Name a commit and the dump: npm run release-dump -- v0.2.0 0.2.0\n");
  process.exit(1);
}

// No setting of the person who starts it reaches the server that fills the database.
for (const { name: setting } of settings) {
  delete process.env[setting];
  delete process.env[fileSetting(setting)];
}

const folder = mkdtempSync(path.join(tmpdir(), "leadpath-release-"));
const checkout = path.join(folder, "checkout");
const server = await startPostgres();

try {
  execFileSync("git", ["worktree", "add", "--detach", checkout, commit], { cwd: root });
  await fill(server.url("postgres"));
  const file = path.join(root, "tests/db/released", `${name}.sql.gz`);
  writeFileSync(file, gzipSync(dumpOf(server.url("postgres")), { level: 9 }));
  process.stdout.write(`${file}\n`);
} finally {
  await server.stop();
  execFileSync("git", ["worktree", "remove", "--force", checkout], { cwd: root });
  rmSync(folder, { recursive: true });
}

async function fill(url: string) {
  const leadpath = await startLeadpath(
    {
      DATABASE_URL: url,
      DATA_DIR: path.join(folder, "data"),
      AUTH_SECRET: randomBytes(32).toString("base64url"),
      DEMO: "on",
    },
    checkout,
  );

  await leadpath.stop();
}

/** Plain statements that either database runs: rows as inserts, no owner, and no word for psql alone. */
function dumpOf(url: string) {
  const text = execFileSync("pg_dump", ["--no-owner", "--inserts", "--rows-per-insert=500", url], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });

  return text.replace(/^\\(un)?restrict .*$/gm, "");
}
