import type { Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import { addEvidence, heading, newPerson, type Person } from "./support/pages";
import { expect, test } from "./support/test";

// What isn't open to someone anymore is answered as what doesn't exist.
test.use({ tolerated: /status of 404/ });

test("a manager founds a team, someone joins by its link, opens a piece of evidence, and leaves", async ({
  page: manager,
  anotherDevice,
}) => {
  const [tomas, maya] = [newPerson("Tomás Beltrame"), newPerson("Maya Lindqvist")];
  const member = await (await anotherDevice()).newPage();
  let people = "";
  let link = "";

  await test.step("signing up for a team leads to founding one", async () => {
    await manager.goto("/sign-up");
    await manager.getByRole("radio", { name: "My team" }).check();
    await fillSignUp(manager, tomas);
    await expect(heading(manager)).toHaveText("What’s your team called?");
    await manager.getByLabel("Team name").fill("Growth");
    await manager.getByRole("button", { name: "Found the team" }).click();
    await expect(heading(manager)).toHaveText("No one is in Growth yet");
    people = new URL(manager.url()).pathname;
    await expectNoViolation(manager);
  });

  await test.step("a link is made, and shown once", async () => {
    await manager.getByRole("button", { name: "Create a join link" }).click();
    link = await manager.getByLabel("Link", { exact: true }).inputValue();
    expect(link).toContain("/joins/");
    await manager.reload();
    await expect(manager.getByLabel("Link", { exact: true })).toHaveCount(0);
    await expect(manager.getByRole("button", { name: "Replace the join link" })).toBeVisible();
  });

  await test.step("whoever opens it reads what a manager sees, signs up, and asks", async () => {
    await member.goto(link);
    await expect(heading(member)).toHaveText("Join Growth?");
    await expect(member.getByText("Never sees")).toBeVisible();
    await expectNoViolation(member);
    await member.getByRole("link", { name: "Sign up" }).click();
    await fillSignUp(member, maya);
    await member.getByRole("button", { name: "Ask to join" }).click();
    await expect(heading(member)).toHaveText("You’ve asked to join Growth");
  });

  await test.step("a manager confirms, and not before is anyone in", async () => {
    await manager.goto(people);
    await expect(heading(manager)).toHaveText("No one is in Growth yet");
    await manager.getByRole("button", { name: "Confirm Maya Lindqvist" }).click();
    await expect(heading(manager)).toHaveText("One person in Growth");
  });

  await test.step("the member works on in the team’s organization", async () => {
    await member.goto(link);
    await expect(heading(member)).toHaveText("You have a place in Growth");
    await member.getByRole("button", { name: /^Switch to Tomás/ }).click();
    await member.waitForURL("/reports");
    await member.getByRole("link", { name: "Team", exact: true }).click();
    await member.getByRole("main").getByRole("link", { name: "Growth" }).click();
    await expect(heading(member)).toHaveText("You’re in Growth");
    await expectNoViolation(member);
  });

  await test.step("what they open the manager reads, until they withdraw it", async () => {
    await addEvidence(member);
    const title = (await heading(member).textContent()) ?? "";
    await member.goto(people.replace("people", "openings"));
    await expect(heading(member)).toHaveText("As Tomás sees you");
    await member.getByLabel("What to open").selectOption({ index: 1 });
    await member.getByRole("button", { name: "Open it to Tomás" }).click();
    await expect(member.getByRole("button", { name: `Withdraw ${title}` })).toBeVisible();
    await expectNoViolation(member);

    await manager.getByRole("link", { name: "Maya Lindqvist" }).click();
    await manager.getByRole("link", { name: "What they’ve opened to you" }).click();
    await expect(heading(manager)).toHaveText("What Maya Lindqvist has opened to you");
    await expect(manager.getByText(title)).toBeVisible();
    await expectNoViolation(manager);

    await member.reload();
    await expect(member.getByRole("heading", { name: "When Tomás looked" })).toBeVisible();
    await member.getByRole("button", { name: `Withdraw ${title}` }).click();
    await expect(member.getByText("It’s closed again")).toBeVisible();
    await manager.reload();
    await expect(heading(manager)).toHaveText("Maya Lindqvist hasn’t opened anything");
  });

  await test.step("once they leave, the page that the manager has open shows nothing of them", async () => {
    await member.goto(people.replace("people", "place"));
    await member.getByRole("button", { name: "Leave Growth" }).click();
    await expect(member.getByText("You’ve left the team")).toBeVisible();
    await manager.reload();
    await expect(heading(manager)).toHaveText("There’s nothing at this address");
    await expect(manager.getByRole("main")).not.toContainText("Maya");
    await manager.goto(people);
    await expect(heading(manager)).toHaveText("No one is in Growth yet");
  });
});

async function fillSignUp(page: Page, { name, email, password }: Person) {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign up" }).click();
}
