import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Contents, writeBackup } from "@/db/backup/file";
import { type Key, readKey } from "@/db/backup/key";
import { restoreInto, restoreToFolder, verifyForRestore } from "@/db/backup/restore";
import { withOwner } from "@/db/open";
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

/** The key for backups that the settings tell, or the file that was named instead; nothing where none does. */
export async function keyFor({ BACKUP_KEY }: Env, keyFile: string | undefined) {
  const text = keyFile ? readKeyFile(keyFile) : BACKUP_KEY;

  return text ? readKey(text) : undefined;
}

function readKeyFile(file: string) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    throw new Refusal(`The key in ${file} can’t be read (${code}).`);
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

/**
 * Restores a backup to where the settings say: an empty database on a server, or a folder in DATA_DIR that isn't there yet.
 * The secret that the backup has is kept in DATA_DIR where there's none; another one there is refused.
 */
export async function restoreBackup(
  env: Env,
  { file, key, moved }: { file: string; key: Key | undefined; moved: boolean },
): Promise<Contents & { outcome: SecretOutcome }> {
  const { secret } = await verifyForRestore({ file, key });
  const outcome = standingOfSecret(env, secret);
  if (outcome === "another" && !env.AUTH_SECRET) {
    throw new Refusal(
      `${secretFile(env)} is another secret than the backup’s, and a restore replaces nothing: move it away.`,
    );
  }
  workWithSecret(env, secret);

  const wish = { file, key, moved, catchUp };
  const contents = env.DATABASE_URL
    ? await withOwner(env, (owner) => restoreInto(owner, wish))
    : await restoreToFolder(path.join(env.DATA_DIR, "database"), wish);
  if (secret !== null && outcome === "brought") keepSecret(env, secret);

  return { ...contents, outcome };
}

/** What came due may ask for what's kept by a keyed hash. */
function workWithSecret(env: Env, secret: string | null) {
  if (secret === null) return;

  setSealingSecret({ ...env, AUTH_SECRET: secret }, true);
  saltLimits(secretFor("limits"));
}
