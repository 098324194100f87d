import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hashLinkToken } from "@/app/_request/link-tokens";
import { Misread } from "@/app/_server/commands/command";
import { type CommandListener, listenForCommands } from "@/app/_server/commands/listener";
import { commands } from "@/app/_server/commands/registry";
import { runCommand } from "@/app/_server/commands/run-command";
import { commandFolder, commandSocket, isListening } from "@/app/_server/commands/socket-path";
import { findPasswordLink } from "@/db/queries/one-time-links";
import { findSelf } from "@/db/queries/people";
import { type Env, Refusal, readEnv } from "@/lib/env";
import { anOrganization, someMembers } from "@/tests/support/factories";
import { Lost } from "@/tools/commands/one-line";
import { runRemotely } from "@/tools/commands/remote";

let home: string;
let env: Env;
let listener: CommandListener;
const failures: string[] = [];

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), "leadpath-commands-"));
  env = readEnv({ DATA_DIR: home, APP_URL: "https://leadpath.example" });
  listener = await listen();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await listener.stop();
  rmSync(home, { recursive: true });
  failures.length = 0;
});

describe("the socket", () => {
  test("is for the account of the server alone, and so is its folder, whatever DATA_DIR lets others do", () => {
    expect(statSync(commandFolder(env)).mode & 0o777).toBe(0o700);
    expect(statSync(socket()).mode & 0o777).toBe(0o600);
    expect(statSync(socket()).isSocket()).toBe(true);
  });

  test("lets no other account in", async () => {
    chmodSync(home, 0o777);
    // Only root can become someone else to try it.
    const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const expected = process.getuid?.() === 0 ? "EACCES" : "connected";
    const script = `require("net").connect(process.argv[1]).on("connect", () => done("connected")).on("error", (e) => done(e.code));
      function done(what) { process.stdout.write(what); process.exit() }`;
    const child = spawn(process.execPath, ["-e", script, socket()], { ...other, cwd: "/" });

    expect(await text(child.stdout)).toBe(expected);
  });

  test("takes the place of one that a killed server left", async () => {
    await listener.stop();
    mkdirSync(commandFolder(env));
    const killed = spawn(process.execPath, [
      "-e",
      'require("net").createServer().listen(process.argv[1], () => console.log("on"))',
      socket(),
    ]);
    await once(killed.stdout, "data");
    killed.kill("SIGKILL");
    await once(killed, "exit");

    expect(existsSync(socket())).toBe(true);
    expect(await isListening(env)).toBe(false);
    listener = await listen();
    expect(await isListening(env)).toBe(true);
  });

  test("stays a live server's, whoever else would listen there", async () => {
    await expect(listen()).rejects.toThrow(
      `Another server takes commands in ${commandFolder(env)}.`,
    );

    expect(await isListening(env)).toBe(true);
  });

  test("works at an address longer than the system's addresses of sockets", async () => {
    await listener.stop();
    env = { ...env, DATA_DIR: path.join(home, "a".repeat(90), "b".repeat(90)) };
    mkdirSync(env.DATA_DIR, { recursive: true });
    listener = await listen();
    const [person] = await someMembers((await anOrganization()).id, 1);

    expect(await isListening(env)).toBe(true);
    expect(statSync(socket()).mode & 0o777).toBe(0o600);
    expect(await linkFor(person?.email)).toMatch(/^https:/);
  });

  test("is gone once the server stops, which first finishes the commands at hand", async () => {
    let finish = () => {};
    vi.spyOn(commands["demo.remove"], "run").mockReturnValue(
      new Promise((resolve) => {
        finish = () => resolve({ removed: 3 });
      }),
    );
    const asked = runRemotely(env, "demo.remove", {});
    await expect.poll(() => commands["demo.remove"].run).toHaveBeenCalled();
    const isStopped = vi.fn();
    const stopped = listener.stop().then(isStopped);
    expect(existsSync(commandFolder(env))).toBe(false);
    // Another server may follow meanwhile, and keeps what's its own.
    listener = await listen();
    expect(isStopped).not.toHaveBeenCalled();
    finish();

    expect(await asked).toBe('{"removed":3}');
    await stopped;
    expect(await isListening(env)).toBe(true);
  });
});

