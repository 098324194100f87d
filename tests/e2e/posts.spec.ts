import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import postgres from "postgres";
import { type PostgresServer, startPostgres } from "@/tests/support/postgres-server";
import {
  actionForm,
  actionId,
  answered,
  answerFields,
  builtActions,
  type Client,
  callAction,
  newSender,
  read,
  saveAnswer,
  signUp,
  startAssessment,
} from "./support/hostile-client";
import { type Leadpath, startLeadpath } from "./support/leadpath";
import { everything } from "./support/rows";

// A server of its own: behind a proxy it counts each sender alone, so that no limit keeps a post from its action. On
// PostgreSQL, so that "nothing changed" can be asked of the tables themselves.
test.describe.configure({ mode: "default" });

let folder: string;
let database: PostgresServer;
let sql: postgres.Sql;
let leadpath: Leadpath;
let person: Client;
let assessmentId: string;
let autosave: string;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-posts-"));
  database = await startPostgres();
  sql = postgres(database.url("postgres"), { max: 1, onnotice() {} });
  leadpath = await startLeadpath({
    DATA_DIR: folder,
    DATABASE_URL: database.url("postgres"),
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    TRUST_PROXY: "on",
    LOG_LEVEL: "warn",
  });
  person = await signUp({ url: leadpath.url }, "Aurora Marker");
  assessmentId = await startAssessment(person);
  autosave = actionId("ratings/actions.ts#autosave");
});

test.afterEach(async () => {
  expect((await read({ url: leadpath.url }, "/api/health/ready")).status).toBe(200);
  expect(leadpath.output()).not.toMatch(/uncaught|unhandled|request failed/i);
});

test.afterAll(async () => {
  await sql?.end();
  await leadpath?.stop();
  await database?.stop();
  rmSync(folder, { recursive: true });
});

test("a post that no page of ours sends is refused, never a failure of the server", async () => {
  const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  const roots = [
    ...["", "{{{", "null", "7", '"$K1"', "{}", '["$F1"]', '["$undefined","$F2"]', '["$@1"]'],
    ...['[{"__proto__":{"then":"$K1"}}]', '["$1:__proto__:then"]', '["$Q1"]', '["$W1"]', '["$i1"]'],
    ...['["$B1"]', '["$R1"]', '["$o1"]', '["$h1"]', '["$T1"]', '["$n99999"]', '["$D1"]', deep],
  ];
  const replies = [
    ...roots.map((root) => multipart([["0", root]])),
    multipart([]),
    multipart([["1", "[]"]]),
    multipart([["0", new Blob(["[]"])]]),
    multipart([["$ACTION_REF_1", ""]]),
    multipart([[`$ACTION_ID_${autosave}`, ""]]),
  ].map((body): Post => [body, { "next-action": autosave }]);
  const plain = [
    multipart([["a", "b"]]),
    multipart([["$ACTION_ID_7f", ""]]),
    multipart([["$ACTION_REF_1", ""]]),
    multipart([
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", "{}"],
      ["$ACTION_1:1", "[]"],
    ]),
    multipart([
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", JSON.stringify({ id: autosave, bound: "$@1" })],
      ["$ACTION_1:1", '{"a":1}'],
    ]),
    multipart([["$ACTION_KEY", "zz"]]),
  ].map((body): Post => [body, {}]);
  const text = { "content-type": "text/plain;charset=UTF-8" };
  const pairs = { "content-type": "application/x-www-form-urlencoded" };
  const bounded = { "content-type": "multipart/form-data; boundary=x" };
  const call = { "next-action": autosave };
  const odd: Post[] = [
    [actionForm({}), { "next-action": "deadbeef" }],
    [actionForm({}), { "next-action": "7f".padEnd(42, "0") }],
    ["[]", { ...call, ...text }],
    ["a=b", { ...call, ...pairs }],
    ["garbage", { ...call, ...bounded }],
    ["--x--", { ...call, ...bounded }],
    ["x", { ...call, "content-type": "multipart/form-data" }],
    ["garbage", bounded],
    ["a=b", pairs],
    ["{}", { "content-type": "application/json" }],
    [actionForm({ note: "x".repeat(1_100_000) }), call],
  ];

  for (const page of [question(), "/nowhere", "/api/nowhere", "/icon.svgs", "/_next/nowhere"]) {
    for (const [n, [body, headers]] of [...replies, ...plain, ...odd].entries()) {
      const reply = await post(page, body, headers);
      // What the framework can read reaches the action, which refuses it in words.
      if (n >= replies.length + plain.length) {
        expect(reply.status, `${page}, post ${n}`).toBeGreaterThanOrEqual(400);
      }
      expect(reply.status, `${page}, post ${n}: ${reply.text.slice(0, 80)}`).toBeLessThan(500);
    }
  }
});

