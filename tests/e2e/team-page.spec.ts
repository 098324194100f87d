import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { Sql } from "postgres";
import { findSkill } from "@/lib/framework/skills";
import { teamSkills } from "@/lib/teams/team-views";
import { weightOf } from "@/tests/support/page-weight";
import { fillTeam, numbered } from "@/tests/support/team-in-sql";
import { cellsOf } from "./support/csv";
import { heading, newPerson, type Person } from "./support/pages";
import { pdfPages } from "./support/pdf-pages";
import { type ServerInSql, startServerInSql } from "./support/server-in-sql";

// A server of its own on PostgreSQL, in which teams of any size are there at once.
test.describe.configure({ mode: "default" });

const names = [
  ...["Ada Osei", "Ben Adeyemi", "Chidi Obi", "Dana Kowalczyk-Rosenberg", "Émile Roux"],
  ...["Farah Haddad", "Grace Hopper", "Hiro Tanaka", "Ines Carvalho", "Jonas Weber"],
  ...["Kemal Aydın", "=cmd()"],
];

let server: ServerInSql;
let sql: Sql;
let context: BrowserContext;
let team: string;
let large: string;

test.beforeAll(async ({ browser }) => {
  server = await startServerInSql();
  ({ sql } = server);
  context = await browser.newContext({ baseURL: server.url, acceptDownloads: true });
  const manager = await aPerson(context, newPerson("Tomás Beltrame"));
  team = await fillTeam(sql, manager, { names, rounds: 2, unseen: 1, own: mostlyGuided });
  large = await fillTeam(sql, manager, { names: numbered(200), rounds: 2, name: "Platform" });
  await sql`analyze`;
});

test.afterAll(async () => {
  await context?.close();
  await server?.stop();
});

/** Everyone at 2 to 4, but at 2 in Visionary Thinking, where Ada alone is at 4 from the second round on. */
function mostlyGuided(place: number, skill: number, round: number) {
  if (skill === 7) return place === 1 && round === 2 ? 4 : 2;
  if (skill === 8 && place <= 3) return "no_opportunity" as const;

  return 3 + ((place + skill) % 2);
}

async function aPerson(of: BrowserContext, { name, email, password }: Person) {
  const page = await of.newPage();
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(heading(page)).toHaveText("Assess yourself");
  await page.close();
  const [found] = await sql<{ id: string; organizationId: string }[]>`
    select p.id, m.organization_id as "organizationId"
    from people p join memberships m on m.person_id = p.id where p.email = ${email}`;
  if (!found) throw new Error("No one signed up.");

  return found;
}

async function open(address: string, options: { width?: number; height?: number } = {}) {
  const page = await context.newPage();
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 800 });
  await page.goto(address);

  return page;
}

const table = (page: Page) => page.getByRole("table", { name: "Skill levels in Growth" });

test("the first line says what stands out, and the table has everyone by name, with signs that are told in words", async () => {
  const page = await open(`/teams/${team}`);

  await expect(heading(page)).toHaveText("Visionary Thinking rests on Ada Osei alone");
  await expect(page.getByText("11 of 12 people have compared views with you.")).toBeVisible();
  await expect(table(page).locator("tbody").getByRole("rowheader")).toHaveText([
    "=cmd()",
    ...names.slice(0, -1),
  ]);
  const ada = table(page).getByRole("row", { name: /^Ada Osei/ });
  await expect(ada.getByRole("img", { name: "no chance yet" })).toHaveCount(1);
  await expect(ada.getByRole("img", { name: "not seen" })).toHaveCount(1);
  await expect(
    page.getByRole("row", { name: /^Visionary Thinking/ }).getByText("One person only"),
  ).toBeVisible();
  await expect(
    page.getByText("No chance yet: Ada Osei, Ben Adeyemi, and Chidi Obi."),
  ).toBeVisible();
  await expect(
    page
      .getByRole("table", { name: "What moved, person by person" })
      .getByRole("row", { name: /^Ada Osei/ }),
  ).toContainText("Visionary Thinking from 2 to 4");
  await page.close();
});

test("what the table shows is in the address, also without a script", async ({ browser }) => {
  const page = await open(`/teams/${team}`);
  await page.getByLabel("View").selectOption("Mine");
  await page.getByLabel("Skills").selectOption("Must-haves");
  await page.getByRole("textbox", { name: "Person" }).fill("émile");
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/view=mine/);
  await expect(table(page).locator("tbody").getByRole("row")).toHaveCount(1);
  await expect(table(page).getByRole("columnheader")).toHaveCount(6 + 1);
  const address = page.url();
  await page.close();

  const plain = await browser.newContext({
    baseURL: server.url,
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const still = await plain.newPage();
  await still.goto(address);
  await expect(table(still).locator("tbody").getByRole("rowheader")).toHaveText(["Émile Roux"]);
  await still.getByRole("textbox", { name: "Person" }).fill("nobody");
  await still.getByRole("button", { name: "Show" }).click();
  await expect(still.getByText("No one here is called “nobody.”")).toBeVisible();
  await expect(still.getByLabel("View")).toHaveValue("mine");
  await plain.close();
});

for (const size of [
  { width: 390, height: 844 },
  { width: 640, height: 400 },
]) {
  test(`at ${size.width} px the table scrolls alone, and what has the focus is in sight`, async () => {
    const page = await open(`/teams/${team}`, size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    const region = page.getByRole("region", { name: "Skill levels in Growth" });
    await region.evaluate((element) => {
      element.scrollTo(element.scrollWidth, element.scrollHeight);
      window.scrollTo(0, document.body.scrollHeight);
    });

    for (const name of [...names].reverse()) {
      const link = table(page).getByRole("link", { name, exact: true });
      await link.focus();
      const hit = await link.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const found = document.elementFromPoint(left + width / 2, top + height / 2);

        return found === element || element.contains(found);
      });
      expect(hit, name).toBe(true);
    }
    await page.close();
  });
}

