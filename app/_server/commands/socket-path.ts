import "server-only";
import path from "node:path";
import { knockAt } from "@/db/local-socket";
import { type Env, Refusal } from "@/lib/env";

/** Where the running server of an embedded database listens for commands: a folder for its account alone. */
export function commandFolder({ DATA_DIR }: Pick<Env, "DATA_DIR">) {
  return path.resolve(DATA_DIR, "commands");
}

export function commandSocket(env: Pick<Env, "DATA_DIR">) {
  return path.join(commandFolder(env), "socket");
}

/** Whether a server listens for commands on the data that the settings name. Refuses where it's another account's. */
export async function isListening(env: Env) {
  const refusal = await knockAt(commandSocket(env));
  if (refusal !== "EACCES") return refusal === undefined;

  throw new Refusal(
    `${commandFolder(env)} is another account’s: run this as the one that runs Leadpath.`,
  );
}
