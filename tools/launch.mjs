import { build } from "./build.mjs";
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

    await ensureFree(settings);
    if (!settings.hasServerDatabase) ensureWritable(settings.dataDir);

    await install(root);
    await build(root);

    await ensureFree(settings);
    await serve(root, settings);
  });
}
