// `node tools/command.mjs admin people list`: a command of package.json where only a build is, as in an image.

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { commandsFolder } from "./build.mjs";
import { orRefuse, Refusal } from "./refusal.mjs";
import { root } from "./root.mjs";
import { readSettings } from "./settings.mjs";

await orRefuse(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const folder = commandsFolder(root);
  if (!existsSync(folder)) throw new Refusal("There's no build here: make one with npm run build.");

  const file = path.join(folder, `${path.basename(name)}.mjs`);

  if (!name || !existsSync(file))
    throw new Refusal(
      `${name ? `There's no command "${name}"` : "Name a command"}. ${known(folder)}`,
    );

  const { dataDir, erasureLedger } = readSettings(root);
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    ...(erasureLedger && { ERASURE_LEDGER: erasureLedger }),
    // A file is meant where it's typed. As npm says it.
    INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
  });

  // The commands find the migrations and packages from where the server does.
  process.chdir(path.dirname(folder));
  process.argv = [process.argv[0], file, ...args];
  await import(pathToFileURL(file).href);
}, "");

function known(folder) {
  const names = readdirSync(folder).map((file) => path.basename(file, ".mjs"));

  return `There are: ${names
    .filter((name) => !name.startsWith("chunk-"))
    .sort()
    .join(", ")}.`;
}
