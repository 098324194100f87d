import { writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import postgres from "postgres";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { findSkill } from "@/lib/framework/skills";
import { questionAboutThem } from "@/lib/teams/grid";
import { weightOf } from "@/tests/support/page-weight";
import { expectNoViolation } from "./support/axe";
import { layoutFlaws, repeatedIds, whatStaysInView } from "./support/layout-flaws";
import { heading, newPerson, signUp } from "./support/pages";
import { linesOf, wordsAMinute, wordsIn } from "./support/reading";
import { aTeamRound, savedLevels, type TeamRound } from "./support/team-round";
import { test as base, expect } from "./support/test";

// On PostgreSQL alone, where a team of twelve is made in no time; the queries have tests on both databases.
const test = base.extend({
  baseURL: async ({ browserName: _ }, use) => {
    await use(process.env.POSTGRES_URL);
  },
});

let sql: postgres.Sql;

test.beforeAll(() => {
  sql = postgres(process.env.POSTGRES_DATABASE ?? "", { max: 1, onnotice() {} });
});

test.afterAll(() => sql.end());

const twelve = [
  ..."Ada Osei,Ben Adeyemi,Chidi Okoro,Dana Roth,Elif Kaya,Farid Haddad,Grace Lin".split(","),
  ..."Hana Sato,Ines Moreau,Jonas Weber,Kofi Mensah,Lena Novak".split(","),
];
const [skill, second] = askedSkills;
const minutesAPerson = 4;

test("twelve people are rated on five skills by keyboard alone, without waiting for anything at two seconds a save", async ({
  page,
}) => {
  const round = await aRound(page, twelve);
  const saves = await slowSaves(page, 2000);
  await openGrid(page, round);
  const typed: Record<string, Record<string, number>> = {};
  let keys = 0;

  for (const [at, each] of askedSkills.entries()) {
    await expect(heading(page)).toHaveText(questionAboutThem(each));
    const order = await namesOf(page);
    typed[each] = {};
    for (const [row, name] of order.entries()) {
      const level = (row + at) % 7;
      await page.keyboard.press(level === 6 ? "n" : String(level));
      keys += 1;
      typed[each][name] = level === 6 ? -1 : level;
    }
    await page.keyboard.press("Enter");
    keys += 1;
  }
  await expect(heading(page)).toHaveText("Check your views of the team");

  expect(keys).toBe(twelve.length * askedSkills.length + askedSkills.length);
  for (const each of askedSkills) {
    await expect.poll(() => savedLevels(sql, round, each), { message: each }).toEqual(typed[each]);
  }
  // One request carries what was answered while the one before was on its way.
  expect(saves.count).toBeLessThan((twelve.length * askedSkills.length) / 2);
  await page.reload();
  await expect(page.getByText("Not answered")).toHaveCount(0);
});

test("arrows lead from person to person, a digit from anywhere, and in text a digit is text", async ({
  page,
}) => {
  const round = await aRound(page, twelve.slice(0, 3));
  await openGrid(page, round);
  const [first, next, last] = await namesOf(page);

  await page.keyboard.press("3");
  await expect(cell(page, first, "3")).toBeChecked();
  await expect(cell(page, next, "0")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, last, "0")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, first, "3")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, first, "4")).toBeChecked();
  await expect(cell(page, next, "0")).not.toBeChecked();

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await row(page, first).getByLabel("Example").fill("In ");
  await page.keyboard.press("5");
  await expect(row(page, first).getByLabel("Example")).toHaveValue("In 5");
  await row(page, first).getByRole("radio", { name: "Very", exact: true }).check();
  await page.keyboard.press("n");
  await expect(cell(page, first, "Not seen")).toBeChecked();
  await expect(cell(page, next, "0")).toBeFocused();
  await saved(page);

  await page.reload();
  await expect(cell(page, first, "Not seen")).toBeChecked();
  await expect(row(page, first).getByLabel("Example")).toHaveValue("In 5");
  await expect(row(page, first).getByRole("radio", { name: "Very", exact: true })).toBeChecked();
});

