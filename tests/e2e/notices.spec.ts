import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import postgres from "postgres";
import { dayOf } from "@/lib/forms/day";
import { aDay } from "@/lib/limits";
import { freePort } from "@/tests/support/free-port";
import { startMailServer } from "@/tests/support/mail-server";
import { type PostgresServer, startPostgres } from "@/tests/support/postgres-server";
import { actionId, type Client, callAction } from "./support/hostile-client";
import { type Leadpath, startLeadpath } from "./support/leadpath";
import { insertMentorship } from "./support/mentorships-in-sql";
import { inOfficeHours } from "./support/office-hours";
import { heading, newPerson, sendSignIn, signUpByMail } from "./support/pages";

// With a mail server, a database that can be looked into, and servers that are ended. One after the other.
test.describe.configure({ mode: "default", timeout: 600_000 });

type Mail = Awaited<ReturnType<typeof startMailServer>>;

let folder: string;
let database: PostgresServer;
let sql: postgres.Sql;
let mail: Mail;
let settings: Record<string, string>;
let running: Leadpath[];

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-notices-"));
  database = await startPostgres();
  sql = postgres(database.url("postgres"), { max: 1, onnotice() {} });
  mail = await startMailServer();
  settings = {
    DATA_DIR: folder,
    DATABASE_URL: database.url("postgres"),
    AUTH_SECRET: crypto.randomUUID() + crypto.randomUUID(),
    SMTP_URL: mail.url,
    LOG_LEVEL: "silent",
    NODE_OPTIONS: inOfficeHours(),
  };
  running = [];
});

test.afterEach(async () => {
  for (const leadpath of running) await leadpath.stop("SIGKILL");
  await sql.end();
  await mail.stop();
  await database.stop();
  rmSync(folder, { recursive: true });
});

async function start(more: Record<string, string> = {}) {
  const leadpath = await startLeadpath({ ...settings, ...more });
  running.push(leadpath);

  return leadpath;
}

/** The messages to an address, of which all went there alone. */
function mailTo(email: string) {
  return mail.received.filter(({ to }) => to.join() === email);
}

async function linkIn(email: string, pattern: RegExp) {
  await expect
    .poll(() => mailTo(email).some(({ message }) => pattern.test(message.text ?? "")))
    .toBe(true);
  const found = mailTo(email).flatMap(({ message }) => message.text?.match(pattern) ?? []);

  return found.at(-1) ?? "";
}

