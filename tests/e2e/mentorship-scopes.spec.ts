import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { Sql } from "postgres";
import type { MentorshipScope } from "@/lib/mentorships/mentorship";
import { weightOf } from "@/tests/support/page-weight";
import { expectNoViolation } from "./support/axe";
import { goals, pageWeights } from "./support/page-weights";
import {
  addEvidence,
  answerAll,
  heading,
  newPerson,
  post,
  signUpByForm,
  startAssessment,
  submit,
} from "./support/pages";
import { type ServerInSql, startServerInSql } from "./support/server-in-sql";

// A server of its own on PostgreSQL, in which two are mentor and mentee at once.
test.describe.configure({ mode: "default" });

let server: ServerInSql;
let sql: Sql;
let menteesDevice: BrowserContext;
let mentorsDevice: BrowserContext;
let mentee: Page;
let mentor: Page;
let evidence: string;
const [maya, grace] = [newPerson("Maya Lindqvist"), newPerson("Grace Hopper")];

test.beforeAll(async ({ browser }) => {
  server = await startServerInSql();
  ({ sql } = server);
  menteesDevice = await browser.newContext({ baseURL: server.url });
  mentorsDevice = await browser.newContext({ baseURL: server.url });
  mentee = await menteesDevice.newPage();
  mentor = await mentorsDevice.newPage();
  await signUpByForm(mentee, maya);
  await signUpByForm(mentor, grace);
  await answerAll(mentee, await startAssessment(mentee), 3);
  await submit(mentee);
  await post(mentee, "/path", "path/actions.ts#clickState", { click: "mentor-others 0 doing" });
  await addEvidence(mentee, "The rail pilot");
  evidence = new URL(mentee.url()).pathname;
  await addEvidence(mentee, "The board’s numbers");
});

test.afterAll(async () => {
  await menteesDevice?.close();
  await mentorsDevice?.close();
  await server?.stop();
});

/** The two as mentor and mentee, with what's open; what they had before is gone. Answers its id. */
async function aMentorship(open: MentorshipScope[] = [], isOffered = false) {
  const id = crypto.randomUUID();
  await sql`delete from mentorships`;
  await sql.begin(async (tx) => {
    // No one else can delete an entry: a trigger keeps them.
    await tx`set local session_replication_role = replica`;
    await tx`delete from audit_entries where action like '%.read'`;
  });
  await sql`
    insert into mentorships (id, organization_id, mentee_id, mentee_name, mentor_id, mentor_name,
      proposed_by, accepted_at, started_at)
    select ${id}, m.organization_id, mentee.id, mentee.name, mentor.id, mentor.name, 'mentee', now(), now()
    from people mentee join memberships m on m.person_id = mentee.id, people mentor
    where mentee.email = ${maya.email} and mentor.email = ${grace.email}`;
  for (const scope of open) {
    await sql`
      insert into open_scopes (mentorship_id, scope, opened_at)
      values (${id}, ${scope}, ${isOffered ? null : new Date()})`;
    if (scope === "evidence") {
      await sql`
        insert into mentored_evidence (mentorship_id, evidence_id)
        values (${id}, ${evidence.replace("/evidence/", "")})`;
    }
  }

  return id;
}

const all: MentorshipScope[] = ["report", "path", "evidence"];

/** What a page shows, without the ways to other pages. */
function shownBy(page: Page) {
  return page.getByRole("main").evaluate((main) => {
    const copy = main.cloneNode(true) as Element;
    for (const each of copy.querySelectorAll("nav, a[href$='/scopes']")) each.remove();

    return copy.textContent;
  });
}

function tabs(page: Page, label: string) {
  return page.getByRole("navigation", { name: label }).getByRole("link").allTextContents();
}

