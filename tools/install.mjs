import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { whilePreparing } from "./preparing.mjs";
import { runProgram } from "./program.mjs";
import { Refusal } from "./refusal.mjs";

/** Brings `node_modules` to what the lockfile says, unless its stamp shows that it already is. */
export async function install(root) {
  if (isInstalled(root)) return;

  await whilePreparing(root, async () => {
    if (!isInstalled(root)) await installPackages(root);
  });
}

/** What an installation depends on: the lockfile, and the Node and platform that native packages are made for. */
export function installFingerprint(root) {
  const [major] = process.versions.node.split(".");

  return createHash("sha256")
    .update(`${process.platform} ${process.arch} ${major}\n`)
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
}

async function installPackages(root) {
  const stamp = stampFile(root);
  const fingerprint = installFingerprint(root);

  console.log("Installing packages (only when the lockfile changed) …");
  rmSync(stamp, { force: true });

  const code = await runProgram(
    "npm",
    ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: root, shell: process.platform === "win32" },
  );

  if (code !== 0) {
    throw new Refusal(
      "npm could not install the packages. Its lines above say why; with npm and a network connection, run the same command again.",
    );
  }
  writeFileSync(stamp, fingerprint);
}

function isInstalled(root) {
  try {
    return readFileSync(stampFile(root), "utf8") === installFingerprint(root);
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

function stampFile(root) {
  return path.join(root, "node_modules", ".leadpath-installed");
}
