import { rmSync, writeFileSync } from "node:fs";
import { type APIRequestContext, type Browser, expect, test } from "@playwright/test";
import { weightOf } from "@/tests/support/page-weight";
import { startedFolder } from "./support/data-folders";
import {
  builtPages,
  type Ids,
  managersWork,
  mentorsWork,
  recipes,
  somebodysWork,
  type Visitor,
} from "./support/every-page";
import { type Leadpath, startLeadpath } from "./support/leadpath";
import { goals, pageWeights } from "./support/page-weights";
import { askByLink } from "./support/pages";

// Two workers would start two servers.
test.describe.configure({ mode: "default" });

// A server of its own: on the shared one, what the demo's people have depends on the tests that ran before.
let folder: string;
let leadpath: Leadpath;

test.beforeAll(async () => {
  folder = startedFolder("demo");
  leadpath = await startLeadpath({ DATA_DIR: folder });
});

test.afterAll(async () => {
  await leadpath.stop();
  rmSync(folder, { recursive: true });
});

test("every page of the build is weighed", () => {
  expect(Object.keys(pageWeights).sort()).toEqual(builtPages().sort());
});

test("no page is heavier than its goal, or than what it weighs until it gets there", async ({
  browser,
}) => {
  const { ids, link, ...visitors } = await everyone(browser);
  const lines: string[] = [];

  for (const [route, limit] of Object.entries(pageWeights)) {
    const { as, path } = recipeOf(route, link);
    const answer = await visitors[as].get(path(ids), { maxRedirects: 0 });
    const leadsOn = [303, 307].includes(answer.status());
    expect.soft(leadsOn, `${route} leads on`).toBe(limit === "leads on");
    if (limit === "leads on") continue;

    const { bytes, elements } = weightOf(await answer.text());
    const [goal, kilobytes] = [goals[limit.kind], bytes / 1024];
    const most = { ...goal, ...limit.ceiling };
    expect.soft(kilobytes, `KB of ${route}`).toBeLessThanOrEqual(most.kilobytes);
    expect.soft(elements, `elements of ${route}`).toBeLessThanOrEqual(most.elements);
    lines.push(
      `${route}: ${kilobytes.toFixed(1)} of ${goal.kilobytes} KB, ${elements} of ${goal.elements} elements`,
    );
  }
  writeFileSync(test.info().outputPath("weights.txt"), `${lines.join("\n")}\n`);
});

/**
 * A guest, who has begun to give their view by a link, the demo's person with the most, who has a draft and a share link,
 * the manager of the demo's team, and the demo's mentor.
 */
async function everyone(
  browser: Browser,
): Promise<Record<Visitor, APIRequestContext> & { ids: Ids; link: string }> {
  const contextFor = () => browser.newContext({ baseURL: leadpath.url });
  const page = await (await contextFor()).newPage();
  const managers = await (await contextFor()).newPage();
  const mentors = await (await contextFor()).newPage();
  const ids = {
    ...(await somebodysWork(page)),
    ...(await managersWork(managers)),
    ...(await mentorsWork(mentors)),
  };

  const { link } = await askByLink(page);
  const guest = await (await contextFor()).newPage();
  await guest.goto(link);
  await guest.getByRole("button", { name: /^Read what/ }).click();
  await guest.getByRole("link", { name: "Start" }).waitFor();

  return {
    guest: guest.context().request,
    person: page.context().request,
    manager: managers.context().request,
    mentor: mentors.context().request,
    ids,
    link,
  };
}

/** What is by a link is weighed as whoever has it sees it, not as it is where there is none. */
function recipeOf(route: string, view: string): (typeof recipes)[string] {
  if (route === "/shared/[token]") return { as: "guest", path: ({ link }) => link };
  if (route.startsWith("/views/[token]")) {
    const place = route.slice("/views/[token]".length).replace("[skill]", "product-leadership");

    return { as: "guest", path: () => `${view}${place}` };
  }

  const recipe = recipes[route];
  if (!recipe) throw new Error(`No recipe opens ${route}.`);

  return recipe;
}
