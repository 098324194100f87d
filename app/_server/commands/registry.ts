import "server-only";
import { backup } from "./backup";
import { demoRemove } from "./demo";
import { passwordLink } from "./password-link";

/** Every command, by the name under which the running server is asked for it. */
export const commands = {
  backup,
  "demo.remove": demoRemove,
  "people.password-link": passwordLink,
};

export type Commands = typeof commands;
export type CommandName = keyof Commands;
