import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { attributesOf, startCollector } from "@/tests/support/collector";
import { startMailServer } from "@/tests/support/mail-server";
import {
  actionId,
  answered,
  type Client,
  callAction,
  newAddress,
  newSender,
  password,
  type Reply,
  read,
  saveAnswer,
  shareFields,
  startAssessment,
  submitAssessment,
} from "./support/hostile-client";
import { linkIn, type Mail } from "./support/mail-test";
import { type ServerInSql, startServerInSql } from "./support/server-in-sql";

// One server, and each test goes on from the one before it.
test.describe.configure({ mode: "serial" });

const metricsToken = randomBytes(32).toString("base64url");

/** What must never be anywhere but where its reader reads it. */
const marks = {
  note: "Canary note 5d1e",
  title: "Canary title 7a2c",
  account: "Canary account 9b3f",
  address: "canary.4c8d@example.com",
  password: "canary password 6e0a",
};

let mail: Mail;
let collector: Awaited<ReturnType<typeof startCollector>>;
let server: ServerInSql;
let secrets: string[];
let owner: Client;
let colleague: Client;
let stranger: Client;
let mentor: Client;
let assessment: string;
let report: string;
let piece: string;
let mentorship: string;
let shared: string;

test.beforeAll(async () => {
  mail = await startMailServer();
  collector = await startCollector();
  server = await startServerInSql({
    SMTP_URL: mail.url,
    TRUST_PROXY: "on",
    LOG_LEVEL: "debug",
    METRICS_TOKEN: metricsToken,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    SLOW_STATEMENT_MS: "1",
  });
  secrets = [metricsToken];
});

test.afterAll(async () => {
  await server?.stop();
  await mail?.stop();
  await collector?.stop();
});

test("what someone writes is read by whom it's for, and is in no one else's pages", async () => {
  owner = await signUp("Olive Owner", marks.address);
  await plantWork();
  colleague = await invited(newAddress());
  stranger = await signUp("Sten Stranger", newAddress());
  mentor = await aMentor();

  expect((await read(owner, `/assessments/${assessment}/answers`)).text).toContain(marks.note);
  expect((await read(owner, "/account")).text).toContain(marks.address);
  const own = (await read(owner, `/evidence/${piece}`)).text;
  expect(own).toContain(marks.title);
  expect(own).toContain(marks.account);
  const mentored = `/mentees/${mentorship}/evidence/${piece}`;
  expect((await read(mentor, mentored)).text).toContain(marks.title);
  await server.sql`update mentorships set ended_at = now(), end_reason = 'stopped'`;

  const others = { colleague, stranger, mentor, visitor: visitor() };
  for (const [who, client] of Object.entries(others)) {
    for (const path of [...ownersPages(), mentored, `/shared/${shared}`, "/mentees"]) {
      // As a document, and as what a script asks for.
      for (const rsc of ["", "1"]) {
        const { text } = await answered(client, path, { method: "GET", headers: { rsc } });
        for (const mark of Object.values(marks)) expect(text, `${who} ${path}`).not.toContain(mark);
      }
    }
  }
});

test("an error's page calls it as the log does, and neither says what was in it", async ({
  page,
  context,
}) => {
  const draft = await startAssessment(owner);
  await server.sql`alter table ratings add constraint canary check (note not like '%forced%')`;
  const broken = await saveAnswer(owner, draft, { note: `${marks.note} forced` });
  expectFailure(broken, { error: "DatabaseError", code: "23514" });

  await server.sql.unsafe(`
    create function canary() returns trigger language plpgsql as $$
    begin raise exception 'canceled: %', to_jsonb(new) using errcode = '57014'; end $$;
    create trigger canary before insert on evidence_versions for each row execute function canary()`);
  const late = await addEvidence();
  expect(late.value?.message).toMatch(/^Leadpath can’t reach its database|^Leadpath lost its/);

  await server.sql`
    update reports set result = ${server.sql.json({ canary: marks.note })} where id = ${report}`;
  const drawn = await read(owner, `/reports/${report}`);
  expectFailure(drawn, { route: "/reports/[id]" });

  const [name = "", value = ""] = owner.cookie?.split("=") ?? [];
  await context.addCookies([{ name, value, url: server.url }]);
  const opened = await page.goto(`${server.url}/reports/${report}`);
  const id = (await opened?.allHeaders())?.["x-request-id"];
  await expect(page.getByRole("main")).toContainText(`give them this reference: ${id}.`);
});

