import "server-only";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeBackup } from "@/db/backup/file";
import { type Key, readKey } from "@/db/backup/key";
import { type Restored, restoreInto, restoreToFolder, verifyForRestore } from "@/db/backup/restore";
import { readLedger } from "@/db/erasure-ledger";
import { orRefuse, withOwner } from "@/db/open";
import { saltLimits } from "@/db/queries/rate-limits";
import { type Env, Refusal } from "@/lib/env";
import {
  authSecret,
  keepSecret,
  secretFile,
  secretFor,
  setSealingSecret,
  standingOfSecret,
} from "./auth-secret";
import { catchUp } from "./due";

/** The key for backups in the file that's named, else in the settings; nothing where neither is. Refuses a file without one. */
export async function keyFor({ BACKUP_KEY }: Env, keyFile: string | undefined) {
  const text = keyFile === undefined ? BACKUP_KEY : keyIn(keyFile);

  return text === undefined ? undefined : readKey(text);
}

function keyIn(file: string) {
  const text = orUnread(`The key in ${file}`, () => readFileSync(file, "utf8"));
  if (!text.trim()) throw new Refusal(`${file} is empty: put the key for backups in it.`);

  return text;
}

/** What's read from a file that was named; says in one line why it can't be. */
function orUnread<Read>(what: string, read: () => Read) {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    throw new Refusal(`${what} can’t be read (${code}).`);
  }
}

/** Writes a backup of the lines of the `backup` command. An encrypted one has the secret, too. */
export function keepBackup(
  env: Env,
  file: string,
  lines: AsyncIterable<Uint8Array>,
  key: Key | undefined,
) {
  return writeBackup(file, lines, { key, secret: key && authSecret(env, true) });
}

/** What became of the secret, as `standingOfSecret` says. */
export type SecretOutcome = ReturnType<typeof standingOfSecret>;

type Asked = {
  file: string;
  key: Key | undefined;
  /** Whether nothing happened on the old server since. */
  moved: boolean;
  /** Where the ledger of erased people is, or "none"; without a word, where the settings say. */
  erased: string | undefined;
};

/**
 * Restores a backup to where the settings say: an empty database on a server, or a folder in DATA_DIR that isn't there yet.
 * The secret that the backup has is kept in DATA_DIR where there's none; another one there is refused. `isCut` says
 * that the ledger's last line names no one: whom it meant is back.
 */
export async function restoreBackup(
  env: Env,
  { file, key, moved, erased }: Asked,
): Promise<Restored & { outcome: SecretOutcome; isCut: boolean }> {
  const { secret } = await verifyForRestore({ file, key });
  const outcome = standingOfSecret(env, secret);
  if (outcome === "another" && !env.AUTH_SECRET) {
    throw new Refusal(
      `${secretFile(env)} isn’t the backup’s secret, and a restore replaces nothing: move it away.`,
    );
  }
  workWithSecret(env, secret);

  const { erasures, isCut } = erasuresIn(env, { moved, erased });
  const keepBeside = () => {
    if (secret !== null && outcome === "brought") keepSecret(env, secret);
  };
  const wish = { file, key, moved, erasures, catchUp, keepBeside };
  const restored = env.DATABASE_URL
    ? await withOwner(env, (owner) => restoreInto(owner, wish))
    : await orRefuse("DATA_DIR", () => restoreToFolder(path.join(env.DATA_DIR, "database"), wish));

  return { ...restored, outcome, isCut };
}

type Told = ReturnType<typeof readLedger>;

const nothing: Told = { erasures: [], broken: 0, isCut: false };

/** Whom a ledger names. Without one, no one knows who'd come back: that has to be said. */
function erasuresIn(
  { ERASURE_LEDGER }: Env,
  { moved, erased }: Pick<Asked, "moved" | "erased">,
): Told {
  if (erased === "none") return nothing;

  const ledger = erased ?? ERASURE_LEDGER;
  if (existsSync(ledger)) return erasuresOf(ledger);
  if (moved && !erased) return nothing;

  throw new Refusal(
    `There’s no ledger of erased people at ${ledger}: name the old server’s with --erased FILE, or say --erased none if no one was erased.`,
  );
}

function erasuresOf(ledger: string) {
  const told = orUnread(`The ledger ${ledger}`, () => readLedger(ledger));
  if (told.erasures.length === 0 && told.broken > 0) {
    throw new Refusal(`${ledger} isn’t a ledger of erased people: name one with --erased FILE.`);
  }

  return told;
}

/** What came due may ask for what's kept by a keyed hash. */
function workWithSecret(env: Env, secret: string | null) {
  if (secret === null) return;

  setSealingSecret({ ...env, AUTH_SECRET: secret }, true);
  saltLimits(secretFor("limits"));
}
