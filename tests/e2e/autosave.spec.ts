import type { Page } from "@playwright/test";
import { skillIds } from "@/lib/framework/skills";
import {
  heading,
  level,
  openQuestion,
  sendSignIn,
  signIn,
  signUp,
  startAssessment,
  statusLine,
  submit,
} from "./support/pages";
import { expect, test } from "./support/test";

test("a choice is saved as it is made, and is there on another device", async ({
  page,
  anotherDevice,
}) => {
  const person = await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  await level(page, 3).check();
  await page.getByRole("radio", { name: "High" }).check();
  await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/);

  await page.reload();
  await expect(level(page, 3)).toBeChecked();

  const other = await (await anotherDevice()).newPage();
  await signIn(other, person);
  await openQuestion(other, assessment);
  await expect(level(other, 3)).toBeChecked();
  await expect(other.getByRole("radio", { name: "High" })).toBeChecked();
});

test("a note is saved while it is typed", async ({ page }) => {
  const assessment = await answered(page);

  const saved = answerOf(page);
  await typeNote(page, "RICE on the backlog");
  await saved;

  await openQuestion(page, assessment);
  await expect(page.getByLabel("Note")).toHaveValue("RICE on the backlog");
});

test("a note is saved by whoever leaves the question at once", async ({ page }) => {
  const assessment = await answered(page);

  const saved = answerOf(page);
  await typeNote(page, "Typed in a hurry");
  await page.getByRole("link", { name: "Task list" }).click();
  await expect(heading(page)).toHaveText("13 skills to go");
  await saved;

  await openQuestion(page, assessment);
  await expect(page.getByLabel("Note")).toHaveValue("Typed in a hurry");
});

test("nothing claims to be saved while the reason is missing", async ({ page }) => {
  const assessment = await answered(page);

  await page.getByRole("radio", { name: "Not applicable" }).check();
  await expect(statusLine(page)).not.toContainText("Saved");

  await page.getByLabel("Why does it not apply?").fill("No backlog of my own");
  await expect(statusLine(page)).toContainText("Saved");
  await openQuestion(page, assessment);
  await expect(page.getByLabel("Why does it not apply?")).toHaveValue("No backlog of my own");
});

test("on one page each skill is saved on its own, chosen by digits, and checked at the end", async ({
  page,
}) => {
  await signUp(page);
  const assessment = await startAssessment(page);
  await page.getByRole("link", { name: "All on one page" }).click();
  await expect(heading(page)).toHaveText("All 14 skills on one page");

  for (const skill of skillIds) {
    const question = page.locator(`#${skill}`);
    await question.getByRole("radio", { name: "Medium" }).focus();
    await page.keyboard.press("3");
    await expect(question.getByRole("radio", { name: /^3 / })).toBeChecked();
    await expect(question.getByRole("status").first()).toHaveText(/^Saved \d\d:\d\d$/);
  }

  await page.getByRole("link", { name: "Check your answers and submit" }).click();
  await expect(page.getByText("Not answered")).toHaveCount(0);
  expect(await submit(page)).toMatch(/^\/reports\//);
  await page.goto(`${assessment}/ratings`);
  await expect(heading(page)).toHaveText("What you answered");
});

test("of two tabs, the later learns of the earlier and keeps its answer", async ({ page }) => {
  const { earlier, later, assessment } = await twoTabs(page);

  await later.getByRole("button", { name: "Keep what is saved" }).click();
  await expect(level(later, 3)).toBeChecked();
  await expect(conflict(later)).toBeHidden();

  await openQuestion(earlier, assessment);
  await expect(level(earlier, 3)).toBeChecked();
});

test("of two tabs, the later learns of the earlier and puts its own answer in its place", async ({
  page,
}) => {
  const { earlier, later, assessment } = await twoTabs(page);

  await later.getByRole("button", { name: "Save what I see below" }).click();
  await later.waitForURL(`**/ratings/${skillIds[1]}`);

  await openQuestion(earlier, assessment);
  await expect(level(earlier, 4)).toBeChecked();
});

test.describe("without a connection", () => {
  test.use({ tolerated: /ERR_FAILED/ });

  test("an answer stays on the page, says that it is not saved, and is saved by itself later", async ({
    page,
  }) => {
    const assessment = await answered(page);

    await page.route("**/ratings/**", (route) => route.abort());
    await level(page, 4).check();
    await expect(statusLine(page)).toContainText("Not saved: the server cannot be reached");
    await typeNote(page, "Written in a tunnel");
    await expect(level(page, 4)).toBeChecked();

    await page.unroute("**/ratings/**");
    await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 20_000 });
    await expect(page.getByLabel("Note")).toHaveValue("Written in a tunnel");

    await openQuestion(page, assessment);
    await expect(level(page, 4)).toBeChecked();
    await expect(page.getByLabel("Note")).toHaveValue("Written in a tunnel");
  });
});

test("somebody signed out elsewhere signs in and is back at the question", async ({
  page,
  anotherDevice,
}) => {
  const person = await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  const other = await (await anotherDevice()).newPage();
  await signIn(other, person);
  await other.goto("/account");
  await other.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(heading(other)).toHaveText("Sign in");

  await level(page, 2).check();
  await expect(heading(page)).toHaveText("Sign in");
  await sendSignIn(page, person);

  await page.waitForURL(`**${assessment}/ratings/${skillIds[0]}`);
});

/** A question with level 3 saved. */
async function answered(page: Page) {
  await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  await level(page, 3).check();
  await expect(statusLine(page)).toContainText("Saved");

  return assessment;
}

/** Two tabs of one person on one question: the earlier saved level 3, the later chose level 4 without knowing. */
async function twoTabs(earlier: Page) {
  await signUp(earlier);
  const assessment = await startAssessment(earlier);
  await openQuestion(earlier, assessment);
  const later = await earlier.context().newPage();
  await openQuestion(later, assessment);

  await level(earlier, 3).check();
  await expect(statusLine(earlier)).toContainText("Saved");
  await level(later, 4).check();

  await expect(conflict(later)).toContainText("Saved there: level 3");
  await expect(statusLine(later)).toHaveText("Not saved");
  await expect(level(later, 4)).toBeChecked();

  return { earlier, later, assessment };
}

function conflict(page: Page) {
  return page.getByText("This answer was changed in another tab").locator("..");
}

/** The server's answer to what is saved next. */
function answerOf(page: Page) {
  return page.waitForResponse((response) => response.request().method() === "POST");
}

async function typeNote(page: Page, note: string) {
  await page.getByText("Add a note").click();
  await page.getByLabel("Note").pressSequentially(note);
}
