import type { Page } from "@playwright/test";

/** How fast adults read silently, in words a minute (Brysbaert, “How many words do we read per minute?”, 2019). */
export const wordsAMinute = 238;

/** What there is to see: what's there for screen readers alone says again what stands beside it. */
export async function linesOf(page: Page) {
  const main = page.getByRole("main");
  await main.locator(".sr-only").evaluateAll((spoken) => {
    for (const element of spoken) element.setAttribute("hidden", "");
  });

  return (await main.allInnerTexts()).flatMap((text) => text.split("\n"));
}

export function wordsIn(lines: readonly string[]) {
  return lines.flatMap((line) => line.split(/\s+/)).filter((word) => /\p{L}|\d/u.test(word)).length;
}
