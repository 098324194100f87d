import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/** The first of these commands on the PATH, as a whole path. */
export function findOnPath(commands) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);

  return commands
    .flatMap((command) => folders.map((folder) => path.join(folder, command)))
    .find(isExecutable);
}

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // not there, or not ours to run
  }
}
