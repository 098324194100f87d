import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { addEvidence, answerAll, heading, signUp, startAssessment, submit } from "./support/pages";
import { expect, test } from "./support/test";

test("evidence narrows the range, shows on the path and goes into the report", async ({ page }) => {
  await signUp(page);
  await answerAll(page, await startAssessment(page), 3);
  await submit(page);
  await page.getByRole("link", { name: "add evidence", exact: true }).click();
  await page.getByRole("link", { name: "Add evidence for Presentation and Storytelling" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("The rail pilot");
  await page.getByLabel("When").fill("2026-03-01");
  await page.getByLabel("Link").fill("https://example.com/rail");
  await page.getByRole("radio", { name: "Outcome" }).check();
  await page.getByText("Choose actions").click();
  await page.getByRole("checkbox", { name: /^Present to senior leaders/ }).check();
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("radio", { name: "Only you" }).check();
  await page.getByRole("button", { name: "Add evidence" }).click();

  await expect(heading(page)).toHaveText("The rail pilot");
  await expect(page.getByText(/narrows the range of Presentation and Storytelling/)).toBeVisible();
  await expect(page.getByRole("link", { name: "https://example.com/rail" })).toHaveAttribute(
    "rel",
    /noreferrer/,
  );
  await page.getByRole("link", { name: /^Present to senior leaders/ }).click();
  await expect(page.getByRole("link", { name: "The rail pilot" })).toBeVisible();
  await page.getByRole("link", { name: "Add evidence" }).click();
  await expect(page.getByRole("checkbox", { name: "Presentation and Storytelling" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Present to senior leaders/ })).toBeChecked();
  await expect(page.getByLabel("When")).toHaveValue(/^\d{4}-\d\d-\d\d$/);

  await page.getByRole("link", { name: "Evidence", exact: true }).click();
  await expect(heading(page)).toHaveText("1 piece of evidence");
  await expect(page.getByText("1 new piece of evidence since your report of")).toBeVisible();
  await page.goto("/reports/history");
  await expect(page.getByText("1 new piece of evidence since your newest report.")).toBeVisible();
  await page.goto("/reports");
  await expect(page.getByText("1 new piece of evidence since this report.")).toBeVisible();
  await page.getByRole("button", { name: "Update report" }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Must-have skills with evidence went from 0 of 5")).toBeVisible();
  await expect(page.getByText("new piece of evidence since")).toBeHidden();
  const gap = page.getByRole("listitem").filter({ hasText: "must-have · 1 outcome" });
  await gap.getByRole("link", { name: "Presentation and Storytelling" }).click();
  await expect(page.getByRole("link", { name: "The rail pilot" })).toBeVisible();
  await page.getByRole("link", { name: "Add evidence for Presentation and Storytelling" }).click();
  await expect(page.getByRole("checkbox", { name: "Presentation and Storytelling" })).toBeChecked();
  await page.goto("/evidence");
  await expect(heading(page)).toHaveText("1 piece of evidence");
  await expect(page.getByText("new piece of evidence since")).toBeHidden();
});

test("a change keeps what was said before; what is private counts in no report", async ({
  page,
}) => {
  await signUp(page);
  await addEvidence(page);
  await page.getByRole("link", { name: "Edit evidence" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("The rail pilot, retold");
  await page.getByRole("radio", { name: "No, on your path only" }).check();
  await page.getByRole("radio", { name: "Only you" }).check();
  await page.getByRole("button", { name: "Save evidence" }).click();

  await expect(heading(page)).toHaveText("The rail pilot, retold");
  await expect(page.getByText("It counts on your path but not in any report.")).toBeVisible();
  const history = page.getByRole("region", { name: "Earlier versions" });
  await expect(history).toContainText("The rail pilot");
  await expect(history).toContainText("in reports");

  await answerAll(page, await startAssessment(page), 3);
  await page.goto(await submit(page));
  expect(await exportedEvidence(page)).toEqual([]);
});

test("a removed piece is gone; a foreign or malformed one, and a page past the last, are not found", async ({
  page,
  anotherDevice,
}) => {
  await signUp(page);
  await addEvidence(page);
  expect((await page.request.get("/evidence?page=2")).status()).toBe(404);
  const address = new URL(page.url()).pathname;
  const other = await (await anotherDevice()).newPage();
  await signUp(other);
  expect((await other.request.get(address)).status()).toBe(404);
  expect((await other.request.get("/evidence/not-an-id")).status()).toBe(404);

  await page.getByText("Delete this evidence").click();
  await page.getByRole("button", { name: "Delete evidence" }).click();
  await expect(heading(page)).toHaveText("There’s no evidence yet");
  expect((await page.request.get(address)).status()).toBe(404);
});

test("a link that is no link, and evidence of nothing, are refused; nothing typed is lost", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/evidence/new");
  await page.getByRole("textbox", { name: "Title" }).fill("A trap");
  await page.getByLabel("What happened").fill("Two lines\nof text");
  await page.getByLabel("When").fill("2026-03-01");
  await page.getByLabel("Link").fill("javascript:alert(1)");
  await page.getByRole("radio", { name: "Claim" }).check();
  await page.getByRole("radio", { name: "No, on your path only" }).check();
  await page.getByRole("radio", { name: "Only you" }).check();
  await page.getByRole("button", { name: "Add evidence" }).click();

  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Enter a link that begins with https://",
  );
  await expect(page.getByLabel("What happened")).toHaveValue("Two lines\nof text");
  await expect(page.getByLabel("Link")).toHaveValue("javascript:alert(1)");
  await expect(page.getByRole("radio", { name: "Claim" })).toBeChecked();

  await page.getByLabel("Link").fill("");
  await page.getByRole("button", { name: "Add evidence" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "at least one skill or action",
  );
  await page.getByRole("checkbox", { name: "Risk Management" }).check();
  await page.getByRole("button", { name: "Add evidence" }).click();
  await expect(heading(page)).toHaveText("A trap");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("evidence is added, and found by its skill", async ({ page }) => {
    await signUp(page);
    await addEvidence(page);
    await page.goto("/evidence");
    await page.getByLabel("Skill").selectOption("Risk Management");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(heading(page)).toHaveText("No evidence for Risk Management yet");
    await page.getByLabel("Skill").selectOption("Presentation and Storytelling");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("link", { name: "The rail pilot" })).toBeVisible();
  });
});

async function exportedEvidence(page: Page) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "JSON", exact: true }).click(),
  ]);

  return JSON.parse(await readFile(await file.path(), "utf8")).input.evidence;
}