test("someone who is asked gets a mail, whose links open the check-in and turn such mail off", async ({
  browser,
}) => {
  const { url } = await start();
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  const anyLink = /https?:\/\/\S+/;
  const maya = await signUpByMail(
    page,
    (email) => linkIn(email, anyLink),
    newPerson("Maya Lindqvist"),
  );
  const [tomas = ""] = await colleaguesOf(maya.email, 1, "Tomás Beltrame");

  await page.goto("/check-ins/new");
  await expect(page.getByText("Replies to the mail go to your address.")).toBeVisible();
  await page.getByLabel("Their email address").fill(tomas);
  await page.getByLabel("Why are you asking them?").fill("You saw me run the pricing work.");
  await page.getByRole("button", { name: "Ask for their view" }).click();
  await expect(heading(page)).toHaveText("You’ve asked Tomás");
  const checkIn = page.url();

  expect(await linkIn(tomas, /http\S+\/check-ins\/[\w-]+/)).toBe(checkIn);
  const [asked, ...others] = mailTo(tomas);
  expect(others).toEqual([]);
  expect(asked?.message.subject).toBe("How do you see my work?");
  expect(asked?.message.from?.text).toContain("Maya Lindqvist via Leadpath");
  expect(asked?.message.replyTo?.value[0]?.address).toBe(maya.email);
  expect(asked?.message.text).toContain("You saw me run the pricing work.");

  const guest = await (await browser.newContext({ baseURL: url })).newPage();
  await guest.goto(checkIn);
  await expect(guest).toHaveURL(/\/sign-in\?next=/);

  const off = await linkIn(tomas, /http\S+\/mail-choices\/[\w.-]+/);
  const [, oneClick = ""] = /^List-Unsubscribe:\s+<([^>]+)>/m.exec(asked?.raw ?? "") ?? [];
  const choices = async () => (await sql`select mail_off from people where email = ${tomas}`)[0];
  for (const address of [off, oneClick]) {
    await guest.goto(address);
    await expect(heading(guest)).toHaveText("Turn off this mail?");
  }
  expect(await choices()).toEqual({ mail_off: [] });

  for (const refused of [
    { body: "List-Unsubscribe=Two-Clicks" },
    { body: "" },
    { headers: { "next-action": "0".repeat(42) } },
    { body: `List-Unsubscribe=One-Click&x=${"x".repeat(3000)}` },
    { to: `${oneClick}x` },
    { to: off },
  ]) {
    const answer = await oneClickPost(refused.to ?? oneClick, refused);
    expect([refused, answer.status >= 400]).toEqual([refused, true]);
  }
  expect(await choices()).toEqual({ mail_off: [] });

  expect((await oneClickPost(oneClick)).status).toBe(200);
  expect((await oneClickPost(oneClick)).status).toBe(200);
  expect(await choices()).toEqual({ mail_off: ["asked"] });
  await guest.goto(off);
  await expect(heading(guest)).toHaveText("This mail is off");

  await page.goto("/account");
  await page.getByRole("link", { name: "Change what we mail you about" }).click();
  await page.getByLabel("Someone asks for your view").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Some of what we send")).toBeVisible();
  expect(await sql`select mail_off from people where email = ${maya.email}`).toEqual([
    { mail_off: ["asked"] },
  ]);

  await page.context().clearCookies();
  await page.goto(checkIn);
  await sendSignIn(page, maya);
  await expect(page).toHaveURL(checkIn);
});

test("a mentor turns the weekly digest on, gets it, and turns it off by one click in it", async ({
  browser,
}) => {
  const { url } = await start();
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  const anyLink = /https?:\/\/\S+/;
  const ingrid = await signUpByMail(
    page,
    (email) => linkIn(email, anyLink),
    newPerson("Ingrid Solberg"),
  );
  const digest = page.getByLabel("Send me a weekly digest on Monday morning");
  const choices = async () =>
    (
      await sql`
        select mail_off, turned_on_at is not null as has_digest
        from people left join digests on person_id = id where email = ${ingrid.email}`
    )[0];

  await page.goto("/account/mail");
  await expect(page.getByLabel("Someone plans a talk with you")).toBeChecked();
  await expect(digest).toHaveCount(0);

  const [maya = ""] = await colleaguesOf(ingrid.email, 1, "Maya Lindqvist");
  const mentorship = await insertMentorship(sql, { mentee: maya, mentor: ingrid.email });
  await page.reload();
  await expect(digest).not.toBeChecked();
  await digest.check();
  await page.getByLabel("Someone plans a talk with you").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Some of what we send")).toBeVisible();
  expect(await choices()).toEqual({ mail_off: ["talk planned"], has_digest: true });

  // As if it were next Monday, on which the two talk: a server that starts delivers what's due.
  await sql`
    insert into talks (organization_id, subject_id, subject_name, partner_id, partner_name, planned_by, mentorship_id, on_day)
    select organization_id, mentee_id, mentee_name, mentor_id, mentor_name, 'subject', id,
      date_trunc('week', now() + interval '7 days')
    from mentorships where id = ${mentorship}`;
  await sql`update digests set week = date_trunc('week', now() + interval '7 days'), mail_after = now()`;
  await start();
  const way = `${url}/mentees/${mentorship}`;
  expect(await linkIn(ingrid.email, /http\S+\/mentees\/[\w-]+/)).toMatch(/\/mentees\/[\w-]{36}$/);
  const letter = mailTo(ingrid.email).at(-1);
  expect(letter?.message.subject).toBe("Your weekly digest: what’s new and what’s due");
  expect(letter?.message.text).toContain("Maya Lindqvist");
  await page.goto(way);
  await expect(page.getByRole("main")).toContainText("Maya Lindqvist");

  const [, oneClick = ""] = /^List-Unsubscribe:\s+<([^>]+)>/m.exec(letter?.raw ?? "") ?? [];
  await page.goto(oneClick);
  await expect(heading(page)).toHaveText("Turn off the weekly digest?");
  expect(await choices()).toMatchObject({ has_digest: true });
  expect((await oneClickPost(oneClick)).status).toBe(200);
  expect(await choices()).toEqual({ mail_off: ["talk planned"], has_digest: false });
  await page.reload();
  await expect(heading(page)).toHaveText("The weekly digest is off");
});

