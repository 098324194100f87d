import type { Locator, Page } from "@playwright/test";
import { level, openQuestion, signUp, startAssessment, statusLine } from "./support/pages";
import {
  changedShare,
  colorsOf,
  contrastWithin,
  strongestContrast,
  systemColor,
} from "./support/picture";
import { expect, test } from "./support/test";

test.use({ viewport: { width: 1440, height: 900 } });

/** The system chooses the colors, dark ones unless told, though the page was asked for in light ones, as by its cookie. */
async function force(page: Page, colorScheme: "light" | "dark" = "dark") {
  await page.emulateMedia({ forcedColors: "active", colorScheme, reducedMotion: "reduce" });
  await page.evaluate(() => {
    document.documentElement.dataset.theme = "light";
    // What is only bolder or paler must not count.
    const plain = new CSSStyleSheet();
    plain.replaceSync("* { font-weight: 400 !important; opacity: 1 !important; }");
    document.adoptedStyleSheets = [plain];
  });
}

/** That an element looks different once what it says of itself is taken away, and the same as long as it is not. */
async function expectSeen(element: Locator, takeAway: (element: Element) => void) {
  expect(await changedShare(element, async () => {}), `${element}`).toBeLessThan(0.005);
  const seen = await changedShare(element, () => element.evaluate(takeAway));
  expect.soft(seen, `${element}`).toBeGreaterThan(0.02);
}

const uncurrent = (element: Element) => element.removeAttribute("aria-current");

const uncheck = (label: Element) => {
  for (const input of label.querySelectorAll("input")) input.checked = false;
};

test("what is current or chosen is seen", async ({ page }) => {
  await enterAsMaya(page);
  await force(page);
  const main = page.getByRole("navigation", { name: "Main" });
  await expectSeen(main.getByRole("link", { name: "Report" }), uncurrent);
  const tabs = page.getByRole("navigation", { name: "Reports" });
  await expectSeen(tabs.getByRole("link", { name: "Report" }), uncurrent);
  const order = page.getByRole("navigation", { name: "Order" });
  await expectSeen(order.getByRole("link", { name: "by size" }), uncurrent);

  await page.getByRole("link", { name: "Compare the two reports" }).click();
  await page.waitForURL(/comparison/);
  await force(page);
  await expectSeen(page.getByText("chart", { exact: true }), uncheck);

  await page.goto("/path");
  await force(page);
  await page.getByRole("button", { name: /Maya Lindqvist/ }).click();
  const theme = page.getByRole("button", { name: "System" });
  await expectSeen(theme, (button) => button.setAttribute("aria-pressed", "false"));
});

test("an answer and progress are seen", async ({ page }) => {
  await signUp(page);
  const draft = await startAssessment(page);
  await openQuestion(page, draft);
  await level(page, 3).check();
  await expect(statusLine(page)).toContainText("Saved");
  await force(page);
  await page.getByRole("heading", { level: 1 }).click();
  await expectSeen(page.locator("label", { has: level(page, 3) }), uncheck);

  await page.goto(draft);
  await force(page);
  await expectSeen(page.getByRole("progressbar"), (bar) => bar.setAttribute("value", "0"));
});

test("a button whose form is being sent is dim, and is seen to wait in the system’s colors too", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/organization");
  const button = page.getByRole("button", { name: /^Renam/ });
  await expect(button).toHaveCSS("opacity", "1");
  await page.route("**/organization", () => {});
  await button.click();
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect.soft(button).not.toHaveCSS("opacity", "1");
  await force(page);
  await expectSeen(button, (button) => button.removeAttribute("aria-disabled"));
});

test("what is wrong is seen", async ({ page }) => {
  await signUp(page);
  await page.goto("/shares/new");
  await page.getByRole("button", { name: "Create link" }).click();
  const field = page.getByLabel("Who is it for?");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await force(page);
  await expectSeen(field, (input) => input.removeAttribute("aria-invalid"));
});

for (const scheme of ["light", "dark"] as const) {
  test(`figures stand out from a ${scheme} page, and their numbers from them`, async ({ page }) => {
    await enterAsMaya(page);
    await force(page, scheme);
    const canvas = await systemColor(page, "Canvas");
    const strip = page.getByRole("img", { name: /skills/ }).first();
    const bars = page.locator(".gap-row").filter({ hasText: "1 level below target" });
    const [bar, met] = [bars.first(), page.locator(".gap-row", { hasText: "✓ met" }).first()];
    const held = page.locator(".held-row svg").first();
    const index = page.locator("figure:has(figcaption) svg").first();

    expect.soft(await strongestContrast(strip.locator("path").first(), canvas)).toBeGreaterThan(3);
    expect.soft(await strongestContrast(strip.locator("path").last(), canvas)).toBeGreaterThan(7);
    expect.soft(await contrastWithin(held)).toBeGreaterThan(7);
    expect.soft(await strongestContrast(index.locator("circle"), canvas)).toBeGreaterThan(7);
    expect.soft(await strongestContrast(index.locator("text").first(), canvas)).toBeGreaterThan(7);

    for (const row of [bar, met]) {
      const ticks = row.locator(".level-bar > line[stroke-width='3']");
      expect.soft(await strongestContrast(ticks, canvas)).toBeGreaterThan(7);
      expect.soft(await contrastWithin(row.locator(".level-bar text"))).toBeGreaterThan(4.5);
      expect.soft(await strongestContrast(row.locator("small").first(), canvas)).toBeGreaterThan(7);
    }

    await page.goto("/reports/history");
    await force(page, scheme);
    const trend = page.locator("figure svg");
    expect
      .soft(await strongestContrast(trend.locator("circle").first(), canvas))
      .toBeGreaterThan(7);
    expect.soft(await strongestContrast(trend.locator("text").first(), canvas)).toBeGreaterThan(7);

    await page.goto("/path");
    await force(page, scheme);
    const [evidenced, done, open] = [0, 1, 2].map((at) =>
      page.locator("section:has(#stages) .stage-bar rect").nth(at),
    );
    if (!evidenced || !done || !open) throw new Error("The key has three fills");
    const fills = await Promise.all([evidenced, done, open].map(fillOf));
    expect.soft(new Set(fills).size).toBe(3);
    for (const cell of [evidenced, done, open]) {
      expect.soft(await strongestContrast(cell, canvas)).toBeGreaterThan(7);
    }
  });
}

async function enterAsMaya(page: Page) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Maya Lindqvist/ }).click();
  await page.waitForURL("/reports");
}

/** The color that most of a shape has. */
async function fillOf(shape: Locator) {
  const [fill] = await colorsOf(shape);

  return fill?.join();
}
