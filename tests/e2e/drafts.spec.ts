import type { Page } from "@playwright/test";
import { skillIds } from "@/lib/framework/skills";
import {
  answerAll,
  heading,
  level,
  openQuestion,
  signUp,
  startAssessment,
  statusLine,
  submit,
} from "./support/pages";
import { expect, test } from "./support/test";

test("a draft is offered everywhere by how much is to go, and leads to where one goes on", async ({
  page,
}) => {
  const assessment = await draftWithAnAnswer(page);

  for (const path of ["/assessments", "/reports", "/path", "/reports/comparison", assessment]) {
    await page.goto(path);
    const offer = page.getByRole("main").getByRole("link", { name: "Continue: 13 to go" }).first();
    await expect(offer, path).toHaveAttribute("href", `${assessment}/ratings/${skillIds[1]}`);
  }
  await page.goto("/reports");
  const first = page.getByRole("region", { name: "First steps" });
  await expect(first.getByText("Continue: 13 to go")).toBeVisible();

  await answerAll(page, assessment, 3);
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Continue: check and submit" }).click();
  await expect(heading(page)).toHaveText("Check your answers");
  await submit(page);

  const next = await startAssessment(page);
  for (const path of ["/reports", "/reports/history"]) {
    await page.goto(path);
    const offer = page.getByRole("main").getByRole("link", { name: "Continue: 14 to go" });
    await expect(offer, path).toHaveAttribute("href", `${next}/ratings/${skillIds[0]}`);
  }
});

test("a discarded draft takes along what this tab kept of it, and says so", async ({ page }) => {
  const assessment = await draftWithAnAnswer(page);
  await page.getByRole("link", { name: "Task list" }).click();
  await page.getByRole("link", { name: "Negotiation" }).click();
  await page.getByText("Add a note").click();
  await page.getByLabel("Note").fill("Not saved without a level");
  await page.goBack();
  await expect(page.getByText("One of your answers isn’t saved")).toBeVisible();

  await page.getByRole("link", { name: "Discard draft" }).click();
  await expect(heading(page)).toHaveText("Discard this draft?");
  await page.getByRole("button", { name: "Discard draft" }).click();

  await expect(page.getByText("Your draft is discarded")).toBeVisible();
  await expect(heading(page)).toHaveText("Assess yourself");
  await expect(page.getByText("One of your answers isn’t saved")).toBeHidden();
  expect((await page.request.get(assessment)).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("discarding says first what is lost, and another tab learns that it is done", async ({
    page,
  }) => {
    await signUp(page);
    const assessment = await startAssessment(page);
    await answerFirst(page, assessment);
    await page.goto("/assessments");
    await page.getByRole("link", { name: "Discard draft" }).click();
    await expect(page.getByRole("main")).toContainText(
      "One answer, with its confidence and notes: Product Prioritization.",
    );
    await page.getByRole("link", { name: "Keep it" }).click();
    await expect(heading(page)).toHaveText("13 skills to go");

    const [twice, late] = [await page.context().newPage(), await page.context().newPage()];
    for (const tab of [page, twice]) await tab.goto(`${assessment}/discarding`);
    await late.goto(`${assessment}/answers`);
    await page.getByRole("button", { name: "Discard draft" }).click();
    await expect(page.getByText("Your draft is discarded")).toBeVisible();
    await twice.getByRole("button", { name: "Discard draft" }).click();
    await expect(twice.getByText("That draft is no longer here")).toBeVisible();
    await late.getByRole("button", { name: "Submit assessment" }).first().click();
    await expect(late.getByText("That draft is no longer here")).toBeVisible();
  });

  test("what was submitted in another tab is not discarded, and says so", async ({ page }) => {
    await signUp(page);
    const assessment = await startAssessment(page);
    await answerAll(page, assessment, 3);
    const late = await page.context().newPage();
    await late.goto(`${assessment}/discarding`);
    await submit(page);

    await late.getByRole("button", { name: "Discard draft" }).click();
    await expect(late.getByText("Nothing was discarded")).toBeVisible();
    await expect(heading(late)).toHaveText("What you answered");
  });

  test("the answers say at the top which are missing, and can be submitted there", async ({
    page,
  }) => {
    await signUp(page);
    const assessment = await startAssessment(page);
    await answerFirst(page, assessment);
    await page.goto(`${assessment}/answers`);
    const missing = page.getByText("Thirteen skills aren’t answered").locator("..");
    await expect(missing.getByRole("link")).toHaveCount(13);
    await missing.getByRole("link", { name: "Negotiation" }).click();
    await expect(page).toHaveURL(/ratings\/negotiation\?from=answers$/);

    await page.goto(`${assessment}/answers`);
    const submits = page.getByRole("button", { name: "Submit assessment" });
    await expect(submits).toHaveCount(2);
    await expect(submits.first()).toBeInViewport();
    await submits.first().click();
    await expect(page.getByText("Your assessment is submitted")).toBeVisible();
  });
});

/** Answers the first question of an assessment without a script. */
async function answerFirst(page: Page, assessment: string) {
  await openQuestion(page, assessment);
  await level(page, 3).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(`**/ratings/${skillIds[1]}`);
}

/** Someone's first draft, at its first question, which has an answer. */
async function draftWithAnAnswer(page: Page) {
  await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  await level(page, 3).check();
  await expect(statusLine(page)).toContainText("Saved");

  return assessment;
}
