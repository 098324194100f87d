import { readFileSync } from "node:fs";
import type { BrowserContext, Page, Request } from "@playwright/test";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { pagesWith } from "./support/hostile-client";
import {
  heading,
  holdScript,
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

test("what is chosen and typed before the script has come is saved once it is there", async ({
  page,
}) => {
  await signUp(page);
  const assessment = await startAssessment(page);
  const sendScript = await holdScript(page);

  await page.goto(`${assessment}/ratings/${skillIds[0]}`, { waitUntil: "commit" });
  await level(page, 3).check();
  await typeNote(page, "Typed at once");
  await expect(statusLine(page)).toHaveText("");
  sendScript();

  await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await page.reload();
  await expect(level(page, 3)).toBeChecked();
  await expect(page.getByLabel("Note")).toHaveValue("Typed at once");
});

test("a note is saved while it is typed", async ({ page }) => {
  const assessment = await answered(page);

  const saved = answerTo(page, "RICE on the backlog");
  await typeNote(page, "RICE on the backlog");
  await saved;

  await openQuestion(page, assessment);
  await expect(page.getByLabel("Note")).toHaveValue("RICE on the backlog");
});

test("a note is saved when someone leaves the question at once", async ({ page }) => {
  const assessment = await answered(page);

  const saved = answerTo(page, "Typed in a hurry");
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

  await page.getByLabel("Why doesn’t it apply?").fill("No backlog of my own");
  await expect(statusLine(page)).toContainText("Saved");
  await openQuestion(page, assessment);
  await expect(page.getByLabel("Why doesn’t it apply?")).toHaveValue("No backlog of my own");
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
    const status = question.getByRole("status").first();
    await question.getByRole("radio", { name: "Low" }).check();
    // Only the page's script says so, and only the script has keys.
    await expect(status).toHaveText("Not saved yet: choose a level");
    await page.keyboard.press("3");
    await expect(question.getByRole("radio", { name: /^3 / })).toBeChecked();
    await expect(status).toHaveText(/^Saved \d\d:\d\d$/);
  }

  await page.getByRole("link", { name: "Check your answers and submit" }).click();
  await expect(heading(page)).toHaveText("Check your answers");
  await expect(page.getByText("Not answered")).toHaveCount(0);
  expect(await submit(page)).toMatch(/^\/reports\//);
  await page.goto(`${assessment}/ratings`);
  await expect(heading(page)).toHaveText("What you answered");
});

test("of two tabs, the later learns of the earlier and keeps its answer", async ({ page }) => {
  const { earlier, later, assessment } = await twoTabs(page);

  await later.getByRole("button", { name: "Keep the saved answer" }).click();
  await expect(level(later, 3)).toBeChecked();
  await expect(conflict(later)).toBeHidden();

  await openQuestion(earlier, assessment);
  await expect(level(earlier, 3)).toBeChecked();
});

test("of two tabs, the later learns of the earlier and puts its own answer in its place", async ({
  page,
}) => {
  const { earlier, later, assessment } = await twoTabs(page);

  await later.getByRole("button", { name: "Keep what’s below" }).click();
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

    await disconnect(page);
    await level(page, 4).check();
    await expect(statusLine(page)).toContainText("Not saved: the server can’t be reached");
    await typeNote(page, "Written in a tunnel");
    await expect(level(page, 4)).toBeChecked();

    await connect(page);
    await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 20_000 });
    await expect(page.getByLabel("Note")).toHaveValue("Written in a tunnel");

    await openQuestion(page, assessment);
    await expect(level(page, 4)).toBeChecked();
    await expect(page.getByLabel("Note")).toHaveValue("Written in a tunnel");
  });

  test("Continue waits for the save and then goes on", async ({ page }) => {
    const assessment = await answered(page);
    await disconnect(page);
    await level(page, 4).check();
    await typeNote(page, "Written in a tunnel");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(statusLine(page)).toContainText("trying again, then continuing");
    await expect(page.getByLabel("Note")).toHaveValue("Written in a tunnel");

    await connect(page);
    await page.waitForURL(`**/ratings/${skillIds[1]}`);
    await openQuestion(page, assessment);
    await expect(level(page, 4)).toBeChecked();
    await expect(page.getByLabel("Note")).toHaveValue("Written in a tunnel");
  });

  test("going back keeps the answer, and saves it by itself later", async ({ page }) => {
    await firstQuestion(page);
    await disconnect(page);
    await level(page, 4).check();
    await expect(statusLine(page)).toContainText("Not saved");
    await page.goBack();
    await expect(notSaved(page)).toContainText("The server can’t be reached; trying again…");
    const asked = page.waitForEvent("dialog");
    const reload = page.evaluate(() => window.location.reload());
    expect((await asked).type()).toBe("beforeunload");
    await (await asked).dismiss();
    await reload;

    await connect(page);
    await expect(notSaved(page)).toBeHidden({ timeout: 20_000 });
    await expect(heading(page)).toHaveText("13 skills to go");
    await page.goForward();
    await expect(level(page, 4)).toBeChecked();
  });

  test("a link asks before it takes along what is not saved", async ({ page }) => {
    await answered(page);
    await disconnect(page);
    await level(page, 4).check();
    await expect(statusLine(page)).toContainText("Not saved");

    await expectQuestion(page, "Task list");
    await connect(page);
    await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/);
    await page.getByRole("link", { name: "Task list" }).click();
    await expect(heading(page)).toHaveText("13 skills to go");
  });
});

