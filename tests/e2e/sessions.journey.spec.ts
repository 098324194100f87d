import type { Page } from "@playwright/test";
import { heading, sendSignIn, signIn, signUp } from "./support/pages";
import { expect, test } from "./support/test";

test("a copied cookie is dead after signing out", async ({ page, anotherDevice }) => {
  await signUp(page);
  const copy = await anotherDevice();
  await copy.addCookies(await page.context().cookies());
  const thief = await copy.newPage();
  await thief.goto("/account");
  await expect(heading(thief)).toHaveText("Account and sessions");

  await signOut(page);

  await thief.goto("/account");
  await expect(heading(thief)).toHaveText("Sign in");
});

test("signing out everywhere ends every device", async ({ page, anotherDevice }) => {
  const person = await signUp(page);
  const other = await (await anotherDevice()).newPage();
  await signIn(other, person);

  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(heading(page)).toHaveText("Sign in");

  await other.goto("/reports");
  await expect(heading(other)).toHaveText("Sign in");
});

test("a new password ends every other device and a copied cookie, and this browser stays", async ({
  page,
  anotherDevice,
}) => {
  const person = await signUp(page);
  const other = await (await anotherDevice()).newPage();
  await signIn(other, person);
  const copy = await anotherDevice();
  await copy.addCookies(await page.context().cookies());
  const thief = await copy.newPage();
  await thief.goto("/account");
  await expect(heading(thief)).toHaveText("Account and sessions");
  const tab = await page.context().newPage();
  await tab.goto("/reports");

  await page.goto("/account");
  await page.getByLabel("Current password").fill(person.password);
  await page.getByLabel("New password").fill("eleven herons at dusk");
  await page.getByRole("button", { name: /change/i }).click();
  await expect(page.getByText("Your password was changed")).toBeVisible();

  await thief.goto("/account");
  await expect(heading(thief)).toHaveText("Sign in");
  await tab.goto("/account");
  await expect(heading(tab)).toHaveText("Account and sessions");

  await other.goto("/reports");
  await expect(heading(other)).toHaveText("Sign in");
  await sendSignIn(other, { ...person, password: "eleven herons at dusk" });
  await other.waitForURL("/reports");
});

async function signOut(page: Page) {
  await page.goto("/reports");
  await page
    .getByRole("button", { name: /Ada Okafor/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(heading(page)).toHaveText("Sign in");
}
