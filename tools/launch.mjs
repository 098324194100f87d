import { build, ensureBuilt } from "./build.mjs";
import { ensureWritable } from "./folder.mjs";
import { install } from "./install.mjs";
import { ensureFree } from "./port.mjs";
import { orRefuse } from "./refusal.mjs";
import { root } from "./root.mjs";
import { serve } from "./serve.mjs";
import { readSettings } from "./settings.mjs";

/** The whole way from a checkout to a server that answers. What can be refused is refused before anything is made. */
export function launch() {
  return orRefuse(async () => {
    const settings = readSettings(root);

    await ensureServable(settings);
    await install(root);
    await build(root);

    await ensureFree(settings);
    await serve(root, settings);
  });
}

/** Serves what was built before, and writes to the data folder alone. */
export function run() {
  return orRefuse(async () => {
    const settings = readSettings(root);

    ensureBuilt(root);
    await ensureServable(settings);
    await serve(root, settings);
  });
}

/** Everything but serving, for an account that may write here. */
export function prepare() {
  return orRefuse(async () => {
    await install(root);
    await build(root);
  });
}

async function ensureServable(settings) {
  await ensureFree(settings);
  if (!settings.hasServerDatabase) ensureWritable(settings.dataDir);
}
