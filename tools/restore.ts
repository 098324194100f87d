import { secretFile } from "@/app/_server/auth-secret";
import { keyFor, restoreBackup, type SecretOutcome } from "@/app/_server/backups";
import { Misread } from "@/app/_server/commands/command";
import { verifyForRestore } from "@/db/backup/restore";
import type { Env } from "@/lib/env";
import { placeOf, readArguments, tellOf } from "./commands/backup-words";
import { inOneLine } from "./commands/one-line";

const usage =
  "npm run restore -- FILE [--verify] [--moved] [--erased FILE|none] [--key-file FILE] [--json]: restores a backup into a new folder or an empty database.";
const options = {
  verify: { type: "boolean", default: false },
  moved: { type: "boolean", default: false },
  erased: { type: "string" },
  "key-file": { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

// Restores a backup to where the settings say, or only proves that it could be.
await inOneLine(async (env) => {
  const { values, positionals } = readArguments(options, usage);
  if (values.help) return void process.stdout.write(`${usage}\n`);

  const [typed, more] = positionals;
  if (!typed || more) throw new Misread(`Name one backup. ${usage}`);

  const file = placeOf(typed);
  const key = await keyFor(env, values["key-file"] && placeOf(values["key-file"]));

  if (values.verify) {
    const contents = await verifyForRestore({ file, key });
    process.stdout.write(values.json ? "" : `${file} is whole.\n`);
    return void process.stdout.write(tellOf(contents, values.json));
  }

  const erased = values.erased && values.erased !== "none" ? placeOf(values.erased) : values.erased;
  const restored = await restoreBackup(env, { file, key, moved: values.moved, erased });
  process.stdout.write(values.json ? "" : `Restored from ${file}.\n`);
  process.stdout.write(tellOf(restored, values.json));
  process.stderr.write(adviceOn(restored.outcome, env) + adviceOnErased(restored));
});

function adviceOnErased({
  erased,
  withoutAdmin,
  isCut,
}: Awaited<ReturnType<typeof restoreBackup>>) {
  return [
    isCut
      ? "The ledger’s last line is cut off, and whoever it named is back: look for a whole copy of it.\n"
      : "",
    erased > 0 ? `Erased again, as the ledger says: ${erased}.\n` : "",
    withoutAdmin.length > 0
      ? `No admin who can sign in is left in organization ${withoutAdmin.join(", ")}: npm run admin -- organizations make-admin.\n`
      : "",
  ].join("");
}

/** What's left to do about the secret, as a line. */
function adviceOn(outcome: SecretOutcome, env: Env) {
  if (outcome === "another") {
    return "AUTH_SECRET isn’t the backup’s: links that were mailed to people without an account don’t open, and people outside who wanted no more mail may get some.\n";
  }
  if (outcome === "none") {
    return "The backup has no secret, as it isn’t encrypted: before you start Leadpath, bring the old auth-secret along, or set AUTH_SECRET as it was.\n";
  }

  // A server's database has it from there alone.
  return env.DATABASE_URL && !env.AUTH_SECRET
    ? `Before you start Leadpath, set AUTH_SECRET to what’s in ${secretFile(env)}.\n`
    : "";
}
