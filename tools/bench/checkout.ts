import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";

const FOLDERS = ["app", "components", "db", "lib", "public", "tools"];
const ADDED_PAGES = "tools/bench/app";

/**
 * A copy of this checkout with two pages more, and answers where it is. No setting of the product knows of those pages,
 * so no build of it can ship them. What the copy built stays there: it builds again only when the sources changed.
 */
export function makeCheckout(root: string) {
  const copy = path.join(root, ".bench");
  mkdirSync(copy, { recursive: true });

  for (const name of readdirSync(copy)) {
    if (name !== ".next") rmSync(path.join(copy, name), { recursive: true });
  }
  for (const name of readdirSync(root)) {
    const isCopied = [...FOLDERS, ".gitignore"].includes(name) || /\.(ts|mjs|json)$/.test(name);
    if (isCopied) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  cpSync(path.join(root, ADDED_PAGES), path.join(copy, "app"), { recursive: true });
  linkTree(path.join(root, "node_modules"), path.join(copy, "node_modules"));

  return copy;
}

/** The same tree again without the space: Turbopack reads no packages behind a symbolic link that leads out of its root. */
function linkTree(from: string, to: string) {
  mkdirSync(to);

  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];

    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string) {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target); // packages on another disk, or one without hard links
  }
}
