import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { embeddedDatabase, faultSecret, serverDatabase } from "./support/fault-databases";
import {
  actionForm,
  actionId,
  answerFields,
  callAction,
  newAddress,
  password,
  read,
  saveAnswer,
  signUp,
  startAssessment,
} from "./support/hostile-client";
import { type Leadpath, startLeadpath } from "./support/leadpath";
import {
  expectAcknowledged,
  expectOwnRowsOnly,
  expectWholeSubmissions,
  type Person,
  repeatUnknown,
  type Submission,
  somePeople,
  streamOf,
} from "./support/saves-under-fault";

// One after the other, each with a server and a database of its own: these tests end processes.
test.describe.configure({ mode: "default", timeout: 120_000 });

let folder: string;
let running: { stop(signal?: NodeJS.Signals): Promise<unknown> }[] = [];

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-faults-"));
});

test.afterEach(async () => {
  for (const process of running.reverse()) await process.stop("SIGKILL");
  running = [];
  rmSync(folder, { recursive: true });
});

for (const kind of ["embedded", "postgres"] as const) {
  test(`a server that is killed during saves loses nothing it acknowledged, on ${kind}`, async () => {
    const database = kind === "embedded" ? embeddedDatabase(folder) : await aServer();
    let leadpath = await start(database.settings);
    const people = await somePeople(leadpath, ["Aurora", "Boreas"]);
    const submitter = await signUp({ url: leadpath.url }, "Delta Marker");
    const submissions: Submission[] = [];

    const stream = streamOf(people, submitter, submissions);
    await stream.heard({ saves: 12, submissions: 1 });
    await leadpath.stop("SIGKILL");
    await stream.over();

    await database.look(async (query) => {
      await expectAcknowledged(query, people);
      await expectWholeSubmissions(query, submissions);
    });

    leadpath = await start({ ...database.settings, PORT: new URL(leadpath.url).port });
    await repeatUnknown(people, submitter, submissions);
    await expectOwnRowsOnly(people);

    await leadpath.stop();
    await database.look(async (query) => {
      await expectAcknowledged(query, people);
      await expectWholeSubmissions(query, submissions);
      expect(submissions.every(({ isDone }) => isDone)).toBe(true);
    });
  });
}

test("a database server that falls and comes back loses nothing it acknowledged, and is met within 10 seconds", async () => {
  const database = await aServer({ fsync: true });
  const leadpath = await start(database.settings);
  const people = await somePeople(leadpath, ["Aurora", "Boreas", "Cassia"]);
  const [aurora] = people;
  if (!aurora) throw new Error("Nobody is there.");
  const submitter = await signUp({ url: leadpath.url }, "Delta Marker");
  const submissions: Submission[] = [];
  const address = newAddress();
  await signUp({ url: leadpath.url }, "Ember Marker", address);

  const stream = streamOf(people, submitter, submissions);
  await stream.heard({ saves: 30, submissions: 1 });
  await database.server.halt();
  await stream.over();

  const page = await read(aurora.client, "/assessments");
  expect(page.status).toBe(503);
  expect(page.text).toContain("can’t reach its database right now");
  expect(page.text).not.toMatch(/Aurora|Boreas|Cassia/);
  const failed = await saveAnswer(aurora.client, aurora.assessmentId, { note: "typed meanwhile" });
  expect(failed.value).toMatchObject({
    values: { note: "typed meanwhile" },
    message: expect.stringContaining("can’t reach its database"),
  });
  const refused = await callAction(
    { url: leadpath.url },
    actionId("sign-in/actions.ts#signIn"),
    { email: address, password },
    { page: "/sign-in" },
  );
  expect(refused.cookie).toBeUndefined();
  expect(refused.value).toMatchObject({
    values: { email: address },
    message: expect.stringContaining("can’t reach its database"),
  });
  expect((await read({ url: leadpath.url }, "/api/health")).status).toBe(200);
  expect((await read({ url: leadpath.url }, "/api/health/ready")).status).toBe(503);

  await database.server.resume();
  await expect
    .poll(async () => (await read({ url: leadpath.url }, "/api/health/ready")).status, {
      timeout: 10_000,
    })
    .toBe(200);
  expect((await read(aurora.client, "/assessments")).status).toBe(200);

  await database.look((query) => expectAcknowledged(query, people));
  await repeatUnknown(people, submitter, submissions);
  await database.look(async (query) => {
    await expectAcknowledged(query, people);
    await expectWholeSubmissions(query, submissions);
  });
  await expectOwnRowsOnly(people);
});

