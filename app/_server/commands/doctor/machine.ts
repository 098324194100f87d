import "server-only";
import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import path from "node:path";
import type { Env } from "@/lib/env";
import { codeOf, failed, type Looks, ok, warning } from "./check";

const gigabyte = 1024 ** 3;
const little = gigabyte;
const tooLittle = gigabyte / 10;

/** What there is to see on the machine: its disk, and who may read what's secret. */
export function machineChecks(env: Env): Looks {
  const ledger = () => ledgerCheck(env);

  return env.DATABASE_URL
    ? {
        disk: () => ok("The data is on the database server’s disk, which can’t be seen from here."),
        ledger,
      }
    : {
        disk: () => diskCheck(env),
        ledger,
        "secrets.data-folder": () => folderCheck(env),
        "secrets.database": () => databaseFolderCheck(env),
        "secrets.auth-secret": () => secretFileCheck(env),
      };
}

/** Whether it can be kept outside the database who was erased: a deletion works all the same, so no one else would notice. */
function ledgerCheck({ ERASURE_LEDGER }: Env) {
  const file = path.resolve(ERASURE_LEDGER);

  try {
    const place = nearest(file);
    const isRight = place === file ? statSync(place).isFile() : statSync(place).isDirectory();
    if (!isRight) throw new Error("Something else is there.");
    accessSync(place, constants.R_OK | constants.W_OK);
  } catch {
    return failed(
      `Who was erased can’t be written to ${file}: a restored backup would bring them back.`,
      "Set ERASURE_LEDGER to a file that the server’s account can write.",
    );
  }

  return ok(`Who was erased is kept in ${file}.`);
}

/** A file or a folder, or the nearest folder above it that's there. */
function nearest(place: string): string {
  return existsSync(place) ? place : nearest(path.dirname(place));
}

function diskCheck({ DATA_DIR }: Env) {
  try {
    const { bavail, bsize } = statfsSync(DATA_DIR);

    return diskOf(bavail * bsize);
  } catch (error) {
    return failed(
      `${path.resolve(DATA_DIR)} can’t be looked at (${codeOf(error)}).`,
      "Set DATA_DIR to the server’s folder, and run this as its account.",
    );
  }
}

/** What so many free bytes are worth. */
export function diskOf(free: number) {
  const says = `DATA_DIR has ${(free / gigabyte).toFixed(1)} GB free.`;
  const remedy = "Make room: once the disk is full, nothing more is saved.";

  if (free < tooLittle) return failed(says, remedy);

  return free < little ? warning(says, remedy) : ok(says);
}

function folderCheck({ DATA_DIR }: Env) {
  const folder = path.resolve(DATA_DIR);

  return modeCheck(folder, {
    mask: 0o022,
    outcome: warning,
    says: "Other accounts can write to it, and so replace what’s in it.",
    remedy: `chmod go-w ${folder}`,
  });
}

function databaseFolderCheck({ DATA_DIR }: Env) {
  const folder = path.resolve(DATA_DIR, "database");

  return modeCheck(folder, {
    mask: 0o077,
    outcome: failed,
    says: "Other accounts can look into the database’s folder.",
    remedy: `chmod -R go-rwx ${folder}`,
  });
}

function secretFileCheck({ DATA_DIR, AUTH_SECRET }: Env) {
  const file = path.resolve(DATA_DIR, "auth-secret");

  if (AUTH_SECRET) return ok("The secret comes from AUTH_SECRET.");

  return modeCheck(file, {
    mask: 0o077,
    outcome: failed,
    says: "Other accounts can read the secret that seals the sign-in cookie, so the server won’t start.",
    remedy: `chmod 600 ${file}`,
  });
}

/** Whether `.env` in a folder is for its owner alone. */
export function envFileCheck(folder: string) {
  const file = path.join(folder, ".env");

  return modeCheck(file, {
    mask: 0o007,
    outcome: warning,
    says: "Every account on this machine can read the settings, passwords included.",
    remedy: `chmod o-rwx ${file}`,
  });
}

/** Whether a place has none of the rights in `mask`; what isn't there harms no one. */
function modeCheck(
  place: string,
  wrong: { mask: number; outcome: typeof warning; says: string; remedy: string },
) {
  const found = statSync(place, { throwIfNoEntry: false });

  if (!found) return ok(`There’s no ${place}.`);
  if (process.platform !== "win32" && (found.mode & wrong.mask) !== 0) {
    return wrong.outcome(wrong.says, wrong.remedy);
  }

  return ok(`${place} is as private as it has to be.`);
}
