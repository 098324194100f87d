import type { Locator, Page } from "@playwright/test";
import {
  answerOf,
  heading,
  invite,
  join,
  newPerson,
  signUp,
  untilTimeZoneIsKept,
} from "./support/pages";
import { expect, test } from "./support/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    // A page that is not for a member is answered by its status, too.
    test.use({ javaScriptEnabled, tolerated: /status of 403/ });

    test("a button that was used too often says so where it is seen", async ({ page }) => {
      const { name } = await signUp(page);
      await page.goto("/path");
      await useTooMuch(page);
      await page.getByRole("button", { name: "Start “" }).last().click();
      await expectRefusal(page.getByRole("main"), "Too many requests");

      await page.getByRole("button", { name }).click();
      await useTooMuch(page);
      await page.getByRole("button", { name: "Sign out" }).click();
      await expectRefusal(page.locator("#account-menu"), "Too many requests");
    });

    test("a button of someone signed out leads to the sign-in, says why, and back", async ({
      page,
    }) => {
      const person = await signUp(page);
      await page.goto("/path");
      // A first page asks for itself again in the browser's time zone; without a session that alone would lead away.
      if (javaScriptEnabled) await untilTimeZoneIsKept(page);
      await page.goto("/path");
      await page.context().clearCookies();
      await page.getByRole("button", { name: "Start “" }).first().click();
      await expect(page.getByText("You’re signed out")).toBeVisible();
      await page.getByLabel("Email address").fill(person.email);
      await page.getByLabel("Password").fill(person.password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(heading(page)).toHaveText("Nine stages, no actions done yet");
    });

    test("revoking an invitation that was accepted meanwhile leads to the member", async ({
      page,
      anotherDevice,
    }) => {
      const mel = newPerson("Mel Member");
      await signUp(page);
      const link = await invite(page, mel.email);
      await page.goto("/organization/invitations");
      await join(await (await anotherDevice()).newPage(), link, mel);
      await page.getByRole("button", { name: `Revoke the invitation for ${mel.email}` }).click();
      await expect(page.getByText("Mel Member is a member now")).toBeVisible();
      await expect(heading(page)).toHaveText("Mel Member is a member");
    });

    test("revoking is refused to someone who is no admin by now", async ({
      page,
      anotherDevice,
    }) => {
      const [grace, mel] = [newPerson("Grace Hopper"), newPerson("Mel Member")];
      await signUp(page);
      const device = await anotherDevice({ javaScriptEnabled });
      const guest = await device.newPage();
      await join(guest, await invite(page, grace.email), grace);
      await invite(page, mel.email);
      await changeRole(page, grace.name, "Admin");
      await guest.goto("/organization/invitations");
      await changeRole(page, grace.name, "Member");

      await guest.getByRole("button", { name: `Revoke the invitation for ${mel.email}` }).click();
      if (javaScriptEnabled)
        await expectRefusal(guest.getByRole("main"), "Only an admin of this organization");
      else await expect(heading(guest)).toHaveText("Your role doesn’t include this page");
    });
  });
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a refusal far down, in a part of the page that comes closed, is shown and led to", async ({
    page,
  }) => {
    await signUp(page);
    await page.goto("/path");
    await page.getByRole("heading", { name: /Embrace lifelong learning/ }).click();
    await page.getByText("Add an action of your own").click();
    await page.getByRole("button", { name: "Add action" }).click();
    await expectRefusal(page.getByRole("main"), "Say what you do.");
  });
});

/** Sends more in this minute than one account may, until that's said; what is sent changes nothing. */
async function useTooMuch(page: Page) {
  const send = () =>
    answerOf(page, "/reports", "reports/actions.ts#putFirstStepsAway", { unknown: "field" });
  let answers: string[];

  do answers = await Promise.all(Array.from({ length: 25 }, send));
  while (!answers.some((answer) => answer.includes("Too many requests")));
}

async function expectRefusal(place: Locator, text: string) {
  await expect(place.getByRole("alert").filter({ hasText: text })).toBeInViewport();
}

async function changeRole(page: Page, name: string, role: "Admin" | "Member") {
  await page.goto("/organization/members");
  await page.getByRole("link", { name }).click();
  await page.getByRole("radio", { name: role, exact: true }).check();
  await page.getByRole("button", { name: "Save role" }).click();
  await expect(page.getByText("Role saved")).toBeVisible();
}
