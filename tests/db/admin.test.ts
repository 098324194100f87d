import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type CommandListener, listenForCommands } from "@/app/_server/commands/listener";
import { asSystem } from "@/db/client";
import { addMembership, signUp } from "@/db/queries/people";
import { findSession } from "@/db/queries/sessions";
import { people } from "@/db/schema/people";
import { readEnv } from "@/lib/env";
import { startMailServer } from "@/tests/support/mail-server";
import { emptyDatabase } from "@/tests/support/owner";
import { admin, lines } from "@/tools/admin/admin";
import { tableOf } from "@/tools/admin/table";

// Every line of the operator's, as it's typed, at a server that runs. Their own processes are in admin-processes.test.ts.

const email = "ada@example.com";
const mail = await startMailServer();
let home: string;
let listener: CommandListener;

beforeEach(async () => {
  await emptyDatabase();
  home = mkdtempSync(path.join(tmpdir(), "leadpath-admin-"));
  // As if the embedded database were here: whoever listens has it open.
  mkdirSync(path.join(home, "database"), { mode: 0o700 });
  writeFileSync(path.join(home, "database/PG_VERSION"), "18");
  vi.stubEnv("DATA_DIR", home);
  vi.stubEnv("AUTH_SECRET", "an-afternoon-of-typing-by-hand-on-a-train");
  vi.stubEnv("APP_URL", "http://127.0.0.1:1");
  vi.stubEnv("SMTP_URL", mail.url);
  vi.stubEnv("MAIL_FROM", "Leadpath <leadpath@example.com>");
  listener = await listenForCommands(readEnv(process.env), (_, error) => {
    throw error;
  });
});

afterAll(mail.stop);

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await listener.stop();
  rmSync(home, { recursive: true });
});

describe("people", () => {
  test("are created with a link, listed, and disabled, in words and as JSON", async () => {
    const made = await type("people", "create", "Ada@Example.com", "Ada Byron");
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toMatch(
      /^Created the account [\w-]{36}\.\nhttp:\/\/127\.0\.0\.1:1\/password-links\/[\w-]{43}\n/,
    );

    await type("people", "create", "ben@example.com", "Ben Moss");
    expect((await type("people", "disable", email)).out).toBe("Disabled ada@example.com.\n");
    expect((await type("people", "disable", email)).out).toMatch(/was disabled already/);

    const { out } = await type("people", "list");
    expect(out.split("\n").map((line) => line.slice(38))).toEqual([
      expect.stringMatching(/^NAME +ADDRESS +STATE +SINCE$/),
      expect.stringMatching(/^Ada Byron +ada@example\.com +disabled +\d{4}-\d\d-\d\d$/),
      expect.stringMatching(/^Ben Moss +ben@example\.com +active, address not proven/),
      "",
    ]);
    expect(out).not.toMatch(/password|token|hash/);

    const first = await type("people", "list", "--limit", "1");
    expect(first.out).toMatch(/There are more: npm run admin -- people list --after [\w-]{36}\n$/);
    const after = first.out.trim().split(" ").at(-1) ?? "";
    const json = JSON.parse((await type("people", "list", "--after", after, "--json")).out);
    expect(json).toEqual({
      people: [
        {
          id: expect.any(String),
          name: "Ben Moss",
          email: "ben@example.com",
          isProven: false,
          disabledAt: null,
          isDemo: false,
          createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
        },
      ],
    });
  });

  test.each([
    [["people", "disable", "nobody@example.com"], 1, /^There’s no account here for nobody@/],
    [["people", "enable", crypto.randomUUID()], 1, /^There’s no account here for [\w-]{36}\./],
    [["people", "password-link", "nobody@example.com"], 1, /^No one here can sign in/],
    [["people", "disable", "7"], 2, /^"7" is neither an address nor the number of an account\./],
    [["people", "create", "ada", "Ada"], 2, /^email: Enter an email address/],
    [["people", "create", email, " "], 2, /^name: /],
    [["people", "create", email], 2, /^Type it as: npm run admin -- people create ADDRESS NAME$/m],
    [["people", "list", "--limit", "501"], 2, /^--limit is "501"/],
    [["people", "list", "--limit", "-1"], 2, /^Type it as/],
    [["people", "list", "--after", "x"], 2, /^"x" is not a number/],
    [["people", "list", "--nope"], 2, /^Type it as/],
    [["people", "shout"], 2, /^There’s no such command/],
    [["organizations", "show", "7"], 2, /^"7" is not the number of an organization/],
    [["organizations", "show", crypto.randomUUID()], 1, /^No organization here has the number/],
    [["doctor", "--mail-to", "ada"], 2, /^"ada" isn’t an address/],
    [[], 2, /^Name a command/],
  ])("%j ends with %i and one line", async (args, code, line) => {
    const typed = await type(...args);

    expect(typed).toEqual({ code, out: "", err: expect.stringMatching(line) });
    expect(typed.err.trim()).not.toContain("\n");
  });
});

