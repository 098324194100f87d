import { heading } from "./support/pages";
import { expect, test } from "./support/test";

test("the demo is one click away, and labelled", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: /demo/i })).toBeVisible();
  await page.getByRole("button", { name: /Maya Lindqvist/ }).click();

  await page.waitForURL("/reports");
  await expect(heading(page)).toHaveText("Approaching ready for Product Lead");
  await expect(page.getByRole("row")).toHaveCount(4);
});

test("a server database has no demo", async ({ request }) => {
  const page = await request.get(`${process.env.POSTGRES_URL}/sign-in`);

  expect(await page.text()).not.toContain("Maya Lindqvist");
});