test("other skills' answers are hidden, and people keep their places", async ({ page }) => {
  const round = await aRound(page, twelve);
  await openGrid(page, round);
  const order = await namesOf(page);
  await page.keyboard.press("5");
  await saved(page);
  await page
    .getByRole("link", { name: `Next: ${findSkill(second ?? "negotiation").name}` })
    .click();

  await expect(heading(page)).toHaveText(questionAboutThem(second ?? "negotiation"));
  expect(await namesOf(page)).toEqual(order);
  expect(order).not.toEqual(twelve);
  await expect(page.locator(".grid-cells :checked")).toHaveCount(0);
});

test.describe("without a connection", () => {
  test.use({ tolerated: /ERR_FAILED/ });

  test("rows say that they aren't saved, stay through a reload, and are saved by themselves later", async ({
    page,
  }) => {
    const round = await aRound(page, twelve);
    await openGrid(page, round);
    const order = await namesOf(page);
    await press(page, "123");
    await saved(page);

    await disconnect(page);
    await press(page, "45n0");
    for (const name of order.slice(3, 7)) {
      await expect(row(page, name)).toContainText("Not saved; trying again…");
    }
    await expect(row(page, order[0])).not.toContainText("Not saved");
    await expect(statusLine(page)).toContainText("Not saved: four answers");
    await press(page, "1");
    await expect(statusLine(page)).toContainText("Not saved: five answers");

    page.once("dialog", (dialog) => dialog.accept());
    await page.reload();
    await expect(cell(page, order[3], "4")).toBeChecked();
    await expect(cell(page, order[5], "Not seen")).toBeChecked();
    await expect(statusLine(page)).toContainText("Not saved: five answers");
    await press(page, "2");

    await connect(page);
    await saved(page, { timeout: 20_000 });
    expect(await savedLevels(sql, round, skill ?? "")).toEqual(
      Object.fromEntries([1, 2, 3, 4, 5, -1, 0, 1, 2].map((level, n) => [order[n], level])),
    );
  });

  test("what isn't saved when the page is left is saved from the next one", async ({ page }) => {
    const round = await aRound(page, twelve.slice(0, 3));
    await openGrid(page, round);
    const order = await namesOf(page);
    await disconnect(page);
    await press(page, "123");
    await expect(statusLine(page)).toContainText("Not saved: three answers");
    await page.keyboard.press("Enter");

    await expect(heading(page)).toHaveText(questionAboutThem(second ?? "negotiation"));
    const told = page.getByText(/you left (aren’t|isn’t) saved/);
    await expect(told).toContainText("Three answers");
    await expect(page.getByRole("link", { name: "Back to your answers" })).toBeVisible();
    await connect(page);
    // They may be saved one after another.
    await expect(told).toBeHidden({ timeout: 20_000 });
    expect(await savedLevels(sql, round, skill ?? "")).toEqual(
      Object.fromEntries([1, 2, 3].map((level, n) => [order[n], level])),
    );
  });
});

test("who goes back to a skill finds what they answered there, and a digit too many answers nothing", async ({
  page,
}) => {
  const round = await aRound(page, twelve.slice(0, 3));
  await openGrid(page, round);
  await press(page, "123");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(questionAboutThem(second ?? "negotiation"));
  const order = await namesOf(page);
  await press(page, "4445");
  await saved(page);
  await page.getByRole("link", { name: "All answers" }).click();
  await page.getByRole("link", { name: "Rate by skill" }).click();
  await expect(heading(page)).toHaveText(questionAboutThem(skill ?? "negotiation"));
  await page.locator("[data-way-on]").click();
  await expect(heading(page)).toHaveText(questionAboutThem(second ?? "negotiation"));

  for (const name of order) await expect(cell(page, name, "4")).toBeChecked();
});

