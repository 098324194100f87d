import path from "node:path";
import { build } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { playwrightCounts, vitestCounts } from "./counts.mjs";
import { ensurePostgres } from "./postgres.mjs";
import { packageScript, runProgram } from "./program.mjs";
import { cleanEnvironment } from "./settings.mjs";
import { ensureSystemPrograms } from "./system-programs.mjs";

// In milliseconds: what hangs is ended and counts as failed. Beside a program that keeps both cores busy, end to end takes 41 minutes.
const LONGEST = 55 * 60_000;

/** What `npm test` runs, in this order. A stage answers how many things passed and how many failed. */
export const stages = [
  {
    name: "lint",
    title: "format and lint",
    run: allSucceed(["@biomejs/biome", "biome", "ci", "."]),
  },
  {
    name: "types",
    title: "types",
    run: allSucceed(["next", "next", "typegen"], ["typescript", "tsc", "--noEmit"]),
  },
  { name: "dead-code", title: "dead code", run: allSucceed(["knip", "knip"]) },
  { name: "unit", title: "unit", run: vitest("unit") },
  { name: "embedded", title: "database on embedded", run: vitest("embedded") },
  { name: "postgres", title: "database on PostgreSQL", run: vitest("postgres", ensurePostgres) },
  { name: "install", title: "installation", run: vitest("install", ensureForInstallation) },
  { name: "build", title: "build", run: buildSucceeds },
  { name: "e2e", title: "end to end", run: playwright },
];

/** One check made of commands: passes when each of them does. Says something only when one fails. */
function allSucceed(...commands) {
  return async ({ root }) => {
    for (const [name, command, ...args] of commands) {
      let output = "";
      const code = await runTool(root, [name, command, ...args], {
        onOutput: (text) => {
          output += text;
        },
      });

      if (code !== 0) {
        console.error(output);
        return { passed: 0, failed: 1 };
      }
    }
    return { passed: 1, failed: 0 };
  };
}

function vitest(project, prepare = () => {}) {
  return async ({ root, folder }) => {
    const report = path.join(folder, `${project}.json`);
    await prepare(root);

    const code = await runTool(root, [
      ...["vitest", "vitest", "run", "--project", project],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ]);
    return vitestCounts(report, code);
  };
}

async function ensureForInstallation(root) {
  await ensurePostgres(root);
  await ensureSystemPrograms();
}

async function buildSucceeds({ root }) {
  await build(root);
  return { passed: 1, failed: 0 };
}

async function playwright({ root, folder }) {
  const report = path.join(folder, "e2e.json");
  await build(root);
  await ensureForInstallation(root);

  const code = await runTool(
    root,
    ["@playwright/test", "playwright", "test", "--reporter=list,json"],
    {
      env: { CHROMIUM_PATH: await findChromium(root), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  return playwrightCounts(report, code);
}

function runTool(root, [name, command, ...args], { env, onOutput } = {}) {
  return runProgram(process.execPath, [packageScript(root, name, command), ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
    timeout: LONGEST,
    onOutput,
  });
}
