import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import {
  addEvidence,
  heading,
  level,
  makeShareLink,
  openQuestion,
  signUp,
  startAssessment,
  statusLine,
} from "./support/pages";
import { expect, test } from "./support/test";

type Ids = Record<
  | "draft"
  | "submitted"
  | "report"
  | "comparison"
  | "evidence"
  | "membership"
  | "share"
  | "link"
  | "lockedLink",
  string
>;

const nowhere = "A".repeat(43);

/** How to open each page of the build: as a guest, or as a person with a draft, a submitted assessment and a report. */
const recipes: Record<string, { as: "guest" | "person"; path: (ids: Ids) => string }> = {
  "/": { as: "guest", path: () => "/" },
  "/account": { as: "person", path: () => "/account" },
  "/address-links/[token]": { as: "guest", path: () => `/address-links/${nowhere}` },
  "/assessments": { as: "person", path: () => "/assessments" },
  "/assessments/[id]": { as: "person", path: ({ draft }) => draft },
  "/assessments/[id]/answers": { as: "person", path: ({ draft }) => `${draft}/answers` },
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
  "/framework/example": { as: "guest", path: () => "/framework/example" },
  "/framework/ideas": { as: "guest", path: () => "/framework/ideas" },
  "/framework/role": { as: "guest", path: () => "/framework/role" },
  "/framework/score": { as: "guest", path: () => "/framework/score" },
  "/framework/stages": { as: "guest", path: () => "/framework/stages" },
  "/guide": { as: "guest", path: () => "/guide" },
  "/invitations/[token]": { as: "guest", path: () => `/invitations/${nowhere}` },
  "/membership-end": { as: "person", path: () => "/membership-end" },
  "/organization": { as: "person", path: () => "/organization" },
  "/organization/audit": { as: "person", path: () => "/organization/audit" },
  "/organization/invitations": { as: "person", path: () => "/organization/invitations" },
  "/organization/leaving": { as: "person", path: () => "/organization/leaving" },
  "/organization/members": { as: "person", path: () => "/organization/members" },
  "/organization/members/[id]": { as: "person", path: ({ membership }) => membership },
  "/organization/members/[id]/ending": {
    as: "person",
    path: ({ membership }) => `${membership}/ending`,
  },
  "/password-links": { as: "guest", path: () => "/password-links" },
  "/password-links/[token]": { as: "guest", path: () => `/password-links/${nowhere}` },
  "/password-links/confirmation": { as: "guest", path: () => "/password-links/confirmation" },
  "/path": { as: "person", path: () => "/path?changed=mentor-others" },
  "/path/[action]": { as: "person", path: () => "/path/mentor-others" },
  "/reports": { as: "person", path: () => "/reports" },
  "/reports/[id]": { as: "person", path: ({ report }) => report },
  "/reports/[id]/calculation": { as: "person", path: ({ report }) => `${report}/calculation` },
  "/reports/[id]/skills/[skill]": {
    as: "person",
    path: ({ report }) => `${report}/skills/product-leadership`,
  },
  "/reports/[id]/brief": { as: "person", path: ({ report }) => `${report}/brief` },
  "/reports/history": { as: "person", path: () => "/reports/history" },
  "/reports/comparison": { as: "person", path: ({ comparison }) => comparison },
  "/shared/[token]": { as: "guest", path: () => `/shared/${nowhere}` },
  "/shares": { as: "person", path: () => "/shares" },
  "/shares/[id]": { as: "person", path: ({ share }) => share },
  "/shares/new": { as: "person", path: () => "/shares/new" },
  "/sign-in": { as: "guest", path: () => "/sign-in" },
  "/sign-in/address": { as: "guest", path: () => "/sign-in/address" },
  "/sign-up": { as: "guest", path: () => "/sign-up" },
  "/sign-up/confirmation": { as: "guest", path: () => "/sign-up/confirmation" },
  "/unavailable": { as: "guest", path: () => "/unavailable" },
};

type Theme = "light" | "dark";

const wide = { width: 1440, height: 900 };
const narrow = { width: 320, height: 640 };

/** Both widths in both themes. A theme changes colors alone, so each width is looked at whole in its first one. */
const views = [
  { viewport: wide, themes: ["light", "dark"] },
  { viewport: narrow, themes: ["dark", "light"] },
] as const;

test("every page of the build has a recipe, and every recipe a page", () => {
  const built: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  const pages = Object.entries(built)
    .filter(([file]) => file.endsWith("/page") && !file.startsWith("/_"))
    .map(([, route]) => route);

  expect(Object.keys(recipes).sort()).toEqual(pages.sort());
});

const nothing = { draft: "", submitted: "", report: "", comparison: "", evidence: "" };
const nobodys: Ids = { ...nothing, membership: "", share: "", link: "", lockedLink: "" };

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

/** The demo's person has three reports; a draft is started once, by whichever test comes first. */
async function somebodysWork(page: Page): Promise<Ids> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Maya Lindqvist/ }).click();
  await page.waitForURL("/reports");
  const report = (await pathOf(page, "Print")).replace("?print", "");
  const comparison = await pathOf(page, "Compare the two reports, skill by skill");
  await page.goto("/assessments");
  const submitted = (await pathOf(page, "Answers")).replace(/\/answers$/, "");
  await page.goto("/organization/members");
  const membership = await pathOf(page, "Maya Lindqvist");
  await page.goto("/assessments");
  const starting = page.getByRole("button", { name: "Start assessment" });
  if (await starting.isVisible()) await starting.click();
  else await page.getByRole("link", { name: "Continue your assessment" }).click();
  await page.waitForURL(/\/assessments\/[0-9a-f-]{36}$/);
  const draft = new URL(page.url()).pathname;
  await addEvidence(page);
  const evidence = new URL(page.url()).pathname;
  const opens = ["Skill levels", "The path"];
  const { link, share } = await makeShareLink(page, { label: "Grace", opens });
  const locked = await makeShareLink(page, { label: "Grace", opens, password: "quiet harbor" });

  const lockedLink = locked.link;

  return { draft, submitted, report, comparison, evidence, membership, share, link, lockedLink };
}

async function pathOf(page: Page, link: string) {
  return (await page.getByRole("link", { name: link }).first().getAttribute("href")) ?? "";
}

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