test("what cannot be saved yet says why, and a link asks before it is lost", async ({ page }) => {
  await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  await typeNote(page, "First the note");
  await expect(statusLine(page)).toHaveText("Not saved yet: choose a level");
  await expectQuestion(page, "Task list");

  await level(page, 4).check();
  await expect(statusLine(page)).toContainText("Saved");
  await expect(page.getByRole("link", { name: "Skip for now" })).toBeHidden();
  await page.getByRole("radio", { name: "Not applicable" }).check();
  await expect(statusLine(page)).toHaveText("Not saved yet: say why it doesn’t apply");
  await expectQuestion(page, "Task list");

  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("link", { name: "Task list" }).click();
  await expect(heading(page)).toHaveText("13 skills to go");
  await expect(notSaved(page)).toBeHidden();
});

test("going back at once saves what was chosen and typed", async ({ page }) => {
  await firstQuestion(page);
  await level(page, 3).check();
  await typeNote(page, "Typed in a hurry");
  await page.goBack();
  await expect(heading(page)).toHaveText("13 skills to go");

  await page.goForward();
  await expect(level(page, 3)).toBeChecked();
  await expect(page.getByLabel("Note")).toHaveValue("Typed in a hurry");
  await page.reload();
  await expect(page.getByLabel("Note")).toHaveValue("Typed in a hurry");
});

// The framework posts it to the page just arrived at. One without the action passes the call on, by the public address,
// which a server behind a proxy may not reach.
test("every page has the actions by which answers that were left are saved", () => {
  const built: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  const pages = Object.keys(built).filter((file) => /^(?!\/_global-error).*\/page$/.test(file));

  expect(pages.length).toBeGreaterThan(40);
  for (const action of ["ratings/actions.ts#autosave", "skills/actions.ts#autosaveRows"]) {
    expect(pagesWith(action).sort(), action).toEqual(pages.map((file) => `app${file}`).sort());
  }
});

test("going back keeps what cannot be saved yet, and leads to it", async ({ page }) => {
  await firstQuestion(page);
  await typeNote(page, "First the note");
  await page.goBack();
  await expect(notSaved(page)).toContainText("Not saved yet: choose a level.");

  await notSaved(page).getByRole("link", { name: "Back to your answer" }).click();
  await expect(page.getByLabel("Note")).toHaveValue("First the note");
  await expect(notSaved(page)).toBeHidden();
  await level(page, 2).check();
  await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await page.reload();
  await expect(page.getByLabel("Note")).toHaveValue("First the note");
});

test("going back shows what is so now, and raises no conflict", async ({ page }) => {
  await firstQuestion(page);
  await level(page, 3).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(`**/ratings/${skillIds[1]}`);

  await page.goBack();
  await expect(level(page, 3)).toBeChecked();
  await expect(page.getByRole("link", { name: "Leave as it is" })).toBeVisible();
  await level(page, 4).check();
  await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await expect(conflict(page)).toBeHidden();
  await expect(page.getByRole("link", { name: "Leave as it is" })).toBeHidden();

  await page.goBack();
  await expect(heading(page)).toHaveText("13 skills to go");
});

test("going back to the check page shows the changed answer, and after submitting no way to change it", async ({
  page,
}) => {
  const assessment = await answered(page);
  await page.goto(`${assessment}/answers`);
  await page.getByRole("link", { name: "Change" }).click();
  await level(page, 5).check();
  await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await page.goBack();
  await expect(heading(page)).toHaveText("Check your answers");
  await expect(page.getByRole("main")).toContainText(findSkill(skillIds[0]).anchors[5]);

  await submit(page);
  await page.goBack();
  await expect(heading(page)).toHaveText("What you answered");
  await expect(page.getByRole("button", { name: "Submit assessment" })).toHaveCount(0);
});

