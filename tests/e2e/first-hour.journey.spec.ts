import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import { byKeyboard, firstHourMinutes } from "./support/by-keyboard";
import { heading, newPerson, post, signUp } from "./support/pages";
import { expect, test } from "./support/test";

test("a manager's first hour, without mail: a team, its people by one link, and a round, by keyboard alone", async ({
  page,
  anotherDevice,
}, info) => {
  const tomas = newPerson("Tomás Beltrame");
  const keys = byKeyboard(page);
  const main = page.getByRole("main");
  /** The page that's open, which never asks a manager to assess themself. */
  const arrive = async (title: string | RegExp) => {
    await expect(heading(page)).toHaveText(title);
    await expect(main.getByRole("link", { name: /assess yourself/i })).toHaveCount(0);
    await keys.look(String(title));
  };
  let link = "";

  await test.step("an account", async () => {
    await page.goto("/sign-up");
    await arrive("Sign up");
    await keys.signUpToManage(tomas);
  });

  await test.step("a team", async () => {
    await arrive("What’s your team called?");
    await keys.reach(page.getByLabel("Team name"));
    await keys.type("Growth");
    await keys.press("Enter");
  });

  await test.step("one link for everyone", async () => {
    await arrive("No one is in Growth yet");
    await keys.choose(page.getByRole("button", { name: "Create a join link" }));
    await expect(page.getByLabel("Link", { exact: true })).toBeFocused();
    link = await page.getByLabel("Link", { exact: true }).inputValue();
    await expectNoViolation(page);
  });

  for (const name of ["Ada Osei", "Ben Adeyemi", "Chidi Okoro"]) {
    const member = await (await anotherDevice()).newPage();
    await signUp(member, newPerson(name));
    await asksToJoin(member, link);
  }

  await test.step("the inbox says who asks, and leads there", async () => {
    await page.goto("/inbox");
    await arrive("New in your inbox");
    await expect(main.getByText("Ada Osei asked to join Growth by its link.")).toBeVisible();
    await expectNoViolation(page);
    await keys.choose(page.getByRole("button", { name: "Someone asks to join your team" }).first());
    await arrive("No one is in Growth yet");
    const asking = page.getByRole("region", { name: "Waiting for you" });
    for (const name of ["Ada Osei", "Ben Adeyemi", "Chidi Okoro"]) {
      const row = asking.locator("dl > div", { hasText: name });
      await keys.choose(row.getByRole("button", { name: /^Confirm/ }));
      await expect(row).toHaveCount(0);
    }
    await arrive("Three people in Growth");
  });

  await test.step("a round", async () => {
    await keys.choose(main.getByRole("link", { name: "Open a round" }));
    await arrive("Open a round");
    await keys.reach(page.getByLabel("Why are you asking?"));
    await keys.type("Our talks in January start from here. Where do we differ?");
    await keys.choose(page.getByRole("button", { name: "Open the round" }));
    await arrive(/pairs/);
    await expect(page.getByText("The round is open")).toBeVisible();
    await expect(page.getByText("This server doesn’t send email, so let them know")).toBeVisible();
    await expectNoViolation(page);
  });

  const effort = keys.effort();
  writeFileSync(info.outputPath("effort.json"), JSON.stringify(effort, null, 2));
  expect(effort.minutes).toBeLessThanOrEqual(firstHourMinutes);

  await test.step("what was told is read by now, and nothing waits but the views of the three", async () => {
    await page.goto("/inbox");
    await expect(heading(page)).toHaveText("You’ve read everything");
    const nav = page.getByRole("navigation", { name: "Main" });
    await expect(nav.getByRole("link", { name: "Check-ins 3 waiting for you" })).toBeVisible();
    await expect(nav.getByRole("link", { name: "Team", exact: true })).toBeVisible();
  });
});

/** Asks to join the team of a link by what its page sends. */
function asksToJoin(member: Page, link: string) {
  const { pathname } = new URL(link);
  const token = pathname.split("/").at(-1) ?? "";

  return post(member, pathname, "joins/[token]/actions.ts#askToJoin", { token });
}