test("while the database is away every page says so without a script, and those that need none of it work", async ({
  browser,
}) => {
  const database = await aServer();
  const leadpath = await start(database.settings);
  const person = await signUp({ url: leadpath.url }, "Aurora Marker");
  const id = await startAssessment(person);
  const context = await browser.newContext({
    baseURL: leadpath.url,
    javaScriptEnabled: false,
    extraHTTPHeaders: { cookie: `${person.cookie}; leadpath.theme=dark` },
  });
  const page = await context.newPage();
  await database.server.halt();

  for (const address of [
    "/assessments",
    `/assessments/${id}/ratings/leadership`,
    "/account?from=here",
    "/reports",
    `/shared/${"a".repeat(43)}`,
    `/invitations/${"a".repeat(43)}`,
  ]) {
    const answer = await page.goto(address);
    expect([address, answer?.status()]).toEqual([address, 503]);
    expect(answer?.headers()["retry-after"]).toBe("10");
    await expect(page).toHaveTitle("Can’t reach the database · Leadpath");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Leadpath can’t reach its database right now",
    );
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.getByRole("link", { name: "Try again" }).click();
    expect(page.url()).toBe(leadpath.url + address);
  }

  for (const address of [
    "/",
    "/guide",
    "/framework",
    "/framework/stages",
    "/sign-in",
    "/sign-up",
    "/password-links",
  ]) {
    const answer = await page.goto(address);
    expect([address, answer?.status()]).toEqual([address, 200]);
    const navigation = page.getByRole("navigation", { name: "Main" });
    await expect(navigation.getByRole("link", { name: "Sign in" })).toHaveCount(0);
    await expect(navigation.getByRole("link", { name: "Report" })).toHaveCount(0);
    await expect(page.getByText("can’t tell whether you’re signed in")).toBeVisible();
  }

  // Without a database a refused post is still refused, and counts for nothing.
  const odd = { method: "POST", body: "a=b", headers: { origin: leadpath.url } };
  for (let n = 0; n < 130; n += 1) {
    expect((await fetch(`${leadpath.url}/sign-up`, odd)).status).toBe(415);
  }

  await page.goto("/assessments");
  await database.server.resume();
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your assessment is open");
  await context.close();
});

test("a second server on the same data refuses and names the first, which goes on", async () => {
  const first = await start(embeddedDatabase(folder).settings);
  const person = await signUp({ url: first.url }, "Aurora Marker");
  const refusal = await refusalOf({ DATA_DIR: folder });

  expect(refusal).toMatch(new RegExp(`^The data in \\S+ is in use by process ${first.pid} .*$`));
  expect(await startAssessment(person)).toMatch(/^[\w-]{36}$/);
});

test("SIGTERM finishes what is in flight, closes the data cleanly and lets go of it", async () => {
  const { settings } = embeddedDatabase(folder);
  const leadpath = await start(settings);
  const [person] = await somePeople(leadpath, ["Aurora"]);
  if (!person) throw new Error("Nobody is there.");
  const slow = await aSlowSave(person, "sent slowly");

  const code = leadpath.stop("SIGTERM");
  await untilItListensNoMore(leadpath);
  slow.finish();

  expect(await slow.answer).toContain('"saved"');
  expect(await code).toBe(0);
  expect(existsSync(path.join(folder, "database.lock"))).toBe(false);
  expect(clusterState()).toBe("shut down");

  await start({ ...settings, PORT: new URL(leadpath.url).port });
  expect((await read(person.client, `/assessments/${person.assessmentId}/answers`)).text).toContain(
    "sent slowly",
  );
});

