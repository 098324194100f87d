import { newPerson, sendSignIn, signUp } from "./support/pages";
import { expect, test } from "./support/test";

test("a refused form is said first in the page’s title, until it goes through", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/organization");
  await expect(page).toHaveTitle("Organization · Leadpath");
  await page.getByLabel("Organization name").fill("");
  await page.getByRole("button", { name: "Rename organization" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page).toHaveTitle("Error: Organization · Leadpath");
  await page.getByLabel("Organization name").fill("Quiet Harbor");
  await page.getByRole("button", { name: "Rename organization" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeHidden();
  await expect(page).toHaveTitle("Organization · Leadpath");

  await page.getByLabel("Organization name").fill("");
  await page.getByRole("button", { name: "Rename organization" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole("link", { name: "Path", exact: true }).click();
  await expect(page).toHaveTitle("Path · Leadpath");
});

test("the same without a script", async ({ anotherDevice }) => {
  const page = await (await anotherDevice({ javaScriptEnabled: false })).newPage();
  const person = await signUp(page, newPerson());
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await sendSignIn(page, { ...person, password: "wrong horse" });
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page).toHaveTitle("Error: Sign in · Leadpath");
  await sendSignIn(page, person);
  await expect(page).toHaveTitle("No reports yet · Leadpath");
});

test("a report’s pages are titled by its day", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Maya Lindqvist/ }).click();
  await expect(page).toHaveTitle(/^Your newest report, \w+\s\d+, \d{4} · Leadpath$/);
  await page.getByRole("link", { name: "Previous" }).click();
  await expect(page).toHaveTitle(/^Report 3, \w+\s\d+, \d{4} · Leadpath$/);
});
