import { inOneLine } from "./commands/one-line";
import { withCommands } from "./commands/with-commands";

// Permanently removes the demo's people and everything they own: npm run demo:remove
await inOneLine((env) =>
  withCommands(env, async (run) => {
    const { removed } = await run("demo.remove", {});
    process.stdout.write(
      `Removed ${removed === 1 ? "one demo person" : `${removed} demo people`}.\n`,
    );
  }),
);
