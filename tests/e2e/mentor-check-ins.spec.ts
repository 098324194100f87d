import { expect, type Page, test } from "@playwright/test";
import type { Sql } from "postgres";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { expectNoViolation } from "./support/axe";
import { insertMentorship } from "./support/mentorships-in-sql";
import {
  answerAll,
  heading,
  level,
  newPerson,
  signUp,
  startAssessment,
  submit,
} from "./support/pages";
import { type ServerInSql, startServerInSql } from "./support/server-in-sql";

// On a database of its own, where a mentorship is put down as rows: how one begins and ends has tests of its own.
test.describe.configure({ timeout: 600_000 });

let sql: Sql;
let server: ServerInSql;

test.beforeAll(async () => {
  server = await startServerInSql();
  ({ sql } = server);
});

test.afterAll(async () => {
  await server?.stop();
});

const lead = "Hand the pricing review to Ada";

test("a mentee opens check-ins, their mentor rates them from elsewhere, they agree, and withdrawing ends it", async ({
  browser,
}) => {
  const aDevice = async () => (await browser.newContext({ baseURL: server.url })).newPage();
  const [mentor, mentee] = [await aDevice(), await aDevice()];
  const [{ email: ingrid }, { email: maya }] = [
    await signUp(mentor, newPerson("Ingrid Nilsen")),
    await signUp(mentee, newPerson("Maya Lindqvist")),
  ];
  const id = await insertMentorship(sql, { mentee: maya, mentor: ingrid });
  let checkIn = "";

  await test.step("as long as they’re shut, the mentor has no way to one, and the mentee is led to where they open", async () => {
    await mentor.goto(`/mentees/${id}`);
    await expect(mentor.getByRole("main").getByText("check-in")).toHaveCount(0);
    expect((await mentor.request.get(`/mentees/${id}/check-ins/new`)).status()).toBe(404);

    await mentee.goto(`/mentors/${id}`);
    await mentee.getByRole("link", { name: "Ask for their view" }).click();
    await expect(heading(mentee)).toHaveText("Check-ins aren’t open to Ingrid");
    await expectNoViolation(mentee);
    await mentee.getByRole("link", { name: "See what’s open to Ingrid" }).click();
    await mentee.getByRole("button", { name: "Open to Ingrid “Check-ins”" }).click();
    await expect(heading(mentee)).toHaveText("One thing of yours is open to Ingrid");
    await mentee.getByRole("link", { name: "See it as Ingrid does" }).click();
    await expect(mentee.getByText("Both views in a check-in")).toBeVisible();
    await expectNoViolation(mentee);
  });

  await test.step("the mentor opens one, and it waits for both", async () => {
    await mentor.goto(`/mentees/${id}`);
    await mentor.getByRole("link", { name: "Open a check-in" }).click();
    await expect(heading(mentor)).toHaveText("Open a check-in with Maya");
    await expectNoViolation(mentor);
    await mentor.getByLabel("Why are you asking?").fill("Before our talk: where do we differ?");
    await mentor.getByRole("button", { name: "Open the check-in" }).click();
    await expect(heading(mentor)).toHaveText("How do you see Maya’s work?");
    checkIn = new URL(mentor.url()).pathname;
    await mentor.goto("/check-ins");
    const mentored = mentor.getByRole("region", { name: "With people you mentor" });
    await expect(mentored.getByRole("link", { name: "Maya Lindqvist" })).toBeVisible();

    await mentee.goto("/inbox");
    await mentee.getByRole("button", { name: "You were asked for your view" }).click();
    await expect(heading(mentee)).toHaveText("Ingrid, your mentor, opened a check-in with you");
    await expectNoViolation(mentee);
  });

  await test.step("both answer, blind, and it’s revealed", async () => {
    await rate(mentor, checkIn);
    await expect(heading(mentor)).toHaveText("You’re in; Maya isn’t yet");
    await answerAll(mentee, await startAssessment(mentee), 3);
    await submit(mentee);
    await mentee.goto(checkIn);
    await mentee.getByRole("button", { name: "Use this assessment" }).click();
    await expect(mentee.getByRole("heading", { name: "Skill by skill" })).toBeVisible();
    await mentor.goto(checkIn);
    await expect(mentor.getByRole("heading", { name: "Skill by skill" })).toBeVisible();
    await expectNoViolation(mentor);
  });

  await test.step("the mentor suggests what to work on, and the mentee’s yes brings it to their path", async () => {
    await mentor.goto(`${checkIn}/agreement/versions/new`);
    await mentor.getByLabel("Which skill?").first().selectOption("Product Leadership");
    const sees = mentor.getByLabel("If it works, what will you both see?").first();
    await sees.fill("Ada runs the pricing review.");
    await mentor.getByLabel("Where will the chance come from?").first().fill("The April review.");
    const parts = mentor.getByLabel(/ will …$/);
    await parts.nth(0).fill(lead);
    await parts.nth(1).fill("Ask about it in each talk");
    await mentor.getByRole("button", { name: "Suggest this to Maya" }).click();
    await expect(heading(mentor)).toHaveText("Your suggestion is waiting for Maya");
    await mentee.goto(`${checkIn}/agreement`);
    await mentee.getByRole("button", { name: "I agree" }).click();
    await mentee.waitForURL(/notice=confirmed/);
    await mentee.goto("/path");
    const agreed = mentee.getByRole("region", { name: "Agreed with Ingrid" });
    await expect(agreed.getByText(lead).first()).toBeVisible();
  });

  await test.step("withdrawing check-ins ends what the mentor sees, on the page that they have open", async () => {
    await mentor.goto(checkIn);
    await mentee.goto(`/mentors/${id}/scopes`);
    await mentee.getByRole("button", { name: "Withdraw “Check-ins”" }).click();
    await expect(heading(mentee)).toHaveText("Nothing of yours is open to Ingrid");
    await mentor.reload();
    await expect(heading(mentor)).toHaveText("Your check-in with Maya Lindqvist is over");
    await expect(mentor.getByRole("heading", { name: "Skill by skill" })).toHaveCount(0);
    await expect(
      mentor.getByRole("heading", { name: "You and Maya agreed on one skill" }),
    ).toBeVisible();
    await mentee.goto(checkIn);
    await expect(mentee.getByRole("heading", { name: "Skill by skill" })).toBeVisible();
  });
});

/** Gives the view that a check-in asks for, one level everywhere. */
async function rate(rater: Page, checkIn: string) {
  await rater.goto(`${checkIn}/ratings/${askedSkills[0]}`);
  for (const skill of askedSkills) {
    await expect(rater).toHaveURL(new RegExp(`/ratings/${skill}$`));
    await level(rater, 4).check();
    await rater.getByRole("button", { name: /^(Next: |Check your)/ }).click();
  }
  await rater.getByRole("button", { name: "Submit your view" }).click();
}