test("of two tabs, the later learns of the earlier, row by row, and decides", async ({ page }) => {
  const round = await aRound(page, twelve.slice(0, 3));
  await openGrid(page, round);
  const later = await page.context().newPage();
  await openGrid(later, round);
  const order = await namesOf(page);
  await press(page, "33");
  await saved(page);

  await press(later, "444");
  for (const name of order.slice(0, 2)) {
    await expect(row(later, name)).toContainText("Saved there: level 3");
    await expect(cell(later, name, "4")).toBeChecked();
  }
  await expect(statusLine(later)).toContainText("Not saved: two answers");
  await row(later, order[0]).getByRole("button", { name: "Keep what’s here" }).click();
  await row(later, order[1]).getByRole("button", { name: "Keep the saved answer" }).click();
  await expect(cell(later, order[1], "3")).toBeChecked();
  await saved(later);

  expect(await savedLevels(sql, round, skill ?? "")).toEqual(
    Object.fromEntries([4, 3, 4].map((level, n) => [order[n], level])),
  );
});

test("a check-in that ended meanwhile says so in its row, and keeps no other from being saved", async ({
  page,
}) => {
  const round = await aRound(page, twelve.slice(0, 3));
  await openGrid(page, round);
  const order = await namesOf(page);
  const gone = round.people.find(({ name }) => name === order[1]);
  await sql`delete from assessments where id = ${gone?.draftId ?? ""}`;
  await press(page, "1");
  await saved(page);
  await press(page, "23");

  await expect(row(page, order[1])).toContainText("this check-in isn’t open anymore");
  await expect(statusLine(page)).toContainText("Not saved: one answer");
  await expect
    .poll(() => savedLevels(sql, round, skill ?? ""))
    .toEqual({ [order[0] ?? ""]: 1, [order[2] ?? ""]: 3 });
  await expect(row(page, order[1])).toContainText("this check-in isn’t open anymore");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one skill at a time is a plain form that saves everyone and loses nothing", async ({
    page,
  }) => {
    const round = await aRound(page, twelve.slice(0, 3));
    await page.goto(`${round.path}/skills/${skill}`);
    const order = await namesOf(page);
    const later = await page.context().newPage();
    await later.goto(`${round.path}/skills/${skill}`);
    await cell(page, order[0], "3").check();
    await cell(page, order[1], "Not seen").check();
    await next(page).click();
    await expect(heading(page)).toHaveText(questionAboutThem(second ?? "negotiation"));

    await cell(later, order[0], "5").check();
    await cell(later, order[2], "2").check();
    await row(later, order[1]).locator("summary").click();
    await row(later, order[1]).getByLabel("Example").fill("Ran the workshop.");
    for (let presses = 1; presses <= 2; presses += 1) {
      const answer = later.waitForEvent("load");
      await next(later).click();
      await answer;
      await expect(later.getByRole("alert")).toContainText("Some of this isn’t saved");
      await expect(row(later, order[0])).toContainText("Saved there: level 3");
      await expect(row(later, order[1])).toContainText("Choose a level or “not seen”");
      await expect(row(later, order[1]).getByLabel("Example")).toHaveValue("Ran the workshop.");
      await expect(cell(later, order[0], "5")).toBeChecked();
      await expect(cell(later, order[2], "2")).toBeChecked();
    }
    await cell(later, order[1], "4").check();
    await row(later, order[0]).getByRole("button", { name: "Keep what’s here" }).click();
    await expect(row(later, order[0])).not.toContainText("Saved there");
    await expect(row(later, order[1])).toContainText("Saved there: not seen");
    await row(later, order[1]).getByRole("button", { name: "Keep what’s here" }).click();

    await expect(heading(later)).toHaveText(questionAboutThem(second ?? "negotiation"));
    expect(await savedLevels(sql, round, skill ?? "")).toEqual(
      Object.fromEntries([5, 4, 2].map((level, n) => [order[n], level])),
    );
  });
});

