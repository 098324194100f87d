import type { Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import { builtPages, type Ids, nobodys, recipes, somebodysWork } from "./support/every-page";
import { heading, level, openQuestion, signUp, startAssessment, statusLine } from "./support/pages";
import { expect, test } from "./support/test";

type Theme = "light" | "dark";

const wide = { width: 1440, height: 900 };
const narrow = { width: 320, height: 640 };

/** Both widths in both themes. A theme changes colors alone, so each width is looked at whole in its first one. */
const views = [
  { viewport: wide, themes: ["light", "dark"] },
  { viewport: narrow, themes: ["dark", "light"] },
] as const;

test("every page of the build has a recipe, and every recipe a page", () => {
  expect(Object.keys(recipes).sort()).toEqual(builtPages().sort());
});

/** The pages of the build for these people, and one that is not there. */
function pathsFor(who: "guest" | "person", ids: Ids) {
  const paths = Object.values(recipes)
    .filter((recipe) => recipe.as === who)
    .map(({ path }) => path(ids));

  return [...paths, "/nowhere"];
}

test.describe("seen by everybody", () => {
  // Some forty pages each, and longer on a busy machine.
  test.describe.configure({ timeout: 300_000 });
  test.use({ tolerated: /status of (404|503)/ });

  for (const { viewport, themes } of views) {
    test.describe(`${viewport.width} px wide`, () => {
      test.use({ viewport });

      test("a guest's pages have no accessibility violation and no sideways scroll", async ({
        page,
      }) => {
        for (const path of pathsFor("guest", nobodys)) await expectSound(page, path, themes);
      });

      test("a person's pages have no accessibility violation and no sideways scroll", async ({
        page,
      }) => {
        const ids = await somebodysWork(page);
        const paths = [...pathsFor("person", ids), ids.link, ids.lockedLink];
        for (const path of paths) await expectSound(page, path, themes);
      });
    });
  }

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

async function expectSound(page: Page, path: string, [whole, colors]: readonly Theme[]) {
  await page.emulateMedia({ colorScheme: whole, reducedMotion: "reduce" });
  await page.goto(path);
  await expect(heading(page)).toBeVisible();
  const overflow = await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });

  expect(overflow, `${path} scrolls sideways`).toBe(0);
  await expectNoViolation(page, path);
  await page.emulateMedia({ colorScheme: colors });
  await expectNoViolation(page, path, ["color-contrast"]);
}