test("a mentee opens one thing at a time, and a mentor reads it until it’s withdrawn, also from an open page", async () => {
  const id = await aMentorship();
  await mentor.goto(`/mentees/${id}/path`);
  const unknown = await shownBy(mentor);
  await mentee.goto(`/mentors/${id}/scopes`);
  await expect(heading(mentee)).toHaveText("Nothing of yours is open to Grace");
  await expectNoViolation(mentee);

  await mentee.getByRole("button", { name: "Open to Grace “Path”" }).click();
  await expect(heading(mentee)).toHaveText("One thing of yours is open to Grace");
  await mentor.goto(`/mentees/${id}/path`);
  expect(await tabs(mentor, "Maya Lindqvist")).toEqual(["Maya", "Path"]);
  await expect(mentor.getByText("Maya reads when you looked.")).toBeVisible();
  await expect(mentor.getByRole("button", { name: "Mark done" })).toHaveCount(0);
  await expectNoViolation(mentor);

  await mentee.getByRole("button", { name: "Withdraw “Path”" }).click();
  await expect(mentee.getByText("It’s shut")).toBeVisible();
  await expect(
    mentee.getByRole("table", { name: /^Each time that something was open/ }),
  ).toBeVisible();
  await mentor.getByRole("link", { name: "Write your career narrative" }).click();
  await expect(heading(mentor)).toHaveText("There’s nothing at this address");
  const answer = await mentor.goto(`/mentees/${id}/path`);
  expect(answer?.status()).toBe(404);
  expect(await shownBy(mentor)).toBe(unknown);
  expect((await mentor.goto(`/mentees/${crypto.randomUUID()}/path`))?.status()).toBe(404);
  expect(await shownBy(mentor)).toBe(unknown);
});

test("a preview is what the mentor has, page by page, and no look", async () => {
  const id = await aMentorship(all);
  const piece = evidence.replace("/evidence/", "");
  const pages = ["report", "path", "path/mentor-others", "evidence", `evidence/${piece}`];

  await mentee.goto(`/mentors/${id}/preview`);
  await expect(heading(mentee)).toHaveText("As Grace sees you");
  expect(await tabs(mentee, "Preview")).toEqual(["Preview", "Report", "Path", "Evidence"]);
  const previews: (string | null)[] = [];
  for (const page of pages) {
    await mentee.goto(`/mentors/${id}/preview/${page}`);
    previews.push(await shownBy(mentee));
  }
  await mentee.goto(`/mentors/${id}/scopes`);
  await expect(mentee.getByRole("heading", { name: "When Grace looked" })).toHaveCount(0);

  for (const [at, page] of pages.entries()) {
    await mentor.goto(`/mentees/${id}/${page}`);
    expect(await shownBy(mentor)).toBe(previews[at]);
  }
  await mentee.reload();
  const looks = mentee.getByRole("table", { name: /^Each look/ });
  await expect(looks.getByRole("row")).toHaveCount(pages.length + 1);
  await expect(looks).toContainText("Your report");
  await mentor.goto(`/mentees/${id}/evidence`);
  await expect(mentor.getByText("The board’s numbers")).toHaveCount(0);
});

test("the mentee's page is a look once it's opened, and not as it's fetched ahead of a click", async () => {
  const id = await aMentorship(["path"]);
  const looks = () => sql`select action from audit_entries where action like '%.read'`;
  // Of what's fetched ahead, the part that a page makes by itself: the first only says which files it's made of.
  const ahead = mentor.waitForRequest((request) => {
    const headers = request.headers();

    return (
      new URL(request.url()).pathname === `/mentees/${id}` &&
      "next-router-prefetch" in headers &&
      !("next-router-segment-prefetch" in headers)
    );
  });

  await mentor.goto(`/mentees/${id}/mentorship`);
  const asked = await ahead;
  // Once more, to its end: the browser ends its own early.
  const answer = await mentor.request.get(asked.url(), { headers: asked.headers() });
  expect(answer.status()).toBe(200);
  expect(await looks()).toEqual([]);
  await mentor.goto(`/mentees/${id}`);
  expect(await looks()).toEqual([{ action: "path.read" }]);
});