test("an organization keeps an admin, and says who to make one", async () => {
  const organization = await anOrganizationOf(email);
  const by = (...words: string[]) => type("organizations", ...words);

  expect((await by("make-admin", organization, email)).out).toMatch(/was an admin already/);
  expect(await by("remove-admin", organization, email)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^ada@example\.com is the only admin.* make someone else an admin/),
  });
  expect(await by("end-membership", organization, email)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^ada@example\.com is the only member/),
  });
  expect(await by("make-admin", organization, "ben@example.com")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^ben@example\.com isn’t a member/),
  });
  expect((await by("show", organization)).out).toMatch(/^Ada’s workspace\nNUMBER/);
  expect((await by("list")).out).toMatch(/Ada’s workspace +1 +1 +\d{4}/);
});

test("the demo goes in once, and out", async () => {
  expect((await type("demo", "load")).out).toBe("Loaded the demo.\n");
  expect((await type("demo", "load")).out).toMatch(/^The demo was loaded here before/);
  expect((await type("demo", "remove")).out).toMatch(/^Removed \d+ demo people\.\n$/);
  expect((await type("demo", "load")).out).toMatch(/^The demo was loaded here before/);
});

describe("the doctor", () => {
  test("ends with the worst of what it found, and has a remedy for each", async () => {
    const { code, out, err } = await type("doctor", "--json");
    const { outcome, checks } = JSON.parse(out);

    expect([code, err, outcome]).toEqual([1, "", "warning"]);
    expect(
      checks.flatMap(({ check, outcome }: Record<string, string>) =>
        outcome === "ok" ? [] : check,
      ),
    ).toEqual(["database.disk-writes", "proxy"]);
    expect(checks.map(({ check }: { check: string }) => check)).toEqual(
      expect.arrayContaining(["database.holder", "secrets.env", "mail", "clock.time-zones"]),
    );

    vi.stubEnv("PORT", "many");
    const unread = await type("doctor");
    expect(unread.code).toBe(2);
    expect(unread.out).toMatch(
      /^failed {3}settings +PORT must be .*\d\n +→ See docs\/configure\.md\.\n$/,
    );
  });

  test("goes on without a database that isn’t there, and sends its letter", async () => {
    vi.stubEnv("DATA_DIR", path.join(home, "elsewhere"));
    const { code, out } = await type("doctor", "--mail-to", email);

    expect(code).toBe(2);
    expect(out).toMatch(/^failed {3}database +There’s no database in .*\n +→ set DATA_DIR/);
    expect(mail.received.map(({ to }) => to)).toEqual([[email]]);
  });
});

describe("the help", () => {
  test("has every line, with what it does", async () => {
    const { code, out } = await type("--help");

    expect(code).toBe(0);
    for (const { words, says } of lines) {
      expect(out).toContain(`  ${words}`);
      expect(out).toContain(says);
      expect(await type(...words.split(" "), "--help")).toMatchObject({
        code: 0,
        out: expect.stringContaining(says),
      });
    }
    expect((await type("people", "--help")).out).not.toContain("organizations list");
  });
});

test("what people wrote steers no terminal", () => {
  expect(tableOf(["NAME"], [["Ada\u{1b}[2J"], ["Ben\n\u{202e}"]])).toBe(
    "NAME\nAda\u{fffd}[2J\nBen\u{fffd}\u{fffd}\n",
  );
});

test("every command in docs/operate.md does what it says", async () => {
  const typed = [...readFileSync("docs/operate.md", "utf8").matchAll(/^npm run --silent (.*)$/gm)];
  const organization = await anOrganizationOf("mary@example.com");

  expect(typed.length).toBe(17);
  for (const [, command = ""] of typed) {
    if (command.includes("organizations make-admin")) await join(organization, email);
    const { code, err } = await type(...wordsOf(command.replace("ORGANIZATION", organization)));

    expect([command, err]).toEqual([command, ""]);
    expect([command, code]).toEqual([command, command.includes("doctor") ? 1 : 0]);
  }
});

/** Types a command in this process; answers what it printed where, and its exit code. */
async function type(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const listening = [
    vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => err.push(String(text)) > 0),
  ];

  try {
    await admin(args);

    return { code: process.exitCode ?? 0, out: out.join(""), err: err.join("") };
  } finally {
    process.exitCode = undefined;
    for (const each of listening) each.mockRestore();
  }
}

/** Signs someone up by an address; answers their organization's id. */
async function anOrganizationOf(email: string) {
  const made = await signUp({ name: "Ada", email, passwordHash: "hash", device: "" });
  const session = await findSession(typeof made === "object" ? made.sessionId : "");

  return session?.viewer.organizationId ?? "";
}

/** Makes someone a member of an organization. */
async function join(organizationId: string, email: string) {
  await asSystem("test", async (tx) => {
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
    await addMembership(tx, person?.id ?? "", organizationId, "member");
  });
}

/** The words of a command line behind `admin --`, quotes undone. */
function wordsOf(command: string) {
  const [, typed = ""] = command.split("admin -- ");

  return [...typed.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}
