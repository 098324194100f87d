import { guideSections } from "@/lib/guide/sections";
import { heading, level, openQuestion, signUp, startAssessment, statusLine } from "./support/pages";
import { pages } from "./support/permission-matrix";
import { expect, test } from "./support/test";

test("each part of the guide is about pages that there are", () => {
  const places = Object.keys(pages).map((page) => page.split("/")[1]);

  expect(guideSections.map(({ id }) => id).filter((id) => !places.includes(id))).toEqual([]);
});

test("help stands in the same place on every page, and leads to the part about it", async ({
  page,
}) => {
  await signUp(page);

  for (const place of ["path", "evidence", "check-ins", "reports", "account"]) {
    await page.goto(`/${place}`);
    await page.getByRole("link", { name: "Help" }).click();
    await expect(page).toHaveURL(new RegExp(`/guide#${place}$`));
    await expect(page.locator(`#${place}`)).toBeInViewport();
  }
});

test("what someone at work looks up stays in their frame, and in no cache that others share", async ({
  page,
  anotherDevice,
}) => {
  const { name } = await signUp(page);
  const guest = await (await anotherDevice()).newPage();
  const main = page.getByRole("navigation", { name: "Main" });
  const current = page.getByRole("banner").or(main).locator("[aria-current=page]:visible");

  for (const [place, marked] of [
    ["/framework", "Framework"],
    ["/framework/negotiation", "Framework"],
    ["/guide", "Help"],
  ] as const) {
    const answer = await page.goto(place);
    expect(answer?.headers()["cache-control"], place).toMatch(/private.*no-store/);
    expect(await answer?.text(), place).toContain(name);
    await expect(main.getByRole("link", { name: "Evidence" })).toBeVisible();
    await expect(current).toHaveText(marked);

    const toGuest = await guest.goto(place);
    expect(await toGuest?.text(), place).not.toContain(name);
    await expect(guest.getByRole("link", { name: "Sign in" })).toBeVisible();
  }
});

test("the keys of a question can be switched off", async ({ page }) => {
  await signUp(page);
  const assessment = await startAssessment(page);
  const pressThree = async () => {
    await openQuestion(page, assessment);
    await page.getByRole("radio", { name: "Low" }).check();
    // Only the page's script says so, and only the script has keys.
    await expect(statusLine(page)).toHaveText("Not saved yet: choose a level");
    await page.keyboard.press("3");
  };

  await page.goto("/account");
  await page.getByRole("button", { name: "Turn off shortcuts" }).click();
  await expect(page.getByRole("button", { name: "Turn on shortcuts" })).toBeVisible();
  await pressThree();
  await expect(level(page, 3)).not.toBeChecked();

  await page.goto("/account");
  await page.getByRole("button", { name: "Turn on shortcuts" }).click();
  await expect(page.getByRole("button", { name: "Turn off shortcuts" })).toBeVisible();
  await pressThree();
  await expect(level(page, 3)).toBeChecked();
});

test("the first steps lead on, and go away when their reader says so", async ({ page }) => {
  await signUp(page);
  await page.goto("/reports");
  const steps = page.getByRole("region", { name: "First steps" });
  await steps.getByRole("link", { name: "Mark where you are on the path" }).click();
  await expect(heading(page)).toHaveText(/^Nine stages/);

  await page.goto("/reports");
  await steps.getByRole("button", { name: "Dismiss" }).click();
  await expect(steps).toBeHidden();
  await page.reload();
  await expect(steps).toBeHidden();
});
