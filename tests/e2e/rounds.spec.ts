import { type Browser, test as base, expect, type Page } from "@playwright/test";
import type { Sql } from "postgres";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import {
  answerAll,
  heading,
  invite,
  join,
  level,
  newPerson,
  type Person,
  signUp,
  startAssessment,
  submit,
} from "./support/pages";
import { type ServerInSql, startServerInSql } from "./support/server-in-sql";

/** A server of these tests' own on PostgreSQL, whose tables say who is in which team. */
const test = base.extend<object, { server: ServerInSql }>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await startServerInSql();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ server }, use) => use(server.url),
});

test.describe.configure({ mode: "default" });

/** A manager, and the members of their team, each in a browser of their own. */
async function aTeam(manager: Page, browser: Browser, { url, sql }: ServerInSql) {
  const tomás = await signUp(manager, newPerson("Tomás Rivera"));
  const people = [newPerson("Maya Lindqvist"), newPerson("Chidi Okafor")];
  const pages: Page[] = [];
  for (const person of people) {
    const page = await (await browser.newContext({ baseURL: url })).newPage();
    await join(page, await invite(manager, person.email), person);
    pages.push(page);
  }
  const [team] = await sql`
    insert into teams (organization_id, name)
    select organization_id, 'Growth' from memberships
    where person_id = (select id from people where email = ${tomás.email})
    returning id, organization_id`;
  await sql`
    insert into team_managers (team_id, organization_id, person_id, started_at)
    select ${team?.id}, ${team?.organization_id}, id, now() from people where email = ${tomás.email}`;
  for (const { email } of people) await addToTeam(sql, String(team?.id), email);
  const [maya, chidi] = pages;
  if (!maya || !chidi) throw new Error("No one joined.");

  return { team: String(team?.id), maya, chidi, people, rounds: `/teams/${team?.id}/rounds` };
}

/** Makes someone a member of a team, as if they had accepted. */
async function addToTeam(sql: Sql, team: string, email: string) {
  await sql`
    insert into team_memberships (team_id, organization_id, person_id, started_at)
    select teams.id, teams.organization_id, people.id, now() from teams, people
    where teams.id = ${team} and people.email = ${email}`;
}

async function openRound(manager: Page, rounds: string) {
  await manager.goto(`${rounds}/new`);
  await manager.getByLabel("Why are you asking?").fill("Our talks in January start from here.");
  await manager.getByRole("radio", { name: "As soon as both are in" }).check();
  await manager.getByRole("button", { name: "Open the round" }).click();
  await expect(heading(manager)).toHaveText("0 of 2 pairs are in");
}

/** Gives a level for each of the asked skills, and submits. */
async function rate(manager: Page, digit: 1 | 4) {
  await manager.getByRole("link", { name: "Start" }).click();
  for (const skill of askedSkills) {
    await expect(manager).toHaveURL(new RegExp(`/ratings/${skill}$`));
    await level(manager, digit).check();
    await manager.getByRole("button", { name: /^(Next: |Check your)/ }).click();
  }
  await manager.getByRole("button", { name: "Submit your view" }).click();
}

