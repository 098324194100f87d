import { expect, type Page } from "@playwright/test";
import { type SkillId, skillIds } from "@/lib/framework/skills";

export type Person = { name: string; email: string; password: string };

/** Somebody whom no other test knows. */
export function newPerson(name = "Ada Okafor"): Person {
  return { name, email: `${crypto.randomUUID()}@example.org`, password: "quiet harbor lantern 7" };
}

export async function signUp(page: Page, person = newPerson()) {
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(heading(page)).toHaveText("Assess yourself");

  return person;
}

/** Fills the sign-in page that is open, and sends it. */
export async function sendSignIn(page: Page, { email, password }: Omit<Person, "name">) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

export async function signIn(page: Page, person: Person) {
  await page.goto("/sign-in");
  await sendSignIn(page, person);
  await page.waitForURL("/reports");
}

/** Starts an assessment and answers its path. */
export async function startAssessment(page: Page) {
  await page.goto("/assessments");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await page.waitForURL(/\/assessments\/[0-9a-f-]{36}$/);

  return new URL(page.url()).pathname;
}

export async function openQuestion(page: Page, assessment: string, skill: SkillId = skillIds[0]) {
  await page.goto(`${assessment}/ratings/${skill}`);
}

/** The card of a level on a question's page. */
export function level(page: Page, digit: 0 | 1 | 2 | 3 | 4 | 5) {
  return page.getByRole("radio", { name: new RegExp(`^${digit} `) });
}

/** The line that says whether the answer on the page is saved. */
export function statusLine(page: Page) {
  return page.getByRole("main").getByRole("status").first();
}

export function heading(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

/** Answers every skill with one level, from the first question to the page that checks the answers. */
export async function answerAll(page: Page, assessment: string, digit: 0 | 1 | 2 | 3 | 4 | 5) {
  await openQuestion(page, assessment);
  for (const skill of skillIds) {
    await page.waitForURL(`**/ratings/${skill}`);
    await level(page, digit).check();
    await page.getByRole("button", { name: "Continue" }).click();
  }
  await expect(heading(page)).toHaveText("Check your answers");
}

/** Submits the answers that are on the page, and answers the path of their report. */
export async function submit(page: Page) {
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(heading(page)).toHaveText("Your assessment is submitted");
  const report = await page.getByRole("link", { name: "Read your report" }).getAttribute("href");

  return report ?? "";
}

/** Adds a piece of evidence that shows storytelling, and ends on its page. */
export async function addEvidence(page: Page, title = "The rail pilot") {
  await page.goto("/evidence/new?skill=storytelling");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("When").fill("2026-03-01");
  await page.getByRole("radio", { name: "Outcome" }).check();
  await page.getByRole("radio", { name: "Part of the report" }).check();
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(heading(page)).toHaveText(title);
}
