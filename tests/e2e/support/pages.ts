import { expect, type Page } from "@playwright/test";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { actionForm, actionId, answerFields, type Fields } from "./hostile-client";

export type Person = { name: string; email: string; password: string };

/** Someone whom no other test knows. */
export function newPerson(name = "Ada Okafor"): Person {
  return { name, email: `${crypto.randomUUID()}@example.org`, password: "quiet harbor lantern 7" };
}

/** Makes an account by what the form sends, and signs in to it; no page is opened. */
export async function signUp(page: Page, person = newPerson()) {
  await post(page, "/sign-up", "sign-up/actions.ts#signUp", person);

  return person;
}

/** Signs up on a server that sends mail, where the link in the one that came is what makes the account. */
export async function signUpByMail(
  page: Page,
  linkFor: (email: string) => Promise<string>,
  person = newPerson(),
) {
  await post(page, "/sign-up", "sign-up/actions.ts#signUp", person);
  const token = new URL(await linkFor(person.email)).pathname.split("/").at(-1) ?? "";
  const fields = { token, password: person.password };
  await post(page, `/address-links/${token}`, "address-links/[token]/actions.ts#confirm", fields);

  return person;
}

export async function signUpByForm(page: Page, person = newPerson()) {
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("Email address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(heading(page)).toHaveText("Assess yourself");

  return person;
}

/** Fills the sign-in page that is open, and sends it. */
export async function sendSignIn(page: Page, { email, password }: Omit<Person, "name">) {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

export async function signIn(page: Page, person: Person) {
  await page.goto("/sign-in");
  await sendSignIn(page, person);
  await page.waitForURL("/reports");
}

/** Invites an address on the page of invitations, and answers the link that is shown once. */
export async function invite(page: Page, email: string) {
  await page.goto("/organization/invitations");
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText(`${email} is invited`)).toBeVisible();

  return page.getByLabel("Link").inputValue();
}

/** Makes the account that an invitation's link offers. */
export async function join(page: Page, link: string, { name, password }: Person) {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(heading(page)).toHaveText("Assess yourself");
}

/** Starts an assessment by what the form sends, opens its list of tasks and answers its path. */
export async function startAssessment(page: Page) {
  const fields = { purpose: "development" };
  const headers = await post(page, "/assessments", "assessments/actions.ts#start", fields);
  const [path = ""] = headers["x-action-redirect"]?.split(";") ?? [];
  await page.goto(path);

  return path;
}

export async function openQuestion(page: Page, assessment: string, skill: SkillId = skillIds[0]) {
  await page.goto(`${assessment}/ratings/${skill}`);
}

/** The card of a level on a question's page. */
export function level(page: Page, digit: 0 | 1 | 2 | 3 | 4 | 5) {
  return page.getByRole("radio", { name: new RegExp(`^${digit} `) });
}

/** The line in a question's bar that says whether its answer is saved. */
export function statusLine(page: Page) {
  return page.getByRole("main").getByRole("status").last();
}

export function heading(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

/** Answers every skill with one level, by what the forms send, and opens the page that checks the answers. */
export async function answerAll(page: Page, assessment: string, digit: 0 | 1 | 2 | 3 | 4 | 5) {
  const assessmentId = assessment.replace("/assessments/", "");

  for (const skill of skillIds) {
    const fields = answerFields(assessmentId, { skill, choice: String(digit) });
    await post(page, `${assessment}/ratings/${skill}`, "ratings/actions.ts#autosave", fields);
  }
  await page.goto(`${assessment}/answers`);
  await expect(heading(page)).toHaveText("Check your answers");
  await expect(page.getByText("Not answered")).toHaveCount(0);
}

/** Calls an action as its page's script does, in this browser's session; answers the headers. */
export async function post(page: Page, path: string, action: string, fields: Fields) {
  return (await called(page, path, action, fields)).headers();
}

/** The same, answering what the form shows. */
export async function answerOf(page: Page, path: string, action: string, fields: Fields) {
  return (await called(page, path, action, fields)).text();
}

async function called(page: Page, path: string, action: string, fields: Fields) {
  const answer = await page.request.post(path, {
    headers: { "next-action": actionId(action), "sec-fetch-site": "same-origin" },
    multipart: actionForm(fields),
    maxRedirects: 0,
  });
  expect(answer.status(), await answer.text()).toBeLessThan(400);

  return answer;
}

/** Submits the answers on the page, and answers the path of their report, which opens. */
export async function submit(page: Page) {
  await page.getByRole("button", { name: "Submit assessment" }).first().click();
  await expect(page.getByText("Your assessment is submitted")).toBeVisible();

  return new URL(page.url()).pathname;
}

/** Adds a piece of evidence that shows storytelling, and ends on its page. */
export async function addEvidence(page: Page, title = "The rail pilot") {
  await page.goto("/evidence/new?skill=storytelling");
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByLabel("When").fill("2026-03-01");
  await page.getByRole("radio", { name: "Outcome" }).check();
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("radio", { name: "Only you" }).check();
  await page.getByRole("button", { name: "Add evidence" }).click();
  await expect(heading(page)).toHaveText(title);
}

export const askReason = "You ran the rail pilot with me.";

/** Asks Dana, who has no account; answers the link to pass on, and the check-in's page. */
export async function askByLink(subject: Page) {
  await subject.goto("/check-ins/new");
  await subject.getByLabel("Their name").fill("Dana Roth");
  await subject.getByLabel("Why are you asking them?").fill(askReason);
  await subject.getByRole("button", { name: "Ask for their view" }).click();
  await expect(subject.getByText("Link for Dana Roth created")).toBeVisible();
  const link = await subject.getByLabel("Link").inputValue();
  const seeing = subject.getByRole("link", { name: "See the check-in" });

  return { link, checkIn: (await seeing.getAttribute("href")) ?? "" };
}

/** Makes a share link of what is ticked, and answers its address and the path of its owner's page. */
export async function makeShareLink(
  page: Page,
  { label, opens, password = "" }: { label: string; opens: string[]; password?: string },
) {
  await page.goto("/shares/new");
  await page.getByLabel("Who is it for?").fill(label);
  for (const scope of opens) await page.getByRole("checkbox", { name: scope, exact: true }).check();
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  const preview = page.getByRole("link", { name: "See what a visitor sees" });

  return { link, share: (await preview.getAttribute("href")) ?? "" };
}

/** Waits until a script of the page has kept the browser's time zone in its cookie. */
export async function untilTimeZoneIsKept(page: Page) {
  const names = async () => (await page.context().cookies()).map(({ name }) => name);
  await expect.poll(names).toContain("leadpath.time-zone");
}

/** Keeps the scripts of the pages that are opened from now on away from the browser, until what it answers is called. */
export async function holdScript(page: Page) {
  let send = () => {};
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });

  return send;
}
