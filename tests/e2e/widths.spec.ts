import type { Page } from "@playwright/test";
import {
  addEvidence,
  heading,
  invite,
  join,
  makeShareLink,
  newPerson,
  signUp,
} from "./support/pages";
import { expect, test } from "./support/test";

test("a report and its history scroll sideways at no width between a phone and a desk", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Maya Lindqvist/ }).click();
  await page.waitForURL("/reports");
  const report = await page.getByRole("link", { name: "Read the report" }).getAttribute("href");

  for (const path of ["/reports", report ?? "", "/path", "/evidence", "/organization/members"]) {
    await expectNoSidewaysScroll(page, path, [360, 640, 768, 820, 912, 1024]);
  }
});

test("one long word for a name, an action, a share link or evidence breaks and scrolls no page sideways", async ({
  page,
  anotherDevice,
}) => {
  const word = "M".repeat(100);
  // Someone's own organization is named after them.
  await signUp(page, newPerson(word));
  await page.goto("/path#stage-8");
  await page.getByRole("heading", { name: /Embrace lifelong learning/ }).click();
  await page.getByText("Add an action of your own").click();
  await page.getByLabel("What will you do regularly?").fill(word);
  await page.getByRole("button", { name: "Add action" }).click();
  await page.waitForURL(/added=/);
  const action = new URL(page.url()).searchParams.get("added");
  const { share } = await makeShareLink(page, { label: word, opens: ["The path"] });
  await addEvidence(page, word);
  const evidence = new URL(page.url()).pathname;

  for (const path of [
    "/organization",
    "/account",
    `/path?added=${action}`,
    `/path/${action}`,
    evidence,
    `/evidence/new?action=${action}`,
    share,
  ]) {
    await expectNoSidewaysScroll(page, path, [320, 768, 1440]);
  }

  await page.setViewportSize({ width: 320, height: 900 });
  const help = await page.getByRole("banner").getByRole("link", { name: "Help" }).boundingBox();
  const menu = await page.getByRole("banner").getByRole("button", { name: word }).boundingBox();
  expect((help?.x ?? 0) + (help?.width ?? 0)).toBeLessThanOrEqual(menu?.x ?? 0);

  const link = await invite(page, newPerson().email);
  const member = await (await anotherDevice()).newPage();
  await expectNoSidewaysScroll(member, link, [320, 768, 1440]);
  await join(member, link, newPerson());
  await expectNoSidewaysScroll(member, "/organization", [320, 768, 1440]);
});

async function expectNoSidewaysScroll(page: Page, path: string, widths: number[]) {
  await page.goto(path);
  await expect(heading(page)).toBeVisible();

  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${path} at ${width}`).toBe(0);
  }
}