test("what no page sends, a wrong password, and a mail server that refuses are told without what they carried", async () => {
  const ids = [randomBytes(21).toString("hex"), actionId("ratings/actions.ts#autosave")];
  for (const [id, type] of ids.flatMap((id) => [
    [id, "text/plain"],
    [id, "multipart/form-data; boundary=x"],
  ])) {
    await answered(owner, "/assessments", {
      method: "POST",
      headers: { origin: server.url, "next-action": id ?? "", "content-type": type ?? "" },
      body: `--x\r\ncontent-disposition: form-data; name="0"\r\n\r\n["${marks.note}", {"${marks.title}"\r\n--x--`,
    });
  }
  secrets.push(...ids);
  await callAction(visitor(), actionId("sign-in/actions.ts#signIn"), {
    email: marks.address,
    password: marks.password,
  });
  await callAction(visitor(), actionId("sign-up/actions.ts#signUp"), {
    name: "Rae Refused",
    email: `refused@${marks.address.split("@")[0]}.example`,
    password: marks.password,
  });

  await expect.poll(() => lines("mail not sent")).toHaveLength(1);
});

test("nothing of it is in the log, which tells of all that happened, in the metrics, or in the traces", async () => {
  const metrics = await metricsAs(`Bearer ${metricsToken}`);
  const told = server.output();

  for (const msg of ["request answered", "request failed", "slow statement", "mail not sent"]) {
    expect(lines(msg).length, msg).toBeGreaterThan(0);
  }
  expect(lines("sign-in refused")).toEqual([
    expect.objectContaining({ why: "wrong password", request: expect.any(String) }),
  ]);
  expect(lines("request answered")).toContainEqual(
    expect.objectContaining({ method: "GET", route: "/shared/[token]", status: "200" }),
  );
  expect(metrics.status).toBe(200);
  for (const line of [
    'leadpath_http_request_seconds_count{method="GET",route="/shared/[token]",status="200"}',
    'leadpath_mail_total{outcome="refused"} 1',
    'leadpath_sign_in_refusals_total{why="wrong password"} 1',
    'leadpath_jobs_waiting{job="deliver"}',
    'leadpath_database_connections{state="open"}',
    "leadpath_ready 1",
  ]) {
    expect(metrics.text).toContain(line);
  }

  // Batches go out every few seconds.
  const failed = lines("request failed").at(-1)?.request;
  await expect
    .poll(() => collector.spans().map((span) => attributesOf(span)["leadpath.request"]))
    .toContain(failed);
  const spans = collector.spans();
  for (const name of ["GET /shared/[token]", "insert people", "job deliver", "mail"]) {
    expect(spans.map((span) => span.name)).toContain(name);
  }

  for (const secret of [...Object.values(marks), "canary.4c8d", "Canary", ...secrets]) {
    expect(told, secret).not.toContain(secret);
    expect(metrics.text, secret).not.toContain(secret);
    expect(collector.received(), secret).not.toContain(secret);
  }
  for (const text of [metrics.text, collector.received()]) {
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  }
});

test("metrics are for whoever has the token, and where there's no token there are none", async () => {
  expect((await metricsAs("")).status).toBe(401);
  expect((await metricsAs(`Bearer ${"m".repeat(43)}`)).status).toBe(401);
  const none = await read({ url: process.env.EMBEDDED_URL ?? "" }, "/api/metrics");
  expect(none.status).toBe(404);
  expect(none.request).toMatch(/^[\w-]{16}$/);
});

test("a request keeps the id that a trusted proxy gave it", async () => {
  const headers = { "x-request-id": "given-by-the-proxy" };
  const { request } = await read({ url: server.url, headers }, "/");

  expect(request).toBe("given-by-the-proxy");
});

/** Someone who is signed out, and whom no limit knows yet. */
function visitor(): Client {
  return { url: server.url, headers: newSender() };
}

async function signUp(name: string, email: string): Promise<Client> {
  const before = mail.received.length;
  const fields = { name, email, password };
  await callAction(visitor(), actionId("sign-up/actions.ts#signUp"), fields, { page: "/sign-up" });
  await expect.poll(() => mail.received.length).toBe(before + 1);
  const [token = ""] =
    /(?<=address-links\/)[\w-]{43}/.exec(linkIn(mail.received.at(-1)?.message.text)) ?? [];
  const confirming = actionId("address-links/[token]/actions.ts#confirm");
  const page = `/address-links/${token}`;

  return signedIn(await callAction(visitor(), confirming, { token, password }, { page }), token);
}

