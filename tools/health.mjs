// `node tools/health.mjs`: ends with 0 if the server of these settings is ready, otherwise with 1.

import { isReady } from "./ready.mjs";
import { orRefuse } from "./refusal.mjs";
import { root } from "./root.mjs";
import { readSettings } from "./settings.mjs";

await orRefuse(async () => process.exit((await isReady(readSettings(root))) ? 0 : 1));