test("someone without an account agrees by the link they were mailed, without JavaScript", async ({
  browser,
}) => {
  const { url } = await start();
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await signUpByMail(page, (email) => linkIn(email, /https?:\/\/\S+/), newPerson("Maya Lindqvist"));
  const dana = `${crypto.randomUUID()}@elsewhere.example`;
  await page.goto("/check-ins/new");
  await page.getByLabel("Their name").fill("Dana Roth");
  await page.getByLabel("Their email address").fill(dana);
  await page.getByLabel("Why are you asking them?").fill("You saw me run the pricing work.");
  await page.getByRole("button", { name: "Ask for their view" }).click();
  await expect(heading(page)).toHaveText("You’ve asked Dana");
  const checkIn = new URL(page.url()).pathname;
  const view = await linkIn(dana, /http\S+\/views\/[\w-]+/);
  await reveal(checkIn.split("/").at(-1) ?? "");

  const guest = await (
    await browser.newContext({ baseURL: url, javaScriptEnabled: false })
  ).newPage();
  const chance = (on: Page) => on.getByLabel("Where will the chance come from?").first();
  await guest.goto(view);
  await expect(heading(guest)).toHaveText("You and Maya have both answered");
  await guest.getByRole("button", { name: "Read both views" }).click();
  await guest.getByRole("link", { name: "Write it down" }).click();
  await guest.getByRole("button", { name: "Suggest this to Maya" }).click();
  await expect(guest.getByRole("link", { name: "Choose a skill." })).toBeVisible();
  await guest.getByLabel("Which skill?").first().selectOption("negotiation");
  await guest.getByLabel("If it works, what will you both see?").first().fill("Two closed talks.");
  await chance(guest).fill("The talks in April.");
  const parts = guest.getByLabel(/ will …$/);
  await parts.nth(0).fill("Lead the talks");
  await parts.nth(1).fill("Sit in once");
  await guest.getByRole("button", { name: "Suggest this to Maya" }).click();
  await expect(heading(guest)).toHaveText("Your suggestion is waiting for Maya");

  await page.goto("/inbox");
  await expect(page.getByText("An agreement is waiting for you to confirm it")).toBeVisible();
  await guest.getByRole("link", { name: "Change it" }).click();
  await expect(chance(guest)).toHaveValue("The talks in April.");
  await page.goto(`${checkIn}/agreement/versions/new`);
  await chance(page).fill("The talks in May.");
  await page.getByRole("button", { name: "Suggest this to Dana" }).click();
  await expect(heading(page)).toHaveText("Your suggestion is waiting for Dana");

  await chance(guest).fill("The talks in March.");
  await guest.getByRole("button", { name: "Suggest this to Maya" }).click();
  await expect(guest.getByText("Maya wrote a version while you were writing")).toBeVisible();
  await expect(guest.getByText("The talks in May.")).toBeVisible();
  await expect(chance(guest)).toHaveValue("The talks in March.");

  await expect.poll(() => mailTo(dana).length).toBe(2);
  const letter = mailTo(dana).at(-1)?.message;
  expect(letter?.subject).toBe("An agreement is waiting for you to confirm it");
  expect(letter?.text).toContain(view);
  expect(letter?.text).not.toContain("The talks");
  await guest.goto(view);
  await guest.getByRole("link", { name: "Read and agree" }).first().click();
  await guest.getByRole("button", { name: "I agree" }).click();
  await expect(heading(guest)).toHaveText("You and Maya agreed on one skill");
  await page.goto("/inbox");
  await expect(page.getByText("What you suggested is agreed on")).toBeVisible();
  await page.goto("/path");
  await expect(page.getByRole("region", { name: "Agreed with Dana" })).toContainText(
    "Lead the talks",
  );

  await guest.goto(`${view}/ending`);
  await expect(heading(guest)).toHaveText("No more mail from Leadpath?");
  // The first button of the page does nothing as long as nothing is chosen.
  await guest.getByRole("button").first().click();
  await expect(guest.getByText("Choose what fits best.").first()).toBeVisible();
  await guest.getByRole("radio", { name: "Don’t write to me again" }).check();
  await guest.getByRole("button", { name: "Save" }).click();
  await expect(heading(guest)).toHaveText("Leadpath won’t write to this address again");
  await guest.goto(view);
  await expect(guest.getByRole("link", { name: "Read it" })).toBeVisible();
});

