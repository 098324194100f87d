import { z } from "zod";

/** Leadpath cannot start, and why, with the remedy, in one line for the person who started it. */
export class Refusal extends Error {
  override name = "Refusal";
}

const optionalText = z
  .string()
  .optional()
  .transform((text) => text || undefined);

const postgresAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://");

const onOrOff = z.enum(["on", "off"], 'must be "on" or "off"');

/** Every setting that Leadpath reads, each documented in the README's table. */
export const envSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  APP_URL: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
  REPOSITORY_URL: z
    .url({ protocol: /^https$/, error: "must be an https address" })
    .regex(/^[\w./:~@%+-]+$/, "must be an address without a query")
    .optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  ERASURE_LEDGER: optionalText,
  DATABASE_URL: postgresAddress.optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  MIGRATE_DATABASE_URL: postgresAddress.optional(),
  AUTH_SECRET: z.string().min(32, "needs at least 32 characters").optional(),
  BACKUP_KEY: optionalText,
  TRUST_PROXY: onOrOff.default("off"),
  DEMO: onOrOff.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().default("Leadpath <leadpath@localhost>"),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_NAME: z.string().default("single sign-on"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.output<typeof envSchema> & {
  APP_URL: string;
  DEMO: "on" | "off";
  ERASURE_LEDGER: string;
};

/**
 * The settings of an environment, with what follows from others filled in: the address from the port, the demo
 * from the database, the ledger's place from the data's. An empty setting counts as absent. Refuses, naming the setting, what it cannot read.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const read = envSchema.safeParse(given);

  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Refusal(`${issue?.path.join(".")} ${issue?.message}. See the README's table.`);
  }

  const env = read.data;

  return {
    ...env,
    APP_URL: new URL(env.APP_URL ?? `http://localhost:${env.PORT}`).origin,
    DEMO: env.DEMO ?? (env.DATABASE_URL ? "off" : "on"),
    ERASURE_LEDGER: env.ERASURE_LEDGER ?? `${env.DATA_DIR}/erased.jsonl`,
  };
}
