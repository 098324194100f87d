import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "@playwright/test";
import {
  addEvidence,
  level,
  openQuestion,
  signUp,
  startAssessment,
  statusLine,
} from "./support/pages";
import { expect, test } from "./support/test";

type Ids = { draft: string; submitted: string; report: string; evidence: string };

const nowhere = "A".repeat(43);

/** How to open each page of the build: as a guest, or as a person with a draft, a submitted assessment and a report. */
const recipes: Record<string, { as: "guest" | "person"; path: (ids: Ids) => string }> = {
  "/": { as: "guest", path: () => "/" },
  "/account": { as: "person", path: () => "/account" },
  "/assessments": { as: "person", path: () => "/assessments" },
  "/assessments/[id]": { as: "person", path: ({ draft }) => draft },
  "/assessments/[id]/answers": { as: "person", path: ({ draft }) => `${draft}/answers` },
  "/assessments/[id]/confirmation": {
    as: "person",
    path: ({ submitted }) => `${submitted}/confirmation`,
  },
  "/assessments/[id]/ratings": { as: "person", path: ({ draft }) => `${draft}/ratings` },
  "/assessments/[id]/ratings/[skill]": {
    as: "person",
    path: ({ draft }) => `${draft}/ratings/culture-driven-leadership`,
  },
  "/evidence": { as: "person", path: () => "/evidence" },
  "/evidence/[id]": { as: "person", path: ({ evidence }) => evidence },
  "/evidence/[id]/versions/new": {
    as: "person",
    path: ({ evidence }) => `${evidence}/versions/new`,
  },
  "/evidence/new": { as: "person", path: () => "/evidence/new?skill=storytelling" },
  "/framework": { as: "guest", path: () => "/framework" },
  "/framework/[skill]": { as: "guest", path: () => "/framework/product-leadership" },
  "/framework/ideas": { as: "guest", path: () => "/framework/ideas" },
  "/framework/role": { as: "guest", path: () => "/framework/role" },
  "/framework/score": { as: "guest", path: () => "/framework/score" },
  "/framework/stages": { as: "guest", path: () => "/framework/stages" },
  "/guide": { as: "guest", path: () => "/guide" },
  "/invitations/[token]": { as: "guest", path: () => `/invitations/${nowhere}` },
  "/organization": { as: "person", path: () => "/organization" },
  "/password-links": { as: "guest", path: () => "/password-links" },
  "/password-links/[token]": { as: "guest", path: () => `/password-links/${nowhere}` },
  "/password-links/confirmation": { as: "guest", path: () => "/password-links/confirmation" },
  "/path": { as: "person", path: () => "/path?changed=mentor-others" },
  "/path/[action]": { as: "person", path: () => "/path/mentor-others" },
  "/reports": { as: "person", path: () => "/reports" },
  "/reports/[id]": { as: "person", path: ({ report }) => report },
  "/sign-in": { as: "guest", path: () => "/sign-in" },
  "/sign-up": { as: "guest", path: () => "/sign-up" },
};

const views = [
  { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
  { colorScheme: "light", viewport: { width: 320, height: 640 } },
  { colorScheme: "dark", viewport: { width: 1440, height: 900 } },
] as const satisfies BrowserContextOptions[];

test("every page of the build has a recipe, and every recipe a page", () => {
  const built: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  const pages = Object.entries(built)
    .filter(([file]) => file.endsWith("/page") && !file.startsWith("/_"))
    .map(([, route]) => route);

  expect(Object.keys(recipes).sort()).toEqual(pages.sort());
});

test.describe("seen by everybody", () => {
  test.use({ tolerated: /status of 404/ });

  for (const view of views) {
    const name = `${view.colorScheme}, ${view.viewport.width} px`;

    test(`pages have no accessibility violation and no sideways scroll: ${name}`, async ({
      page,
      anotherDevice,
    }) => {
      test.setTimeout(120_000);
      const ids = await somebodysWork(page);
      const state = await page.context().storageState();

      for (const who of ["guest", "person"] as const) {
        const storageState = who === "person" ? state : undefined;
        const seen = await (await anotherDevice({ ...view, storageState })).newPage();
        const paths = Object.values(recipes)
          .filter((recipe) => recipe.as === who)
          .map(({ path }) => path(ids));
        for (const path of [...paths, "/nowhere"]) await expectSound(seen, path);
      }
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

/** The demo's person has three reports; a draft is started once, by whichever test comes first. */
async function somebodysWork(page: Page): Promise<Ids> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Maya Lindqvist/ }).click();
  await page.waitForURL("/reports");
  const report = await pathOf(page, "Read it");
  await page.goto("/assessments");
  const submitted = (await pathOf(page, "Answers")).replace(/\/answers$/, "");
  const starting = page.getByRole("button", { name: "Start the assessment" });
  if (await starting.isVisible()) await starting.click();
  else await page.getByRole("link", { name: "Continue your assessment" }).click();
  await page.waitForURL(/\/assessments\/[0-9a-f-]{36}$/);

  const draft = new URL(page.url()).pathname;
  await addEvidence(page);

  return { draft, submitted, report, evidence: new URL(page.url()).pathname };
}

async function pathOf(page: Page, link: string) {
  return (await page.getByRole("link", { name: link }).first().getAttribute("href")) ?? "";
}

async function expectSound(page: Page, path: string) {
  await page.goto(path);
  for (const details of await page.locator("details").all()) {
    await details.evaluate((element) => element.setAttribute("open", ""));
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );

  expect(overflow, `${path} scrolls sideways`).toBe(0);
  await expectNoViolation(page, path);
}

async function expectNoViolation(page: Page, path = page.url()) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`,
  );

  expect(found, path).toEqual([]);
}
