import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails with the elements of the open page that break a rule of accessibility. */
export async function expectNoViolation(page: Page, path = page.url()) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`,
  );

  expect(found, path).toEqual([]);
}
