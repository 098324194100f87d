import "server-only";
import { env } from "@/app/_server/env";
import { log } from "@/app/_server/log";
import { type CommandListener, listenForCommands } from "./listener";

let listener: CommandListener | undefined;

/**
 * Lets commands come to this server, since no one else can open the embedded database meanwhile. Beside a PostgreSQL server
 * they open it themselves. Where there's no such socket, as on Windows, the server has to be stopped for them.
 */
export async function startCommands() {
  if (env.DATABASE_URL || process.platform === "win32") return;

  try {
    listener = await listenForCommands(env, (command, error) =>
      log.error({ command, error: nameOf(error) }, "command failed"),
    );
  } catch (error) {
    log.warn({ error: nameOf(error) }, "no socket in DATA_DIR: commands need the server stopped");
  }
}

/** Takes no more commands and waits for those at hand. */
export async function stopCommands() {
  await listener?.stop();
}

function nameOf(error: unknown) {
  return error instanceof Error ? error.name : typeof error;
}
