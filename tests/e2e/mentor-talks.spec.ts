import { expect, test } from "@playwright/test";
import type { Sql } from "postgres";
import { weightOf } from "@/tests/support/page-weight";
import { expectNoViolation } from "./support/axe";
import { layoutFlaws } from "./support/layout-flaws";
import { planTalk, writeLog } from "./support/mentorships";
import { endMentorship, insertMentees, insertMentorship } from "./support/mentorships-in-sql";
import { goals } from "./support/page-weights";
import { heading, newPerson, signUp } from "./support/pages";
import { type ServerInSql, startServerInSql } from "./support/server-in-sql";
import { soon } from "./support/team-of-two";

// On a database of its own, where mentorships are put down as rows: how one begins and ends has tests of its own.
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

const part = "Lead the pricing review";

test("an outside mentor and a mentee talk twice, keep the log together, and the mentee takes it along", async ({
  browser,
}) => {
  const aDevice = async () => (await browser.newContext({ baseURL: server.url })).newPage();
  const [mentor, mentee, later] = [await aDevice(), await aDevice(), await aDevice()];
  const [{ email: ingrid }, { email: maya }, { email: omar }] = [
    await signUp(mentor, newPerson("Ingrid Nilsen")),
    await signUp(mentee, newPerson("Maya Lindqvist")),
    await signUp(later, newPerson("Omar Haddad")),
  ];
  const mentorship = await insertMentorship(sql, { mentee: maya, mentor: ingrid, open: ["path"] });
  let talk = "";

  await test.step("the mentor plans a talk, and the mentee is told, of the mentor’s name alone", async () => {
    await mentor.goto(`/talks/new?mentorship=${mentorship}`);
    await expect(heading(mentor)).toHaveText("When will you and Maya talk?");
    await expect(
      mentor.getByText("Maya keeps it; you read it for as long as you mentor them."),
    ).toBeVisible();
    await expectNoViolation(mentor);
    await mentor.getByLabel("Another point (1)").fill("Leading a team");
    await mentor.getByLabel("Day").fill(soon());
    await mentor.getByLabel("Time").fill("10:30");
    await mentor.getByRole("button", { name: "Plan the talk" }).click();
    await expect(heading(mentor)).toHaveText("What you and Maya will talk about");
    talk = new URL(mentor.url()).pathname;

    await mentee.goto("/inbox");
    await expect(mentee.getByText(/^Ingrid planned a talk with you\. It’s on /)).toBeVisible();
    await mentee.goto("/talks");
    await expect(mentee.getByText("With your mentor. One point on the agenda")).toBeVisible();
    await expectNoViolation(mentee);
    await mentor.goto("/talks");
    await expect(mentor.getByRole("link", { name: /^Talk with Maya Lindqvist/ })).toBeVisible();
    await expect(mentor.getByText("With your mentee.")).toBeVisible();
    await expect(mentor.getByRole("main").getByText("Maya Lindqvist’s")).toHaveCount(0);
  });

  await test.step("the mentee writes, the mentor is told and confirms, and the mentee’s part is on their path", async () => {
    await writeLog(mentee, talk, "We start with the pricing review.", part);
    await expect(heading(mentee)).toHaveText("Your notes are waiting for Ingrid");
    await mentor.goto("/inbox");
    await expect(mentor.getByText(/^Maya wrote notes about your talk on /)).toBeVisible();
    await mentor.goto(talk);
    await mentor.getByRole("button", { name: "Confirm these notes" }).click();
    await expect(heading(mentor)).toHaveText("You and Maya agree on these notes");
    await mentee.goto("/path");
    await expect(
      mentee.getByRole("region", { name: "Agreed with Ingrid" }).getByText(part).first(),
    ).toBeVisible();
  });

  await test.step("the mentee plans the second talk, which starts from what’s open, and the mentor adds to its log", async () => {
    await mentee.goto(`/talks/new?mentorship=${mentorship}`);
    await expect(mentee.getByLabel("Point 1", { exact: true })).toHaveValue(
      new RegExp(`^Maya: ${part} \\(by `),
    );
    await mentee.getByLabel("Day").fill(soon());
    await mentee.getByRole("button", { name: "Plan the talk" }).click();
    await expect(heading(mentee)).toHaveText("What you and Ingrid will talk about");
    const second = new URL(mentee.url()).pathname;
    await writeLog(mentor, second, "It went well.", "Read the review");
    await expect(heading(mentor)).toHaveText("Your notes are waiting for Maya");
    await mentee.goto(second);
    await expect(mentee.getByText("It went well.")).toBeVisible();
  });

  await test.step("what each notes for themselves is the writer’s alone, and in no page but its own", async () => {
    await mentor.goto(`/mentees/${mentorship}/note`);
    await expect(heading(mentor)).toHaveText("What do you want to remember about Maya?");
    await expect(mentor.getByText("theirs to ask for by law")).toBeVisible();
    await mentor.getByLabel("Notes on Maya").fill("Quill: ask about the team.");
    await mentor.getByRole("button", { name: "Save notes" }).click();
    await expect(mentor.getByText("Notes saved")).toBeVisible();
    await expect(mentor.getByLabel("Notes on Maya")).toHaveValue("Quill: ask about the team.");
    await expectNoViolation(mentor);
    await mentee.goto(`/mentors/${mentorship}/note`);
    await expect(mentee.getByLabel("Notes on Ingrid")).toHaveValue("");
    for (const [page, address] of [
      [mentor, talk],
      [mentor, "/talks"],
      [mentee, talk],
      [mentee, `/mentors/${mentorship}/note`],
    ] as const) {
      expect(await (await page.request.get(address)).text()).not.toContain("Quill");
    }
    for (const [page, address] of [
      [mentor, `/mentors/${mentorship}/note`],
      [mentee, `/mentees/${mentorship}/note`],
      [later, `/mentees/${mentorship}/note`],
    ] as const) {
      expect((await page.goto(address))?.status()).toBe(404);
    }
  });

  await test.step("the mentorship ends while the mentor writes: nothing typed is lost, and nothing more is read", async () => {
    await mentor.goto(`${talk}/versions/new`);
    await mentor.getByLabel("Notes").fill("Too late");
    await endMentorship(sql, mentorship);
    await mentor.getByRole("button", { name: "Save for both" }).click();
    await expect(mentor.getByText("This log can’t be changed anymore")).toBeVisible();
    await expect(mentor.getByLabel("Notes")).toHaveValue("Too late");
    for (const address of [talk, `/mentees/${mentorship}/note`]) {
      expect((await mentor.goto(address))?.status()).toBe(404);
    }
    await mentee.goto(talk);
    await expect(mentee.getByText("Only you can read this.")).toBeVisible();
  });

  await test.step("the mentee opens the log to a later mentor, who reads what both confirmed", async () => {
    const next = await insertMentorship(sql, { mentee: maya, mentor: omar });
    await mentee.goto(`/mentors/${mentorship}/log`);
    await expect(heading(mentee)).toHaveText("Your talks with Ingrid Nilsen");
    await mentee.getByRole("button", { name: "Open to Omar Haddad" }).click();
    await expect(mentee.getByText("The log is open to them")).toBeVisible();
    await expectNoViolation(mentee);
    await mentee.goto(talk);
    await expect(mentee.getByText("Only you and Omar Haddad can read this.")).toBeVisible();

    const [log] = await sql`select id from opened_logs where opened_to = ${next}`;
    const address = `/mentees/${next}/logs/${log?.id}`;
    await later.goto(address);
    await expect(heading(later)).toHaveText("Maya’s talks with Ingrid Nilsen");
    await expect(later.getByText("We start with the pricing review.")).toBeVisible();
    await expect(later.getByText("It went well.")).toHaveCount(0);
    await expectNoViolation(later);
    expect((await later.goto(talk))?.status()).toBe(404);
    expect((await mentor.goto(address))?.status()).toBe(404);

    await mentee.goto(`/mentors/${mentorship}/log`);
    await mentee.getByRole("button", { name: "Withdraw from Omar Haddad" }).click();
    await expect(mentee.getByText("The log is closed to them again")).toBeVisible();
    expect((await later.goto(address))?.status()).toBe(404);
  });
});

test("sixty mentees in four companies are on one page, whom one meets next first, on a phone as well", async ({
  browser,
}) => {
  const mentor = await (await browser.newContext({ baseURL: server.url })).newPage();
  const { email } = await signUp(mentor, newPerson("Ingrid Nilsen"));
  const mentorships = await insertMentees(sql, email, 60);
  await planTalk(mentor, mentorships.at(-1) ?? "");

  await mentor.goto("/mentees");
  await expect(heading(mentor)).toHaveText(/^You meet Mentee next, /);
  const rows = mentor.getByRole("main").getByRole("listitem");
  await expect(rows).toHaveCount(mentorships.length);
  await expect(rows.first()).toContainText("Mentee Number 60");
  await expectNoViolation(mentor);
  for (const width of [390, 1440]) {
    await mentor.setViewportSize({ width, height: 900 });
    expect(await layoutFlaws(mentor, { touch: width < 600 })).toEqual([]);
  }
  const { bytes, elements } = weightOf(await (await mentor.request.get("/mentees")).text());
  // As many rows as a team's table has cells in a few: one may weigh what the other does.
  expect(bytes / 1024).toBeLessThanOrEqual(goals.team.kilobytes);
  expect(elements).toBeLessThanOrEqual(goals.team.elements);
});
