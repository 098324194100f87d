import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { installFingerprint } from "./install.mjs";

const FOLDERS = ["app", "components", "db", "lib", "public"];
const MADE_BY_NEXT = "next-env.d.ts";

/** What a build depends on: the contents of the sources and configuration, and the packages. Times do not count. */
export function sourceFingerprint(root) {
  const hash = createHash("sha256").update(installFingerprint(root));

  for (const file of sourceFiles(root)) {
    const contents = readFileSync(path.join(root, file));
    hash.update(`\n${file} ${contents.length}\n`).update(contents);
  }
  return hash.digest("hex");
}

/** Every source that a build reads, in order. */
export function sourceFiles(root) {
  const inRoot = readdirSync(root).filter(
    (file) => /\.(ts|mjs|json)$/.test(file) && file !== MADE_BY_NEXT,
  );
  const commands = filesBelow(root, "tools").filter((file) => file.endsWith(".ts"));

  return [...inRoot, ...FOLDERS.flatMap((folder) => filesBelow(root, folder)), ...commands].sort();
}

function filesBelow(root, folder) {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
