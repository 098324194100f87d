import type { Page } from "@playwright/test";
import { heading } from "./support/pages";
import { expect, test } from "./support/test";

test("the demo is one click away, labelled, and offers three of its people", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: /demo/i })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Continue as/ })).toHaveText([
    /, Product Manager$/,
    /, Manager$/,
    /, Mentor$/,
  ]);

  await enter(page, "Product Manager");
  await expect(heading(page)).toHaveText("Within reach of Product Lead");
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(page.getByRole("row")).toHaveCount(5);
});

test("a guest looks around from the landing page, and someone signed in isn't offered to", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: /, Product Manager$/ }).click();
  await expect(heading(page)).toHaveText("Within reach of Product Lead");
  await page.goto("/");
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole("button", { name: /, Product Manager$/ })).toBeHidden();
});

test("the demo's manager begins with their team, and reads who waits for them", async ({
  page,
}) => {
  await enter(page, "Manager");
  await expect(heading(page)).toHaveText(/^No one leads Product Leadership/);
  await page.goto("/check-ins");
  await expect(heading(page)).toHaveText("Three check-ins are waiting for your answers");
  await expect(
    page.getByRole("main").getByRole("link", { name: "Priya Venkatesan" }),
  ).toBeVisible();

  await page.goto("/organization/members");
  await expect(heading(page)).toHaveText(/^11 members, /);
  await expect(page.getByRole("main")).toContainText("Maya Lindqvist");
  await expect(page.getByRole("main")).not.toContainText("Ingrid Solheim");
});

test("the demo's mentor sees her own, in an organization of her own", async ({ page }) => {
  await enter(page, "Mentor");
  await expect(heading(page)).toHaveText("Ready, by your own view");

  await page.goto("/organization/members");
  await expect(heading(page)).toHaveText("You’re the only member");
});

test("a server database has no demo", async ({ request }) => {
  const [signIn, landing] = await Promise.all(
    ["/sign-in", "/"].map(async (path) =>
      (await request.get(`${process.env.POSTGRES_URL}${path}`)).text(),
    ),
  );

  expect(signIn).not.toContain("Maya Lindqvist");
  expect(landing).not.toContain("Look around");
});

async function enter(page: Page, role: "Product Manager" | "Manager" | "Mentor") {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(`^Continue as .*, ${role}$`) }).click();
  await page.waitForURL(role === "Manager" ? /\/teams\// : "/reports");
}