/** A phone, and a screen of 1280 × 1024 at 200 % zoom. */
for (const viewport of [
  { width: 390, height: 844 },
  { width: 640, height: 512 },
  { width: 1440, height: 900 },
]) {
  test(`at ${viewport.width} px the levels stay in view, and nothing with the focus is beneath them or the bar`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const round = await aRound(page, twelve);
    await openGrid(page, round);
    const pins = page.getByRole("region", { name: "What the levels look like" });

    for (let n = 0; n < twelve.length; n += 1) {
      await page.keyboard.press("2");
      await expectInTheClear(page, `after ${n + 1} digits`);
      await expect(pins).toBeInViewport({ ratio: 1 });
    }
    for (const key of ["Shift+Tab", "Tab"]) {
      for (let presses = 0; presses < 2 * twelve.length; presses += 1) {
        await page.keyboard.press(key);
        await expectInTheClear(page, `${key} ${presses + 1}`);
      }
    }
    await expect(pins.getByText(findSkill(skill ?? "negotiation").anchors[2])).toBeInViewport();
  });
}

test("zoomed in to 400 % nothing stays in view, and on a phone all is large enough", async ({
  page,
}) => {
  const round = await aRound(page, twelve);

  for (const path of [`/skills/${skill}`, "/answers"]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${round.path}${path}`);
    await expect(heading(page)).toBeVisible();
    await expectNoViolation(page);
    expect.soft(await layoutFlaws(page, { touch: false }), path).toEqual([]);
    expect.soft(await repeatedIds(page), path).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${round.path}${path}`);
    expect.soft(await layoutFlaws(page, { touch: true }), `${path} on a phone`).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect.soft(await whatStaysInView(page), `${path} at 400 %`).toEqual([]);
  }
});

test("the pages of twelve people are light", async ({ page }) => {
  const round = await aRound(page, twelve);
  const weights: Record<string, ReturnType<typeof weightOf>> = {};

  for (const path of [`/skills/${skill}`, "/answers"]) {
    weights[path] = weightOf(await (await page.request.get(`${round.path}${path}`)).text());
    expect.soft(weights[path].bytes / 1024, path).toBeLessThanOrEqual(120);
    // Of which the frame has ten more for whoever manages a team: with its path and its summaries.
    expect.soft(weights[path].elements, path).toBeLessThanOrEqual(610);
  }
  writeFileSync(test.info().outputPath("weights.json"), JSON.stringify(weights));
});

test("views are submitted one by one or all at once, and of those that aren't it's said why", async ({
  page,
}) => {
  const round = await aRound(page, twelve.slice(0, 4));
  await openGrid(page, round);
  const order = await namesOf(page);
  await press(page, "123");
  await saved(page);
  await page.goto(`${round.path}/answers`);
  const [one = "", two = "", three = "", four = ""] = order.map((name) => name.split(" ")[0] ?? "");

  await page.getByRole("checkbox", { name: `${one} may show others` }).check();
  await page.getByRole("button", { name: `Submit my view of ${one}` }).click();
  await expect(page.getByRole("status").getByText("Submitted")).toBeVisible();
  await expect(page.getByRole("heading", { name: order[0] })).toHaveCount(0);
  await expect(page.getByText("You’re in for one person.")).toBeVisible();

  const gone = round.people.find(({ name }) => name === order[1]);
  await sql`update check_ins set ended_at = now(), end_reason = 'no time' where id = ${gone?.checkInId ?? ""}`;
  await page.getByRole("button", { name: "Submit all three" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Two views weren’t submitted",
  );
  await expect(page.getByRole("main").getByRole("alert")).toContainText("One view went in.");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    `${two}: this check-in isn’t open anymore`,
  );
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    `${four}: nothing is answered yet`,
  );
  await expect(page.getByRole("heading", { name: order[2] })).toHaveCount(0);

  const rows =
    await sql`select subject_name as name, may_show_joint as may, rater_in_at is not null as is_in
    from check_ins where id in ${sql(round.people.map(({ checkInId }) => checkInId))}`;
  const inFor = rows.filter(({ is_in }) => is_in).map(({ name, may }) => [name.split(" ")[0], may]);
  expect(inFor.toSorted()).toEqual(
    [
      [one, true],
      [three, false],
    ].toSorted(),
  );
});

