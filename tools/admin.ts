import { demoLines } from "./admin/demo-lines";
import { organizationsLines } from "./admin/organizations-lines";
import { peopleLines } from "./admin/people-lines";
import { readTyped } from "./admin/typed";
import { inOneLine, orOneLine } from "./commands/one-line";

// What the server's operator does from its machine, beside the running server: npm run admin -- --help
const lines = [...peopleLines, ...organizationsLines, ...demoLines];

// Whoever reads may stop early (`| head`), which is no fault worth a stack trace.
process.stdout.on("error", () => process.exit(1));

await orOneLine(async () => {
  const typed = readTyped(lines, process.argv.slice(2));
  if ("help" in typed) return void process.stdout.write(typed.help);

  await inOneLine(async (env) => {
    // Only now, because it brings the whole database along.
    const { withCommands } = await import("./commands/with-commands");
    await withCommands(env, async (run) => {
      const { answer, text } = await typed.line.run(run, typed.given);
      process.stdout.write(typed.isJson ? `${JSON.stringify(answer)}\n` : text);
    });
  });
});
