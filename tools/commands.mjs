import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** These need a whole checkout with its tests, which an image's build doesn't get. */
const ONLY_IN_A_CHECKOUT = ["bench", "release-dump"];

/**
 * Makes each command of package.json that works on the database into one file beside the built server, whose packages
 * it shares: an image has neither the sources nor the tools that read them.
 */
export async function buildCommands(root, { folder, external }) {
  const { build } = createRequire(path.join(root, "package.json"))("esbuild");

  await build({
    absWorkingDir: root,
    entryPoints: commandNames(root).map((name) => `tools/${name}.ts`),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    // What's no command of its own isn't listed as one, whatever it was made of.
    chunkNames: "chunk-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["react-server"],
    external,
    // What isn't a module itself asks for Node's own parts by the older word.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
}

function commandNames(root) {
  const { scripts = {} } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

  return Object.values(scripts)
    .map((script) => /^tsx --conditions=react-server tools\/([\w-]+)\.ts$/.exec(script)?.[1])
    .filter((name) => name && !ONLY_IN_A_CHECKOUT.includes(name));
}
