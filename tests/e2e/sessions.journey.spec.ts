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

test("a new password ends every other device, and this one stays", async ({
  page,
  anotherDevice,
}) => {
  const person = await signUp(page);
  const other = await (await anotherDevice()).newPage();
  await signIn(other, person);

  await page.goto("/account");
  await page.getByLabel("Current password").fill(person.password);
  await page.getByLabel("New password").fill("eleven herons at dusk");
  await page.getByRole("button", { name: /change/i }).click();
  await expect(page.getByText("Your password is changed")).toBeVisible();

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
