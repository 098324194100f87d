import type { Page } from "@playwright/test";
import { holdScript } from "./support/pages";
import { expect, test } from "./support/test";

test("an answer that changes changes the report, and the address keeps it", async ({ page }) => {
  await page.goto("/framework/score");
  await expect(verdict(page)).toHaveText("Building toward Product Lead");
  await expect(page.getByRole("button", { name: "Compute" })).toBeHidden();

  const leadership = page.getByLabel("Product Leadership");
  await leadership.focus();
  await leadership.selectOption("4 Leading");
  await expect(page.getByText("The index is 75 of 100").first()).toBeVisible();
  await expect(leadership).toBeFocused();
  await expect(leadership).toHaveAccessibleDescription(/10\.3 of 10\.3 points/);

  await leadership.selectOption("No opportunity yet");
  await expect(verdict(page)).toHaveText("No verdict: Product Leadership has no level");
  await expect(page).toHaveURL(/product-leadership=no_opportunity/);
  await page.reload();
  await expect(verdict(page)).toHaveText("No verdict: Product Leadership has no level");
  await expect(leadership).toHaveValue("no_opportunity");
});

test("a preset fills in every answer; a second view and evidence narrow the range", async ({
  page,
}) => {
  await page.goto("/framework/score?adaptability=0&confidence=low");
  await page.getByRole("link", { name: "3 everywhere, the must-haves at 4" }).click();
  await expect(verdict(page)).toHaveText("Ready, by your own view");
  await expect(page.getByLabel("Adaptability")).toHaveValue("3");
  await expect(page.getByRole("radio", { name: "Medium" })).toBeChecked();
  await expect(page.locator("nav [aria-current=true]")).toHaveText(/the must-haves at 4$/);
  await expect(page.getByText("range is 62–\u206098").first()).toBeVisible();

  await page.getByRole("radio", { name: "You and a manager (same ratings)" }).check();
  await expect(page.getByText("range is 75–\u206096").first()).toBeVisible();
  await page.getByRole("radio", { name: "An outcome for each must-have" }).check();
  await expect(page.getByText("range is 76–\u206096").first()).toBeVisible();
  await expect(verdict(page)).toHaveText("Ready for Product Lead, backed by evidence");
});

test("what no form sends is scored as the example that the page begins with", async ({ page }) => {
  await page.goto(
    "/framework/score?adaptability=99&adaptability=4&negotiation=%3Cscript%3E&confidence[]=high&view=__proto__",
  );

  await expect(verdict(page)).toHaveText("Building toward Product Lead");
  await expect(page.locator("nav [aria-current=true]")).toHaveText("3 everywhere");
});

test("an answer changed before the script has come counts once it is there", async ({ page }) => {
  const sendScript = await holdScript(page);

  await page.goto("/framework/score", { waitUntil: "commit" });
  await page.getByLabel("Negotiation and Conflict Resolution").selectOption("0 None yet");
  await expect(page).toHaveURL("/framework/score");
  sendScript();

  await expect(page).toHaveURL(/negotiation=0/);
  await expect(page.getByText("The index is 67 of 100").first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the example is a form with a button", async ({ page }) => {
    await page.goto("/framework/score");
    await page.getByLabel("Product Leadership").selectOption("4 Leading");
    await page.getByRole("radio", { name: "High" }).check();
    await page.getByRole("button", { name: "Compute" }).click();

    await expect(page.getByText("The index is 75 of 100").first()).toBeVisible();
    await expect(page.getByLabel("Product Leadership")).toHaveValue("4");
    await expect(page.getByRole("radio", { name: "High" })).toBeChecked();
    await expect(page.locator("#example")).toBeInViewport();
  });
});

function verdict(page: Page) {
  return page.getByRole("heading", { level: 3 }).first();
}