test("evidence opens by the pieces that are picked, once it’s said that none holds secrets", async () => {
  const id = await aMentorship();
  await mentee.goto(`/mentors/${id}/scopes`);
  await mentee.getByRole("link", { name: "Pick pieces to open" }).click();
  await expect(heading(mentee)).toHaveText("No evidence of yours is open to Grace");
  await expect(mentee.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expectNoViolation(mentee);

  await mentee.getByRole("checkbox", { name: /The rail pilot/ }).check();
  await mentee.getByRole("button", { name: "Open to Grace" }).click();
  await expect(mentee.getByRole("main").getByRole("alert")).toContainText(
    "Answer this before anything opens.",
  );
  await mentee.getByRole("radio", { name: "Yes, or I’m not sure" }).check();
  await mentee.getByRole("button", { name: "Open to Grace" }).click();
  await expect(mentee.getByRole("main").getByRole("alert")).toContainText(
    "Then leave that piece out.",
  );
  await expect(mentee.getByRole("checkbox", { name: /The rail pilot/ })).toBeChecked();
  await mentee.getByRole("radio", { name: "No, none of it" }).check();
  await mentee.getByRole("button", { name: "Open to Grace" }).click();
  await expect(heading(mentee)).toHaveText("1 piece of evidence is open to Grace");

  await mentor.goto(`/mentees/${id}/evidence`);
  await mentor.getByRole("link", { name: "The rail pilot" }).click();
  await expect(heading(mentor)).toHaveText("The rail pilot");
  await mentee.goto(evidence);
  await expect(mentee.getByText("You and Grace Hopper")).toBeVisible();
  await expectNoViolation(mentee);
  await mentee.getByRole("button", { name: "Withdraw it from Grace" }).click();
  await expect(mentee.getByText("It’s shut.")).toBeVisible();
  await mentor.reload();
  await expect(heading(mentor)).toHaveText("There’s nothing at this address");
});

test("an organization keeps evidence inside, and whose was open reads so", async () => {
  const id = await aMentorship(["evidence"]);
  await mentor.goto(`/mentees/${id}/evidence`);
  await expect(heading(mentor)).toHaveText("1 piece of evidence");
  await mentee.goto("/organization");
  await mentee.getByRole("button", { name: "Keep evidence inside" }).click();
  await expect(mentee.getByText("Evidence stays inside from now on")).toBeVisible();
  await mentor.reload();
  await expect(heading(mentor)).toHaveText("There’s nothing at this address");
  await mentee.goto(`/mentors/${id}/scopes`);
  await expect(mentee.getByText("keeps evidence inside: none of it")).toBeVisible();
  await expect(mentee.getByRole("link", { name: "Pick pieces to open" })).toHaveCount(0);
  await mentee.goto("/organization");
  await mentee.getByRole("button", { name: "Let everyone decide" }).click();
  await expect(mentee.getByText("Everyone decides for themselves again")).toBeVisible();
});

test("without a script, what was chosen before opens by one click, and is withdrawn", async ({
  browser,
}) => {
  const id = await aMentorship(["report", "path"], true);
  const plain = await browser.newContext({
    baseURL: server.url,
    javaScriptEnabled: false,
    storageState: await menteesDevice.storageState(),
  });
  const page = await plain.newPage();
  await page.goto(`/mentors/${id}/scopes`);
  await expect(page.getByRole("checkbox", { name: "Report" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Path" }).uncheck();
  await page.getByRole("button", { name: "Open to Grace", exact: true }).click();
  await expect(heading(page)).toHaveText("One thing of yours is open to Grace");
  await page.getByRole("button", { name: "Withdraw “Report”" }).click();
  await expect(heading(page)).toHaveText("Nothing of yours is open to Grace");
  await plain.close();
});

test("no page between the two is heavier than its goal", async () => {
  const id = await aMentorship(all);
  const fill = (route: string) =>
    route
      .replace("[id]", id)
      .replace("[action]", "mentor-others")
      .replace("[piece]", evidence.replace("/evidence/", ""));
  const weighed = Object.entries(pageWeights).flatMap(([route, limit]) =>
    /^\/(mentors|mentees)\/\[id\]\/(scopes|preview|report|path|evidence)/.test(route) &&
    limit !== "leads on"
      ? [{ route, ...goals[limit.kind], ...limit.ceiling }]
      : [],
  );

  for (const { route, ...most } of weighed) {
    const { request } = route.startsWith("/mentors") ? menteesDevice : mentorsDevice;
    const answer = await request.get(fill(route));
    expect.soft(answer.status(), route).toBe(200);
    const { bytes, elements } = weightOf(await answer.text());
    expect.soft(bytes / 1024, `KB of ${route}`).toBeLessThanOrEqual(most.kilobytes);
    expect.soft(elements, `elements of ${route}`).toBeLessThanOrEqual(most.elements);
  }
});
