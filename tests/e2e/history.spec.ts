import type { Page } from "@playwright/test";
import { answerAll, heading, signUp, startAssessment, submit } from "./support/pages";
import { expect, test } from "./support/test";

test.use({ tolerated: /status of 404/ });

test("one report is no trend; the second makes one, with the change, its reading and why a rating may fall", async ({
  page,
  anotherDevice,
}) => {
  await signUp(page);
  const first = await reportOf(page, 4);
  await page.goto("/reports");
  await expect(page.getByText("The trend begins with the second report")).toBeVisible();
  await expect(page.getByRole("figure")).toHaveCount(0);
  await page.goto("/reports/comparison");
  await expect(heading(page)).toHaveText("Nothing to compare yet");

  const second = await reportOf(page, 3);
  await page.goto("/reports");
  await expect(
    page.getByRole("figure").getByText(/^From 100 to 71, both on .*clear/),
  ).toBeVisible();
  await expect(rowOf(page, second)).toContainText(
    /71.*45–\u206089.*−29, clear.*assessment.*current/,
  );
  await expect(rowOf(page, first)).toContainText("first report");
  await page.getByRole("button", { name: "Compare" }).click();

  await expect(heading(page)).toHaveText("Down 29 points: a clear change");
  await expect(page.getByText(/You rated fourteen skills lower/)).toContainText(
    "That can be honest progress",
  );
  expect(new URL(page.url()).search).toBe(`?from=${idOf(first)}&to=${idOf(second)}`);

  const stranger = await (await anotherDevice()).newPage();
  await signUp(stranger);
  expect((await stranger.request.get(page.url())).status()).toBe(404);
  for (const id of [crypto.randomUUID(), "not-an-id"]) {
    const answer = await page.request.get(`/reports/comparison?from=${idOf(first)}&to=${id}`);
    expect(answer.status(), id).toBe(404);
    expect(await answer.text(), id).toContain(">There’s nothing at this address</h1>");
  }
  await page.goto(`/reports/comparison?from=${idOf(first)}&to=${idOf(first)}`);
  await expect(heading(page)).toHaveText("These two are the same report");
});

test("a promotion case has a history of its own, and says what was told beside it", async ({
  page,
}) => {
  await signUp(page);
  const development = await reportOf(page, 3);
  await page.goto("/assessments");
  await page.getByRole("radio", { name: "A promotion case" }).check();
  await page.getByText("Optional: about you and your company").click();
  await page
    .getByRole("group", { name: "Do you want to lead people?" })
    .getByRole("radio", { name: "Not sure" })
    .check();
  await page.getByRole("button", { name: "Start assessment" }).click();
  await page.waitForURL(/\/assessments\/[\w-]{36}$/);
  await answerAll(page, new URL(page.url()).pathname, 4);
  await page.goto(await submit(page));

  await expect(page.getByText("· for a promotion case")).toBeVisible();
  await expect(page.getByText("You aren’t sure whether you want to lead people.")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "History" })).toContainText("Report 1 of 1");
  await page.getByRole("link", { name: "All reports" }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await page
    .getByRole("navigation", { name: "Purpose" })
    .getByRole("link", { name: "Development" })
    .click();
  await expect(rowOf(page, development)).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
});

test("a report leads to the ones beside it and to what changed since", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Maya Lindqvist/ }).click();
  await page.waitForURL("/reports");
  await page.getByRole("link", { name: "February 11, 2026" }).click();

  const history = page.getByRole("navigation", { name: "History" });
  await expect(history).toContainText("Report 2 of");
  await history.getByRole("link", { name: "Previous" }).click();
  await expect(history).toContainText("Report 1 of");
  await expect(history.getByRole("link", { name: "Previous" })).toHaveCount(0);
  await history.getByRole("link", { name: "Next" }).click();
  await expect(history).toContainText("Report 2 of");

  await page.getByRole("link", { name: "Compare the two reports, skill by skill" }).click();
  await expect(heading(page)).toHaveText(/^Up 13\.6 points: within the noise$/);
  await page.getByText("table", { exact: true }).click();
  await expect(page.getByRole("row", { name: /^Product Leadership/ })).toContainText(
    /no opportunity yet.*2.*now rated/,
  );
});

/** Assesses everything at one level, submits it, and answers the path of its report. */
async function reportOf(page: Page, level: 3 | 4) {
  await answerAll(page, await startAssessment(page), level);

  return submit(page);
}

function rowOf(page: Page, report: string) {
  return page.getByRole("row").filter({ has: page.locator(`a[href="${report}"]`) });
}

function idOf(report: string) {
  return report.replace("/reports/", "");
}
