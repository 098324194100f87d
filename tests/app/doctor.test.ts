import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  afterAll,
  afterEach,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from "vitest";
import { arrivedOf } from "@/app/_server/answer-to-doctor";
import { secretFor, setSealingSecret } from "@/app/_server/auth-secret";
import { type Check, type Looks, look, ok } from "@/app/_server/commands/doctor/check";
import { clockChecks, skewCheck } from "@/app/_server/commands/doctor/clock";
import { checksOf } from "@/app/_server/commands/doctor/database";
import { diskOf, envFileCheck, machineChecks } from "@/app/_server/commands/doctor/machine";
import { mailCheck } from "@/app/_server/commands/doctor/mail";
import { proxyCheck, verdictOf } from "@/app/_server/commands/doctor/proxy";
import { settingsChecks } from "@/app/_server/commands/doctor/settings";
import { sealVisit, visitHeader } from "@/app/_server/doctor-visit";
import { mailTransport } from "@/app/_server/mail-transport";
import { keepWorkAtHand } from "@/app/_server/work-at-hand";
import type { Examination } from "@/db/examination";
import { readEnv } from "@/lib/env";
import { startMailServer } from "@/tests/support/mail-server";
import { doctorLine } from "@/tools/admin/doctor-line";

const server = await startMailServer();
afterAll(server.stop);
const AUTH_SECRET = "an-afternoon-of-typing-by-hand-on-a-train";
const outcomes = async (looks: Looks) =>
  Object.fromEntries(
    (await look(looks)).flatMap(({ check, outcome }) =>
      outcome === "ok" ? [] : [[check, outcome]],
    ),
  );

test("a check that throws has failed by itself, and tells nothing of what it was about", async () => {
  const checks = await look({
    first: () => ok("It’s well."),
    broken: () => ok(new URL("smtp://ada:s3cret#1@mail.example").host),
    late: () => Promise.reject(new RangeError("s3cret")),
    last: () => ok("It’s well, too."),
  });

  expect(checks.map(({ check, outcome }) => [check, outcome])).toEqual([
    ["first", "ok"],
    ["broken", "failed"],
    ["late", "failed"],
    ["last", "ok"],
  ]);
  expect(checks.map(({ says }) => says)).toEqual([
    "It’s well.",
    "The doctor failed at this (ERR_INVALID_URL).",
    "The doctor failed at this (RangeError).",
    "It’s well, too.",
  ]);
  expect(JSON.stringify(checks)).not.toContain("s3cret");
});

describe("the settings", () => {
  test.each([
    [{}, {}],
    [{ APP_URL: "https://leadpath.example", HOST: "0.0.0.0", DEMO: "off" }, {}],
    [{ APP_URL: "http://127.0.0.1:3000" }, {}],
    [{ APP_URL: "http://leadpath.example", DEMO: "off" }, { "settings.address": "warning" }],
    [{ HOST: "0.0.0.0", DEMO: "off" }, { "settings.address": "warning" }],
    [{ APP_URL: "https://leadpath.example" }, {}],
    [{ APP_URL: "https://leadpath.example", DEMO_SIGN_IN: "on" }, { "settings.demo": "warning" }],
    [{ TRUST_PROXY: "on", DEMO_SIGN_IN: "on" }, { "settings.demo": "warning" }],
    [{ DATABASE_URL: "postgres://db/leadpath" }, { "settings.secret": "failed" }],
    [{ AUTH_SECRET: "change-me-change-me-change-me-change-me" }, { "settings.secret": "failed" }],
    [{ OIDC_ISSUER: "https://id.example" }, { "settings.single-sign-on": "warning" }],
  ])("%j", async (given, found) => {
    expect(await outcomes(settingsChecks(readEnv(given)))).toEqual(found);
  });

  test("say what to do in one line each, and no secret", async () => {
    const checks = await look(
      settingsChecks(readEnv({ AUTH_SECRET, HOST: "0.0.0.0", OIDC_CLIENT_SECRET: "hush" })),
    );

    for (const { outcome, remedy } of checks) {
      expect(remedy === undefined).toBe(outcome === "ok");
      expect(remedy ?? "").not.toContain("\n");
    }
    expect(JSON.stringify(checks)).not.toMatch(/hush|afternoon/);
  });
});