test("Continue decides no conflict", async ({ page }) => {
  const { earlier, later, assessment } = await twoTabs(page);

  await level(later, 4).press("Enter");
  await expect(later.getByRole("button", { name: "Keep what’s below" })).toBeFocused();
  await later.getByRole("button", { name: "Continue" }).click();
  await expect(later.getByRole("button", { name: "Keep what’s below" })).toBeFocused();

  await openQuestion(earlier, assessment);
  await expect(level(earlier, 3)).toBeChecked();

  await later.getByRole("button", { name: "Keep the saved answer" }).click();
  await level(later, 5).check();
  await expect(statusLine(later)).toHaveText(/^Saved \d\d:\d\d$/);
  await later.getByRole("button", { name: "Continue" }).click();
  await later.waitForURL(`**/ratings/${skillIds[1]}`);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("Continue decides no conflict, however often", async ({ page }) => {
    await signUp(page);
    const assessment = await startAssessment(page);
    await openQuestion(page, assessment);
    const later = await page.context().newPage();
    await openQuestion(later, assessment);
    await level(page, 3).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveURL(new RegExp(`/ratings/${skillIds[1]}$`));

    await level(later, 4).check();
    for (let press = 1; press <= 2; press += 1) {
      const answer = later.waitForEvent("load");
      await later.getByRole("button", { name: "Continue" }).click();
      await answer;
      await expect(conflict(later)).toContainText("Saved there: level 3");
      await expect(level(later, 4)).toBeChecked();
    }

    await later.getByRole("button", { name: "Keep what’s below" }).click();
    await expect(later).toHaveURL(new RegExp(`/ratings/${skillIds[1]}$`));
  });
});

test("an assessment that was submitted elsewhere is said once, and keeps the text on the page", async ({
  page,
}) => {
  const assessment = await answered(page);
  const other = await page.context().newPage();
  await other.goto(`${assessment}/answers`);
  await submit(other);
  await page.clock.install();

  const refused = answerTo(page);
  await typeNote(page, "Too late");
  await page.clock.fastForward(1_000);
  await refused;
  await expect(
    page.getByText("This assessment isn’t open here: it was submitted or discarded, its check-in"),
  ).toBeVisible();
  await expect(statusLine(page)).toHaveText("Not saved");

  const more: Request[] = [];
  page.on("request", (request) => more.push(request));
  await page.clock.fastForward(60_000);
  await expectQuestion(page, "Task list");
  await expect(page.getByLabel("Note")).toHaveValue("Too late");
  expect(more.filter((request) => request.method() === "POST")).toEqual([]);
});

test("someone who is signed out elsewhere keeps what they type, and it is saved once they are back", async ({
  page,
  anotherDevice,
}) => {
  const { person, assessment } = await signedOutElsewhere(page, anotherDevice);

  await typeNote(page, "Typed after the end");
  await level(page, 2).check();
  await expect(statusLine(page)).toHaveText(
    "You’re signed out. Sign in in another tab; your text stays here.",
  );

  const popup = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Sign in in another tab" }).click();
  await sendSignIn(await popup, person);
  await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await openQuestion(page, assessment);
  await expect(page.getByLabel("Note")).toHaveValue("Typed after the end");
});

test("someone signed out elsewhere signs in and is back at the question", async ({
  page,
  anotherDevice,
}) => {
  const { person, assessment } = await signedOutElsewhere(page, anotherDevice);

  await page.getByRole("button", { name: "Continue" }).click();
  await expect(heading(page)).toHaveText("Sign in");
  await sendSignIn(page, person);

  await page.waitForURL(`**${assessment}/ratings/${skillIds[0]}`);
});

/** A question that is open while its person's sessions end from another device. */
async function signedOutElsewhere(page: Page, anotherDevice: () => Promise<BrowserContext>) {
  const person = await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  const other = await (await anotherDevice()).newPage();
  await signIn(other, person);
  await other.goto("/account");
  await other.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(heading(other)).toHaveText("Sign in");

  return { person, assessment };
}

/** A link that asks, and stays on being told so. */
async function expectQuestion(page: Page, link: string) {
  const url = page.url();
  const asked = page.waitForEvent("dialog");
  const click = page.getByRole("link", { name: link }).click();
  const dialog = await asked;
  expect(dialog.message()).toContain("isn’t saved");
  await dialog.dismiss();
  await click;
  expect(page.url()).toBe(url);
}

async function disconnect(page: Page) {
  await page.route("**/assessments/**", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
}

async function connect(page: Page) {
  await page.unroute("**/assessments/**");
}

/** The first question, come to from the list of tasks. */
async function firstQuestion(page: Page) {
  await signUp(page);
  await startAssessment(page);
  await page.getByRole("link", { name: "Start with the first skill" }).click();
  await expect(heading(page)).toHaveText(findSkill(skillIds[0]).question);
}

function notSaved(page: Page) {
  return page.getByText("One of your answers isn’t saved").locator("..");
}

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

/** The server's answer to the next save that has all of this text: one may have its beginning, where typing is slow. */
function answerTo(page: Page, text = "") {
  return page.waitForResponse((response) => response.request().postData()?.includes(text) ?? false);
}

async function typeNote(page: Page, note: string) {
  await page.getByText("Add a note").click();
  await page.getByLabel("Note").pressSequentially(note);
}
