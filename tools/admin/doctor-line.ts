import { Misread } from "@/app/_server/commands/command";
import { type Check, failed, look, ok, unexpected } from "@/app/_server/commands/doctor/check";
import { type Env, Refusal, readEnv } from "@/lib/env";
import { emailAddress } from "@/lib/people/email-address";
import { loadSettings } from "@/tools/commands/one-line";
import type { Line } from "./line";
import { harmless } from "./table";

const exitCodes = { ok: 0, warning: 1, failed: 2 } as const;
const outcomes = ["ok", "warning", "failed"] as const;

/** Looks at everything that Leadpath rests on, whether the server runs or can't start, and changes nothing. */
export const doctorLine: Line = {
  words: "doctor",
  takes: [],
  options: { "mail-to": { type: "string" } },
  says: "Checks everything Leadpath depends on; its exit code is 1 for warnings, 2 if something failed.",
  perform: async ({ options }, print) => {
    const mailTo = options["mail-to"];
    if (mailTo !== undefined && !emailAddress.safeParse(mailTo).success) {
      throw new Misread(`${JSON.stringify(mailTo)} isn’t an address to send a letter to.`);
    }

    const checks = await examine(mailTo);
    const worst = outcomes.findLast((outcome) => checks.some((each) => each.outcome === outcome));

    print({ outcome: worst, checks }, checks.map(textOf).join(""));
    process.exitCode = exitCodes[worst ?? "ok"];
  },
};

async function examine(mailTo?: string): Promise<Check[]> {
  try {
    loadSettings();

    return await withSettings(readEnv(process.env), mailTo);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;

    return [{ check: "settings", ...refused(error) }];
  }
}

/** By the running server where it has the database, else here; without a database where it can't be opened. */
async function withSettings(env: Env, mailTo?: string) {
  const [{ withCommands }, { checksBesideDatabase }, { envFileCheck }] = await Promise.all([
    import("@/tools/commands/with-commands"),
    import("@/app/_server/commands/doctor/doctor"),
    import("@/app/_server/commands/doctor/machine"),
  ]);
  const here = { "secrets.env": () => envFileCheck(process.cwd()) };
  const found: Check[] = [];

  try {
    await withCommands(
      env,
      async (run) => {
        const { checks, pid } = await run("doctor", { mailTo });
        const holder = { "database.holder": () => holderCheck(env, pid) };
        found.push(...checks, ...(await look({ ...holder, ...here })));
      },
      { open, wait: 3_000 },
    );

    return found;
  } catch (error) {
    const database = error instanceof Refusal ? refused(error) : unexpected(error);

    return look({ database: () => database, ...checksBesideDatabase(env, mailTo), ...here });
  }
}

async function open(env: Env) {
  const { openAsItIs } = await import("@/db/open");

  try {
    await openAsItIs(env);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("It can’t be opened, and may be damaged: restore a backup.");
  }
}

/** Who has the data open: the doctor itself, where no server runs. */
function holderCheck({ DATABASE_URL }: Env, pid: number) {
  if (DATABASE_URL) return ok("Every command opens the database beside the server.");

  return ok(
    pid === process.pid
      ? "No server has the data open."
      : `The server has the data open, as process ${pid}, and takes commands.`,
  );
}

function refused({ message }: Refusal) {
  return failed(...apart(message));
}

/** What's in the way and its remedy, from the line that says both. */
function apart(message: string) {
  const [, says = message, remedy = "See docs/configure.md."] =
    /^(.*?)(?:: |\. (?=See ))(.*)$/s.exec(message) ?? [];

  return [says, remedy] as const;
}

function textOf({ check, outcome, says, remedy }: Check) {
  const line = `${outcome.padEnd(8)} ${check.padEnd(23)} ${harmless(says)}\n`;

  return remedy ? `${line}${" ".repeat(33)}→ ${harmless(remedy)}\n` : line;
}