test("a path or a method that means nothing is not found or refused", async () => {
  for (const target of ["/%E0%A4%A", "/reports/%00", "/assessments/%2e%2e%2f", "/framework/xyz"]) {
    expect((await read(person, target)).status, target).toBeLessThan(500);
  }
  for (const target of [
    "/assessments/%E0%A4%A",
    "/password-links/%F0",
    "/api/reports/%F0%9F/json",
  ]) {
    expect((await read(person, target)).status, target).toBe(404);
  }
  for (const [method, target, status] of [
    ["TRACE", "/", 405],
    ["PROPFIND", "/", 405],
    ["GET", "*", 400],
    ["GET", "http://elsewhere.example/", 400],
  ] as const) {
    expect(await sent({ method, target }), `${method} ${target}`).toBe(status);
  }
  const garbled: Record<string, string>[] = [
    { rsc: "1", "next-router-state-tree": "garbage" },
    { rsc: "1", "next-router-state-tree": "%E0%A4%A" },
    { rsc: "1", "next-router-state-tree": "[]" },
    { rsc: "1", "next-url": "%E0", "next-router-prefetch": "7" },
    { rsc: "1", "next-router-segment-prefetch": "/%00" },
  ];
  for (const headers of garbled) {
    const moved = await answered({ url: leadpath.url }, "/sign-up", { method: "GET", headers });
    const page = moved.location ?? "/sign-up";
    const reply = await answered({ url: leadpath.url }, page, { method: "GET", headers });
    expect(reply.status, JSON.stringify(headers)).toBeLessThan(500);
  }
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const headers = { origin: person.url, "next-action": autosave };
    const reply = await answered(person, question(), {
      method,
      headers,
      body: multipart([["0", "{"]]),
    });
    expect(reply.status, method).toBeLessThan(500);
  }
});

test("a post without a length, or whose sender goes away, leaves the server as it was", async () => {
  const chunked = { "transfer-encoding": "chunked" };
  expect(await rawPost(chunked, "0\r\n\r\n")).toBe(400);
  const large = "x".repeat(1_100_000);
  expect(await rawPost(chunked, `${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`)).toBe(413);
  expect(await rawPost({ "content-length": "nonsense" }, "")).toBe(400);
  expect(
    await rawPost({ "content-length": "1000" }, "--x\r\n", { isAbandoned: true }),
  ).toBeUndefined();
});

test("an action that is called on a page which lacks it is passed on by the framework, and works", async () => {
  const newcomer = await signUp({ url: leadpath.url }, "Boreas Marker");
  const start = actionId("assessments/actions.ts#start");
  await callAction(newcomer, start, { purpose: "development" }, { page: "/guide" });

  expect((await read(newcomer, "/assessments")).text).toContain("Your assessment is open");
});

test("a form that carries another one's button, too, is no failure", async () => {
  const { text } = await read(guest(), "/sign-up");
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?\/>/g)];
  const fields = hidden.map(
    ([, name = "", value = ""]): Entry => [name, value.replaceAll("&quot;", '"')],
  );

  expect(fields.filter(([name]) => /^\$ACTION_(REF|ID)_/.test(name)).length).toBeGreaterThan(1);
  expect((await post("/sign-up", multipart(fields), {}, guest())).status).toBe(200);
});

test("a thousand odd posts are refused or answered, and change nothing", async () => {
  const before = await everything(sql);
  const failures: string[] = [];

  for (const { body, headers } of fc.sample(oddPost(), { numRuns: 1200, seed: 14 })) {
    const status = await sent({ target: question(), body, headers });
    if (status >= 500) failures.push(`${status}: ${body.slice(0, 200)}`);
  }

  expect(failures).toEqual([]);
  expect(await everything(sql)).toEqual(before);
});

test("a form of more fields than any of ours is not read", async () => {
  const fields = Array.from({ length: 1500 }, (_, n): Entry => [`_1_more.${n}`, ""]);
  const reply = await post(question(), multipart(fields), { "next-action": autosave });

  expect([reply.status, reply.text]).toEqual([400, "This form can’t be read."]);
});

