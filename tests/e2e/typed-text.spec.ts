import type { Page } from "@playwright/test";
import { skillIds } from "@/lib/framework/skills";
import {
  heading,
  level,
  newPerson,
  openQuestion,
  signUp,
  startAssessment,
  statusLine,
  submit,
} from "./support/pages";
import { expect, test } from "./support/test";

const account = "What I did\nin two lines";

test("a form that is gone back to adds another piece, and keeps the first", async ({ page }) => {
  await signUp(page);
  await page.goto("/evidence");
  await page.getByRole("link", { name: /^Add / }).first().click();
  await fill(page, "First piece");
  await page.getByRole("button", { name: "Add evidence" }).click();
  await expect(heading(page)).toHaveText("First piece");

  await page.goBack();
  await expect(heading(page)).toHaveText("Add a piece of evidence");
  await fill(page, "Second piece");
  await page.getByRole("button", { name: "Add evidence" }).click();
  await expect(heading(page)).toHaveText("Second piece");
  await page.goto("/evidence");
  await expect(heading(page)).toHaveText("2 pieces of evidence");
});

test("what was saved is what going back shows, and it can be changed again", async ({ page }) => {
  await signUp(page);
  await page.goto("/path");
  await page
    .getByRole("link", { name: "Mentor a less experienced Product Manager" })
    .first()
    .click();
  await page.getByLabel("Note").fill("First thought");
  await page.getByRole("button", { name: "Save status" }).click();
  await expect(page).toHaveURL(/changed=mentor-others/);

  await page.goBack();
  await expect(page.getByLabel("Note")).toHaveValue("First thought");
  await page.getByLabel("Note").fill("Second thought");
  await page.getByRole("button", { name: "Save status" }).click();
  await expect(page).toHaveURL(/changed=mentor-others/);
});

test("someone who is signed out meanwhile keeps what they typed, and sends it once they are back", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/evidence/new");
  await fill(page, "Typed before the end");
  const session = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Add evidence" }).click();
  await expect(refusal(page)).toContainText("You’re signed out");
  await expect(page.getByLabel("What happened")).toHaveValue(account);

  await page.context().addCookies(session);
  await page.getByRole("button", { name: "Add evidence" }).click();
  await expect(heading(page)).toHaveText("Typed before the end");
});

test.describe("without a connection", () => {
  test.use({ tolerated: /ERR_FAILED/ });

  test("a form keeps its page and what was typed, and can be sent again", async ({ page }) => {
    await signUp(page);
    await page.goto("/evidence/new");
    await fill(page, "Typed in a tunnel");
    await page.route("**/evidence/new", (route) => route.abort());
    await page.getByRole("button", { name: "Add evidence" }).click();
    await expect(refusal(page)).toContainText("Leadpath couldn’t be reached");
    await expect(page.getByLabel("What happened")).toHaveValue(account);
    await expect(page.getByRole("checkbox", { name: "Risk Management" })).toBeChecked();

    await page.unroute("**/evidence/new");
    await page.getByRole("button", { name: "Add evidence" }).click();
    await expect(heading(page)).toHaveText("Typed in a tunnel");
  });
});

test("a text that is too long is refused in words, and never cut", async ({ page }) => {
  const pasted = "x".repeat(10_000);
  await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  await level(page, 3).check();
  await page.getByText("Add a note").click();
  await page.getByLabel("Note").fill(pasted);
  await expect(statusLine(page)).toHaveText("Not saved: fix the error below");
  await expect(page.getByText("Keep the note to 2000 characters.")).toBeVisible();
  await expect(page.getByLabel("Note")).toBeFocused();
  await page.getByLabel("Note").fill("Short");
  await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/);

  await page.goto("/evidence/new");
  await fill(page, "Long");
  await page.getByLabel("What happened").fill(pasted);
  await page.getByRole("button", { name: "Add evidence" }).click();
  await expect(refusal(page)).toContainText("Keep it to 4000 characters.");
  await expect(page.getByLabel("What happened")).toHaveValue(pasted);
});

test("what was typed for an assessment that is submitted elsewhere is shown, until it is done without", async ({
  page,
}) => {
  await signUp(page);
  const assessment = await startAssessment(page);
  await page.getByRole("link", { name: "Start with the first skill" }).click();
  await page.waitForURL(`**/ratings/${skillIds[0]}`);
  await level(page, 3).check();
  await expect(statusLine(page)).toContainText("Saved");
  const other = await page.context().newPage();
  await other.goto(`${assessment}/answers`);
  await submit(other);

  await page.getByText("Add a note").click();
  await page.getByLabel("Note").fill("Too late");
  await page.goBack();
  const notice = page.getByText("One of your answers isn’t saved").locator("..");
  await expect(notice).toContainText("it was submitted or discarded, its check-in");
  await expect(notice).toContainText("Too late");
  await notice.getByRole("button", { name: "Discard answer" }).click();
  await expect(notice).toBeHidden();
});

test("what someone left unsaved is not shown to the next person who signs in after them", async ({
  page,
}) => {
  await signUp(page);
  await startAssessment(page);
  await page.getByRole("link", { name: "Start with the first skill" }).click();
  await page.waitForURL(`**/ratings/${skillIds[0]}`);
  await page.getByText("Add a note").click();
  await page.getByLabel("Note").fill("Between us");
  await page.goBack();
  const notice = page.getByText("One of your answers isn’t saved");
  await expect(notice).toBeVisible();

  const next = newPerson("Grace Hopper");
  await page.getByRole("button", { name: "Ada Okafor" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(heading(page)).toHaveText("Sign in");
  await expect(notice).toBeHidden();
  await page.getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("Your name").fill(next.name);
  await page.getByLabel("Email address").fill(next.email);
  await page.getByLabel("Password").fill(next.password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(heading(page)).toHaveText("Assess yourself");
  await expect(notice).toBeHidden();
});

/** Fills in the form of a piece that shows risk management. */
async function fill(page: Page, title: string) {
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByLabel("What happened").fill(account);
  await page.getByLabel("When").fill("2026-03-01");
  await page.getByRole("radio", { name: "Claim" }).check();
  await page.getByRole("checkbox", { name: "Risk Management" }).check();
  await page.getByRole("radio", { name: "No, on your path only" }).check();
  await page.getByRole("radio", { name: "Only you" }).check();
}

function refusal(page: Page) {
  return page.getByRole("main").getByRole("alert");
}
