import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { lockData } from "@/db/data-lock";
import { readEnv } from "@/lib/env";
import { startProgram, typeCommand } from "@/tests/support/type-command";
import { withCommands } from "@/tools/commands/with-commands";

// The operator's commands as processes of their own, beside a server that's another one.

const home = mkdtempSync(path.join(tmpdir(), "leadpath-processes-"));
const settings = { DATA_DIR: home, APP_URL: "http://127.0.0.1:1" };
const oneLine = /^[^\n]+\n$/;
const servers: ChildProcess[] = [];

beforeAll(async () => {
  const dump = new Blob([Buffer.from(inject("embeddedDump"), "base64")]);
  const client = await PGlite.create({
    dataDir: path.join(home, "database"),
    loadDataDir: dump,
  });
  await client.close();
}, 120_000);

afterAll(() => {
  for (const server of servers) server.kill("SIGKILL");
  rmSync(home, { recursive: true });
});

describe("beside no server", { timeout: 120_000 }, () => {
  test("a command opens the data itself, and lets go of it", async () => {
    const made = await type("people", "create", "ada@example.com", "Ada Byron");

    expect(made).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(home)).toEqual(["database"]);
  });

  test("a command with the wrong DATA_DIR says so, and leaves nothing there", async () => {
    const DATA_DIR = path.join(home, "elsewhere");

    await expect(withCommands(readEnv({ DATA_DIR }), never)).rejects.toThrow(
      `There’s no database in ${DATA_DIR}: set DATA_DIR to the server’s, or start Leadpath once.`,
    );
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  test("a command on a database that’s away says so in a line", async () => {
    const DATABASE_URL = "postgres://leadpath@127.0.0.1:1/leadpath";
    const away = await typeCommand(["people", "list"], { DATABASE_URL });

    expect(away).toMatchObject({ code: 1, out: "", err: expect.stringMatching(oneLine) });
    expect(away.err).toMatch(/^The database at DATABASE_URL cannot be reached/);
  });
});

describe("beside a server", { timeout: 120_000 }, () => {
  test("commands reach its data through it, also several at once", async () => {
    const server = await start();
    const [people, doctor] = await Promise.all([
      type("people", "list", "--json"),
      type("doctor", "--json"),
    ]);

    expect(JSON.parse(people.out).people).toMatchObject([{ email: "ada@example.com" }]);
    expect(JSON.parse(doctor.out).checks).toContainEqual({
      check: "database.holder",
      outcome: "ok",
      says: `The server has the data open, as process ${server.pid}, and takes commands.`,
    });
    await kill(server);
  });

  test("that’s killed in the middle of a command, it says that it may be done or not", async () => {
    const server = await start("stuck");
    const asked = once(server.stdout ?? server, "data");
    const typed = type("demo", "load");
    await asked;
    await kill(server);

    expect(await typed).toEqual({
      code: 3,
      out: "",
      err: "The server stopped before it answered, so this may be done or not: look, then try again.\n",
    });
    // Its socket and its lock are a dead server's, and in no one's way.
    expect((await type("people", "list")).out).toContain("ada@example.com");
  });
});

describe("a command waits for no one for ever", () => {
  test("where someone holds the data and takes no commands", async () => {
    const lock = await lockData(path.join(home, "database"));

    await expect(withCommands(readEnv(settings), never, { wait: 200 })).rejects.toThrow(
      `is in use by process ${process.pid}`,
    );
    lock.release();
  });

  test("and opens no data of another account’s, whose server couldn’t read what it leaves", async () => {
    // Only root could, and only root can give it away to try.
    if (process.getuid?.() !== 0) return;

    chmodSync(home, 0o755);
    const file = path.join(home, "database/PG_VERSION");
    chownSync(file, 65_534, 65_534);

    await expect(withCommands(readEnv(settings), never)).rejects.toThrow(/is another account’s/);
    chownSync(file, 0, 0);
  });
});

function never() {
  return Promise.reject(new Error("It ran."));
}

function type(...args: string[]) {
  return typeCommand(args, settings);
}

async function start(...args: string[]) {
  const server = startProgram("tests/support/command-server.ts", args, settings);
  servers.push(server);
  await once(server.stdout, "data");

  return server;
}

async function kill(server: ChildProcess) {
  server.kill("SIGKILL");
  await once(server, "exit");
}
