import type { Page } from "@playwright/test";
import { heading, newPerson, signUp } from "./support/pages";
import { expect, test } from "./support/test";

test.use({ javaScriptEnabled: false });

test("a name that cannot be is refused in words, and stays in its field", async ({ page }) => {
  await signUp(page);
  await page.goto("/organization");
  const name = page.getByLabel("Organization name");

  for (const [typed, why] of [
    ["", "Enter a name."],
    ["x".repeat(10_000), "Use at most 120 characters."],
    ["Ac\u0007me", "Use one line, without control characters."],
    ["\u200b", "Use at least one visible character."],
  ] as const) {
    await name.fill(typed);
    await page.getByRole("button", { name: "Rename organization" }).click();
    await expect(page.getByRole("alert")).toContainText(why);
    await expect(name).toHaveValue(typed);
  }
  await expect(heading(page)).toHaveText("You’re the only member of Ada Okafor’s workspace");
});

test("inviting, sending again, roles, ending and leaving work without JavaScript", async ({
  page,
  anotherDevice,
}) => {
  const [grace, mel] = [newPerson("Grace Hopper"), newPerson("Mel Member")];
  const guests: Page[] = [];
  await signUp(page);

  for (const { name, email, password } of [grace, mel]) {
    await page.goto("/organization/invitations");
    await page.getByLabel("Email address").fill(email);
    await page.getByRole("button", { name: "Invite" }).click();
    await expect(page.getByText(`${email} is invited`)).toBeVisible();
    await page.getByRole("button", { name: `Create a new link for ${email}` }).click();
    await expect(page.getByText("The new link")).toBeVisible();

    const guest = await (await anotherDevice({ javaScriptEnabled: false })).newPage();
    guests.push(guest);
    await guest.goto(await page.getByLabel("Link").inputValue());
    await guest.getByLabel("Your name").fill(name);
    await guest.getByLabel("Password").fill(password);
    await guest.getByRole("button", { name: "Join" }).click();
    await expect(heading(guest)).toHaveText("Assess yourself");

    if (name === mel.name) {
      await guest.goto("/organization");
      await guest.getByRole("link", { name: /^Leave/ }).click();
      await expect(heading(guest)).toHaveText(/^Leave /);
      await guest.getByRole("button", { name: /^Leave/ }).click();
      await expect(guest.getByText("You’ve left")).toBeVisible();
      await expect(heading(guest)).toHaveText("You’re the only member of Mel Member’s workspace");
    }
  }

  await page.goto("/organization/members");
  await page.getByRole("link", { name: grace.name }).click();
  await page.getByRole("radio", { name: "Admin" }).check();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(heading(page)).toHaveText("Grace Hopper is an admin");
  await page.getByRole("link", { name: "End membership" }).click();
  await expect(heading(page)).toHaveText("End the membership of Grace Hopper?");
  await page.getByRole("button", { name: "End membership" }).click();
  await expect(page.getByText("Membership ended")).toBeVisible();
  await expect(page.getByRole("row", { name: /Someone who left/ })).toHaveCount(2);

  // Signing out is theirs wherever they are a member: it does what it says, from a page of before, too.
  const [stale] = guests;
  await stale?.getByRole("button", { name: grace.name }).click();
  await stale?.getByRole("button", { name: "Sign out" }).click();
  if (stale) await expect(heading(stale)).toHaveText("Sign in");
});
