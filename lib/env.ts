import { readFileSync } from "node:fs";
import { z } from "zod";
import { isLoopback } from "./access/loopback";
import { readSignUpRule } from "./people/sign-up-rule";

/** Leadpath cannot start, and why, with the remedy, in one line for the person who started it. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** What a setting is for, in Markdown, under which heading it's told, and whether it may stand in a file of its own. */
type Told = {
  group:
    | "The server"
    | "The database"
    | "Behind a proxy"
    | "Mail"
    | "Sign-in with OpenID"
    | "Log, metrics, and traces";
  about: string;
  isSecret?: true;
};

const told = z.registry<Told>();

function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;

  return numberWithin(least, most, error).int(error);
}

function numberWithin(
  least: number,
  most: number,
  error = `must be a number from ${least} to ${most}`,
) {
  return z.coerce.number(error).min(least, error).max(most, error);
}

/** A schema of its own each time: words stand beside a schema, not beside a name. */
const optionalText = () => z.string().optional();

const unreadable =
  "cannot be read as an address: percent-encode characters such as #, /, ?, and % in its password";

/** The address of a server, with or without a password in it. */
function serverAddress(beginning: RegExp, error: string) {
  return z.string().regex(beginning, error).refine(isWhole, unreadable);
}

/** Whether an address is read as it was meant: a bare #, /, or ? in its password ends it there, and leaves the @ behind. */
function isWhole(address: string) {
  try {
    decodeURIComponent(address);
    const { pathname, search, hash } = new URL(withOneHost(address));

    return !/[@#]/.test(pathname + search + hash);
  } catch {
    return false;
  }
}

/** PostgreSQL's addresses may name several hosts. */
function withOneHost(address: string) {
  return address.replace(/,[^@/?#]+(?=[/?#]|$)/, "");
}

const postgresAddress = serverAddress(
  /^postgres(ql)?:\/\//,
  "must begin with postgres:// or postgresql://",
)
  // postgres.js looks for hosts from the first @ on, so a comma there would make one of a piece of the password.
  .refine((address) => !/@[^/?#]*(?:,[^/?#]*@|@[^/?#]*,)/.test(address), unreadable);

const signUpRule = z.string().transform((text, { addIssue }) => {
  const rule = readSignUpRule(text);
  if (rule) return rule;

  addIssue('must be "open", "invitation", or the domains of addresses, such as example.com');

  return z.NEVER;
});

const headers = z.string().transform((text, { addIssue }) => {
  const read = text.split(",").map(readHeader);
  if (read.every((header) => header !== undefined)) return Object.fromEntries(read);

  addIssue("must be headers such as name=value, with commas between them and %2C for one inside");

  return z.NEVER;
});

function readHeader(pair: string) {
  const [, name, value] = /^\s*([\w-]+)=(\S+)\s*$/.exec(pair) ?? [];

  try {
    return name && value ? ([name, decodeURIComponent(value)] as const) : undefined;
  } catch {
    return undefined;
  }
}

const onOrOff = z.enum(["on", "off"], 'must be "on" or "off"');

/**
 * Every setting that Leadpath reads. This is the one place to add one: `npm run configure-document` writes
 * docs/configure.md and .env.example from it.
 */
export const envSchema = z.object({
  PORT: wholeNumber(1, 65_535).default(3000).register(told, {
    group: "The server",
    about: "The port to listen on.",
  }),
  HOST: z.string().min(1).default("127.0.0.1").register(told, {
    group: "The server",
    about: "The address to listen on. `0.0.0.0` lets other machines in.",
  }),
  APP_URL: z
    .url({ protocol: /^https?$/, error: "must be an http or https address" })
    .optional()
    .register(told, {
      group: "The server",
      about:
        "The address that people type; unless set, localhost with the port of `PORT`. Forms from any other origin are refused; with `https` the cookies are Secure and answers carry HSTS.",
    }),
  REPOSITORY_URL: z
    .url({ protocol: /^https$/, error: "must be an https address" })
    .regex(/^[\w./:~@%+-]+$/, "must be an address without a query")
    .optional()
    .register(told, {
      group: "The server",
      about:
        'Where this source code can be cloned from, for "Run it yourself" on the landing page.',
    }),
  DATA_DIR: z.string().min(1).default(".data").register(told, {
    group: "The database",
    about: "The folder of the embedded database and of its secret.",
  }),
  ERASURE_LEDGER: optionalText().register(told, {
    group: "The database",
    about:
      "The file that says who was erased, by random ids alone, so that restoring a backup erases them again; unless set, `erased.jsonl` in `DATA_DIR`. Keep a copy of it, apart from the backups.",
  }),
  DATABASE_URL: postgresAddress.optional().register(told, {
    group: "The database",
    about:
      "A PostgreSQL server, 15 or newer, in place of the embedded database, such as `postgres://leadpath:password@localhost/leadpath`.",
    isSecret: true,
  }),
  DATABASE_POOL: wholeNumber(1, 100).default(10).register(told, {
    group: "The database",
    about:
      "The most connections to open to that server, 1 to 100. If it has no room for them, Leadpath says so in the log and makes do with those it gets.",
  }),
  MIGRATE_DATABASE_URL: postgresAddress.optional().register(told, {
    group: "The database",
    about:
      "A login that owns the tables, for migrations and restores only; then the one in `DATABASE_URL` need own nothing.",
    isSecret: true,
  }),
  AUTH_SECRET: z.string().min(32, "needs at least 32 characters").optional().register(told, {
    group: "The server",
    about:
      "Seals the sign-in cookie: at least 32 characters (`openssl rand -base64 32`). Required with `DATABASE_URL`; the embedded database makes its own.",
    isSecret: true,
  }),
  BACKUP_KEY: optionalText().register(told, {
    group: "The database",
    about:
      "Encrypts what `npm run backup` writes: a passphrase of at least 20 characters, or an [age](https://age-encryption.org) key.",
    isSecret: true,
  }),
  TRUST_PROXY: onOrOff.default("off").register(told, {
    group: "Behind a proxy",
    about:
      "Set it to `on` behind a reverse proxy that sets `X-Forwarded-For`. Otherwise what a request claims there is dropped.",
  }),
  SIGN_UP: signUpRule.default("open").register(told, {
    group: "The server",
    about:
      "Who can create an account without an invitation or another link: with `open` anyone, with `invitation` no one, with domains such as `example.com,example.org` whoever proves an address at one of them.",
  }),
  DEMO: onOrOff.optional().register(told, {
    group: "The server",
    about:
      "Loads fictional people, once. With `DATABASE_URL` it is `off` unless set, and no one can sign in as them.",
  }),
  DEMO_SIGN_IN: onOrOff.optional().register(told, {
    group: "The server",
    about:
      "Whether anyone can become one of the demo's people with a click. Unless set, it is `off` as soon as others can get here: by `HOST`, `APP_URL`, or `TRUST_PROXY`.",
  }),
  SMTP_URL: serverAddress(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional()
    .register(told, {
      group: "Mail",
      about:
        "The mail server, such as `smtps://user:password@mail.example.com`. Without one, Leadpath sends no mail.",
      isSecret: true,
    }),
  MAIL_FROM: z.string().default("Leadpath <leadpath@localhost>").register(told, {
    group: "Mail",
    about: "The sender of its mail.",
  }),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: "must be an http or https address" })
    .optional()
    .register(told, {
      group: "Sign-in with OpenID",
      about:
        "The address of an OpenID provider. Sign-in with it appears when this and the next two are set; its callback is `/api/auth/callback/open-id`.",
    }),
  OIDC_CLIENT_ID: optionalText().register(told, {
    group: "Sign-in with OpenID",
    about: "Leadpath's id at the provider.",
  }),
  OIDC_CLIENT_SECRET: optionalText().register(told, {
    group: "Sign-in with OpenID",
    about: "Leadpath's secret at the provider.",
    isSecret: true,
  }),
  OIDC_NAME: z.string().default("single sign-on").register(told, {
    group: "Sign-in with OpenID",
    about: 'What its button says: "Continue with …".',
  }),
  METRICS_TOKEN: z.string().min(32, "needs at least 32 characters").optional().register(told, {
    group: "Log, metrics, and traces",
    about:
      "Lets whoever sends it as a bearer token read `/api/metrics`: at least 32 characters (`openssl rand -base64 32`). Without it, there are no metrics.",
    isSecret: true,
  }),
  SLOW_STATEMENT_MS: wholeNumber(1, 60_000).default(500).register(told, {
    group: "Log, metrics, and traces",
    about:
      "The log warns of each statement that takes the database longer than this many milliseconds.",
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "must be an http or https address" })
    .optional()
    .register(told, {
      group: "Log, metrics, and traces",
      about:
        "The address of an OpenTelemetry collector that takes traces by OTLP over HTTP, such as `http://localhost:4318`. Without it, there are no traces.",
    }),
  OTEL_EXPORTER_OTLP_HEADERS: headers.optional().register(told, {
    group: "Log, metrics, and traces",
    about: "Headers that the collector asks for, such as `authorization=Bearer%20token`.",
    isSecret: true,
  }),
  OTEL_SERVICE_NAME: z.string().min(1).default("leadpath").register(told, {
    group: "Log, metrics, and traces",
    about: "What traces call this server.",
  }),
  OTEL_TRACES_SAMPLER_ARG: numberWithin(0, 1).default(1).register(told, {
    group: "Log, metrics, and traces",
    about:
      "The share of requests and jobs that are traced, from `0` to `1`. What a trusted proxy decided for a request counts first.",
  }),
  LOG_LEVEL: z
    .enum(
      ["debug", "info", "warn", "error", "silent"],
      "must be debug, info, warn, error, or silent",
    )
    .default("info")
    .register(told, {
      group: "Log, metrics, and traces",
      about:
        "`debug`, `info`, `warn`, `error`, or `silent`. The log is JSON lines on standard output.",
    }),
});

type OnOrOff = z.output<typeof onOrOff>;

export type Env = z.output<typeof envSchema> & {
  APP_URL: string;
  DEMO: OnOrOff;
  DEMO_SIGN_IN: OnOrOff;
  ERASURE_LEDGER: string;
};

/** Every setting with what is told of it, in the schema's order. Throws for one of which nothing is told. */
export const settings = Object.entries(envSchema.shape).map(([name, schema]) => {
  const words = told.get(schema);
  if (!words) throw new Error(`${name} has no words: register what it is for.`);

  return { name, isSecret: false, ...words };
});

/**
 * The settings of an environment, with what follows from others filled in: the address from the port, the demo
 * from the database, the ledger's place from the data's. An empty setting counts as absent. A secret may come from the
 * file that NAME_FILE names, without the line's end. Refuses, naming the setting, what it cannot read.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const read = envSchema.safeParse({ ...given, ...secretsFromFiles(given) });

  if (!read.success) {
    const [issue] = read.error.issues;
    const name = String(issue?.path.join("."));
    const place = given[name] ? name : `${name}, from ${fileSetting(name)},`;

    throw new Refusal(`${place} ${issue?.message}. See docs/configure.md.`);
  }

  const env = read.data;
  const address = new URL(env.APP_URL ?? `http://localhost:${env.PORT}`);

  if (Array.isArray(env.SIGN_UP) && !provesAddresses(env)) {
    throw new Refusal(
      "SIGN_UP names domains, and nothing here proves an address: set SMTP_URL, the three OIDC settings, or SIGN_UP=invitation.",
    );
  }

  return {
    ...env,
    APP_URL: address.origin,
    DEMO: env.DEMO ?? (env.DATABASE_URL ? "off" : "on"),
    ERASURE_LEDGER: env.ERASURE_LEDGER ?? `${env.DATA_DIR}/erased.jsonl`,
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

/** The name of the setting that names the file of a secret. */
export function fileSetting(name: string) {
  return `${name}_FILE`;
}

function secretsFromFiles(given: Record<string, string | undefined>) {
  return Object.fromEntries(
    settings
      .filter(({ name, isSecret }) => isSecret && given[fileSetting(name)])
      .map(({ name }) => [name, secretFromFile(name, given)]),
  );
}

function secretFromFile(name: string, given: Record<string, string | undefined>) {
  const setting = fileSetting(name);
  const file = given[setting] ?? "";

  if (given[name]) throw new Refusal(`${name} and ${setting} are both set. Keep one of the two.`);
  // The server and its tools work in different folders.
  if (!file.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(file)) {
    throw new Refusal(`${setting} must be a whole path, such as /run/secrets/name.`);
  }

  const secret = contentsOf(file, setting).replace(/[\r\n]+$/, "");
  if (!secret) throw new Refusal(`${setting} names an empty file: ${file}. Put the secret in it.`);

  return secret;
}

function contentsOf(file: string, setting: string) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new Refusal(
      `${setting} names a file that cannot be read (${code}): ${file}. Let this account read it.`,
    );
  }
}