test("a value that waits for itself is given up after ten seconds", async () => {
  const body = multipart([
    ["1", JSON.stringify({ id: autosave, bound: "$@0" })],
    ["0", '["$h1"]'],
  ]);

  expect((await post(question(), body, { "next-action": autosave })).status).toBe(400);
});

test("a client that sends refused posts too often waits, and no one else does", async () => {
  const sender = guest();
  const statuses: number[] = [];

  while (statuses.length < 200 && statuses.at(-1) !== 429) {
    statuses.push((await post("/sign-up", "a=b", {}, sender)).status);
  }

  expect(statuses.filter((status) => status === 415).length).toBeGreaterThanOrEqual(120);
  expect(statuses.at(-1)).toBe(429);
  expect((await post("/sign-up", "a=b", {}, guest())).status).toBe(415);
  expect((await read(sender, "/sign-up")).status).toBe(200);
});

test("a form that came to another address than ours is refused, with advice for the log, once", async () => {
  const headers = { host: "127.0.0.1:1", origin: "http://elsewhere.example" };

  for (let n = 0; n < 3; n += 1) {
    expect(await sent({ target: "/sign-up", headers })).toBe(403);
  }
  await expect.poll(() => leadpath.output().match(/set APP_URL to the address/g)).toHaveLength(1);
});

test("a proxy need not pass the host on", async () => {
  const headers = { host: "upstream.internal", "x-forwarded-host": "evil.example" };
  const form = `--x\r\ncontent-disposition: form-data; name="$ACTION_ID_${actionId("assessments/actions.ts#start")}"\r\n\r\n\r\n--x--\r\n`;

  expect(await sent({ target: "/assessments", body: form, headers })).toBeLessThan(400);
  expect(
    await sent({
      target: "/assessments",
      body: form,
      headers: { origin: "http://upstream.internal" },
    }),
  ).toBe(403);
  // What a browser says of its own page counts where it opened the page by the address that the form came to.
  const elsewhere = { origin: "http://elsewhere.example", "sec-fetch-site": "same-origin" };
  expect(await sent({ target: "/assessments", body: form, headers: elsewhere })).toBe(403);
});

test("a client that asks for another protocol gets a plain answer, and no open connection", async () => {
  const socket = connect(Number(new URL(leadpath.url).port), "localhost");
  socket.write(
    "GET /api/health HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\r\n",
  );
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  await once(socket, "close");

  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});

test("text that a database cannot hold is kept without it", async () => {
  const note = "before\u0000after \ud800 \u{1f600}\r\nend";
  const saved = await saveAnswer(person, assessmentId, { note });

  expect(saved.value?.saved).toBeDefined();
  expect((await read(person, `/assessments/${assessmentId}/answers`)).text).toContain(
    "beforeafter \ufffd \u{1f600}\nend",
  );
});

test("any change to a good post is saved, or told what is wrong with it", async () => {
  await fc.assert(
    fc.asyncProperty(hostileAnswer(), async (change) => {
      const reply = await post(question(), change(goodFields()), { "next-action": autosave });
      expect(reply.status).toBeLessThan(500);
    }),
    { numRuns: 250, seed: 7, endOnFailure: true },
  );
  expect(
    (await saveAnswer(person, assessmentId, { skill: "negotiation" })).value?.saved,
  ).toBeDefined();
});

test("no action fails on fields of any kind", async () => {
  for (const [name, id] of builtActions()) {
    const bodies = [
      actionForm([]),
      actionForm(goodFields()),
      actionForm(everyField("\u0000")),
      actionForm(everyField("9".repeat(400))),
      actionForm(everyField("x".repeat(10_000))),
      actionForm(everyField(new Blob(["a file"]))),
      actionForm(everyField("00000000-0000-4000-8000-000000000000")),
      actionForm([...everyField("twice"), ...everyField("again")]),
      actionForm(everyField("a"), []),
    ];

    for (const [n, body] of bodies.entries()) {
      // A guest, so that the actions that end a session leave ours alone; a person for the rest.
      const isGuests = /sign-(in|up)|links|#(join|setTheme)/.test(name);
      const send = async () =>
        post(pageWith(name), body, { "next-action": id }, isGuests ? guest() : await stranger());
      let reply = await send();
      if (!isGuests && isSignedOut(reply)) {
        // An action before ended the session.
        signedUp = undefined;
        reply = await send();
      }
      expect(reply.status, `${name}, post ${n}: ${reply.text.slice(0, 80)}`).toBeLessThan(500);
    }
  }
});

