import type { Page } from "@playwright/test";
import { revealed } from "./support/check-ins";
import { heading } from "./support/pages";
import { expect, test } from "./support/test";

const sign = "Ada runs the pricing review without Maya.";
const lead = "Hand the pricing review to Ada";

test("two agree on what one of them will do, and it comes to that one’s path", async ({
  page: rater,
  anotherDevice,
}) => {
  const { subject, checkIn } = await revealed(rater, anotherDevice);

  await test.step("one of them writes, once, however often it’s sent", async () => {
    await subject.goto(checkIn);
    await expect(section(subject, "What will you two work on?")).toBeVisible();
    await subject.getByRole("link", { name: "Write it down" }).click();
    await expect(heading(subject)).toHaveText("What will you two work on?");
    await subject.getByLabel("Which skill?").first().selectOption("Product Leadership");
    await subject.getByRole("button", { name: "Suggest this to Tomás" }).click();
    await expect(
      subject.getByRole("link", { name: "Say what you’ll both see if it works." }),
    ).toBeVisible();
    await fillIn(subject);
    await subject.getByRole("button", { name: "Suggest this to Tomás" }).dblclick();
    await expect(heading(subject)).toHaveText("Your suggestion is waiting for Tomás");
    await subject.goBack();
    await subject.getByRole("button", { name: "Suggest this to Tomás" }).click();
    await expect(heading(subject)).toHaveText("Your suggestion is waiting for Tomás");
  });

  await test.step("the other one is told, reads it, and suggests a change", async () => {
    await rater.goto("/check-ins");
    await expect(rater.getByRole("link", { name: "Check-ins 1 waiting for you" })).toBeVisible();
    await expect(heading(rater)).toHaveText("One agreement is waiting for you");
    await rater.getByRole("link", { name: "With Maya Lindqvist" }).click();
    await expect(heading(rater)).toHaveText("Maya suggests what you two could work on");
    await expect(rater.getByText(sign)).toBeVisible();
    await expect(rater.getByRole("button", { name: "I agree" })).toBeVisible();
    await rater.getByRole("link", { name: "Suggest a change" }).click();
    await expect(rater.getByLabel("If it works, what will you both see?").first()).toHaveValue(
      sign,
    );
  });

  await test.step("of two tabs, the second shows what the first saved, and loses nothing", async () => {
    const tab = await rater.context().newPage();
    await tab.goto(`${checkIn}/agreement/versions/new`);
    await chance(tab).fill("The review in May.");
    await tab.getByRole("button", { name: "Suggest this to Maya" }).click();
    await expect(heading(tab)).toHaveText("Your suggestion is waiting for Maya");

    await chance(rater).fill("The review in March.");
    await rater.getByRole("button", { name: "Suggest this to Maya" }).click();
    await expect(rater.getByText("You saved another version in another tab")).toBeVisible();
    await expect(rater.getByText("The review in May.")).toBeVisible();
    await expect(chance(rater)).toHaveValue("The review in March.");
  });

  await test.step("what isn’t the newest version can’t be agreed to", async () => {
    await rater.getByRole("button", { name: "Suggest this to Maya" }).click();
    await expect(heading(rater)).toHaveText("Your suggestion is waiting for Maya");
    await subject.goto(`${checkIn}/agreement`);
    await expect(heading(subject)).toHaveText("Tomás suggests what you two could work on");

    // As a page that was left open would send it: this one comes anew once the inbox knows that it was looked at.
    const agreeing = subject.locator("form", { has: subject.locator("input[name=version]") });
    await agreeing.evaluate((form: HTMLFormElement) => {
      form.addEventListener("formdata", ({ formData }) => formData.set("version", "1"), {
        once: true,
      });
    });
    await subject.getByRole("button", { name: "I agree" }).click();
    await expect(subject.getByText("There’s a newer version")).toBeVisible();
    await expect(subject.getByText("The review in March.")).toBeVisible();
    await expect(subject.getByRole("button", { name: "I agree" })).toBeVisible();
  });

  await test.step("both agree, and it’s on the path, in their words", async () => {
    await subject.goto("/path");
    await expect(subject.getByText(lead)).toHaveCount(0);
    await subject.goto(`${checkIn}/agreement`);
    await subject.getByRole("button", { name: "I agree" }).click();
    await expect(heading(subject)).toHaveText("You and Tomás agreed on one skill");
    await rater.reload();
    await expect(heading(rater)).toHaveText("You and Maya agreed on one skill");

    await subject.getByRole("link", { name: "your path" }).click();
    const agreed = subject.getByRole("region", { name: "Agreed with Tomás" });
    await agreed.getByRole("button", { name: `Mark done “${lead}”` }).click();
    await expect(agreed.getByText("Marked as done.")).toBeVisible();
  });

  await test.step("what is done offers to show it", async () => {
    await subject.getByRole("link", { name: `Add evidence for “${lead}”` }).click();
    await expect(heading(subject)).toHaveText("Add a piece of evidence");
    await expect(subject.getByLabel("Product Leadership", { exact: true })).toBeChecked();
    await expect(subject.getByLabel(lead)).toBeChecked();
  });

  await test.step("of two who write at the same time, the second reads the first, and what holds stays", async () => {
    const form = `${checkIn}/agreement/versions/new`;
    await Promise.all([subject.goto(form), rater.goto(form)]);
    await chance(rater).fill("The review in June.");
    await rater.getByRole("button", { name: "Suggest this to Maya" }).click();
    await expect(heading(rater)).toHaveText("Your suggestion is waiting for Maya");
    await chance(subject).fill("The review in July.");
    await subject.getByRole("button", { name: "Suggest this to Tomás" }).click();
    await expect(subject.getByText("Tomás wrote a version while you were writing")).toBeVisible();
    await expect(subject.getByText("The review in June.")).toBeVisible();
    await expect(chance(subject)).toHaveValue("The review in July.");

    await subject.goto(`${checkIn}/agreement`);
    await expect(heading(subject)).toHaveText("Tomás suggests a change to what you agreed on");
    const holds = subject.getByRole("region", { name: "What holds until you both agree" });
    await expect(holds.getByText("The review in March.")).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("two write and agree, and a newer version is shown beside one’s own", async ({
    page: rater,
    anotherDevice,
  }) => {
    const { subject, checkIn } = await revealed(rater, () =>
      anotherDevice({ javaScriptEnabled: false }),
    );
    const form = `${checkIn}/agreement/versions/new`;
    await Promise.all([subject.goto(form), rater.goto(form)]);
    for (const page of [subject, rater]) {
      await page.getByLabel("Which skill?").first().selectOption("Product Leadership");
      await fillIn(page);
    }
    await subject.getByRole("button", { name: "Suggest this to Tomás" }).click();
    await expect(heading(subject)).toHaveText("Your suggestion is waiting for Tomás");

    await chance(rater).fill("The review in March.");
    await rater.getByRole("button", { name: "Suggest this to Maya" }).click();
    await expect(rater.getByText("Maya wrote a version while you were writing")).toBeVisible();
    await expect(chance(rater)).toHaveValue("The review in March.");
    await rater.getByRole("button", { name: "Suggest this to Maya" }).click();
    await expect(heading(rater)).toHaveText("Your suggestion is waiting for Maya");

    await subject.goto(`${checkIn}/agreement`);
    await subject.getByRole("button", { name: "I agree" }).click();
    await expect(heading(subject)).toHaveText("You and Tomás agreed on one skill");
  });
});

/** Fills the first place of the form, but for its skill. */
async function fillIn(page: Page) {
  await page.getByLabel("If it works, what will you both see?").first().fill(sign);
  await chance(page).fill("The review in April.");
  const parts = page.getByLabel(/ will …$/);
  await parts.nth(0).fill(lead);
  await parts.nth(1).fill("Sit in once");
}

function chance(page: Page) {
  return page.getByLabel("Where will the chance come from?").first();
}

function section(page: Page, name: string) {
  return page.getByRole("region", { name });
}