test("what cannot start says why in one line, with the remedy", async () => {
  const database = await aServer();
  const DATABASE_URL = database.settings.DATABASE_URL ?? "";
  const gone = new URL(DATABASE_URL);
  gone.port = "1";

  expect(await refusalOf({ DATABASE_URL: gone.href, AUTH_SECRET: faultSecret })).toMatch(
    /^The database at DATABASE_URL cannot be reached: .*$/,
  );
  const login = await anAppLogin(database);
  const AUTH_SECRET = faultSecret;
  expect(await refusalOf({ DATABASE_URL: login, AUTH_SECRET })).toMatch(
    /^The login of DATABASE_URL may not do this: .*MIGRATE_DATABASE_URL.*$/,
  );
  expect(
    await refusalOf({ DATABASE_URL: login, MIGRATE_DATABASE_URL: gone.href, AUTH_SECRET }),
  ).toMatch(/^The database at MIGRATE_DATABASE_URL cannot be reached: .*$/);
  const wrong = new URL(login);
  wrong.password = "wrong";
  expect(
    await refusalOf({ DATABASE_URL: wrong.href, MIGRATE_DATABASE_URL: DATABASE_URL, AUTH_SECRET }),
  ).toMatch(/^The database at DATABASE_URL cannot be reached: .*$/);
  expect(await refusalOf({ DATABASE_URL })).toMatch(/^AUTH_SECRET is missing: .*openssl.*$/);
  expect(
    await refusalOf({ DATABASE_URL, AUTH_SECRET: "change-me-change-me-change-me-change-me" }),
  ).toMatch(/^AUTH_SECRET is an example value: .*openssl.*$/);
});

test("a secret that others can read, or that is gone, keeps a server with people from starting", async () => {
  const file = path.join(folder, "auth-secret");
  const { settings } = embeddedDatabase(folder);
  const leadpath = await start(settings);
  await signUp({ url: leadpath.url }, "Aurora Marker");
  await leadpath.stop();

  chmodSync(file, 0o644);
  expect(await refusalOf(settings)).toMatch(
    /^\S+auth-secret can be read by others: run chmod 600 .*$/,
  );
  rmSync(file);
  expect(await refusalOf(settings)).toMatch(
    /^\S+auth-secret is missing, but the database has people: restore it from a backup, .*$/,
  );
});

async function aServer(options?: { fsync: boolean }) {
  const database = await serverDatabase(folder, options);
  running.unshift(database.server);

  return database;
}

/** The address of a login that owns nothing, made as the README says. */
async function anAppLogin({ settings, look }: Awaited<ReturnType<typeof serverDatabase>>) {
  await look(async (query) => {
    await query("create role leadpath_viewer nologin noinherit");
    await query("create role leadpath_system nologin noinherit");
    await query("create role app_login login noinherit password 'of the app'");
    await query("grant leadpath_viewer, leadpath_system to app_login");
  });
  const login = new URL(settings.DATABASE_URL ?? "");
  login.username = "app_login";
  login.password = "of the app";

  return login.href;
}

async function start(settings: Record<string, string>): Promise<Leadpath> {
  const leadpath = await startLeadpath({ ...settings, LOG_LEVEL: "silent" });
  running.push(leadpath);

  return leadpath;
}

/** The one line of a server that must not start. */
async function refusalOf(settings: Record<string, string>) {
  const started = await startLeadpath(settings).catch((error: Error) => error);

  if (!(started instanceof Error)) {
    running.push(started);
    throw new Error("It started.");
  }
  const [ended, ...lines] = started.message.trim().split("\n");
  expect(ended).toBe("It ended with 1:");
  expect(lines).toHaveLength(1);

  return lines[0] ?? "";
}

/** A save whose form has begun to arrive: the rest is sent by `finish`. */
async function aSlowSave({ client, assessmentId }: Person, note: string) {
  const form = new Response(actionForm(answerFields(assessmentId, { note })));
  const body = Buffer.from(await form.arrayBuffer());
  const sending = request(`${client.url}/assessments/${assessmentId}/ratings/storytelling`, {
    method: "POST",
    headers: {
      cookie: client.cookie,
      origin: client.url,
      "next-action": actionId("ratings/actions.ts#autosave"),
      "content-type": form.headers.get("content-type") ?? "",
      "content-length": body.length,
      // The server answers this line when it has begun to listen to the request.
      expect: "100-continue",
    },
  });
  const answer = (async () => {
    const [response] = await once(sending, "response");
    return String(Buffer.concat(await response.toArray()));
  })();
  sending.flushHeaders();
  await once(sending, "continue");
  sending.write(body.subarray(0, 100));

  return { answer, finish: () => sending.end(body.subarray(100)) };
}

async function untilItListensNoMore({ url }: Leadpath) {
  await expect
    .poll(() =>
      fetch(`${url}/api/health`).then(
        (answer) => answer.status,
        () => "gone",
      ),
    )
    .toBe("gone");
}

/** What the embedded database's control file says of its last end: byte 16 is PostgreSQL's `DBState`. */
function clusterState() {
  const state = readFileSync(path.join(folder, "database/global/pg_control"))[16];

  return state === 1 ? "shut down" : `state ${state}`;
}
