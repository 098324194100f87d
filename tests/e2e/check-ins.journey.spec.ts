import type { BrowserContext, Page } from "@playwright/test";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { findSkill } from "@/lib/framework/skills";
import {
  answerAll,
  heading,
  invite,
  join,
  level,
  newPerson,
  openQuestion,
  signUp,
  startAssessment,
  statusLine,
  submit,
} from "./support/pages";
import { expect, test } from "./support/test";

const [first, second, third] = askedSkills.map((skill) => findSkill(skill).name);
const example = "In the pricing review, Ada still came to you.";

test("two answer blind, and see where they differ once both are in", async ({
  page: rater,
  anotherDevice,
}) => {
  const { subject, checkIn } = await askColleague(rater, anotherDevice);

  await test.step("the rater is told who asks, why, and who will see it", async () => {
    await rater.goto("/reports");
    const place = rater.getByRole("navigation", { name: "Main" });
    await expect(place.getByRole("link", { name: "Check-ins 1 waiting for you" })).toBeVisible();
    await rater.goto("/check-ins");
    await rater.getByRole("link", { name: "Maya Lindqvist" }).click();
    await expect(heading(rater)).toHaveText("Maya would like your view of five skills");
    await expect(rater.getByRole("blockquote")).toHaveText("You saw me run the pricing work.");
  });

  await test.step("five skills by keyboard, one of them not seen", async () => {
    await rater.getByRole("link", { name: "Start" }).click();
    await expect(heading(rater)).toHaveText("How does Maya decide what comes first?");
    await expect(rater.getByText("No opportunity yet")).toHaveCount(0);
    await rater.keyboard.press("4");
    await expect(statusLine(rater)).toHaveText(/^Saved/);
    await rater.keyboard.press("Enter");
    await expect(rater.getByText(`2 of 5 · ${second}`)).toBeVisible();
    await level(rater, 1).check();
    await rater.getByText("Add an example (Maya will read it)").click();
    await rater.getByLabel("Example").fill(example);
    await rater.getByRole("button", { name: `Next: ${third}` }).click();
    await expect(rater.getByText(`3 of 5 · ${third}`)).toBeVisible();
    await rater.getByRole("radio", { name: "Not seen" }).check();
    await rater.getByRole("button", { name: /^Next: / }).click();
    await expect(rater.getByText("4 of 5")).toHaveCount(2);
    await level(rater, 3).check();
    await rater.getByRole("button", { name: /^Next: / }).click();
    await expect(rater.getByText("5 of 5")).toHaveCount(2);
    await level(rater, 3).check();
    await rater.getByRole("button", { name: "Check your answers" }).click();
    await expect(heading(rater)).toHaveText("Check your view of Maya");
    await expect(rater.getByText("Not seen", { exact: true })).toBeVisible();
  });

  await test.step("until both are in, neither page holds the other's answers", async () => {
    await rater.getByRole("button", { name: "Submit your view" }).click();
    await expect(heading(rater)).toHaveText("You’re in; Maya isn’t yet");
    const seen = await textsOf(subject, [checkIn, "/check-ins", "/reports"]);
    expect(seen).not.toContain(example);
    expect(seen).toContain("Tomás is in");

    await subject.goto(checkIn);
    await expect(subject.getByText("Submit one, then come back here")).toBeVisible();
    const assessment = await startAssessment(subject);
    await answerAll(subject, assessment, 3);
    await openQuestion(subject, assessment, "product-leadership");
    await level(subject, 4).check();
    await expect(statusLine(subject)).toHaveText(/^Saved/);
    await subject.goto(`${assessment}/answers`);
    await submit(subject);
    expect(await textsOf(rater, [checkIn])).not.toContain("Skill by skill");
  });

  await test.step("the last one in opens both sides to both", async () => {
    await subject.goto(checkIn);
    await subject.getByRole("button", { name: "Use this assessment" }).click();
    await expect(heading(subject)).toHaveText("You see more leadership than Tomás has seen");
    await expect(subject.getByText(example)).toBeVisible();
    await expect(subject.getByRole("heading", { name: "Not seen by Tomás" })).toBeVisible();
    const rows = subject.getByRole("listitem").getByRole("heading", { level: 3 });
    await expect(rows).toHaveCount(4);
    await expect(rows.first()).toHaveText(second ?? "");
    await expect(subject.getByRole("img", { name: "You 4, Tomás 1" })).toBeVisible();

    await rater.reload();
    await expect(heading(rater)).toHaveText("Maya sees more leadership than you’ve seen");
    await expect(rater.getByRole("img", { name: "You 1, Maya 4" })).toBeVisible();
    await expect(rater.getByRole("heading", { name: first })).toBeVisible();
    await rater.goto("/check-ins");
    await expect(rater.getByText("You’ve both answered")).toBeVisible();
  });
});

