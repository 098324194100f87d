import { Misread } from "@/app/_server/commands/command";
import type { Check } from "@/app/_server/commands/doctor/check";
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
    const [says, remedy] = apart(error.message);

    return [{ check: "settings", outcome: "failed", says, remedy }];
  }
}

/** By the running server where it has the database, else here; without a database where it can't be opened. */
async function withSettings(env: Env, mailTo?: string) {
  const [{ withCommands }, { checksBesideDatabase }, { envFileCheck }, { openAsItIs }] =
    await Promise.all([
      import("@/tools/commands/with-commands"),
      import("@/app/_server/commands/doctor/doctor"),
      import("@/app/_server/commands/doctor/machine"),
      import("@/db/open"),
    ]);
  const found: Check[] = [envFileCheck(process.cwd())];

  try {
    await withCommands(
      env,
      async (run) => {
        const { checks, pid } = await run("doctor", { mailTo });
        found.unshift(...checks, holderCheck(env, pid));
      },
      { open: openAsItIs, wait: 3_000 },
    );
  } catch (error) {
    found.unshift(databaseFailed(error), ...(await checksBesideDatabase(env, mailTo)));
  }

  return found;
}

/** Who has the data open: the doctor itself, where no server runs. */
function holderCheck({ DATABASE_URL }: Env, pid: number): Check {
  const says = DATABASE_URL
    ? "Every command opens the database beside the server."
    : `The server has the data open, as process ${pid}, and takes commands.`;

  return {
    check: "database.holder",
    outcome: "ok",
    says: pid === process.pid && !DATABASE_URL ? "No server has the data open." : says,
  };
}

function databaseFailed(error: unknown): Check {
  const [says, remedy] =
    error instanceof Refusal
      ? apart(error.message)
      : ["It can’t be opened: it may be damaged.", "Restore a backup."];

  return { check: "database", outcome: "failed", says, remedy };
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