describe("the machine", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "leadpath-doctor-"));
    mkdirSync(path.join(folder, "database"), { mode: 0o700 });
    writeFileSync(path.join(folder, "auth-secret"), "x", { mode: 0o600 });

    return () => rmSync(folder, { recursive: true });
  });

  const found = () => outcomes(machineChecks(readEnv({ DATA_DIR: folder })));

  test("is well as the server makes it", async () => {
    expect(await found()).toEqual({});
  });

  test("isn’t where others can read or replace what’s secret", async () => {
    chmodSync(folder, 0o777);
    chmodSync(path.join(folder, "database"), 0o750);
    chmodSync(path.join(folder, "auth-secret"), 0o640);

    expect(await found()).toEqual({
      "secrets.data-folder": "warning",
      "secrets.database": "failed",
      "secrets.auth-secret": "failed",
    });
  });

  test("is told of as far as it can be seen", async () => {
    const place = path.join(folder, "database");
    rmSync(place, { recursive: true });
    symlinkSync(place, place);

    expect(await found()).toEqual({ "secrets.database": "failed" });
  });

  test.each([
    ["stands below a file", "auth-secret/erased.jsonl"],
    ["is a folder", "database"],
  ])("can’t keep who was erased where the ledger %s, on either database", async (_, name) => {
    const ERASURE_LEDGER = path.join(folder, name);

    for (const DATABASE_URL of ["", "postgres://db/leadpath"]) {
      const env = readEnv({ DATA_DIR: folder, DATABASE_URL, ERASURE_LEDGER });
      expect(await outcomes(machineChecks(env))).toEqual({ ledger: "failed" });
    }
  });

  test("has its settings for itself", () => {
    expect(envFileCheck(folder).outcome).toBe("ok");
    writeFileSync(path.join(folder, ".env"), "", { mode: 0o644 });
    expect(envFileCheck(folder)).toMatchObject({
      outcome: "warning",
      remedy: `chmod o-rwx ${folder}/.env`,
    });
    chmodSync(path.join(folder, ".env"), 0o600);
    expect(envFileCheck(folder).outcome).toBe("ok");
  });

  test.each([
    [2 * 1024 ** 3, "ok"],
    [1024 ** 3 / 2, "warning"],
    [50 * 1024 ** 2, "failed"],
  ])("with %i bytes free: %s", (free, outcome) => {
    expect(diskOf(free).outcome).toBe(outcome);
  });

  test("is told of where DATA_DIR isn’t there", async () => {
    const env = readEnv({ DATA_DIR: path.join(folder, "none") });

    expect(await outcomes(machineChecks(env))).toEqual({ disk: "failed" });
  });

  test("has a clock that’s later than this version, near the database’s, and knows time zones", async () => {
    const at = (now: string) =>
      outcomes(clockChecks(new Date(now), () => new Date("2026-11-01T00:00:00Z")));

    expect(await at("2026-11-27T00:00:00Z")).toEqual({});
    expect(await at("1970-01-01T00:01:00Z")).toEqual({
      "clock.machine": "warning",
    });
    const unreleased = () => {
      throw new Error("There are no migrations.");
    };
    expect(await outcomes(clockChecks(new Date(), unreleased))).toEqual({
      "clock.machine": "failed",
    });
    expect([1_500, -1_500, 2_500, -90_000].map((ms) => skewCheck(ms).outcome)).toEqual([
      "ok",
      "ok",
      "warning",
      "warning",
    ]);
  });
});

describe("what was found of the database", () => {
  const role = { isThere: true, isGranted: true, isStrong: false, owns: false };
  const well: Examination = {
    kind: "postgres",
    version: 15,
    isForcedToDisk: true,
    skewMs: 3,
    schema: 0,
    roles: [
      { ...role, name: "leadpath_system" },
      { ...role, name: "leadpath_viewer" },
    ],
    unforcedTables: [],
    connections: { most: 97, taken: 3 },
  };
  const newer = "The database was migrated by a newer Leadpath: start that version, or restore.";

  test.each<[string, Partial<Examination>, Record<string, string>]>([
    ["well", {}, {}],
    ["an old server", { version: 14 }, { "database.version": "failed" }],
    ["migrations to run", { schema: 2 }, { "database.schema": "warning" }],
    ["a newer schema", { schema: newer }, { "database.schema": "failed" }],
    ["no schema", { schema: "none" }, { "database.schema": "warning" }],
    [
      "a role that owns",
      { roles: [{ ...role, name: "leadpath_viewer", owns: true }] },
      { "database.roles": "failed" },
    ],
    [
      "a role that signs in",
      { roles: [{ ...role, name: "leadpath_viewer", isStrong: true }] },
      { "database.roles": "failed" },
    ],
    ["a table for everyone", { unforcedTables: ["people"] }, { "database.rows": "failed" }],
    ["no room", { connections: { most: 20, taken: 15 } }, { "database.room": "warning" }],
    ["another hour", { skewMs: 3_600_000 }, { "clock.database": "warning" }],
    ["no fsync", { isForcedToDisk: false }, { "database.disk-writes": "warning" }],
    [
      "the embedded one, whose room and clock are the server’s own",
      { kind: "embedded", isForcedToDisk: false, connections: { most: 0, taken: 0 }, skewMs: 9e9 },
      { "database.disk-writes": "warning" },
    ],
  ])("%s", async (_, change, found) => {
    expect(await outcomes(checksOf({ ...well, ...change }, readEnv({})))).toEqual(found);
  });

  test("a refusal comes apart into what it is and its remedy", async () => {
    expect(await look(checksOf({ ...well, schema: newer }, readEnv({})))).toContainEqual({
      check: "database.schema",
      outcome: "failed",
      says: "The database was migrated by a newer Leadpath.",
      remedy: "start that version, or restore.",
    });
  });
});

