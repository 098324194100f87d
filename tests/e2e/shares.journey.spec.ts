import type { Page } from "@playwright/test";
import { stages } from "@/lib/framework/stages";
import {
  heading,
  level,
  makeShareLink,
  newPerson,
  openQuestion,
  signUp,
  startAssessment,
  submit,
} from "./support/pages";
import { expect, test } from "./support/test";

const password = "seven quiet herons";
const action = "Solve a problem that starts from customer pain";
const stage = stages.find(({ actions }) => actions.some(({ title }) => title === action))?.name;
const gone = "This link no longer works";

// A link that is gone answers 404, which the browser says in its console.
test.use({ tolerated: /status of 404/ });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a share link shows what its owner saw before, counts the visit, and is gone once revoked", async ({
      page,
      anotherDevice,
    }) => {
      const owner = newPerson("Ada Okafor");
      const report = await makeReport(page, owner);
      await page.goto("/path");
      await page.locator("summary", { hasText: stage }).click();
      await page.getByRole("button", { name: `Mark done “${action}”` }).click();
      await expect(heading(page)).toHaveText("1 of 22 actions done, none with evidence");
      await page.goto(report);
      await page.getByRole("link", { name: "Share", exact: true }).click();
      await expect(heading(page)).toHaveText("Create a share link");
      const { link, share } = await makeShareLink(page, {
        label: "Grace, my mentor",
        opens: ["The report", "The path"],
        password,
      });
      const copy = page.getByRole("button", { name: "Copy link" });
      if (javaScriptEnabled) {
        await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
        await copy.click();
        await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
      } else {
        await expect(copy).toHaveCount(0);
      }
      expect(new URL(link).pathname).toMatch(/^\/shared\/[\w-]{43}$/);
      await page.goto(share);
      await expect(page.getByText("Not opened yet")).toBeVisible();
      const preview = await contentOf(page.getByRole("region", { name: "What a visitor sees" }));

      const visitor = await (await anotherDevice({ javaScriptEnabled })).newPage();
      await visitor.goto(link);
      await expect(heading(visitor)).toHaveText("This link has a password");
      await visitor.getByLabel("Password").fill("not this one");
      await visitor.getByRole("button", { name: "Open" }).click();
      await expect(visitor.getByLabel("Password")).toHaveAccessibleDescription(
        /isn’t this link’s password/,
      );
      await visitor.getByLabel("Password").fill(password);
      await visitor.getByRole("button", { name: "Open" }).click();

      await expect(heading(visitor)).toHaveText("Too few levels for a verdict");
      // Its heading may be there before the rest of the page is.
      await visitor.waitForLoadState();
      expect(visitor.url()).toBe(link);
      const seen = await contentOf(visitor.getByRole("main"));
      expect(preview).toContain(seen);
      expect(seen).toContain(owner.name);
      expect(seen).toContain("1 of 22 actions done, none with evidence");
      expect(seen).toContain(action);
      await expect(visitor.locator("a[href^='/evidence'], a[href^='/path']")).toHaveCount(0);
      for (const secret of [owner.email, "The mango release", "workspace", "Grace"]) {
        expect(await visitor.content()).not.toContain(secret);
      }

      await page.reload();
      await expect(page.getByRole("heading", { name: "Opened once" })).toBeVisible();
      await expect(page.getByRole("row", { name: /Chrome on Linux/ })).toHaveCount(1);
      await visitor.reload();
      await expect(heading(visitor)).toHaveText("Too few levels for a verdict");

      await page.getByRole("button", { name: "Revoke link" }).click();
      await expect(heading(page)).toHaveText(/^You revoked it on /);
      expect((await visitor.reload())?.status()).toBe(404);
      await expect(heading(visitor)).toHaveText(gone);
      await page.goto("/shares");
      await expect(heading(page)).toHaveText("You aren’t sharing anything");
      await expect(page.getByText("Opened twice")).toBeVisible();
    });
  });
}

test("a form that is refused keeps what was chosen, and its link is made once", async ({
  page,
}) => {
  await makeReport(page, newPerson());
  await page.goto("/reports");
  await page.getByRole("link", { name: "Share", exact: true }).click();
  await expect(page.getByRole("checkbox", { name: "The report" })).toBeChecked();
  await page.getByLabel("Who is it for?").fill("Grace");
  await page.getByRole("checkbox", { name: "The path" }).check();
  await page.getByRole("radio", { name: "90 days" }).check();
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Create link" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("at least 8 characters");
  await expect(page.getByLabel("Who is it for?")).toHaveValue("Grace");
  await expect(page.getByRole("checkbox", { name: "The path" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "90 days" })).toBeChecked();

  await page.getByLabel("Password").fill("");
  await page.getByRole("button", { name: "Create link" }).dblclick();
  await expect(page.getByLabel("Link", { exact: true })).toBeFocused();
  await page.getByRole("link", { name: "All links" }).click();
  await expect(heading(page)).toHaveText("One active link");
});

/** Makes and opens a report of one skill, rated with a note. */
async function makeReport(page: Page, person: ReturnType<typeof newPerson>) {
  await signUp(page, person);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  await level(page, 3).check();
  await page.getByText("Add a note").click();
  await page.getByLabel("Note").fill("The mango release");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/\/ratings\/(?!product-prioritization)/);
  await page.goto(`${assessment}/answers`);
  const report = await submit(page);
  await page.goto(report);

  return report;
}

async function contentOf(place: ReturnType<Page["getByRole"]>) {
  return (await place.textContent())?.replace(/\s+/g, " ").trim() ?? "";
}
