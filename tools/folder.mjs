import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./refusal.mjs";

/** Makes the folder if need be and refuses one that cannot be written: by writing, since root passes every permission bit. */
export function ensureWritable(folder) {
  const probe = path.join(folder, `.writable-${process.pid}`);

  try {
    makeFolder(folder);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Refusal(
      `the folder ${folder} is not writable (${error.code}). Make it so or choose another: DATA_DIR=/a/folder npm start`,
    );
  }
}

/** As `recursive` does, which never returns where a parent exists and yet cannot hold folders, such as /proc. */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (error.code === "EEXIST") return;
    if (error.code !== "ENOENT" || existsSync(path.dirname(folder))) throw error;
    makeFolder(path.dirname(folder));
    makeFolder(folder);
  }
}