/** A member of the owner's organization. */
async function invited(email: string) {
  const before = mail.received.length;
  const fields = { id: crypto.randomUUID(), email, role: "member" };
  const page = "/organization/invitations";
  await callAction(owner, actionId("invitations/actions.tsx#invite"), fields, { page });
  await expect.poll(() => mail.received.length).toBe(before + 1);
  const [token = ""] =
    /(?<=invitations\/)[\w-]{43}/.exec(linkIn(mail.received.at(-1)?.message.text)) ?? [];
  const joining = { token, name: "Cole Colleague", password };
  const joined = await callAction(
    visitor(),
    actionId("invitations/[token]/actions.ts#join"),
    joining,
    { page: `/invitations/${token}` },
  );

  return signedIn(joined, token);
}

function signedIn({ cookie, text }: Reply, token: string): Client {
  if (!cookie) throw new Error(`No one is signed in:\n${text}`);
  const session = cookie.split("; ").find((pair) => pair.startsWith("leadpath.session=")) ?? "";
  secrets.push(token, session.split("=")[1] ?? "");

  return { ...visitor(), cookie: session };
}

/** An assessment with a note, its report, a piece of evidence, and a share link of the path. */
async function plantWork() {
  assessment = await startAssessment(owner);
  await saveAnswer(owner, assessment, { note: marks.note });
  await submitAssessment(owner, assessment);
  const [made] = await server.sql`select id from reports`;
  report = String(made?.id);
  await addEvidence();
  const [added] = await server.sql`select id from evidence`;
  piece = String(added?.id);
  const share = actionId("shares/new/actions.ts#share");
  const { text } = await callAction(owner, share, shareFields(), { page: "/shares/new" });
  [shared = ""] = /(?<=\/shared\/)[\w-]{43}/.exec(text) ?? [];
  secrets.push(shared);
}

function addEvidence() {
  const fields = {
    ...{ id: crypto.randomUUID(), revision: "0", title: marks.title, account: marks.account },
    ...{ happenedOn: "2026-03-01", link: "", strength: "outcome", countsIn: "report" },
    ...{ readers: "nobody", "skills.storytelling": "on" },
  };

  return callAction(owner, actionId("evidence/actions.ts#add"), fields, { page: "/evidence/new" });
}

/** A mentor of the owner's to whom all is open. */
async function aMentor() {
  const address = newAddress();
  const client = await signUp("Grace Mentors", address);
  mentorship = crypto.randomUUID();
  await server.sql`
    insert into mentorships (id, organization_id, mentee_id, mentee_name, mentor_id, mentor_name,
      proposed_by, accepted_at, started_at)
    select ${mentorship}, e.organization_id, e.person_id, 'Olive Owner', p.id, p.name, 'mentee', now(), now()
    from evidence e, people p where p.email = ${address}`;
  await server.sql`
    insert into open_scopes (mentorship_id, scope, opened_at)
    values (${mentorship}, 'evidence', now()), (${mentorship}, 'report', now())`;
  await server.sql`
    insert into mentored_evidence (mentorship_id, evidence_id) values (${mentorship}, ${piece})`;

  return client;
}

function ownersPages() {
  const ofReport = ["", "/calculation", "/brief"].map((part) => `/reports/${report}${part}`);
  const files = ["json", "csv"].map((kind) => `/api/reports/${report}/${kind}`);

  return [
    ...[`/assessments/${assessment}`, `/assessments/${assessment}/answers`, `/evidence/${piece}`],
    ...["/evidence", "/assessments", "/organization", "/organization/members", "/inbox"],
    ...[...ofReport, ...files],
  ];
}

/** That an answer is a failure, which its page and the log call by the same id. */
function expectFailure({ status, text, request }: Reply, logged: Record<string, string>) {
  expect(status).toBe(500);
  expect(text).toContain(request);
  expect(lines("request failed").filter((line) => line.request === request)).toEqual([
    expect.objectContaining(logged),
  ]);
}

/** The lines of the log with a message. */
function lines(msg: string): Record<string, unknown>[] {
  return server
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line))
    .filter((line) => line.msg === msg);
}

async function metricsAs(authorization: string) {
  return answered(visitor(), "/api/metrics", { method: "GET", headers: { authorization } });
}
