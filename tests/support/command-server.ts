import { listenForCommands } from "@/app/_server/commands/listener";
import { commands } from "@/app/_server/commands/registry";
import { openDatabase } from "@/db/open";
import { readEnv } from "@/lib/env";

// A process of its own that holds the data and takes commands, as the server does. With "stuck" it never answers one.
const env = readEnv(process.env);
await openDatabase(env);

if (process.argv[2] === "stuck") {
  commands["demo.load"].run = () => {
    process.stdout.write("asked\n");

    return new Promise(() => {});
  };
}
await listenForCommands(env, () => {});
process.stdout.write("ready\n");
