import { z } from "zod";
import { isLoopback } from "./access/loopback";
import { readSignUpRule } from "./people/sign-up-rule";

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

const signUpRule = z.string().transform((text, { addIssue }) => {
  const rule = readSignUpRule(text);
  if (rule) return rule;

  addIssue('must be "open", "invitation", or the domains of addresses, such as example.com');

  return z.NEVER;
});

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
  DATABASE_URL: postgresAddress.optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  MIGRATE_DATABASE_URL: postgresAddress.optional(),
  AUTH_SECRET: z.string().min(32, "needs at least 32 characters").optional(),
  TRUST_PROXY: onOrOff.default("off"),
  SIGN_UP: signUpRule.default("open"),
  DEMO: onOrOff.optional(),
  DEMO_SIGN_IN: onOrOff.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().default("Leadpath <leadpath@localhost>"),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: optionalText,
  OIDC_CLIENT_SECRET: optionalText,
  OIDC_NAME: z.string().default("single sign-on"),
  METRICS_TOKEN: z.string().min(32, "needs at least 32 characters").optional(),
  SLOW_STATEMENT_MS: z.coerce.number().int().min(1).max(60_000).default(500),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

type OnOrOff = z.output<typeof onOrOff>;

export type Env = z.output<typeof envSchema> & {
  APP_URL: string;
  DEMO: OnOrOff;
  DEMO_SIGN_IN: OnOrOff;
};

/**
 * The settings of an environment, with what follows from others filled in: the address from the port, the demo
 * from the database. An empty setting counts as absent. Refuses, naming the setting, what it cannot read.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const read = envSchema.safeParse(given);

  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Refusal(`${issue?.path.join(".")} ${issue?.message}. See the README's table.`);
  }

  const env = read.data;
  const address = new URL(env.APP_URL ?? `http://localhost:${env.PORT}`);

  if (Array.isArray(env.SIGN_UP) && !provesAddresses(env)) {
    throw new Refusal(
      "SIGN_UP names domains, and nothing here proves an address: set SMTP_URL, or the three OIDC settings, or SIGN_UP=invitation.",
    );
  }

  return {
    ...env,
    APP_URL: address.origin,
    DEMO: env.DEMO ?? (env.DATABASE_URL ? "off" : "on"),
    DEMO_SIGN_IN: env.DEMO_SIGN_IN ?? (isForThisMachine(env, address) ? "on" : "off"),
  };
}

type Given = z.output<typeof envSchema>;

/** By a link that is mailed there, or by a provider's word. */
function provesAddresses(env: Given) {
  return env.SMTP_URL || (env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET);
}

/** Whether no other machine is meant to get here: neither by listening, nor by the address, nor through a proxy. */
function isForThisMachine(env: Given, address: URL) {
  return isLoopback(env.HOST) && isLoopback(address.hostname) && env.TRUST_PROXY === "off";
}
