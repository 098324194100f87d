import { expect, type Page, test } from "@playwright/test";
import type { Sql } from "postgres";
import { fillTeam } from "@/tests/support/team-in-sql";
import { heading, newPerson, signIn, signUp } from "./support/pages";
import { pdfPages } from "./support/pdf-pages";
import { type ServerInSql, startServerInSql } from "./support/server-in-sql";

// A server of its own on PostgreSQL, in which a team has compared views at once.
test.describe.configure({ mode: "default" });

const names = ["Ada Osei", "Ben Adeyemi", "Chidi Obi", "Émile Roux", "Farah Haddad", "Maya Chen"];

let server: ServerInSql;
let sql: Sql;

test.beforeAll(async () => {
  server = await startServerInSql();
  ({ sql } = server);
});

test.afterAll(async () => {
  await server?.stop();
});

/** Everyone at 3, but at 2 in Visionary Thinking. */
const guided = (_place: number, skill: number) => (skill === 7 ? 2 : 3);

/** Someone who signed up and manages a team that compared views with them; answers the team's address. */
async function aManager(page: Page) {
  const manager = newPerson("Tomás Beltrame");
  await signUp(page, manager);
  const [found] = await sql<{ id: string; organizationId: string }[]>`
    select p.id, m.organization_id as "organizationId"
    from people p join memberships m on m.person_id = p.id where p.email = ${manager.email}`;
  if (!found) throw new Error("No one signed up.");

  return { manager, id: found.id, team: await fillTeam(sql, found, { names, own: guided }) };
}

test("a manager goes from the path to the check to a summary on one sheet, and a member reads what it says", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  const { manager, id, team } = await aManager(page);

  await page.goto(`/teams/${team}`);
  const nav = page.getByRole("navigation", { name: "Team" });
  await nav.getByRole("link", { name: "Path" }).click();
  await expect(heading(page)).toHaveText("No one has begun the path yet");
  const people = page.getByRole("table", { name: "Actions done on each stage, by person" });
  await expect(people.getByRole("rowheader")).toHaveText(names);
  await expect(page.getByText(/stage 7/i)).toHaveCount(0);
  const looks =
    await sql`select from audit_entries where action = 'path.read' and actor_id = ${id}`;
  expect(looks).toHaveLength(names.length);

  await page.getByRole("link", { name: "Answer the seven questions" }).click();
  await page.getByRole("button", { name: "Save the answers" }).click();
  await expect(
    page.getByRole("link", { name: "Answer at least one of the questions." }),
  ).toBeVisible();
  const first = page.getByRole("group", { name: /adding products, markets/ });
  await first.getByLabel("Yes").check();
  await page
    .getByRole("group", { name: /cost of waiting/ })
    .getByLabel("Not sure")
    .check();
  await page.getByRole("button", { name: "Save the answers" }).click();
  await expect(page.getByText("One of seven signs holds, and six signs are open.")).toBeVisible();
  await expect(page.getByText(/^Answered by Tomás Beltrame on/)).toBeVisible();

  await nav.getByRole("link", { name: "Summary" }).click();
  await expect(heading(page)).toHaveText("A summary for your boss would count six people");
  await page.getByLabel(/Say how many of the signs/).check();
  await page.getByRole("button", { name: "Make the summary" }).click();
  await expect(heading(page)).toHaveText("Visionary Thinking rests on fewer than three people");
  const row = page.getByRole("row", { name: /^Visionary Thinking/ });
  await expect(row.getByRole("cell")).toHaveText(["Fewer than 3", "Fewer than 3", "Fewer than 3"]);
  for (const name of names) await expect(page.getByRole("main")).not.toContainText(name);
  const address = new URL(page.url()).pathname;
  for (const format of ["A4", "Letter"]) {
    const sheets = await pdfPages(await page.pdf({ format }));
    expect(sheets.length, format).toBe(1);
    expect(sheets[0], format).toContain("Do we need a Product Lead?");
    expect(sheets[0], format).toContain("6. Demonstrate measurable impact");
  }

  await page.goto(`/teams/${team}/summary`);
  await expect(heading(page)).toHaveText(/^Nothing is new since/);
  await expect(page.getByRole("button", { name: "Make the summary" })).toHaveCount(0);

  const [maya] = await sql`
    insert into passwords (person_id, hash)
    select p.id, w.hash from people p, passwords w where p.name = 'Maya Chen' and w.person_id = ${id}
    returning person_id as id`;
  const other = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const members = await other.newPage();
  await signIn(members, { ...manager, email: `${maya?.id}@example.com` });
  await members.goto(`/teams/${team}/place`);
  await members.getByRole("link", { name: /^Made by Tomás Beltrame on/ }).click();
  expect(new URL(members.url()).pathname).toBe(address);
  await expect(heading(members)).toHaveText("Visionary Thinking rests on fewer than three people");
  await expect(
    members.getByRole("row", { name: /^Visionary Thinking/ }).getByRole("cell"),
  ).toHaveText(["Fewer than 3", "Fewer than 3", "Fewer than 3"]);
  for (const theirs of ["path", "path/seat-check", "summary"]) {
    expect((await members.goto(`/teams/${team}/${theirs}`))?.status(), theirs).toBe(404);
  }
  await other.close();
  await context.close();
});
