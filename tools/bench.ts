import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { asSystem, closeConnection } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { openDatabase } from "@/db/open";
import { startSession } from "@/db/queries/sessions";
import { addStory } from "@/db/seed/demo/demo";
import { fileSetting, readEnv, settings } from "@/lib/env";
import { startLeadpath } from "@/tests/e2e/support/leadpath";
import { startPostgres } from "@/tests/support/postgres-server";
import { makeCheckout } from "./bench/checkout";
import { type Asked, type Run, run } from "./bench/load";
import { mainPages, nameOf, sizesOf } from "./bench/pages";
import { benchStory } from "./bench/story";
import { benchDocument, benchTable, type Extent, type Measured, median } from "./bench/table";
import { addTeams, type BenchTeam } from "./bench/teams";
import { root } from "./root.mjs";

// What a request of each main page costs beside the empty page of the same build: npm run bench. It writes
// docs/performance.md. A quick look writes nothing: npm run bench -- --rounds 1 --seconds 2

const WHOLE: Extent = { rounds: 3, seconds: 3 };
const CONNECTIONS = [1, 16, 64];
const WARM_UP = 1; // seconds a page

// No setting of the person who starts it reaches the server that is measured.
for (const { name } of settings) {
  delete process.env[name];
  delete process.env[fileSetting(name)];
}

type Page = Asked & { name: string };

await bench();

async function bench() {
  const { extent, isWhole } = readExtent();
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-bench-"));
  const postgres = await startPostgres({ fsync: true });

  try {
    const checkout = await buildCheckout(path.join(folder, "built"));
    const settings = {
      DATABASE_URL: postgres.url("postgres"),
      DATA_DIR: path.join(folder, "data"),
      AUTH_SECRET: randomBytes(32).toString("base64url"),
    };
    const first = await timedStart(settings, checkout);
    await first.leadpath.stop();
    const { cookies, teams, version } = await loadStory(settings);
    const { leadpath, seconds } = await timedStart(settings, checkout);

    try {
      const memory = [megabytesOf(leadpath.pid)];
      const pages = mainPages(benchStory(), teams).map(({ name, path, as }) => ({
        name,
        url: leadpath.url + path,
        cookie: as === "guest" ? undefined : cookies[as],
      }));
      const measured = await measure(pages, extent, () => memory.push(megabytesOf(leadpath.pid)));
      const cost = {
        firstStart: first.seconds,
        start: seconds,
        memoryAtStart: memory[0] ?? Number.NaN,
        memoryAtMost: Math.max(...memory),
      };
      const table = benchTable(measured, cost, besideSql(measured, teams));

      process.stdout.write(table);
      if (isWhole) {
        writeFileSync(
          path.join(root, "docs/performance.md"),
          benchDocument(table, extent, version),
        );
      }
    } finally {
      await leadpath.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

function readExtent() {
  const { values } = parseArgs({
    options: { rounds: { type: "string" }, seconds: { type: "string" } },
  });
  const number = (text: string | undefined, otherwise: number) => {
    const read = Number(text ?? otherwise);
    if (read > 0) return read;
    throw new Error(`"${text}" is no number above 0.`);
  };

  return {
    extent: {
      rounds: number(values.rounds, WHOLE.rounds),
      seconds: number(values.seconds, WHOLE.seconds),
    },
    isWhole: Object.keys(values).length === 0,
  };
}

/** A start on a database of its own is what builds. */
async function buildCheckout(data: string) {
  tell("Building the product with two empty pages: a minute or two, unless nothing changed.");
  const checkout = makeCheckout(root);
  const leadpath = await startLeadpath({ DATA_DIR: data }, checkout);
  await leadpath.stop();

  return checkout;
}

async function timedStart(settings: Record<string, string>, checkout: string) {
  const start = performance.now();
  const leadpath = await startLeadpath(settings, checkout);

  return { leadpath, seconds: (performance.now() - start) / 1000 };
}

/** Fills the database, and answers the teams in it and the cookies of those whose pages are asked for. */
async function loadStory(settings: { DATABASE_URL: string; AUTH_SECRET: string }) {
  const story = benchStory();
  await openDatabase(readEnv(settings));
  const { sessionId, version } = await asSystem("load what is measured", async (tx) => {
    await addStory(tx, [story.organization], story.people);
    const [row] = rowsOf<{ server_version: string }>(await tx.execute(sql`show server_version`));

    return {
      sessionId: await startSession(tx, story.personId, "Bench"),
      version: row?.server_version ?? "",
    };
  });
  await closeConnection();
  const { manager, teams } = await addTeams(settings.DATABASE_URL);
  const cookieOf = async (sub: string) =>
    `leadpath.session=${await encode({ token: { sub }, secret: settings.AUTH_SECRET })}`;

  return {
    cookies: { person: await cookieOf(sessionId), manager: await cookieOf(manager.sessionId) },
    teams,
    version,
  };
}

/** The pages of teams beside their statements, from how many of them one connection got in a second. */
function besideSql(measured: readonly Measured[], teams: readonly BenchTeam[]) {
  return teams.map(({ size, sqlAlone }) => {
    const name = nameOf(size);
    const [atOne] = measured.find((page) => page.name === name)?.speeds ?? [];

    return { name, page: 1000 / (atOne?.perSecond ?? Number.NaN), sqlAlone };
  });
}

/** Every page in turn, again and again, so that what the machine does meanwhile meets all of them. */
async function measure(pages: Page[], { rounds, seconds }: Extent, afterRun: () => void) {
  const runs: (Run & { page: Page; connections: number })[] = [];

  for (const page of pages) await run(page, 4, WARM_UP);
  for (let round = 1; round <= rounds; round += 1) {
    for (const connections of CONNECTIONS) {
      tell(`Round ${round} of ${rounds}, ${connections} at a time`);
      for (const page of pages) {
        runs.push({ page, connections, ...(await run(page, connections, seconds)) });
        afterRun();
      }
    }
  }

  const measured: Measured[] = [];
  for (const page of pages) {
    const speeds = CONNECTIONS.map((connections) => {
      const mine = runs.filter((each) => each.page === page && each.connections === connections);
      const perSecond = median(mine.map((each) => each.perSecond));
      const refused = mine.reduce((sum, each) => sum + each.refused, 0);

      return { connections, perSecond, refused };
    });
    measured.push({ name: page.name, speeds, ...(await sizesOf(page)) });
  }
  return measured;
}

/** The memory that a process has in use now. */
function megabytesOf(pid: number) {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}

/** Progress; the table alone goes to the standard output. */
function tell(line: string) {
  process.stderr.write(`${line}\n`);
}
