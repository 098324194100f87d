import { writeFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { byKeyboard, firstHourMinutes } from "./support/by-keyboard";
import { linkFor, linkIn, mailFor, test } from "./support/mail-test";
import { heading, newPerson, post } from "./support/pages";

test("a manager's first hour, with mail: who is invited joins by their mail, is asked, and hears of the round", async ({
  page,
  browser,
  leadpath,
  mail,
}, info) => {
  const tomas = newPerson("Tomás Beltrame");
  const people = ["Ada Osei", "Ben Adeyemi"].map((name) => newPerson(name));
  const keys = byKeyboard(page);
  const main = page.getByRole("main");
  const arrive = async (title: string | RegExp) => {
    await expect(heading(page)).toHaveText(title);
    await keys.look(String(title));
  };
  let team = "";

  await test.step("an account, with an address that's confirmed", async () => {
    await page.goto("/sign-up");
    await arrive("Sign up");
    await keys.signUpToManage(tomas);
    await arrive("Check your email");
    await page.goto(await linkFor(mail, tomas.email));
    await arrive("Confirm your address");
    await keys.reach(page.getByLabel("Your password"));
    await keys.type(tomas.password);
    await keys.press("Enter");
  });

  await test.step("a team, and its people by their addresses", async () => {
    await arrive("What’s your team called?");
    await keys.reach(page.getByLabel("Team name"));
    await keys.type("Growth");
    await keys.press("Enter");
    await arrive("No one is in Growth yet");
    team = new URL(page.url()).pathname.replace("/people", "");
    for (const { email } of people) {
      const field = page.getByLabel("Email address");
      // The link of whoever was added before has the focus; the form's field stands behind it.
      await keys.reach(field);
      await keys.type(email);
      await keys.press("Enter");
      await expect(page.getByText(`${email} is invited`)).toBeVisible();
    }
    await keys.look("who's invited");
  });

  for (const { email, name, password } of people) {
    const context = await browser.newContext({ baseURL: leadpath.url });
    const member = await context.newPage();
    const link = await linkFor(mail, email);
    const token = link.split("/").at(-1) ?? "";
    const path = `/invitations/${token}`;
    await post(member, path, "invitations/[token]/actions.ts#join", { token, name, password });
    await member.goto(`${team}/place`);
    await expect(heading(member)).toHaveText(
      "Tomás Beltrame manages you in Growth: is that right?",
    );
    await member.getByRole("button", { name: "Yes, that’s right" }).click();
    await expect(heading(member)).toHaveText("You’re in Growth");
    await context.close();
  }

  await test.step("who said yes is in the inbox, and the round goes out by mail", async () => {
    await page.goto("/inbox");
    await arrive("New in your inbox");
    await expect(main.getByText("Ben Adeyemi said yes to joining Growth.")).toBeVisible();
    await keys.choose(
      page.getByRole("button", { name: "Someone you asked is in your team" }).first(),
    );
    await arrive("Two people in Growth");
    await keys.choose(main.getByRole("link", { name: "Open a round" }));
    await arrive("Open a round");
    await keys.reach(page.getByLabel("Why are you asking?"));
    await keys.type("Our talks in January start from here. Where do we differ?");
    await keys.choose(page.getByRole("button", { name: "Open the round" }));
    await arrive(/pairs/);
    await expect(
      page.getByText("Everyone in it finds it in their inbox now, and by mail"),
    ).toBeVisible();
  });

  for (const { email } of people) {
    const letter = await mailFor(mail, email, 2);
    expect(letter?.subject).toBe("A check-in with your manager");
    expect(linkIn(letter?.text)).toContain("/check-ins/");
  }
  const effort = keys.effort();
  writeFileSync(info.outputPath("effort.json"), JSON.stringify(effort, null, 2));
  expect(effort.minutes).toBeLessThanOrEqual(firstHourMinutes);

  await test.step("a placed colleague is asked by mail, and told of the team's end", async () => {
    const [ada] = people;
    await page.goto(`${team}/people`);
    await page.getByRole("link", { name: "Ada Osei" }).click();
    await page.getByRole("button", { name: /to manage/ }).click();
    await expect(page.getByText("They’re asked to manage the team, too")).toBeVisible();
    const asked = await mailFor(mail, ada?.email ?? "", 3);
    expect(asked?.subject).toBe("You’re asked to manage a team");
    expect(linkIn(asked?.text)).toContain(`${team}/place`);

    await page.goto(`${team}/ending`);
    await page.getByRole("button", { name: /^End Growth/ }).click();
    const ended = await mailFor(mail, ada?.email ?? "", 4);
    expect(ended?.subject).toBe("A team of yours has ended");
    expect(ended?.text).toContain("/mail-choices/");
    expect(String(ended?.html)).toContain("See your teams");
  });
});