describe("mail", () => {
  const env = readEnv({ SMTP_URL: server.url, MAIL_FROM: "Leadpath <leadpath@example.com>" });

  test("is tried by a letter to the address, and to no one without one", async () => {
    expect((await mailCheck(env)).outcome).toBe("ok");
    expect(server.received).toEqual([]);
    expect((await mailCheck(env, "ada@example.com")).outcome).toBe("ok");
    expect(server.received.map(({ from, to }) => [from, to])).toEqual([
      ["leadpath@example.com", ["ada@example.com"]],
    ]);
  });

  test.each([
    [env, "refused@example.com", "failed"],
    [{ ...env, MAIL_FROM: "Leadpath <leadpath@localhost>" }, "ada@example.com", "warning"],
    [{ ...env, SMTP_URL: "smtp://127.0.0.1:1" }, undefined, "failed"],
    [{ ...env, SMTP_URL: undefined }, "ada@example.com", "failed"],
    [{ ...env, SMTP_URL: undefined }, undefined, "ok"],
  ])("that can’t go says why: %#", async (settings, to, outcome) => {
    expect((await mailCheck(settings, to)).outcome).toBe(outcome);
  });

  test("never tells the password", async () => {
    const SMTP_URL = server.url.replace("smtp://", "smtp://ada:hush@");
    const check = await mailCheck({ ...env, SMTP_URL }, "ada@example.com");

    expect(JSON.stringify(check)).not.toContain("hush");
  });

  test.each(["a\\b", "a@b, c", "100%25", "p%231%2F2"])(
    "goes by the password %s, and no one is warned of the address",
    (password) => {
      const SMTP_URL = `smtp://ada:${password}@mail.example:25`;
      const warned = vi.spyOn(process, "emitWarning");
      onTestFinished(() => warned.mockRestore());
      const { transporter } = mailTransport(readEnv({ SMTP_URL }));

      expect(transporter).toMatchObject({
        options: { host: "mail.example", auth: { pass: decodeURIComponent(password) } },
      });
      expect(warned).not.toHaveBeenCalled();
    },
  );
});

