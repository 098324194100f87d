import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails with the elements of the open page that break a rule of accessibility: any, or one of those named. */
export async function expectNoViolation(page: Page, path = page.url(), rules?: readonly string[]) {
  // No page here has a frame, and looking into one is what takes another tab each time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`,
  );

  expect(found, path).toEqual([]);
}