test("no mail comes twice from a server that is killed at any point, and none is owed for ever", async () => {
  const PORT = await freePort();
  let leadpath = await start({ PORT });
  const asker = await anAsker(leadpath.url);
  const addresses = await colleaguesOf(asker.email, 12);
  const moments: (() => Promise<unknown>)[] = [
    async () => {},
    () => expect.poll(() => mail.received.length, { intervals: [1] }).toBeGreaterThan(before),
    () => expect.poll(claims, { intervals: [1] }).toBeGreaterThan(0),
  ];
  let before = 0;
  let kills = 0;

  for (let round = 0; round < 6; round++) {
    before = mail.received.length;
    for (const email of addresses.slice(2 * round, 2 * round + 2)) await ask(asker, email);
    await moments[round % moments.length]?.();
    await leadpath.stop("SIGKILL");
    kills += 1;
    leadpath = await start({ PORT });
  }

  await expect.poll(owed, { timeout: 90_000 }).toBe(0);
  await expect.poll(inFlight).toBeLessThanOrEqual(kills);
  const sent = await sql`
    select email, mailed_at is not null as is_sent from notices
    join people on people.id = person_id where kind = 'asked'`;
  expect(sent).toHaveLength(12);
  for (const { email, is_sent } of sent) {
    const count = mailTo(email).length;
    expect([email, count <= 1, count === 1 || !is_sent]).toEqual([email, true, true]);
  }
  expect(sent.filter(({ is_sent }) => !is_sent).length).toBeLessThanOrEqual(kills);

  async function claims() {
    const [row] = await sql`
      select count(*)::int as count from notices where mail_claimed_at is not null and created_at >= (
        select max(created_at) - interval '1 second' from notices)`;
    return Number(row?.count);
  }
});

test("two servers on one database send each mail once, and stop in good order", async () => {
  const servers = await Promise.all([start(), start()]);
  const asker = await anAsker(servers[0]?.url ?? "");
  const addresses = await colleaguesOf(asker.email, 12);
  for (const [n, email] of addresses.entries()) {
    await ask({ ...asker, url: servers[n % 2]?.url ?? "" }, email);
  }

  await expect
    .poll(() => addresses.map((email) => mailTo(email).length))
    .toEqual(addresses.map(() => 1));
  expect(await Promise.all(servers.map((leadpath) => leadpath.stop()))).toEqual([0, 0]);
  expect(mail.received.filter(({ to }) => addresses.includes(to.join()))).toHaveLength(12);
  expect([await owed(), await inFlight()]).toEqual([0, 0]);
});

test("a reveal whose hour came while no server ran comes with the next start, once", async () => {
  const PORT = await freePort();
  const leadpath = await start({ PORT });
  const asker = await anAsker(leadpath.url);
  const [email = ""] = await colleaguesOf(asker.email, 1);
  const id = await ask(asker, email);
  await leadpath.stop("SIGKILL");
  await bothIn(id);
  expect(await sql`select revealed_at from check_ins where id = ${id}`).toEqual([
    { revealed_at: null },
  ]);

  await Promise.all([start({ PORT }), start()]);
  await expect
    .poll(
      () => sql`
      select count(*)::int as reveals, count(reveal.object_id)::int as entries from check_ins
      left join audit_entries reveal on reveal.object_id = check_ins.id and action = 'check-in.revealed'
      where check_ins.id = ${id} and revealed_at is not null`,
    )
    .toEqual([{ reveals: 1, entries: 1 }]);
  await expect
    .poll(() => mailTo(email).map(({ message }) => message.subject))
    .toContain("Both views of a check-in are open");
});

