import type { CDPSession, Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import {
  builtPages,
  type Ids,
  managersWork,
  mentorsWork,
  nobodys,
  recipes,
  somebodysWork,
  type Visitor,
} from "./support/every-page";
import { layoutFlaws, repeatedIds, whatStaysInView } from "./support/layout-flaws";
import { heading, level, openQuestion, signUp, startAssessment, statusLine } from "./support/pages";
import { expect, test } from "./support/test";

const wide = { width: 1440, height: 900 };
const narrow = { width: 320, height: 640 };
/** A screen of 1280 × 1024 at 400%. */
const zoomed = { width: 320, height: 256 };

test("every page of the build has a recipe, and every recipe a page", () => {
  expect(Object.keys(recipes).sort()).toEqual(builtPages().sort());
});

/** The pages of the build for these people, and one that is not there. */
function pathsFor(who: Visitor, ids: Ids) {
  const paths = Object.values(recipes)
    .filter((recipe) => recipe.as === who)
    .map(({ path }) => path(ids));

  return [...paths, "/nowhere"];
}

test.describe("seen by everybody", () => {
  // Some forty pages each, and several times as long on a busy machine.
  test.describe.configure({ timeout: 900_000 });
  test.use({ tolerated: /status of (404|503)/ });

  test("a guest's pages are sound, and each has a title of its own", async ({ page }) => {
    await expectAllSound(page, pathsFor("guest", nobodys));
  });

  test("a person's pages are sound, and each has a title of its own", async ({ page }) => {
    const ids = { ...nobodys, ...(await somebodysWork(page)) };
    await expectAllSound(page, [...pathsFor("person", ids), ids.link, ids.lockedLink]);
  });

  test("a manager's pages are sound, and each has a title of its own", async ({ page }) => {
    const ids = { ...nobodys, ...(await managersWork(page)) };
    await expectAllSound(page, pathsFor("manager", ids));
  });

  test("a mentor's pages are sound, and each has a title of its own", async ({ page }) => {
    const ids = { ...nobodys, ...(await mentorsWork(page)) };
    await expectAllSound(page, pathsFor("mentor", ids));
  });

  test("states that matter have none either: a choice, a refused form, two tabs", async ({
    page,
  }) => {
    await signUp(page);
    const draft = await startAssessment(page);
    await openQuestion(page, draft, "storytelling");
    await page.getByRole("radio", { name: "Not applicable" }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expectNoViolation(page);

    const later = await page.context().newPage();
    await openQuestion(later, draft, "negotiation");
    await openQuestion(page, draft, "negotiation");
    await level(page, 3).check();
    await expect(statusLine(page)).toContainText("Saved");
    await level(later, 4).check();
    await expect(later.getByText("This answer was changed in another tab")).toBeVisible();
    await expectNoViolation(later);
  });
});

async function expectAllSound(page: Page, paths: string[]) {
  const devtools = await page.context().newCDPSession(page);
  const titled = new Map<string, string>();

  for (const path of paths) {
    await expectSound(page, devtools, path);
    // Some only lead on to another page.
    const [title, address] = [await page.title(), page.url()];
    expect.soft(titled.get(title) ?? address, `is also titled “${title}”`).toBe(address);
    titled.set(title, address);
  }
}

/**
 * Each width is looked at whole in one theme. A theme changes colors alone, and a width hardly any: the other theme's
 * are looked at in the wide one. One visit does for all, as no script measures its page.
 */
async function expectSound(page: Page, devtools: CDPSession, path: string) {
  await page.setViewportSize(wide);
  await takeInHand(page, devtools, "mouse");
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(path);
  await expect(heading(page)).toBeVisible();
  expect.soft(await repeatedIds(page), `ids that stand twice on ${path}`).toEqual([]);
  expect.soft(await layoutFlaws(page, { touch: false }), path).toEqual([]);
  await expectNoViolation(page, path);

  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolation(page, path, ["color-contrast"]);

  await page.setViewportSize(narrow);
  await takeInHand(page, devtools, "finger");
  await expect(heading(page)).toBeVisible();
  expect.soft(await layoutFlaws(page, { touch: true }), `${path} on a phone`).toEqual([]);
  await expectNoViolation(page, `${path} on a phone`);

  // At 400% there is little to see at once: nothing stays in front of it.
  await page.setViewportSize(zoomed);
  expect.soft(await whatStaysInView(page), `${path} at 400%`).toEqual([]);
}

async function takeInHand(page: Page, devtools: CDPSession, pointer: "mouse" | "finger") {
  const isTouch = pointer === "finger";
  await devtools.send("Emulation.setTouchEmulationEnabled", { enabled: isTouch });
  const isCoarse = await page.evaluate(() => matchMedia("(pointer: coarse)").matches);
  expect(isCoarse, pointer).toBe(isTouch);
}