describe("a proxy", () => {
  let servers: Server[] = [];
  const env = readEnv({ AUTH_SECRET });
  setSealingSecret(env, false);
  keepWorkAtHand();

  afterEach(() => {
    for (const server of servers) server.close();
    servers = [];
  });

  test.each([
    // TRUST_PROXY, what arrives of a client that claims 192.0.2.1, the address people type
    ["off", "192.0.2.1", "http://localhost:3000", "ok"],
    ["off", "192.0.2.1", "https://leadpath.example", "warning"],
    ["off", null, "https://leadpath.example", "warning"],
    ["off", "203.0.113.7", "https://leadpath.example", "warning"],
    ["on", "203.0.113.7", "https://leadpath.example", "ok"],
    ["on", "192.0.2.1, 203.0.113.7", "https://leadpath.example", "ok"],
    ["on", "192.0.2.1", "https://leadpath.example", "failed"],
    ["on", null, "https://leadpath.example", "failed"],
  ] as const)(
    "with TRUST_PROXY=%s, when %s arrives at %s: %s",
    (trustsProxy, forwardedFor, appUrl, outcome) => {
      expect(verdictOf({ trustsProxy, forwardedFor }, appUrl).outcome).toBe(outcome);
    },
  );

  test("is seen through: the server tells the doctor what arrived, though it drops it", async () => {
    const leadpath = await aLeadpath();
    const proxy = await aServer((asked, answer) => {
      const headers = { ...asked.headers, "x-forwarded-for": "203.0.113.7" };
      const passed = request(`${leadpath}${asked.url}`, { headers }, (got) => {
        answer.writeHead(got.statusCode ?? 0, got.headers);
        got.pipe(answer);
      });
      passed.end();
    });

    expect((await proxyCheck({ ...env, APP_URL: leadpath })).says).toMatch(/^No proxy says/);
    expect((await proxyCheck({ ...env, APP_URL: proxy })).says).toMatch(/^A proxy says.* is off/);
  });

  test("that leads elsewhere, to someone else, or nowhere is told of", async () => {
    const elsewhere = await aServer((_, answer) => {
      answer.writeHead(308, { location: "https://leadpath.example/api/health" }).end();
    });
    const someone = await aServer((_, answer) => answer.end("<h1>It works!</h1>"));

    expect(await proxyCheck({ ...env, APP_URL: elsewhere })).toMatchObject({
      outcome: "warning",
      says: expect.stringContaining("redirects to https://leadpath.example"),
    });
    expect(await proxyCheck({ ...env, APP_URL: someone })).toMatchObject({ outcome: "failed" });
    expect(await proxyCheck({ ...env, APP_URL: "http://127.0.0.1:1" })).toMatchObject({
      outcome: "warning",
      says: expect.stringMatching(/\(\w+\)/),
    });
  });

  test("and the server say nothing to whoever doesn’t know the secret", async () => {
    const leadpath = await aLeadpath();
    const ask = async (proof: string) => {
      const answer = await fetch(leadpath, { headers: { [visitHeader]: proof } });
      return answer.json();
    };
    const now = new Date();
    const ago = new Date(now.getTime() - 61_000);

    expect(await ask(sealVisit(secretFor("doctor"), now))).toHaveProperty("arrived");
    expect(await ask(sealVisit(secretFor("doctor"), ago))).toEqual({});
    expect(await ask(sealVisit(secretFor("limits"), now))).toEqual({});
    expect(await ask("1")).toEqual({});
  });

  /** What the health route does with a request, on a server that drops what clients claim. */
  function aLeadpath() {
    return aServer((asked, answer) => {
      asked.headers["x-forwarded-for"] = undefined;
      const headers = new Headers({ [visitHeader]: String(asked.headers[visitHeader]) });
      const arrived = arrivedOf(headers);
      answer.end(JSON.stringify({ ...(arrived && { arrived }) }));
    });
  }

  async function aServer(answer: Parameters<typeof createServer>[1]) {
    const server = createServer(answer).listen(0, "127.0.0.1");
    servers.push(server);
    await once(server, "listening");
    const address = server.address();

    return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  }
});

describe("a database that can’t be asked", () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), "leadpath-doctor-"));

    return () => {
      vi.unstubAllEnvs();
      rmSync(home, { recursive: true });
    };
  });

  test("may be damaged where opening it fails", async () => {
    expect(await databaseIn(home)).toEqual({
      check: "database",
      outcome: "failed",
      says: "It can’t be opened, and may be damaged",
      remedy: "restore a backup.",
    });
  });

  test("isn’t called damaged for what fails before it’s opened", async () => {
    // The path of a long socket leads through the folder for temporary files.
    vi.stubEnv("TMPDIR", path.join(home, "none"));

    expect(await databaseIn(path.join(home, "long".repeat(25)))).toMatchObject({
      check: "database",
      outcome: "failed",
      says: "The doctor failed at this (ENOENT).",
    });
  });

  /** What the doctor says of files that are no database, with every other check beside it. */
  async function databaseIn(folder: string) {
    mkdirSync(path.join(folder, "database"), { recursive: true });
    writeFileSync(path.join(folder, "database/PG_VERSION"), "18");
    vi.stubEnv("DATA_DIR", folder);
    vi.stubEnv("APP_URL", "http://127.0.0.1:1");
    const { checks, code } = await typed();

    expect(code).toBe(2);
    expect(checks.map(({ check }) => check)).toEqual(
      expect.arrayContaining(["settings.address", "mail", "clock.machine", "disk", "secrets.env"]),
    );
    const [database, ...others] = checks.filter(({ check }) => check.startsWith("database"));
    expect(others).toEqual([]);

    return database;
  }

  async function typed() {
    const printed: { checks: Check[] }[] = [];

    try {
      await doctorLine.perform({ taken: [], options: {} }, (answer) =>
        printed.push(answer as { checks: Check[] }),
      );

      return { checks: printed[0]?.checks ?? [], code: process.exitCode };
    } finally {
      process.exitCode = undefined;
    }
  }
});
