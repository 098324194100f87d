import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildCommands } from "./commands.mjs";
import { whilePreparing } from "./preparing.mjs";
import { packageScript, runProgram } from "./program.mjs";
import { Refusal } from "./refusal.mjs";
import { noSettings } from "./settings.mjs";
import { sourceFingerprint } from "./source-fingerprint.mjs";

/** Builds the app, unless the stamp of the last build shows that it was made from these very sources. */
export async function build(root) {
  if (isBuilt(root)) return;

  await whilePreparing(root, async () => {
    if (!isBuilt(root)) await buildApp(root);
  });
}

async function buildApp(root) {
  // Taken before the build: what is edited while it runs makes the next start build again.
  const fingerprint = sourceFingerprint(root);

  console.log("Building (only when the sources changed) …");
  rmSync(stampFile(root), { force: true });
  await runNextBuild(root);
  completeStandalone(root);
  await buildCommands(root, { folder: commandsFolder(root), external: externalPackages(root) });
  writeFileSync(stampFile(root), fingerprint);
}

async function runNextBuild(root) {
  let output = "";
  const onOutput = (text) => {
    output += text;
    for (const line of text.split("\n")) if (line.startsWith("✓")) console.log(`  ${line}`);
  };
  const code = await runProgram(process.execPath, [packageScript(root, "next", "next"), "build"], {
    cwd: root,
    env: {
      ...process.env,
      ...noSettings(),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    onOutput,
  });

  if (code !== 0) {
    console.error(output);
    throw new Refusal("the build failed. Its output above says why.");
  }
}

/** Next's standalone folder lacks what is not code; and it must not keep settings that `.env` no longer has. */
function completeStandalone(root) {
  const standalone = path.join(root, ".next/standalone");

  for (const folder of ["public", ".next/static", "db/migrations"]) {
    const from = path.join(root, folder);
    if (existsSync(from)) cpSync(from, path.join(standalone, folder), { recursive: true });
  }
  for (const file of readdirSync(standalone)) {
    if (file.startsWith(".env")) rmSync(path.join(standalone, file));
  }
}

/** Refuses a folder without a build, of whatever age: who serves one need not be able to make it. */
export function ensureBuilt(root) {
  if (existsSync(serverFile(root))) return;

  throw new Refusal(`there is no build in ${path.resolve(root)}. Make it there: npm run build`);
}

/** What a build leaves to be started. */
export function serverFile(root) {
  return path.join(root, ".next/standalone/server.js");
}

/** Where a build puts the commands that work on the database. */
export function commandsFolder(root) {
  return path.join(root, ".next/standalone/commands");
}

/** What the build left as packages beside the server. */
function externalPackages(root) {
  const file = path.join(root, ".next/required-server-files.json");

  return JSON.parse(readFileSync(file, "utf8")).config.serverExternalPackages;
}

function isBuilt(root) {
  try {
    return readFileSync(stampFile(root), "utf8") === sourceFingerprint(root);
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

function stampFile(root) {
  return path.join(root, ".next", "leadpath-built");
}
