import { keepBackup, keyFor } from "@/app/_server/backups";
import { openUnmigrated } from "@/db/open";
import { placeOf, readArguments, targetOf, tellOf } from "./commands/backup-words";
import { inOneLine } from "./commands/one-line";
import { withCommands } from "./commands/with-commands";

const usage =
  "npm run backup -- [--to FILE-OR-FOLDER] [--key-file FILE] [--json]: backs up everything, whether Leadpath runs or not.";
const options = {
  to: { type: "string" },
  "key-file": { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

// Writes a backup of the database that the settings name into one file.
await inOneLine(async (env) => {
  const { values } = readArguments(options, usage);
  if (values.help) return void process.stdout.write(`${usage}\n`);

  const key = await keyFor(env, values["key-file"] && placeOf(values["key-file"]));
  const file = await targetOf(values.to, new Date());

  await withCommands(
    env,
    async (run) => {
      const backup = await keepBackup(env, file, await run("backup", {}), key);
      process.stdout.write(values.json ? "" : `${file}, ${backup.bytes} bytes.\n`);
      process.stdout.write(tellOf(backup, values.json));
    },
    { open: openUnmigrated },
  );
});