/** Someone who signed up, with a cookie to act by. */
async function anAsker(url: string): Promise<Client & { email: string }> {
  const email = `${crypto.randomUUID()}@example.org`;
  const password = "quiet harbor lantern 7";
  const signUp = actionId("sign-up/actions.ts#signUp");
  await callAction(
    { url },
    signUp,
    { name: "Maya Lindqvist", email, password },
    { page: "/sign-up" },
  );
  const link = await linkIn(email, /http\S+\/address-links\/[\w-]+/);
  const token = link.split("/").at(-1) ?? "";
  const confirm = actionId("address-links/[token]/actions.ts#confirm");
  const { cookie } = await callAction(
    { url },
    confirm,
    { token, password },
    { page: `/address-links/${token}` },
  );

  return { url, cookie, email };
}

/** Colleagues of someone's, who never sign in; answers their addresses. */
async function colleaguesOf(email: string, count: number, name = "Tomás Rivera") {
  const addresses = Array.from({ length: count }, () => `${crypto.randomUUID()}@example.net`);

  for (const address of addresses) {
    await sql`
      with person as (
        insert into people (name, name_key, email) values (${name}, ${name}, ${address}) returning id
      )
      insert into memberships (person_id, organization_id, role)
      select person.id, organization_id, 'member' from person, memberships
      where person_id = (select id from people where email = ${email})`;
  }

  return addresses;
}

async function ask(asker: Client, email: string) {
  const id = crypto.randomUUID();
  const dueOn = dayOf(new Date(Date.now() + 14 * aDay));
  const fields = { id, email, reason: "You saw me work.", dueOn, purpose: "development" };
  await callAction(asker, actionId("check-ins/new/actions.ts#ask"), fields, {
    page: "/check-ins/new",
  });

  return id;
}

/** Puts both in, as their forms would have, with an hour of reveal that has come. */
async function bothIn(id: string, tx: postgres.ISql = sql) {
  await tx`
    with own as (
      insert into assessments (organization_id, subject_id, rater_id, source, purpose, framework, submitted_at)
      select organization_id, subject_id, subject_id, 'self', purpose, 'product-lead@1', now() from check_ins where id = ${id}
      returning id
    ), theirs as (
      insert into ratings (assessment_id, skill, state, level, confidence, note)
      select rater_assessment_id, 'negotiation', 'rated', 3, 'high', '' from check_ins where id = ${id}
    )
    update check_ins set subject_assessment_id = own.id, subject_in_at = now(), rater_in_at = now(),
      reveal_at = now() - interval '1 minute'
    from own where check_ins.id = ${id}`;
}

/** Opens both views of a check-in, of one skill, before the job that does so each minute finds it due. */
async function reveal(id: string) {
  await sql.begin(async (tx) => {
    await bothIn(id, tx);
    await tx`update check_ins set revealed_at = now(), reveal_at = null where id = ${id}`;
    await tx`
      insert into revealed_ratings (check_in_id, side, skill, state, level, confidence, note)
      select ${id}, side, 'negotiation', 'rated', 3, 'high', '' from unnest(enum_range(null::side)) as side`;
  });
}

async function owed() {
  const [row] = await sql`select count(*)::int as count from notices where mail_after is not null`;

  return Number(row?.count);
}

async function inFlight() {
  const [row] = await sql`
    select count(*)::int as count from notices where mail_claimed_at is not null and mailed_at is null`;

  return Number(row?.count);
}

/** Posts what a mail program does: no cookie, an origin of its own or none. */
function oneClickPost(
  address: string,
  {
    body = "List-Unsubscribe=One-Click",
    headers = {},
  }: { body?: string; headers?: Record<string, string> } = {},
) {
  return fetch(address, {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    redirect: "manual",
  });
}