type Entry = [string, string | Blob];
type Post = [BodyInit, Record<string, string>];

function question() {
  return `/assessments/${assessmentId}/ratings/storytelling`;
}

function goodFields(): Entry[] {
  return Object.entries(answerFields(assessmentId, { note: "A good note.", intent: "overwrite" }));
}

function everyField(value: string | Blob): Entry[] {
  const names = ["id", "name", "email", "password", "newPassword", "currentPassword", "token"];
  const more = ["role", "theme", "personId", "organizationId", "purpose", "next", "assessmentId"];

  return [...names, ...more].map((name) => [name, value]);
}

const aRound = `/teams/${crypto.randomUUID()}/rounds/${crypto.randomUUID()}`;

const actionPages: [RegExp, () => string][] = [
  [/feedback-links/, () => `/feedback-links/${"a".repeat(43)}`],
  [/feedback\/new/, () => "/path/feedback/new?skill=negotiation"],
  [/feedback.*ending/, () => `/path/feedback/${crypto.randomUUID()}/ending`],
  [/feedback/, () => `/path/feedback/${crypto.randomUUID()}`],
  [/attestation-links/, () => `/attestation-links/${"a".repeat(43)}`],
  [/attestations\/new/, () => `/evidence/${crypto.randomUUID()}/attestations/new`],
  [/evidence.*attestations/, () => `/evidence/${crypto.randomUUID()}`],
  [/attestations.*ending/, () => `/attestations/${crypto.randomUUID()}/ending`],
  [/attestations/, () => `/attestations/${crypto.randomUUID()}`],
  [/views/, () => `/views/${"a".repeat(43)}`],
  [/shared/, () => `/shared/${"a".repeat(43)}`],
  [/shares\/new/, () => "/shares/new"],
  [/shares/, () => `/shares/${crypto.randomUUID()}`],
  [/invitations\/\[token\]/, () => `/invitations/${"a".repeat(43)}`],
  [/address-links/, () => `/address-links/${"a".repeat(43)}`],
  [/joins/, () => `/joins/${"a".repeat(43)}`],
  [/_mentorships.*Log/, () => `/mentors/${crypto.randomUUID()}/log`],
  [/_mentorships/, () => `/mentees/${crypto.randomUUID()}/note`],
  [/mentees.*check-ins/, () => `/mentees/${crypto.randomUUID()}/check-ins/new`],
  [/mentors.*check-ins/, () => `/mentors/${crypto.randomUUID()}/check-ins/new`],
  [/mentors\/\[id\]\/scopes/, () => `/mentors/${crypto.randomUUID()}/scopes`],
  [/mentorships\/.*ending/, () => `/mentorships/${"a".repeat(43)}/ending`],
  [/mentorships/, () => `/mentorships/${"a".repeat(43)}`],
  [/mentees\/new/, () => "/mentees/new"],
  [/mentors\/new/, () => "/mentors/new"],
  [/mentors/, () => `/mentors/${crypto.randomUUID()}`],
  [/talks\/new/, () => "/talks/new"],
  [/talks\/.*time/, () => `/talks/${crypto.randomUUID()}/time`],
  [/talks\/.*versions/, () => `/talks/${crypto.randomUUID()}/versions/new`],
  [/talks/, () => `/talks/${crypto.randomUUID()}`],
  [/teams\/new/, () => "/teams/new"],
  [/people\/import/, () => `/teams/${crypto.randomUUID()}/people/import`],
  [/teams\/\[id\]/, () => `/teams/${crypto.randomUUID()}/people`],
  [/teams/, () => "/teams"],
  [/set-up/, () => `/set-up/${"a".repeat(43)}`],
  [/\[token\]/, () => `/password-links/${"a".repeat(43)}`],
  [/password-links/, () => "/password-links"],
  [/sign-in\/address/, () => "/sign-in/address"],
  [/sign-in/, () => "/sign-in"],
  [/sign-up/, () => "/sign-up"],
  [/account\/calendar/, () => "/account/calendar"],
  [/account\/record\/moving/, () => "/account/record/moving"],
  [/account\/record/, () => "/account/record"],
  [/account\/data/, () => "/account/data"],
  [/account\/deletion/, () => "/account/deletion"],
  [/account/, () => "/account"],
  [/teams\/.*skills/, () => `${aRound}/skills/storytelling`],
  [/teams\/.*answers/, () => `${aRound}/answers`],
  [/ratings/, question],
  [/answers/, () => `/assessments/${assessmentId}/answers`],
  [/assessments/, () => "/assessments"],
  [/organization\/domains/, () => "/organization/domains"],
  [/organization\/invitations/, () => "/organization/invitations"],
  [/organization\/deletion/, () => "/organization/deletion"],
  [/organization\/leaving/, () => "/organization/leaving"],
  [/\/ending\//, () => `/organization/members/${crypto.randomUUID()}/ending`],
  [/organization\/members/, () => `/organization/members/${crypto.randomUUID()}`],
  [/organization\//, () => "/organization"],
  [/membership-end/, () => "/membership-end"],
  [/evidence\/\[id\]\/actions.ts#change/, () => `/evidence/${crypto.randomUUID()}/versions/new`],
  [/evidence\/\[id\]/, () => `/evidence/${crypto.randomUUID()}`],
  [/evidence\/actions.ts#add/, () => "/evidence/new"],
  [/evidence/, () => "/evidence"],
  [/path\/\[action\]/, () => "/path/mentor-others"],
  [/path/, () => "/path"],
  [/reports/, () => "/reports"],
  [/teams.*closing/, () => `${aTeamPage()}/rounds/${crypto.randomUUID()}/closing`],
  [/teams.*\[round\]/, () => `${aTeamPage()}/rounds/${crypto.randomUUID()}`],
  [/teams.*rounds\/new/, () => `${aTeamPage()}/rounds/new`],
  [/teams.*check-ins/, () => `${aTeamPage()}/members/${crypto.randomUUID()}/check-ins/new`],
  [/teams\/\[id\]\/members/, () => `/teams/${crypto.randomUUID()}/members/${crypto.randomUUID()}`],
  [/_shell/, () => "/account"],
];

function aTeamPage() {
  return `/teams/${crypto.randomUUID()}`;
}

function pageWith(action: string) {
  return actionPages.find(([pattern]) => pattern.test(action))?.[1]() ?? "/";
}

let signedUp: Promise<Client> | undefined;

/** Someone signed in who may lose their session, and then is another. */
function stranger() {
  signedUp ??= signUp(guest(), "Sten Stranger");

  return signedUp;
}

function isSignedOut({ location = "", text }: { location?: string; text: string }) {
  return location.includes("/sign-in") || text.includes("You’re signed out");
}

/** A guest from an address that no one sent from before. */
function guest(): Client {
  return { url: leadpath.url, headers: newSender() };
}

function multipart(fields: Entry[]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

function post(
  page: string,
  body: BodyInit,
  headers: Record<string, string>,
  sender: Client = { ...person, headers: newSender() },
) {
  return answered(sender, page, {
    method: "POST",
    body,
    headers: { origin: person.url, ...headers },
  });
}

/** A post written by hand. Answers its status, or nothing when it was given up before its body was whole. */
async function rawPost(
  headers: Record<string, string>,
  body: string,
  { isAbandoned = false } = {},
) {
  const socket = connect(Number(new URL(leadpath.url).port), "localhost");
  const head = { host: new URL(leadpath.url).host, origin: leadpath.url, ...headers };
  const lines = Object.entries({ ...head, "content-type": "multipart/form-data; boundary=x" });
  const said = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  await once(socket, "connect");
  socket.write(`POST ${question()} HTTP/1.1\r\n${said}connection: close\r\n\r\n${body}`);

  if (isAbandoned) {
    socket.destroySoon();
    await once(socket, "close");
    return undefined;
  }

  const [answer] = await once(socket, "data");
  socket.destroy();

  return Number(String(answer).split(" ")[1]);
}

type Sent = {
  target: string;
  method?: string;
  body?: string;
  headers?: Record<string, string>;
};

/** Sends bytes as they are, each time from another sender. Answers the status. */
async function sent({ target, method = "POST", body = "", headers }: Sent) {
  const sending = request({
    host: "localhost",
    port: new URL(leadpath.url).port,
    path: target,
    method,
    agent: false,
    headers: {
      origin: leadpath.url,
      cookie: person.cookie,
      "content-type": "multipart/form-data; boundary=x",
      "content-length": Buffer.byteLength(body),
      ...newSender(),
      ...headers,
    },
    signal: AbortSignal.timeout(20_000),
  });
  sending.end(body);
  const [response] = await once(sending, "response");
  response.resume();
  await once(response, "close");

  return Number(response.statusCode);
}

/** A post by a script or a plain form, with parts that no page of ours sends. Its fields are never a whole answer. */
function oddPost(): fc.Arbitrary<{ body: string; headers: Record<string, string> }> {
  const name = fc.oneof(
    fc.constantFrom("0", "00", "0x0", "", " 0", "0.0", "1e0", "-0", "1", "S1", "_1_", "_1_skill"),
    fc.constantFrom("$ACTION_REF_1", "$ACTION_1:0", "$ACTION_1:1", "$ACTION_KEY", "$ACTION_"),
    fc.constant(`$ACTION_ID_${autosave}`),
    fc.string({ maxLength: 8 }).map((text) => text.replace(/["\r\n]/g, "")),
  );
  const mark = fc.constantFrom(
    ...["", "$", "$$", "$K1", "$K", "$F1", "$h1", "$@1", "$@0", "$Q1", "$W1", "$i1", "$B1", "$R1"],
    ...["$r1", "$X1", "$x1", "$T", "$n9", "$n-", "$D", "$A1", "$o1", "$1:a:__proto__", "$u", "$N"],
  );
  const json = fc.oneof(
    fc.array(fc.oneof(mark, fc.jsonValue({ maxDepth: 2 })), { maxLength: 4 }),
    fc.constant(Array.from({ length: 50_000 }, () => 0)),
    fc.constant({ id: autosave, bound: "$@1" }),
    mark,
  );
  const value = fc.oneof(
    json.map((data) => JSON.stringify(data)),
    fc.string({ maxLength: 20 }),
  );
  const more = fc.constantFrom(
    ...["", "", "", '; filename="a"', "; filename*=utf-8''%E0", "; name=0", ";;;"],
    ...[
      "\r\ncontent-type: text/plain; charset=utf-16",
      "\r\ncontent-type: text/plain; charset=odd",
    ],
    ...["\r\ncontent-transfer-encoding: base64", "\r\ncontent-type: application/octet-stream"],
  );
  const part = fc
    .tuple(name, more, value)
    .map(
      ([field, head, text]) =>
        `--x\r\ncontent-disposition: form-data; name="${field}"${head}\r\n\r\n${text}\r\n`,
    );
  const end = fc.constantFrom("--x--\r\n", "--x--\r\n", "--x--\r\n", "--x--", "--x", "");
  const headers = fc.constantFrom<Record<string, string>>(
    ...[{}, { "next-action": autosave }, { "next-action": autosave }],
    { "content-type": 'multipart/form-data; boundary="x"' },
    { "content-type": "multipart/form-data; boundary=x; boundary=y" },
  );

  return fc
    .tuple(fc.array(part, { maxLength: 6 }), end, headers)
    .map(([parts, last, head]) => ({ body: parts.join("") + last, headers: head }));
}

type Change = (fields: Entry[]) => BodyInit;

/** One way to spoil a question's form. */
function hostileAnswer(): fc.Arbitrary<Change> {
  const name = fc.constantFrom(...Object.keys(answerFields("")), "intent", "from");
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 50 }),
    fc.constantFrom("\u0000", "\ud800", "6", "-1", "1e309", "NaN", "2147483648", "9".repeat(400)),
    fc.constantFrom(
      "x".repeat(10_000),
      "é".repeat(2_001),
      "unknown-skill",
      "[object Object]",
      "$K1",
    ),
    fc.uuid(),
  );
  const otherName = fc.constantFrom(
    ...[
      "__proto__",
      "constructor",
      "toString",
      "choice.level",
      "a.b.c",
      "",
      ".",
      "$ACTION_ID_x",
      "0",
    ],
  );
  const without = (fields: Entry[], dropped: string) =>
    fields.filter(([field]) => field !== dropped);

  return fc.oneof(
    fc.tuple(name, value).map(
      ([field, text]): Change =>
        (fields) =>
          actionForm([...without(fields, field), [field, text]]),
    ),
    name.map(
      (field): Change =>
        (fields) =>
          actionForm(without(fields, field)),
    ),
    fc.tuple(name, value).map(
      ([field, text]): Change =>
        (fields) =>
          actionForm([[field, text], ...fields]),
    ),
    fc.tuple(name, otherName).map(
      ([field, renamed]): Change =>
        (fields) =>
          actionForm(fields.map(([from, text]) => [from === field ? renamed : from, text])),
    ),
    name.map(
      (field): Change =>
        (fields) =>
          actionForm([...without(fields, field), [field, new Blob(["a file"])]]),
    ),
    fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 3 }).map(
      (state): Change =>
        (fields) =>
          actionForm(fields, state),
    ),
  );
}
