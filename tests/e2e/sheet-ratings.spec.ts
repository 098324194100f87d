import type { Page } from "@playwright/test";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { findSkill } from "@/lib/framework/skills";
import { expectNoViolation } from "./support/axe";
import { putIn } from "./support/check-ins";
import { heading, invite, join, newPerson, post, signUp, statusLine } from "./support/pages";
import { expect, test } from "./support/test";

const label = "From a spreadsheet, not blind";
const skillNames = askedSkills.map((skill) => findSkill(skill).name);
const [first = ""] = skillNames;

/** Thirty people by the five skills that are asked about, Maya first; and the same with five bad rows. */
function aMatrix(maya: string) {
  const domain = `${crypto.randomUUID()}.example`;
  const rows = Array.from({ length: 30 }, (_, n) => [
    n === 0 ? "Maya Lindqvist" : `Person ${n}`,
    n === 0 ? maya : `person.${n}@${domain}`,
    ...askedSkills.map((_, at) => (n === 3 && at === 0 ? "0" : String(1 + ((n + at) % 5)))),
  ]);
  const bad: Record<number, [column: number, cell: string]> = {
    4: [2, "4-Mar"],
    8: [3, "8"],
    12: [1, ""],
    16: [1, `PERSON.2@${domain}`],
    20: [4, "3.5"],
  };
  const text = (cells: string[][]) =>
    [["Name", "Email", ...skillNames], ...cells].map((row) => row.join("\t")).join("\n");

  return {
    good: text(rows),
    withBad: text(
      rows.map((row, n) => row.map((cell, at) => (bad[n]?.[0] === at ? bad[n][1] : cell))),
    ),
  };
}

const problems = [
  `Row 6, ${first}: “4-Mar” is a date that the spreadsheet made of 4/3. Enter a level.`,
  `Row 10, ${skillNames[1]}: “8” is outside the levels 0 to 5.`,
  "Row 14, Email: Add an email address for Person 12.",
  /^Row 18, Email: “PERSON\.2@.*” is in row 4 already\. Keep one of the two\.$/,
  `Row 22, ${skillNames[2]}: “3.5” is between two levels. Choose 3 or 4.`,
];

const row = (page: Page, name: string | RegExp) => page.getByRole("group", { name });

