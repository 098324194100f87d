import type { APIRequestContext, Page } from "@playwright/test";
import { eventsIn } from "@/tests/support/calendar";
import { expectNoViolation } from "./support/axe";
import { heading } from "./support/pages";
import { aTeamOfTwo, memberPage, soon } from "./support/team-of-two";
import { expect, test } from "./support/test";

test("a calendar follows someone’s talks by a secret link: moved, called off, and until it’s revoked", async ({
  page: manager,
  anotherDevice,
  playwright,
}) => {
  const { member, team } = await aTeamOfTwo(manager, anotherDevice);
  const calendar = await playwright.request.newContext();
  const talk = await planATalk(manager, team);
  const uid = `talk-${talk.replace("/talks/", "")}@leadpath`;
  let link = "";
  let first = "";

  await test.step("the link is shown once, and whoever has it needs no cookie", async () => {
    await member.goto("/account");
    await member.getByRole("link", { name: "Change the calendar link" }).click();
    await expect(heading(member)).toHaveText("See what comes up in your own calendar");
    await expectNoViolation(member);
    await member.getByRole("button", { name: "Create a calendar link" }).click();
    await expect(heading(member)).toHaveText("Your calendar link works");
    await expect(member.getByText("Not yet")).toBeVisible();
    link = await member.getByLabel("Link", { exact: true }).inputValue();
    await expectNoViolation(member);
    await member.reload();
    await expect(member.getByLabel("Link", { exact: true })).toHaveCount(0);

    const answer = await calendar.get(link);
    first = await answer.text();
    expect(eventsIn(first)).toMatchObject([
      {
        uid,
        title: "Leadpath: talk",
        sequence: 0,
        isDate: false,
        start: `${soon()}T04:45:00.000Z`,
      },
    ]);
    expect(first).not.toMatch(/Tomás|Maya|Beltrame|Lindqvist|Growth|pricing/i);
    expect(answer.headers()).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      "referrer-policy": "no-referrer",
    });
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    expect((await calendar.head(link)).status()).toBe(200);
    expect(await (await calendar.get(link)).text()).toBe(first);
    await member.reload();
    await expect(member.getByText("Not yet")).toHaveCount(0);
  });

  await test.step("both can take the talk’s own file, and its page asks whoever has it to sign in", async () => {
    for (const person of [manager, member]) {
      await person.goto(talk);
      const file = await person.getByRole("link", { name: "Add to calendar" }).getAttribute("href");
      const text = await (await person.request.get(file ?? "")).text();
      expect(eventsIn(text)).toEqual(eventsIn(first));
    }
    const page = await calendar.get(eventsIn(first)[0]?.url ?? "", { maxRedirects: 0 });
    expect(page.headers().location).toBe(`/sign-in?${new URLSearchParams({ next: talk })}`);
  });

  await test.step("it moves to a whole day, and is the same event", async () => {
    await manager.goto(`${talk}/time`);
    await manager.getByLabel("Time").fill("");
    await manager.getByRole("button", { name: "Move the talk" }).click();
    await expect(manager.getByText("The talk is moved")).toBeVisible();

    expect(await eventsAt(calendar, link)).toMatchObject([
      { uid, sequence: 1, isDate: true, start: soon() },
    ]);
  });

  await test.step("called off, it’s in no calendar and has no file", async () => {
    await manager.goto(`${talk}/time`);
    await manager.getByRole("button", { name: "Call the talk off" }).click();
    await expect(heading(manager)).toHaveText("This talk was called off");

    expect(await eventsAt(calendar, link)).toEqual([]);
    await expect(manager.getByRole("link", { name: "Add to calendar" })).toHaveCount(0);
    const file = await manager.request.get(`/api${talk}/ics`);
    expect(file.status()).toBe(404);
  });

  await test.step("replaced and revoked, a link is answered as one that never was", async () => {
    await member.goto("/account/calendar");
    await member.getByRole("button", { name: "Replace the calendar link" }).click();
    const next = await member.getByLabel("Link", { exact: true }).inputValue();
    expect(next).not.toBe(link);
    expect(await eventsAt(calendar, next)).toEqual([]);
    await member.getByRole("button", { name: "Revoke the calendar link" }).click();
    await expect(member.getByText("Calendar link revoked")).toBeVisible();
    await expect(heading(member)).toHaveText("See what comes up in your own calendar");
    await expectNoViolation(member);

    const token = new URL(link).pathname.split("/")[2] ?? "";
    const answers = await Promise.all(
      [link, next, link.replace(token, "A".repeat(43)), link.replace(token, "short")].map(
        async (address) => {
          const answer = await calendar.get(address);
          const { date: _, "x-request-id": __, ...headers } = answer.headers();
          return {
            status: answer.status(),
            text: await answer.text(),
            headers: { ...headers, "content-security-policy": "" },
          };
        },
      ),
    );
    expect(answers[0]?.status).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  await calendar.dispose();
});

async function planATalk(manager: Page, team: string) {
  await manager.goto(await memberPage(manager, team));
  await manager.getByRole("link", { name: "Plan a talk" }).click();
  await manager.getByLabel("Another point (1)").fill("The pricing review");
  await manager.getByLabel("Day").fill(soon());
  await manager.getByLabel("Time").fill("10:30");
  await manager.getByRole("button", { name: "Plan the talk" }).click();
  await expect(heading(manager)).toHaveText("What you and Maya will talk about");

  return new URL(manager.url()).pathname;
}

async function eventsAt(calendar: APIRequestContext, link: string) {
  return eventsIn(await (await calendar.get(link)).text());
}
