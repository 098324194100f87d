import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { ideas } from "@/lib/framework/ideas";
import { skillIds } from "@/lib/framework/skills";
import { stages } from "@/lib/framework/stages";
import { heading, signUp } from "./support/pages";
import { pages } from "./support/permission-matrix";
import { expect, test } from "./support/test";

test("the sitemap lists the pages for everyone that robots may read, and robots no other page", async ({
  request,
  baseURL,
}) => {
  const disallowed = await disallowedPaths(request);
  // What is shared says itself that no one may list it, and must be read for that.
  const isAllowed = (route: string) =>
    !/^\/(attestation-links|feedback-links|joins|mentorships|shared|views)\/\[token\]/.test(
      route,
    ) && !disallowed.some((path) => route.startsWith(path));
  const allowed = builtPages().filter(isAllowed);
  const listed = await listedPages(request, baseURL);

  expect(allowed.filter((route) => pages[route] !== "guest")).toEqual([]);
  expect(listed.sort()).toEqual(allowed.flatMap(addresses).sort());
});

test("each of them has a title, a description, an address and a picture of its own making", async ({
  request,
  baseURL,
}) => {
  const heads = [];

  for (const path of await listedPages(request, baseURL)) {
    const response = await request.get(path);
    const head = headOf(await response.text());

    expect(response.status(), path).toBe(200);
    expect(head.canonical, path).toBe(new URL(path, baseURL).href.replace(/\/$/, ""));
    expect(head.title.length, head.title).toBeLessThanOrEqual(65);
    expect(head.description.length, head.description).toBeGreaterThanOrEqual(60);
    expect(head.description.length, head.description).toBeLessThanOrEqual(200);
    expect(head.shared, path).toEqual([head.title, head.description]);
    expect(head.picture, path).toMatch(new RegExp(`^${baseURL}/opengraph-image\\b`));
    heads.push(head);
  }

  expect(repeated(heads.map(({ title }) => title))).toEqual([]);
  expect(repeated(heads.map(({ description }) => description))).toEqual([]);
});

test("an example's address is no page of its own", async ({ request, baseURL }) => {
  const page = await request.get("/framework/score?adaptability=5&confidence=high");

  expect(headOf(await page.text()).canonical).toBe(`${baseURL}/framework/score`);
});

test("what the pages say to machines can be read, and lies in the policy's bounds", async ({
  page,
}) => {
  const kinds: Record<string, string[]> = {};

  for (const path of ["/", "/framework", "/framework/role", "/framework/adaptability"]) {
    await page.goto(path);
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    kinds[path] = data.map((text) => {
      const { "@type": type, "@graph": graph } = JSON.parse(text);

      return type ?? graph.map((thing: Record<string, unknown>) => thing["@type"]).join(" ");
    });
  }

  expect(kinds).toEqual({
    "/": ["WebSite SoftwareApplication"],
    "/framework": ["DefinedTermSet"],
    "/framework/role": ["BreadcrumbList"],
    "/framework/adaptability": ["DefinedTerm", "BreadcrumbList"],
  });
});

test("the picture is a PNG of the size that is promised, and guarded like a page", async ({
  request,
}) => {
  const picture = await request.get("/opengraph-image");
  const bytes = await picture.body();

  expect(picture.headers()).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
  });
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
});

test("the framework's pages lead to each other, and mark where one is", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByText("Framework").click();
  await expect(heading(page)).toHaveText(/^What a Product Lead does, skill/);
  const parts = page.getByRole("navigation", { name: "Framework" });

  for (const [name, title] of [
    ["Role", /^A Product Lead is accountable/],
    ["Stages", /^Nine stages/],
    ["Ideas", /^Seven ways/],
    ["Score", /^Readiness is computed/],
  ] as const) {
    await parts.getByRole("link", { name }).click();
    await expect(heading(page)).toHaveText(title);
    await expect(parts.locator("[aria-current=page]")).toHaveText(name);
  }

  await parts.getByRole("link", { name: "Overview" }).click();
  await expect(heading(page)).toHaveText(/^What a Product Lead does, skill/);
  await page.getByRole("link", { name: "Product Leadership" }).click();
  await expect(heading(page)).toHaveText("Product Leadership");
  await expect(parts.locator("[aria-current=true]")).toHaveText("Overview");
  await page.getByRole("link", { name: "Mentor a less experienced Product Manager" }).click();
  await expect(page).toHaveURL(/\/framework\/stages#mentor-others$/);
  await expect(page.locator("#mentor-others")).toBeInViewport();
});

test("every action and idea leads a guest to an account and a person to their path", async ({
  page,
}) => {
  const actions = stages.flatMap((stage) => stage.actions);
  const taken = page.getByRole("link", { name: /^(Sign up to do this|Do this on my path) “/ });

  await page.goto("/framework/stages");
  await expect(taken).toHaveCount(22);
  await expect(page.getByRole("link", { name: "Sign up to add one" })).toBeVisible();
  await taken.first().click();
  await expect(page).toHaveURL("/sign-up");

  await signUp(page);
  await page.goto("/framework/stages");
  expect(await linksOf(taken)).toEqual(actions.map(({ id }) => `/path#${id}`));
  await page.goto("/framework/ideas");
  expect(await linksOf(taken)).toEqual(ideas.map(({ id }) => `/path#${id}`));
});

function builtPages() {
  const built: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );

  return Object.entries(built)
    .filter(([file]) => file.endsWith("/page") && !file.startsWith("/_"))
    .map(([, route]) => route as keyof typeof pages);
}

function addresses(route: string) {
  return route.includes("[skill]") ? skillIds.map((id) => route.replace("[skill]", id)) : [route];
}

async function disallowedPaths(request: APIRequestContext) {
  const robots = await (await request.get("/robots.txt")).text();

  expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
  return [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, path = ""]) => path);
}

async function listedPages(request: APIRequestContext, origin: string | undefined) {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const urls = [...sitemap.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, url = ""]) => new URL(url));

  expect(new Set(urls.map((url) => url.origin))).toEqual(new Set([origin]));
  return urls.map((url) => url.pathname);
}

function headOf(html: string) {
  const content = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? "";

  return {
    title: /<title>([^<]*)/.exec(html)?.[1] ?? "",
    description: content("description"),
    canonical: /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1],
    shared: [content("og:title"), content("og:description")],
    picture: content("og:image"),
  };
}

function repeated(texts: string[]) {
  return texts.filter((text, place) => texts.indexOf(text) !== place);
}

function linksOf(links: ReturnType<Parameters<typeof heading>[0]["getByRole"]>) {
  return links.evaluateAll((found) => found.map((link) => link.getAttribute("href")));
}

test("an idle connection is kept longer than reverse proxies keep theirs, which is a minute", async ({
  page,
}) => {
  const answer = await page.request.get("/api/health");
  const [, seconds] = /timeout=(\d+)/.exec(answer.headers()["keep-alive"] ?? "") ?? [];

  expect(Number(seconds)).toBeGreaterThan(60);
});

test("a browser that asks for the icon at its old address gets it", async ({ request }) => {
  const answer = await request.get("/favicon.ico");

  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("image/svg+xml");
});