test("a manager opens a round, all answer blind, and each pair sees both sides once both are in", async ({
  page: manager,
  browser,
  server,
}) => {
  const { team, rounds, maya, people } = await aTeam(manager, browser, server);

  await test.step("the first round is one form, which keeps what was typed", async () => {
    await manager.goto(rounds);
    await expect(heading(manager)).toHaveText("No rounds are open");
    await manager.getByRole("link", { name: "Open a round" }).click();
    for (const name of ["Maya Lindqvist", "Chidi Okafor"]) {
      await expect(manager.getByRole("checkbox", { name })).toBeChecked();
    }
    await expect(
      manager.getByText("“Tomás, your manager, opened a check-in with you.”"),
    ).toBeVisible();
    await expect(manager.getByRole("radio", { name: "On a day, at an hour" })).toBeChecked();
    await manager.getByRole("checkbox", { name: "Chidi Okafor" }).uncheck();
    await manager.getByRole("button", { name: "Open the round" }).click();
    await expect(manager.getByRole("main").getByRole("alert")).toContainText(
      "Say in your own words why",
    );
    await expect(manager.getByRole("checkbox", { name: "Chidi Okafor" })).not.toBeChecked();
    await manager.getByRole("checkbox", { name: "Chidi Okafor" }).check();
    await manager.getByLabel("Why are you asking?").fill("Our talks in January start from here.");
    await manager.getByRole("radio", { name: "As soon as both are in" }).check();
    await manager.getByRole("button", { name: "Open the round" }).click();
    await expect(heading(manager)).toHaveText("0 of 2 pairs are in");
    await expect(manager.getByText("You haven’t answered for Chidi and Maya.")).toBeVisible();
  });
  const round = new URL(manager.url()).pathname;

  await test.step("a member reads who asks, why, and who will see what", async () => {
    await maya.goto("/reports");
    const place = maya.getByRole("navigation", { name: "Main" });
    await expect(place.getByRole("link", { name: "Check-ins 1 waiting for you" })).toBeVisible();
    await maya.goto("/check-ins");
    await expect(maya.getByRole("heading", { name: "Asked of you" })).toBeVisible();
    await maya.getByRole("link", { name: "Tomás Rivera" }).click();
    await expect(heading(maya)).toHaveText("Tomás, your manager, opened a check-in with you");
    await expect(maya.getByRole("blockquote")).toHaveText("Our talks in January start from here.");
    await expect(maya.getByText(/as long as Tomás manages you, never your notes/)).toBeVisible();
    await expect(maya.getByText("30 days", { exact: false })).toHaveCount(1);
  });
  const checkIn = new URL(maya.url()).pathname;

  await test.step("the manager rates person by person, and sees nothing of the other side", async () => {
    await manager.getByRole("link", { name: "Maya Lindqvist" }).first().click();
    await expect(heading(manager)).toHaveText("How do you see Maya’s work?");
    await rate(manager, 1);
    await expect(heading(manager)).toHaveText("You’re in; Maya isn’t yet");
    await manager.goto(round);
    await expect(manager.getByText("You haven’t answered for Chidi.")).toBeVisible();
    const row = manager.getByRole("row", { name: /^Maya Lindqvist/ });
    await expect(row).toHaveText(/Not in.*In, /);
    await maya.goto(checkIn);
    await expect(heading(maya)).toHaveText("Tomás is in; now it’s your turn");
  });

  await test.step("once the member is in, too, both see both", async () => {
    await answerAll(maya, await startAssessment(maya), 4);
    await submit(maya);
    await maya.goto(checkIn);
    await maya.getByRole("button", { name: "Use this assessment" }).click();
    await expect(heading(maya)).toHaveText(/^You see more .* than Tomás has seen$/);
    await manager.goto(round);
    await expect(heading(manager)).toHaveText("1 of 2 pairs is in");
    await manager.getByRole("row", { name: /^Maya/ }).getByRole("link").click();
    await expect(heading(manager)).toHaveText(/^Maya sees more /);
    await expect(
      manager.getByText("You can read Maya’s side as long as you manage Maya."),
    ).toBeVisible();
  });

  await test.step("leaving the team ends the manager's view at the next request", async () => {
    await server.sql`
      update team_memberships set ended_at = now()
      where team_id = ${team} and person_id = (select id from people where email = ${people[0]?.email ?? ""})`;
    await server.sql`
      update check_ins set sight_ended_at = now() where id = ${checkIn.split("/").at(-1) ?? ""}`;
    await manager.reload();
    await expect(heading(manager)).toHaveText("Your check-in with Maya Lindqvist is over");
    await expect(manager.getByText("as long as you were their manager")).toBeVisible();
    await maya.reload();
    await expect(heading(maya)).toHaveText(/^You see more /);
    await manager.goto(round);
    await expect(manager.getByText("Maya")).toHaveCount(0);
  });
});

