import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails with the elements of the open page that break a rule of accessibility: any, or one of those named. */
export async function expectNoViolation(page: Page, path = page.url(), rules?: readonly string[]) {
  const isLoaded = await page.evaluate(() => "axe" in window);
  // No page here has a frame, and looking into one is what takes another tab each time.
  const axe = new AxeBuilder({ page, ...(isLoaded && { axeSource: "0" }) }).setLegacyMode();
  // Half of the time goes to what breaks no rule, and to saying where each element stands.
  const { violations } = await axe
    .options({
      resultTypes: ["violations"],
      selectors: false,
      ...(rules && { runOnly: [...rules] }),
    })
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`,
  );

  expect(found, path).toEqual([]);
}