test("one's own ratings come as a sheet whose head has the names of the skills", async () => {
  const page = await open(`/teams/${team}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "My ratings (CSV)" }).click(),
  ]);
  const file = await page.request.get(`/api/teams/${team}/csv`);
  const rows = (await file.text()).trimEnd().split("\n").map(cellsOf);

  expect(download.suggestedFilename()).toMatch(/^leadpath-team-\d{4}-\d\d-\d\d\.csv$/);
  expect(rows[0]).toEqual(["Name", ...teamSkills.map(({ skill }) => findSkill(skill).name)]);
  expect(rows).toHaveLength(names.length + 1);
  const column = rows[0]?.indexOf("Visionary Thinking") ?? -1;
  expect(rows.find(([name]) => name === "Ada Osei")?.[column]).toBe("4");
  expect(
    rows
      .find(([name]) => name === "'=cmd()")
      ?.slice(1)
      .join(""),
  ).toBe("");
  await page.close();
});

test("it prints on its side with everyone, and no navigation", async () => {
  const page = await open(`/teams/${team}`);
  const pages = await pdfPages(await page.pdf({ format: "A4", preferCSSPageSize: true }));

  for (const name of names) expect(pages.join(" ")).toContain(name);
  expect(pages[0]).toContain("Visionary Thinking rests on Ada Osei alone");
  expect(pages.join(" ")).not.toMatch(/Open a round|My ratings/);
  await page.close();

  const whole = await open(`/teams/${large}?print=all`);
  const sheets = await pdfPages(await whole.pdf({ format: "A4", preferCSSPageSize: true }));
  const withPeople = sheets.filter((sheet) => /Person \d{3} [\d○–×·]/.test(sheet));
  expect(withPeople.length).toBeGreaterThan(2);
  for (const sheet of withPeople) expect(sheet).toContain("Must-haves");
  for (const name of numbered(200)) expect(sheets.join(" ")).toContain(name);
  await whole.close();
});

test("twelve people weigh at most 120 KB, and a page of a hundred 500", async () => {
  for (const [id, most] of [
    [team, 120],
    [large, 500],
  ] as const) {
    const answer = await context.request.get(`/teams/${id}`);

    expect(weightOf(await answer.text()).bytes / 1024, `KB of ${most}`).toBeLessThanOrEqual(most);
  }
});

test("two hundred people come a hundred at a time", async () => {
  const page = await open(`/teams/${large}`);
  await expect(page.getByText("1 to 100 of 200")).toBeVisible();
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText("101 to 200 of 200")).toBeVisible();
  await expect(page.getByRole("link", { name: "Person 200" })).toBeVisible();
  await page.close();
});

test("one person's page counts stages, and isn't there once they're off the team", async () => {
  const page = await open(`/teams/${team}`);
  await table(page).getByRole("link", { name: "Grace Hopper" }).click();
  await expect(page.getByText("Where Grace is on the path")).toBeVisible();
  await expect(page.getByText(/^0 of \d done$/)).toHaveCount(6);
  await expect(page).toHaveTitle("Grace Hopper in Growth · Leadpath");

  await sql`update team_memberships set ended_at = now() from people p where p.id = person_id and p.name = 'Grace Hopper'`;
  expect((await page.reload())?.status()).toBe(404);
  await page.close();
});

test("anyone else finds none of it", async ({ browser }) => {
  const other = await browser.newContext({ baseURL: server.url });
  const addresses = [`/teams/${team}`, `/api/teams/${team}/csv`, "/teams/nothing"];
  for (const address of addresses) {
    expect((await other.request.get(address, { maxRedirects: 0 })).status()).toBe(307);
  }
  await aPerson(other, newPerson("Sten Stranger"));
  for (const address of addresses.slice(0, 2)) {
    const [theirs, nobodys] = await Promise.all(
      [address, address.replace(team, crypto.randomUUID())].map((each) => other.request.get(each)),
    );
    expect([theirs?.status(), nobodys?.status()]).toEqual([404, 404]);
    expect(await theirs?.text()).not.toContain("Growth");
  }
  await other.close();
});
