import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Locator, Page } from "@playwright/test";
import Ajv from "ajv/dist/2020.js";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { cellsOf } from "./support/csv";
import {
  answerAll,
  heading,
  level,
  newPerson,
  openQuestion,
  signUp,
  startAssessment,
  statusLine,
  submit,
} from "./support/pages";
import { pdfPages } from "./support/pdf-pages";
import { expect, test } from "./support/test";

test("a stranger gets from signing up to a report with the keyboard alone", async ({ page }) => {
  const { name, email, password } = newPerson();
  const { keyboard } = page;

  await page.goto("/");
  await press(page, page.getByRole("link", { name: "Assess yourself" }));
  await tabTo(page, page.getByLabel("Your name"));
  await keyboard.type(name);
  await tabTo(page, page.getByLabel("Email address"));
  await keyboard.type(email);
  await tabTo(page, page.getByLabel("Password"));
  await keyboard.type(password);
  await keyboard.press("Enter");

  await expect(page.getByText("Your answers, before and after you submit: only you")).toBeVisible();
  await press(page, page.getByRole("button", { name: "Start assessment" }));
  await expect(heading(page)).toHaveText("14 skills to go");
  await press(page, page.getByRole("link", { name: "Start with the first skill" }));

  for (const skill of skillIds) {
    await expect(page.getByRole("heading", { name: findSkill(skill).question })).toBeFocused();
    if (skill === "collaboration") await chooseByArrows(page);
    else await keyboard.press(skill === "product-leadership" ? "2" : "3");
    await expect(level(page, skill === "product-leadership" ? 2 : 3)).toBeChecked();
    await keyboard.press("Enter");
  }

  await expect(heading(page)).toHaveText("Check your answers");
  await press(page, page.getByRole("link", { name: "Change Product Leadership" }));
  await expect(level(page, 2)).toBeChecked();
  await expect(heading(page)).toBeFocused();
  await keyboard.press("3");
  await keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Check your answers");
  await press(page, page.getByRole("button", { name: "Submit assessment" }).first());
  await expect(page.getByText("Your assessment is submitted")).toBeVisible();
  await expect(heading(page)).toHaveText("Building toward Product Lead");
  await expect(page.getByText("Five must-have skills hold you back")).toBeVisible();
});

test("the files say what the report says: JSON to score again, CSV with a row a skill, a PDF to read", async ({
  page,
}) => {
  await finishAssessment(page);

  const exported = JSON.parse(String((await download(page, "JSON")).bytes));
  expect(exported.result.index).toBeCloseTo(71, 1);
  expect(await score(exported)).toEqual(exported.result);

  const published = await fetch(exported.$schema);
  const schema = await published.json();
  expect(published.headers.get("cache-control")).toContain("immutable");
  expect(schema.$id).toBe(exported.$schema);
  expect(new Ajv({ validateFormats: false }).validate(schema, exported)).toBe(true);

  const csv = String((await download(page, "CSV")).bytes);
  const [head = [], ...rows] = csv.trimEnd().split("\n").map(cellsOf);

  expect(head.slice(0, 2)).toEqual(["skill", "name"]);
  expect(rows.map(([skill]) => skill)).toEqual([...skillIds]);
  expect(rows.filter((row) => row.length !== head.length)).toEqual([]);

  const pdf = await download(page, "PDF");
  const pages = await pdfPages(pdf.bytes);
  expect(pdf.type).toBe("application/pdf");
  expect(pdf.name).toMatch(/^leadpath-report-1-ada-okafor-\d{4}-\d\d-\d\d\.pdf$/);
  expect(pages[0]).toContain("Building toward Product Lead");
  expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
});

test("an assessment hides the answers of the one before it", async ({ page }) => {
  await signUp(page);
  const first = await startAssessment(page);
  await openQuestion(page, first);
  await level(page, 4).check();
  await page.getByText("Add a note").click();
  await page.getByLabel("Note").fill("The mango release");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(`**/ratings/${skillIds[1]}`);
  await page.goto(`${first}/answers`);
  await expect(page.getByText("The mango release")).toBeVisible();
  await submit(page);

  const second = await startAssessment(page);
  await expect(heading(page)).toHaveText("14 skills to go");
  await openQuestion(page, second);

  await expect(level(page, 4)).not.toBeChecked();
  expect(await page.content()).not.toContain("The mango release");
  await page.goto(`${second}/answers`);
  await expect(page.getByText("Not answered", { exact: true })).toHaveCount(14);
  expect(await page.content()).not.toContain("The mango release");
});

test("a second report says what changed since the first", async ({ page }) => {
  await finishAssessment(page);
  await expect(page.getByText("This is the first report")).toBeVisible();

  const again = await startAssessment(page);
  await openQuestion(page, again, "storytelling");
  await level(page, 5).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/time-management");
  await page.goto(`${again}/answers`);
  await page.goto(await submit(page));

  const changes = page.getByRole("region", { name: "Since last time" });
  await expect(changes.getByRole("row", { name: /Presentation and Storytelling/ })).toHaveText(
    /3\.?0?5\.?0?\+2/,
  );
  await expect(changes.getByText(/noise/)).toBeVisible();
});

test("submitting twice makes one report", async ({ page }) => {
  await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  await level(page, 3).check();
  await expect(statusLine(page)).toContainText("Saved");
  await page.getByRole("link", { name: "Task list" }).click();
  await page.getByRole("link", { name: "Check your answers and submit" }).click();
  const late = await page.context().newPage();
  await late.goto(`${assessment}/answers`);

  const posted = page.waitForRequest((request) => request.method() === "POST");
  await page.getByRole("button", { name: "Submit assessment" }).first().dblclick();
  await expect(page.getByText("Your assessment is submitted")).toBeVisible();

  await late.getByRole("button", { name: "Submit assessment" }).first().click();
  await expect(late.getByText("Your assessment is submitted")).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText("What you answered");

  const request = await posted;
  const replayed = await page.request.fetch(request.url(), {
    method: "POST",
    headers: await request.allHeaders(),
    data: request.postDataBuffer() ?? "",
    maxRedirects: 0,
  });
  expect(replayed.headers()["x-action-redirect"]).toContain("notice=submitted");

  await page.goto("/reports/history");
  await expect(page.getByRole("row")).toHaveCount(2);
});

/** Everybody's first report: three everywhere. */
async function finishAssessment(page: Page) {
  await signUp(page);
  await answerAll(page, await startAssessment(page), 3);
  await page.goto(await submit(page));
}

async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never gets to ${target}.`);
}

async function press(page: Page, target: Locator) {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

async function chooseByArrows(page: Page) {
  await tabTo(page, level(page, 0));
  for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowDown");
}

async function download(page: Page, name: string) {
  const link = page.getByRole("link", { name, exact: true });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["cache-control"]).toContain("no-store");

  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const bytes = await readFile(await file.path());
  // The same report is the same file, to the byte.
  expect(bytes.equals(await answer.body())).toBe(true);

  return { name: file.suggestedFilename(), type: answer.headers()["content-type"], bytes };
}

/** What the documented command says about an input or an export. */
async function score(input: unknown) {
  const command = spawn("npm", ["run", "--silent", "score"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  command.stdin.end(JSON.stringify(input));

  return JSON.parse(await text(command.stdout));
}