test("a matrix of thirty with five bad rows becomes drafts, which the grid confirms and the reveal labels", async ({
  page: tomás,
  anotherDevice,
}) => {
  test.slow();
  const maya = await (await anotherDevice()).newPage();
  const person = newPerson("Maya Lindqvist");
  await signUp(tomás, newPerson("Tomás Beltrame"));
  await join(maya, await invite(tomás, person.email), person);
  await tomás.goto("/teams/new");
  await tomás.getByLabel("Team name").fill("Growth");
  await tomás.getByRole("button", { name: "Found the team" }).click();
  await tomás.waitForURL(/\/people\b/);
  const people = new URL(tomás.url()).pathname;
  const team = people.replace("/people", "");
  const { good, withBad } = aMatrix(person.email);

  await test.step("each error is told by row and column, and what 0 means is asked", async () => {
    await tomás.goto(`${people}/import`);
    await tomás.getByLabel("Paste from your spreadsheet").fill(withBad);
    await tomás.getByRole("button", { name: "Show what will happen" }).click();
    const listed = tomás.getByRole("region", { name: "What to correct" }).getByRole("listitem");
    await expect(listed).toHaveText([
      `Row 5, ${first}: Say what “0” means: “None yet”, or no rating.`,
      ...problems,
    ]);
    await expectNoViolation(tomás);
    await tomás.getByLabel("“0”").selectOption("0 · None yet");
    await tomás.getByRole("button", { name: "Check again" }).click();
    await expect(listed).toHaveText(problems);
    await expect(tomás.getByLabel("“0”")).toHaveValue("0");
  });

  await test.step("corrected, it's all brought in, and the same again changes nothing", async () => {
    await tomás.getByLabel("Cells", { exact: true }).fill(good);
    await tomás.getByRole("button", { name: "Check again" }).click();
    await expect(
      tomás.getByText(
        "1 will be asked to join and 29 will be invited. 150 ratings wait for you to confirm.",
      ),
    ).toBeVisible();
    await expectNoViolation(tomás);
    await tomás.getByRole("button", { name: "Add 30 people and 150 ratings" }).click();
    await expect(tomás.getByText("29 people are invited")).toBeVisible();

    await tomás.goto(`${people}/import`);
    await tomás.getByLabel("Paste from your spreadsheet").fill(good);
    await tomás.getByRole("button", { name: "Show what will happen" }).click();
    await tomás.getByLabel("“0”").selectOption("0 · None yet");
    await tomás.getByRole("button", { name: "Check again" }).click();
    await expect(
      tomás.getByText("Everyone in this sheet is in the team or asked already"),
    ).toBeVisible();
  });

  await test.step("the grid suggests them, and sends none by itself", async () => {
    await post(maya, `${team}/place`, "place/actions.ts#acceptPlace", {
      teamId: team.replace("/teams/", ""),
    });
    await tomás.goto(`${team}/rounds/new`);
    await tomás.getByLabel("Why are you asking?").fill("Our talks in January start from here.");
    await tomás.getByRole("radio", { name: "As soon as both are in" }).check();
    await tomás.getByRole("button", { name: "Open the round" }).click();
    await expect(heading(tomás)).toHaveText("The one pair isn’t in yet");
    await tomás.goto(`${new URL(tomás.url()).pathname}/skills/${askedSkills[0]}`);
    const own = row(tomás, "Maya Lindqvist");
    await expect(own).toContainText(`${label}: 1`);
    await expect(own.getByRole("radio", { checked: true })).toHaveCount(0);
    const apart = tomás.getByRole("region", { name: "Not joined yet" });
    await expect(apart.getByRole("group")).toHaveCount(2 * 29);
    await expectNoViolation(tomás);

    await own.getByRole("button", { name: /^Confirm 1/ }).click();
    await expect(own.getByRole("radio", { name: "1", exact: true })).toBeChecked();
    await expect(statusLine(tomás)).toHaveText("Saved");
    await tomás.reload();
    await expect(own).toContainText(label);
    await expect(own.getByRole("button", { name: /^Confirm/ })).toHaveCount(0);
  });

  await test.step("someone who hasn't joined is rated, and it stays", async () => {
    const other = row(tomás, /^person\.7@/);
    const isSent = tomás.waitForResponse((response) => response.request().method() === "POST");
    await other.getByRole("radio", { name: "5", exact: true }).check();
    await isSent;
    await expect(statusLine(tomás)).toHaveText("Saved");
    await tomás.reload();
    await expect(other.getByRole("radio", { name: "5", exact: true })).toBeChecked();
  });

  await maya.goto("/check-ins");
  await maya.getByRole("main").getByRole("link", { name: "Tomás Beltrame" }).click();
  await expect(heading(maya)).toHaveText(/^Tomás, your manager, opened a check-in with you$/);
  await expect(maya.getByText("spreadsheet")).toHaveCount(0);
  const checkIn = new URL(maya.url()).pathname;

  await test.step("the rest is confirmed by person, beside the descriptions", async () => {
    await tomás.goto(`${checkIn}/answers`);
    await expect(tomás.getByText("It doesn’t count yet.")).toHaveCount(4);
    await expectNoViolation(tomás);
    await tomás.goto(`${checkIn}/ratings/${askedSkills[1]}`);
    await expect(tomás.getByText(/^Your spreadsheet says 2, /)).toBeVisible();
    await tomás.goto(`${checkIn}/answers`);
    await tomás.getByRole("button", { name: "Confirm all four" }).click();
    await expect(tomás.getByText("It doesn’t count yet.")).toHaveCount(0);
    await expect(tomás.getByText(label)).toHaveCount(5);
    await tomás.getByRole("button", { name: "Submit your view" }).click();
    await expect(heading(tomás)).toHaveText("You’re in; Maya isn’t yet");
  });

  await test.step("after the reveal both read which levels came from a spreadsheet", async () => {
    await putIn(maya, checkIn);
    for (const page of [maya, tomás]) {
      await page.goto(checkIn);
      await expect(page.getByText(label)).toHaveCount(5);
    }
    await expectNoViolation(maya);
  });
});