test("eight people are rated on five skills in under four minutes each", async ({ page }, info) => {
  const round = await aRound(page, twelve.slice(0, 8));
  const read = new Set<string>();
  let [words, keys, clicks] = [0, 0, 0];
  const look = async () => {
    const lines = await linesOf(page);
    words += wordsIn(lines.filter((line) => !read.has(line)));
    for (const line of lines) read.add(line);
  };

  await openGrid(page, round);
  for (const each of askedSkills) {
    await expect(heading(page)).toHaveText(questionAboutThem(each));
    await look();
    for (let n = 0; n < 8; n += 1) await page.keyboard.press("3");
    keys += 8;
    await page.keyboard.press("Enter");
    keys += 1;
  }
  await expect(heading(page)).toHaveText("Check your views of the team");
  await expect(page.getByText("Not answered")).toHaveCount(0);
  await look();
  await page.getByRole("button", { name: "Submit all eight" }).click();
  clicks += 1;
  await expect(heading(page)).toHaveText("You’re in for everyone");

  const minutes = words / wordsAMinute;
  writeFileSync(info.outputPath("effort.json"), JSON.stringify({ words, keys, clicks, minutes }));
  expect(keys).toBe(8 * 5 + 5);
  expect(clicks).toBe(1);
  expect(minutes / 8).toBeLessThan(minutesAPerson);
});

/** A team of someone new, who is signed in on the page, with a round that asks them about some people. */
async function aRound(page: Page, names: readonly string[]): Promise<TeamRound> {
  const { email } = await signUp(page, newPerson("Tomás Beltrame"));

  return aTeamRound(sql, email, names);
}

/** The first skill's page, once its script listens to keys. */
async function openGrid(page: Page, { path }: TeamRound) {
  await page.goto(`${path}/skills/${skill}`);
  await expect(page.locator("[data-way-on]")).toBeVisible();
}

function row(page: Page, name = ""): Locator {
  return page.getByRole("group", { name, exact: true });
}

function cell(page: Page, name: string | undefined, answer: string) {
  return row(page, name).getByRole("radio", { name: answer, exact: true });
}

function next(page: Page) {
  return page.getByRole("button", { name: /^Next: / });
}

function namesOf(page: Page) {
  return page.locator(".grid-row > legend").allInnerTexts();
}

function statusLine(page: Page) {
  return page.locator(".answer-bar").getByRole("status");
}

async function saved(page: Page, options?: { timeout: number }) {
  await expect(statusLine(page)).toHaveText("Saved", options);
}

async function press(page: Page, keys: string) {
  for (const key of keys) await page.keyboard.press(key);
}

async function slowSaves(page: Page, latency: number) {
  const saves = { count: 0 };
  await page.route("**/teams/**", async (route) => {
    if (route.request().method() === "POST") {
      saves.count += 1;
      await new Promise((resolve) => setTimeout(resolve, latency));
    }
    await route.continue();
  });

  return saves;
}

async function disconnect(page: Page) {
  await page.route("**/teams/**", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
}

async function connect(page: Page) {
  await page.unroute("**/teams/**");
}

/** That what has the focus is neither beneath the levels above nor beneath the bar below. */
async function expectInTheClear(page: Page, when: string) {
  const covered = await page.evaluate(() => {
    const focused = document.activeElement;
    const [pins, bar] = [".level-pins", ".answer-bar"].map((of) => document.querySelector(of));
    if (!focused || !document.querySelector(".grid-row")?.parentElement?.contains(focused))
      return 0;
    const { top, bottom } = (focused.closest("label") ?? focused).getBoundingClientRect();
    const above = (pins?.getBoundingClientRect().bottom ?? 0) - top;
    const below = bottom - (bar?.getBoundingClientRect().top ?? 0);

    return Math.max(0, above, below);
  });

  expect(covered, when).toBe(0);
}
