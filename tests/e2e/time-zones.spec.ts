import type { Page } from "@playwright/test";
import { datesIn } from "@/lib/text/dates";
import { placeOf } from "@/lib/text/time-zone-places";
import { post, signUp, untilTimeZoneIsKept } from "./support/pages";
import { expect, test } from "./support/test";

const action = "Solve a problem that starts from customer pain";

/** Of the two ends of the calendar, one where it isn't the UTC day now, and no other day begins during a test. */
function elsewhere() {
  const now = new Date();
  const afterwards = new Date(now.getTime() + 5 * 60_000);
  const [zone] = (["Pacific/Pago_Pago", "Pacific/Kiritimati"] as const).filter((end) => {
    const { day } = datesIn(end);
    return day(now) !== datesIn("UTC").day(now) && day(now) === day(afterwards);
  });
  if (!zone) throw new Error("It’s the same day everywhere.");

  return zone;
}

const shownInUtc = /Last seen (<!-- -->)?[^<"\\]*UTC/;

const today = (zone: string) => datesIn(zone).day(new Date());

/** The UTC day of what was done since an instant, as a pattern: one of two where midnight came meanwhile. */
const utcDaySince = (begun: Date) => `(${[begun, new Date()].map(datesIn("UTC").day).join("|")})`;

const chosenZone = (page: Page) =>
  page.locator("dt", { hasText: "Time zone" }).locator("xpath=following-sibling::dd[1]");

test.describe("in a browser far from UTC", () => {
  let zone: ReturnType<typeof elsewhere>;

  test.use({
    timezoneId: async ({ browserName: _ }, use) => {
      zone = elsewhere();
      await use(zone);
    },
  });

  test("what is done by one click is done on the person’s day, until they choose another zone", async ({
    page,
  }) => {
    const day = today(zone);
    await signUp(page);
    await page.goto("/account");
    await page.getByRole("link", { name: "Change the time zone" }).click();
    const select = page.getByLabel("Show days and times in");
    await expect(select).toHaveValue("");
    await expect(select.locator("option").first()).toHaveText(`Follow this browser (${zone})`);

    await page.goto("/path");
    const begun = new Date();
    await page
      .getByRole("button", { name: `Mark done “${action}”` })
      .first()
      .click();
    const row = page.locator("#solve-customer-pain");
    await expect(row).toContainText(day);
    const utcDay = new RegExp(`^${utcDaySince(begun)}$`);

    // The day that was said stays; the instant of saying it is shown in the chosen zone.
    await page.goto("/account/time-zone");
    await select.selectOption("UTC");
    await page.getByRole("button", { name: "Save time zone" }).click();
    await expect(page.getByText("Time zone saved")).toBeVisible();
    await expect(chosenZone(page)).toHaveText("UTC");
    await page.goto("/account/time-zone");
    await expect(select).toHaveValue("UTC");
    await expect(page.getByText(/Right now it’s .*\d\d:\d\d\sUTC\./)).toBeVisible();
    await page.goto("/path");
    await page.getByRole("link", { name: action }).first().click();
    const entry = page.getByRole("region", { name: /History/ }).getByRole("listitem");
    await expect(entry.locator("time")).toHaveText(utcDay);
    await expect(entry).toContainText(`on ${day}`);
  });

  test("the person’s today is never in the future", async ({ page }) => {
    await signUp(page);
    await page.goto("/path/mentor-others");
    await page.getByRole("radio", { name: "Done", exact: true }).check();
    await page.getByLabel("Done on").fill(datesIn(zone).calendarDay(new Date()));
    await page.getByRole("button", { name: "Save status" }).click();
    await expect(page.getByText("Marked as done.")).toBeVisible();
  });

  test("a first page tells UTC to be UTC, and is asked for again once, in the browser’s zone", async ({
    page,
  }) => {
    await signUp(page);
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      const isPrefetch = request.headers()["next-router-prefetch"];
      if (pathname === "/account" && !isPrefetch)
        asked.push(searchParams.has("_rsc") ? "again" : "first");
    });
    const answer = await page.goto("/account");
    expect(await answer?.text()).toMatch(shownInUtc);
    await expect(page.getByText(/Last seen/)).not.toContainText("UTC");
    await expect(chosenZone(page)).toHaveText(`Follows this browser: ${placeOf(zone)}`);
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual(["first", "again"]);

    const next = await page.reload();
    expect(await next?.text()).not.toMatch(shownInUtc);
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual(["first", "again", "first"]);
  });

  test("where no cookie can be kept, a page stays as it is, and isn’t asked for again", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(document, "cookie", { get: () => "", set: () => {} });
    });
    await signUp(page);
    let requests = 0;
    page.on("request", (request) => {
      if (new URL(request.url()).pathname === "/account") requests += 1;
    });
    await page.goto("/account");
    await page.waitForLoadState("networkidle");
    await expect(page.getByText(/Last seen/)).toContainText("UTC");
    expect(requests).toBe(1);
  });

  test("a shared page is in its visitor’s zone, and opening it is one visit all the same", async ({
    page,
    anotherDevice,
  }) => {
    await signUp(page);
    await page.goto("/shares/new");
    await page.getByLabel("Who is it for?").fill("Grace");
    await page.getByRole("checkbox", { name: "The path", exact: true }).check();
    await page.getByRole("button", { name: "Create link" }).click();
    const link = await page.getByLabel("Link", { exact: true }).inputValue();
    const guest = await (await anotherDevice({ timezoneId: zone })).newPage();
    const lead = guest.getByText(/^The path as of/);

    const begun = new Date();
    await guest.goto(link);
    await expect(lead).toContainText(new RegExp(utcDaySince(begun)));
    await untilTimeZoneIsKept(guest);
    await guest.goto(link);
    await expect(lead).toContainText(today(zone));
    await page.getByRole("link", { name: "See what a visitor sees" }).click();
    await expect(page.getByRole("heading", { name: "Opened twice" })).toBeVisible();
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a zone is chosen in the account, and a cookie of nonsense is none", async ({
    page,
    context,
    baseURL,
  }) => {
    await signUp(page);
    const url = baseURL ?? "";
    await context.addCookies([{ name: "leadpath.time-zone", value: "Europe/Atlantis", url }]);
    await page.goto("/account");
    await expect(page.getByText(/Last seen/)).toContainText("UTC");
    await expect(chosenZone(page)).toHaveText("Follows this browser");
    await page.getByRole("link", { name: "Change the time zone" }).click();
    await page.getByLabel("Show days and times in").selectOption({ label: "Auckland" });
    await page.getByRole("button", { name: "Save time zone" }).click();
    await expect(page.getByText("Time zone saved")).toBeVisible();
    await expect(page.getByText(/Last seen/)).not.toContainText("UTC");
    await expect(chosenZone(page)).toHaveText("Auckland");
    await page.getByRole("link", { name: "Change the time zone" }).click();
    await expect(page.getByLabel("Show days and times in")).toHaveValue("Pacific/Auckland");
  });

  test("no zone is saved that isn’t one", async ({ page }) => {
    await signUp(page);
    const send = (timeZone: string) =>
      post(page, "/account/time-zone", "account/actions.ts#setTimeZone", { timeZone });

    await send("Asia/Kathmandu");
    await send("Europe/Atlantis");
    await page.goto("/account");
    await expect(chosenZone(page)).toHaveText("Kathmandu");
  });
});