describe("a command", () => {
  test("runs beside requests and other commands, each for its own person", async () => {
    const members = await someMembers((await anOrganization()).id, 12);
    const [links, selves] = await Promise.all([
      Promise.all(members.map(({ email }) => linkFor(email))),
      Promise.all(members.map((member) => findSelf(member))),
    ]);

    expect(selves.map(({ email }) => email)).toEqual(members.map(({ email }) => email));
    const opened = await Promise.all(
      links.map((link) => findPasswordLink(hashLinkToken(link.split("/").at(-1) ?? ""))),
    );
    expect(opened.map((person) => person?.email)).toEqual(members.map(({ email }) => email));
    expect(links[0]).toMatch(/^https:\/\/leadpath\.example\/password-links\/[\w-]{43}$/);
  });

  test.each([
    ["people.password-link", { email: "nobody@example.com" }, Refusal],
    ["people.password-link", { email: "nobody" }, Misread],
    ["people.password-link", { email: "ada@example.com", more: true }, Misread],
    ["people.password-link", { id: "7" }, Misread],
    ["no.such", {}, Misread],
  ])("that refuses says the same line by the socket: %s %j", async (name, input, kind) => {
    const here = await runCommand(name, input, circumstances()).catch((error) => error);
    const there = await runRemotely(env, name, input).catch((error) => error);

    expect(here).toBeInstanceOf(kind);
    expect(there).toBeInstanceOf(kind);
    expect(here instanceof Misread).toBe(there instanceof Misread);
    expect(there.message).toBe(here.message);
    expect(there.message).not.toContain("\n");
    expect(failures).toEqual([]);
  });

  test("that fails unexpectedly tells the log, and no content to anyone", async () => {
    vi.spyOn(commands["demo.remove"], "run").mockRejectedValue(new TypeError("a secret"));

    await expect(runRemotely(env, "demo.remove", {})).rejects.toThrow(
      "Something failed on the server: its log says where.",
    );
    expect(failures).toEqual(["demo.remove TypeError"]);
  });

  test("answers bytes as they come", async () => {
    streams(Readable.from([Buffer.from("half "), Buffer.from("and half")]));
    const answer = await runRemotely(env, "demo.remove", {});

    expect(answer).toBeInstanceOf(Readable);
    expect(await text(answer as Readable)).toBe("half and half");
  });

  test("whose bytes break off is never taken for whole", async () => {
    streams(
      Readable.from(
        (async function* () {
          yield Buffer.from("half ");
          throw new Error("the disk is gone");
        })(),
      ),
    );
    const answer = await runRemotely(env, "demo.remove", {});

    await expect(text(answer as Readable)).rejects.toBeInstanceOf(Lost);
    expect(failures).toEqual(["demo.remove Error"]);
  });

  test("is told when no one waits for its bytes anymore", async () => {
    let signal: AbortSignal | undefined;
    vi.spyOn(commands["demo.remove"], "run").mockImplementation((_, given) => {
      signal = given.signal;
      return Promise.resolve(new Readable({ read() {} })) as never;
    });
    const asked = send("POST", "/commands/demo.remove", "{}");
    await expect.poll(() => signal).toBeDefined();
    expect(signal?.aborted).toBe(false);
    asked.destroy();

    await expect.poll(() => signal?.aborted).toBe(true);
    expect(failures).toEqual([]);
  });
});

describe("what is no command", () => {
  test.each([
    ["GET", "/commands/demo.remove", "", 404],
    ["POST", "/", "{}", 404],
    ["POST", "/commands/../etc", "{}", 404],
    ["POST", "/commands/demo.remove", "{", 400],
    ["POST", "/commands/demo.remove", "", 400],
    ["POST", "/commands/demo.remove", "[]", 400],
    ["POST", "/commands/demo.remove", `{}${" ".repeat(70_000)}`, 400],
    ["POST", "/commands/__proto__", "{}", 400],
  ])("is refused in a line: %s %s %.20s", async (method, place, body, status) => {
    const [answer] = await once(send(method, place, body), "response");

    expect(answer.statusCode).toBe(status);
    expect(JSON.parse(await text(answer))).toEqual({ refusal: expect.stringMatching(/^.+$/) });
  });

  test("is refused when it doesn’t say that it’s JSON, as a page’s form doesn’t", async () => {
    const asked = send("POST", "/commands/demo.remove", "{}", "text/plain");
    const [answer] = await once(asked, "response");

    expect(answer.statusCode).toBe(400);
  });

  test("does no harm as half of a request", async () => {
    const half = connect(socket());
    half.write("POST /commands/demo.remove HTTP/1.1\r\nhost: x\r\n");
    const [person] = await someMembers((await anOrganization()).id, 1);

    expect(await linkFor(person?.email)).toMatch(/^https:/);
    half.destroy();
  });
});

function listen() {
  return listenForCommands(env, (command, error) =>
    failures.push(`${command} ${error instanceof Error ? error.name : ""}`),
  );
}

function socket() {
  return commandSocket(env);
}

function circumstances() {
  return { env, signal: new AbortController().signal };
}

async function linkFor(email?: string) {
  const answer = await runRemotely(env, "people.password-link", { email });

  return typeof answer === "string" ? String(JSON.parse(answer).link) : "";
}

function streams(bytes: Readable) {
  vi.spyOn(commands["demo.remove"], "run").mockResolvedValue(bytes as never);
}

function send(method: string, place: string, body: string, type = "application/json") {
  const headers = { "content-type": type };
  const asked = request({ socketPath: socket(), method, path: place, headers });
  asked.on("error", () => {});
  asked.end(body);

  return asked;
}