test("the report of both views is its subject's, and nothing for others is made of it", async ({
  page: rater,
  anotherDevice,
}) => {
  const { subject, checkIn } = await askColleague(rater, anotherDevice);
  await answerAll(subject, await startAssessment(subject), 3);
  const own = await submit(subject);
  await subject.goto(checkIn);
  await subject.getByRole("button", { name: "Use this assessment" }).click();
  await expect(heading(subject)).toHaveText(/^You’re in/);
  await rater.goto(`${checkIn}/ratings/${askedSkills[0]}`);
  for (const skill of askedSkills) {
    await expect(rater).toHaveURL(new RegExp(`/ratings/${skill}$`));
    await level(rater, 4).check();
    await rater.getByRole("button", { name: /^(Next: |Check your)/ }).click();
  }
  await rater.getByRole("button", { name: "Submit your view" }).click();
  await expect(heading(rater)).toHaveText(/see Maya’s work much alike$/);

  await subject.reload();
  await subject.getByRole("link", { name: "Report of both views" }).click();
  await expect(subject.getByText("your own view and a peer’s")).toBeVisible();
  await expect(subject.getByRole("link", { name: "PDF", exact: true })).toHaveCount(0);
  await expect(subject.getByRole("link", { name: "Share", exact: true })).toHaveCount(0);
  const joint = new URL(subject.url()).pathname;
  const views = subject.getByRole("navigation", { name: "Whose view" });
  await views.getByRole("link", { name: "Tomás’s" }).click();
  await expect(heading(subject)).toHaveText("Tomás rated five skills");
  await expect(subject.getByRole("row", { name: /Storytelling 4 3 4$/ })).toBeVisible();
  await views.getByRole("link", { name: "Mine" }).click();
  await expect(subject.getByText(/· your own view$/)).toBeVisible();
  await views.getByRole("link", { name: "Together" }).click();
  await expect(subject.getByText("your own view and a peer’s")).toBeVisible();
  for (const path of [`/api${joint}/pdf`, `${joint}/brief`]) {
    expect((await subject.request.get(path)).status(), path).toBe(404);
  }
  expect((await rater.request.get(joint)).status()).toBe(404);

  await subject.getByRole("link", { name: "the report of your own view" }).click();
  await expect(subject).toHaveURL(own.split("?")[0] ?? "");
  await subject.goto("/reports/history");
  await expect(subject.getByText("report 2, you and Tomás")).toBeVisible();
  await expect(subject.getByText("report 1, you", { exact: true })).toBeVisible();
  await subject.goto("/shares/new");
  await expect(subject.getByLabel("Which report?").getByRole("option")).toHaveCount(1);
});

test("whoever asked takes it back, and whoever is asked may rather not", async ({
  page: rater,
  anotherDevice,
}) => {
  const { subject, tomas, checkIn } = await askColleague(rater, anotherDevice);

  await rater.goto(checkIn);
  await rater.getByRole("link", { name: "I’d rather not" }).click();
  await rater.getByRole("radio", { name: "Someone else could say more" }).check();
  await rater.getByRole("button", { name: "Decline" }).click();
  await expect(heading(rater)).toHaveText("Your check-in with Maya Lindqvist has ended");
  await subject.reload();
  await expect(subject.getByText("Someone else could say more")).toBeVisible();

  const next = await ask(subject, tomas.email);
  await rater.goto(`${next}/ratings/product-leadership`);
  await level(rater, 2).check();
  await expect(statusLine(rater)).toHaveText(/^Saved/);
  await subject.getByRole("link", { name: "Take this back" }).click();
  await subject.getByRole("button", { name: "Take it back" }).click();
  await expect(subject.getByText("You took it back.")).toBeVisible();
  // What is on the rater's page can't be saved anymore, and says so.
  await level(rater, 3).check();
  await expect(rater.getByText("This assessment isn’t open here")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a view is given and submitted", async ({ page: rater, anotherDevice }) => {
    const { checkIn } = await askColleague(rater, anotherDevice);

    await rater.goto(`${checkIn}/ratings/${askedSkills[4]}`);
    await rater.getByRole("button", { name: "Check your answers" }).click();
    await expect(rater.getByText("Choose the description that fits best").first()).toBeVisible();
    await level(rater, 3).check();
    await rater.getByRole("button", { name: "Check your answers" }).click();
    await rater.getByRole("button", { name: "Submit your view" }).click();
    await expect(heading(rater)).toHaveText("You’re in; Maya isn’t yet");
  });
});

/** Two of one organization, of whom Maya, on another device, asks Tomás for his view. */
async function askColleague(rater: Page, anotherDevice: () => Promise<BrowserContext>) {
  const subject = await (await anotherDevice()).newPage();
  const [maya, tomas] = [newPerson("Maya Lindqvist"), newPerson("Tomás Beltrame")];
  await signUp(rater, tomas);
  await join(subject, await invite(rater, maya.email), maya);

  return { subject, tomas, checkIn: await ask(subject, tomas.email) };
}

async function ask(subject: Page, email: string) {
  await subject.goto("/check-ins/new");
  await subject.getByLabel("Their email address").fill(email);
  await subject.getByLabel("Why are you asking them?").fill("You saw me run the pricing work.");
  await subject.getByRole("button", { name: "Ask for their view" }).click();
  await expect(heading(subject)).toHaveText("You’ve asked Tomás");

  return new URL(subject.url()).pathname;
}

/** All that a server sends for some pages: their HTML, with the data that React reads. */
async function textsOf(page: Page, paths: string[]) {
  const answers = await Promise.all(paths.map((path) => page.request.get(path)));

  return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
}
