import { stat } from "node:fs/promises";
import path from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { Misread } from "@/app/_server/commands/command";
import type { Contents } from "@/db/backup/file";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What was given behind a command. Refuses an option that it doesn't have, and one without a value, as by an unset variable. */
export function readArguments<Asked extends Options>(options: Asked, usage: string) {
  const read = parsed(options, usage);
  const [empty] = Object.entries(read.values).find(([, value]) => value === "") ?? [];
  if (empty) throw new Misread(`--${empty} is empty. ${usage}`);

  return read;
}

function parsed<Asked extends Options>(options: Asked, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Misread(
      `${error instanceof Error ? error.message.split(/\.\s/)[0] : error}. ${usage}`,
    );
  }
}

/** A path as it's meant where the command was typed: npm runs it in the checkout. */
export function placeOf(typed: string) {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), typed);
}

/** Where a backup goes: the file that's named, or one named for its moment, in the folder that's named or the current one. */
export async function targetOf(typed: string | undefined, now: Date) {
  const place = placeOf(typed ?? ".");
  const isFolder = (await stat(place).catch(() => undefined))?.isDirectory();

  return isFolder
    ? path.join(place, `leadpath-${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z.backup`)
    : place;
}

/** What a backup has, in lines, or as JSON: never its secret. */
export function tellOf({ header, manifest, secret, encrypted }: Contents, asJson: boolean) {
  const rows = rowsIn(manifest);
  const about = {
    leadpath: header.leadpath,
    database: header.database,
    at: header.at,
    migrations: header.migrations.length,
    encrypted,
    secret: secret !== null,
    rows,
    tables: manifest.tables,
  };

  if (asJson) return `${JSON.stringify(about, null, 2)}\n`;

  return [
    `As of ${header.at}, by Leadpath ${header.leadpath}, from ${databases[header.database]}, after ${header.migrations.length} migrations.`,
    `${Object.keys(manifest.tables).length} tables, ${rows} rows, ${encrypted ? "encrypted" : "not encrypted"}, ${secret === null ? "without the secret" : "with the secret"}.`,
    ...Object.entries(manifest.tables)
      .filter(([, table]) => table.rows > 0)
      .map(([name, table]) => `  ${name} ${table.rows}`),
    "",
  ].join("\n");
}

const databases = { embedded: "the embedded database", postgres: "PostgreSQL" };

function rowsIn({ tables }: Contents["manifest"]) {
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}
