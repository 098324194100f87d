import "server-only";
import { z } from "zod";
import { command } from "@/app/_server/commands/command";
import { newestMigrationAt } from "@/db/migrate";
import type { Env } from "@/lib/env";
import { emailAddress } from "@/lib/people/email-address";
import { type Looks, look } from "./check";
import { clockChecks } from "./clock";
import { databaseChecks } from "./database";
import { machineChecks } from "./machine";
import { mailCheck } from "./mail";
import { proxyCheck } from "./proxy";
import { settingsChecks } from "./settings";

/** Looks at everything that a running Leadpath rests on, by the settings of the process that runs it. */
export const doctor = command(
  z.strictObject({ mailTo: emailAddress.optional() }),
  async ({ mailTo }, { env }) => ({
    pid: process.pid,
    checks: await look({ ...(await databaseChecks(env)), ...checksBesideDatabase(env, mailTo) }),
  }),
);

/** The same without a database, for when it can't be opened. */
export function checksBesideDatabase(env: Env, mailTo?: string): Looks {
  return {
    ...settingsChecks(env),
    mail: () => mailCheck(env, mailTo),
    ...clockChecks(new Date(), newestMigrationAt),
    ...machineChecks(env),
    proxy: () => proxyCheck(env),
  };
}
