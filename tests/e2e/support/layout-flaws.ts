import type { Page } from "@playwright/test";

/** What a page lays out wrongly, in words, with everything on it unfolded: for a mouse or, with `touch`, for a finger. */
export async function layoutFlaws(page: Page, { touch }: { touch: boolean }) {
  const overflow = await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });

  return [
    ...(overflow === 0 ? [] : [`scrolls sideways by ${overflow}px`]),
    ...(await smallTargets(page, touch)),
    ...(await unevenRows(page)),
  ];
}

/** The ids that stand more than once. */
export function repeatedIds(page: Page) {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
}

/** What stays in view while the page scrolls, and so would cover it where there is little room. */
export function whatStaysInView(page: Page) {
  return page.evaluate(() =>
    [...document.body.querySelectorAll("*")]
      .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
      .filter((element) => element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/**
 * Targets below 24 px, and by touch below 44 px where they are a control or look like one. Exempt are links within a
 * sentence, and what is seen only once it has the focus.
 */
function smallTargets(page: Page, touch: boolean) {
  return page.evaluate((touch) => {
    const controls = "button, select, summary, textarea, input:not([type=hidden])";

    return [...document.querySelectorAll(`a[href], ${controls}`)].flatMap((element) => {
      const target = element.closest("label") ?? element;
      const style = getComputedStyle(target);
      if (!target.checkVisibility({ visibilityProperty: true }) || style.clipPath !== "none") {
        return [];
      }

      const isInSentence =
        style.display === "inline" &&
        target.parentElement?.textContent?.trim() !== target.textContent?.trim();
      const isControl = element.matches(`nav a, ${controls}`) || style.borderTopWidth !== "0px";
      const least = touch && isControl ? 44 : 24;
      const { width, height } = target.getBoundingClientRect();
      if (isInSentence || Math.round(Math.min(width, height)) >= least) return [];

      return [
        `${target.textContent?.trim()} is ${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`,
      ];
    });
  }, touch);
}

/** Fields and selects with a button beside them that is taller or lower. */
function unevenRows(page: Page) {
  return page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const fields = seen("select, input:not([type=hidden], [type=radio], [type=checkbox])");
    const buttons = seen("main button");

    return fields.flatMap((field) => {
      const one = field.getBoundingClientRect();

      return buttons.flatMap((button) => {
        const other = button.getBoundingClientRect();
        const gap = other.left - one.right;
        const areBeside = gap >= 0 && gap < 48 && Math.abs(one.top - other.top) < one.height / 2;

        return areBeside && (one.height !== other.height || one.top !== other.top)
          ? [`“${button.textContent?.trim()}” is ${other.height} beside ${one.height}`]
          : [];
      });
    });
  });
}