test("a member may rather not without a reason, which the round doesn't tell", async ({
  page: manager,
  browser,
  server,
}) => {
  const { rounds, chidi } = await aTeam(manager, browser, server);
  await openRound(manager, rounds);
  const round = new URL(manager.url()).pathname;
  await chidi.goto("/check-ins");
  await chidi.getByRole("link", { name: "Tomás Rivera" }).click();
  const before = await manager.getByRole("table").textContent();
  await chidi.getByRole("link", { name: "I’d rather not" }).click();
  await expect(chidi.getByRole("button", { name: "Decline" })).toBeVisible();
  await expect(chidi.getByRole("radio")).toHaveCount(0);
  await chidi.getByRole("button", { name: "Decline" }).click();
  await expect(chidi.getByText("You declined.")).toBeVisible();

  await manager.goto(round);
  expect(await manager.getByRole("table").textContent()).toBe(before ?? "");
  await expect(manager.getByRole("main")).not.toContainText(/declin|rather not/i);
  await expect(heading(manager)).toHaveText("0 of 2 pairs are in");
});

test("a round gets more time, someone joins late, and closing it says first what goes", async ({
  page: manager,
  browser,
  server,
}) => {
  const { team, rounds, maya } = await aTeam(manager, browser, server);
  await openRound(manager, rounds);
  const round = new URL(manager.url()).pathname;
  const late: Person = newPerson("Lena Late");
  const latecomer = await (await browser.newContext({ baseURL: server.url })).newPage();
  await join(latecomer, await invite(manager, late.email), late);
  await addToTeam(server.sql, team, late.email);

  await manager.goto(round);
  await manager.getByRole("button", { name: "Open theirs for Lena Late" }).click();
  await expect(heading(manager)).toHaveText("0 of 3 pairs are in");
  await latecomer.goto("/check-ins");
  await expect(latecomer.getByRole("link", { name: "Tomás Rivera" })).toBeVisible();

  const title = await manager.title();
  await manager.getByLabel("New due day").fill("2026-01-01");
  await manager.getByRole("button", { name: "Give everyone more time" }).click();
  await expect(manager.getByText("Choose a later day").first()).toBeVisible();
  await manager.goto(round);
  await manager.getByRole("button", { name: "Give everyone more time" }).click();
  await expect.poll(() => manager.title()).not.toBe(title);

  await manager.getByRole("link", { name: "Close this round" }).click();
  await expect(
    manager.getByText(/The check-ins with Chidi, Lena, and Maya are taken back/),
  ).toBeVisible();
  await manager.getByRole("button", { name: "Close the round" }).click();
  await expect(heading(manager)).toHaveText("Closed: 0 of 3 pairs are in");
  await maya.goto("/check-ins");
  await maya.getByRole("link", { name: "Tomás Rivera" }).click();
  await expect(maya.getByText("It was taken back before you’d both answered.")).toBeVisible();
});

test("a manager opens a check-in with one member, outside of any round, also without a script", async ({
  page: manager,
  browser,
  server,
}) => {
  const { team, people } = await aTeam(manager, browser, server);
  const [place] = await server.sql`
    select id from team_memberships
    where team_id = ${team} and person_id = (select id from people where email = ${people[0]?.email ?? ""})`;
  const plain = await browser.newContext({
    baseURL: server.url,
    javaScriptEnabled: false,
    storageState: await manager.context().storageState(),
  });
  const page = await plain.newPage();
  await page.goto(`/teams/${team}/members/${place?.id}/check-ins/new`);
  await expect(heading(page)).toHaveText("Open a check-in with Maya");
  await page.getByLabel("Why are you asking?").fill("You led the rail launch.");
  await page.getByRole("button", { name: "Open the check-in" }).click();

  await expect(heading(page)).toHaveText("How do you see Maya’s work?");
  await page.goto(`/teams/${team}/members/${place?.id}/check-ins/new`);
  await expect(page.getByText("You two already have an open check-in.")).toBeVisible();
  await page.goto("/check-ins");
  await expect(page.getByRole("heading", { name: "With people you manage" })).toBeVisible();
});
