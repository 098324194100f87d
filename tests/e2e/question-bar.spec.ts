import type { Locator, Page } from "@playwright/test";
import { skillIds } from "@/lib/framework/skills";
import { heading, level, openQuestion, signUp, startAssessment, statusLine } from "./support/pages";
import { expect, test } from "./support/test";

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** A screen of 1280 × 1024 at 400 % zoom. */
const zoomed = { width: 320, height: 256 };
const hint = "Press 0–5, then Enter";

test("how to go on stays in view however far a question is scrolled, and moves nothing when it is saved", async ({
  page,
}) => {
  await aQuestion(page);

  for (const viewport of [wide, phone]) {
    await page.setViewportSize(viewport);
    for (const end of ["End", "Home"] as const) {
      await scrollTo(page, end);
      await expect(button(page)).toBeInViewport({ ratio: 1 });
      await expect(page.getByText("3 of 14", { exact: true })).toBeInViewport({ ratio: 1 });
    }
  }

  await expect(level(page, 0)).toBeInViewport({ ratio: 1 });
  const before = await positions(page);
  await level(page, 0).check();
  await expect(statusLine(page)).toHaveText(/^Saved \d\d:\d\d$/);
  await expect(statusLine(page)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("link", { name: "Skip for now" })).toBeHidden();
  expect(await positions(page)).toEqual(before);
});

test("every level is in view on a wide screen, above the bar", async ({ page }) => {
  const assessment = await aQuestion(page);
  await page.setViewportSize(wide);

  for (const skill of skillIds) {
    await openQuestion(page, assessment, skill);
    const bar = await boxOf(button(page));
    const last = await boxOf(level(page, 5).locator(".."));
    expect(last.y + last.height, skill).toBeLessThan(bar.y - 8);
  }
});

test("a phone's tab bar steps aside for it, and is there on other pages", async ({ page }) => {
  const assessment = await aQuestion(page);
  const tabs = page.getByRole("navigation", { name: "Main" });
  await page.setViewportSize(phone);
  await expect(tabs).toBeHidden();
  await page.setViewportSize(wide);
  await expect(tabs).toBeVisible();

  await page.setViewportSize(phone);
  await page.goto(assessment);
  await expect(tabs).toBeVisible();
});

test("zoomed in it stays at the end of the question, and covers nothing", async ({ page }) => {
  await aQuestion(page);
  await page.setViewportSize(zoomed);
  await expect(heading(page)).toBeVisible();

  await expect(button(page)).not.toBeInViewport();
  await button(page).focus();
  await expect(button(page)).toBeInViewport({ ratio: 1 });
});

for (const viewport of [wide, phone]) {
  test(`nothing that the Tab key reaches is beneath the bar at ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await aQuestion(page);

    for (const key of ["Tab", "Shift+Tab"]) {
      for (const place of await stopsOf(page, key)) {
        expect(place.bottom, `${place.name} by ${key}`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test("digits choose wherever the focus is but in text, and Enter goes on", async ({ page }) => {
  await aQuestion(page);
  await expect(page.getByText(hint)).toHaveCount(1);
  await expect(page.getByText(hint)).toBeVisible();
  await page.keyboard.press("4");
  await expect(level(page, 4)).toBeChecked();

  await page.getByRole("radio", { name: "High" }).focus();
  await page.keyboard.press("2");
  await expect(level(page, 2)).toBeChecked();
  await expect(page.getByRole("radio", { name: "Medium" })).toBeChecked();

  await page.getByText("Add a note").click();
  await page.getByLabel("Note").fill("In ");
  await page.keyboard.press("5");
  await expect(page.getByLabel("Note")).toHaveValue("In 5");
  await expect(level(page, 2)).toBeChecked();

  await page.getByRole("link", { name: "Task list" }).focus();
  await page.keyboard.press("Control+1");
  await expect(level(page, 2)).toBeChecked();
  await page.keyboard.press("3");
  await expect(level(page, 3)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/ratings/${skillIds[3]}`);
});

test("who turned shortcuts off has no digits, and is told of none", async ({ page }) => {
  const assessment = await aQuestion(page);
  await page.goto("/account");
  await page.getByRole("button", { name: "Turn off shortcuts" }).click();
  await expect(page.getByRole("button", { name: "Turn on shortcuts" })).toBeVisible();

  await openQuestion(page, assessment, skillIds[2]);
  await level(page, 1).check();
  await expect(statusLine(page)).toContainText("Saved");
  await page.keyboard.press("4");
  await expect(level(page, 1)).toBeChecked();
  await expect(page.getByText(hint)).toHaveCount(0);
});

test.describe("where there are no keys", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: phone });

  test("none are spoken of", async ({ page }) => {
    await aQuestion(page);

    await expect(button(page)).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(hint)).toBeHidden();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the bar goes on, and speaks of no keys", async ({ page }) => {
    await aQuestion(page);
    await expect(button(page)).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(hint)).toBeHidden();

    await level(page, 3).check();
    await button(page).click();
    await expect(page).toHaveURL(new RegExp(`/ratings/${skillIds[3]}$`));
  });
});

/** Presses a key that scrolls to an end of the page, which takes a while, and waits until it's there. */
async function scrollTo(page: Page, end: "End" | "Home") {
  await page.keyboard.press(end);
  await expect
    .poll(() =>
      page.evaluate((key) => {
        const most = document.documentElement.scrollHeight - window.innerHeight;
        return Math.abs(window.scrollY - (key === "End" ? most : 0));
      }, end),
    )
    .toBe(0);
}

/** The third question of a new draft. */
async function aQuestion(page: Page) {
  await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment, skillIds[2]);

  return assessment;
}

function button(page: Page) {
  return page.getByRole("button", { name: "Continue" });
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error("It isn’t drawn.");

  return box;
}

/** Where the things stand that saving could move. */
async function positions(page: Page) {
  const things = [button(page), page.getByText("3 of 14", { exact: true }), level(page, 0)];

  return Promise.all(things.map(boxOf));
}

/** What a key leads to, from the start or the end of the page, and how far below the bar's top it ends. */
async function stopsOf(page: Page, key: string) {
  const stops: { name: string; bottom: number }[] = [];
  const bar = page.locator(".answer-bar");

  for (let presses = 0; presses < 24; presses += 1) {
    await page.keyboard.press(key);
    const stop = await bar.evaluate((element) => {
      const focused = document.activeElement;
      if (!focused || !document.querySelector("main")?.contains(focused)) return null;
      if (element.contains(focused)) return null;
      const { bottom } = focused.getBoundingClientRect();
      const name = focused.id || focused.textContent || focused.tagName;

      return { name, bottom: bottom - element.getBoundingClientRect().top };
    });
    if (stop) stops.push(stop);
  }
  expect(stops.length).toBeGreaterThan(3);

  return stops;
}
