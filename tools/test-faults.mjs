// `npm run test:faults`: minutes of what breaks, with a table of figures at the end. Only root can have a disk that is full.

import { build } from "./build.mjs";
import { ensurePostgres } from "./postgres.mjs";
import { packageScript, runProgram } from "./program.mjs";
import { orRefuse } from "./refusal.mjs";
import { root } from "./root.mjs";
import { cleanEnvironment } from "./settings.mjs";

await orRefuse(async () => {
  await build(root);
  await ensurePostgres(root);

  process.exitCode =
    (await runProgram(
      process.execPath,
      [
        packageScript(root, "@playwright/test", "playwright"),
        ...["test", "--config", "tests/faults/playwright.config.ts", ...process.argv.slice(2)],
      ],
      { cwd: root, env: cleanEnvironment() },
    )) ?? 1;
});
