import type { Locator, Page } from "@playwright/test";
import { heading, level, openQuestion, signUp, startAssessment, submit } from "./support/pages";
import { expect, test } from "./support/test";

const customerPain = "Solve a problem that starts from customer pain";
const strategy = "Volunteer for long-term planning";
const course = "Take structured product-management training";

test("an action is started, done and undone with the keyboard alone", async ({ page }) => {
  await signUp(page);
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Path", exact: true }).click();
  await expect(heading(page)).toHaveText("Nine stages, no actions done yet");

  await press(row(page, customerPain), `Start “${customerPain}”`);
  await expect(row(page, customerPain)).toContainText("Doing");
  await press(row(page, customerPain), `Mark done “${customerPain}”`);
  await expect(heading(page)).toHaveText("1 of 22 actions done, none with evidence");

  // The focus is where the pressed button was: on undoing it.
  await expect(row(page, customerPain).getByRole("button", { name: /^Undo/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(row(page, customerPain)).toContainText("Undone.");
  await expect(row(page, customerPain)).toContainText("Doing");
  await expect(heading(page)).toHaveText("Nine stages, no actions done yet");
});

test("what to do next is started right there, and only its stage is open", async ({ page }) => {
  await signUp(page);
  await page.goto("/path");
  const openStages = page.getByRole("main").locator("details[open] h3");
  await expect(openStages).toHaveText(/^Stage 1: /);

  const next = page.getByRole("region", { name: "What to do next" });
  await next.getByRole("button", { name: `Start “${strategy}”` }).click();
  await expect(row(page, strategy)).toContainText("Doing");
  await expect(row(page, strategy).getByRole("button", { name: /^Undo/ })).toBeFocused();

  // What's under way comes first from now on, and its stage is the one to see.
  await page.goto("/path");
  await expect(openStages).toHaveText(/^Stage 2: /);
  await expect(next.getByRole("button").first()).toHaveText(/^Mark done/);
  await next.getByRole("button", { name: `Mark done “${strategy}”` }).click();
  await expect(heading(page)).toHaveText("1 of 22 actions done, none with evidence");
});

test("a stage that is done looks done, and the line beside each shows how far it is", async ({
  page,
}) => {
  await signUp(page);
  const stage = page.locator("#stage-4");
  const marker = stage.locator("[data-stage]");
  await page.goto("/path");
  await expect(marker).toHaveText("4");
  await stage.getByRole("heading").click();

  await stage.getByRole("button", { name: "Mark done" }).first().click();
  await expect(stage.locator("summary")).toContainText("Open · 1 of 2 done");
  await expect(marker).toHaveAttribute("data-stage", "begun");
  await expect(stage.locator("> svg path")).toHaveAttribute("d", "M0 0h1v0.50H0z");

  await stage.getByRole("button", { name: "Mark done" }).click();
  await expect(stage.locator("summary")).toContainText("Done · 2 of 2 done");
  await expect(marker).toHaveAttribute("data-stage", "done");
  await expect(marker.locator("svg")).toBeVisible();
  await expect(stage.locator("> svg path")).toHaveAttribute("d", "M0 0h1v1.00H0z");
});

test("on paper every stage shows its actions, and nothing is there to press", async ({ page }) => {
  await signUp(page);
  await page.goto("/path");
  const last = page.getByRole("link", { name: "Look toward fast-growing companies" });
  await expect(last).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(last).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Start|Mark done)/ })).toHaveCount(0);
});

test("skipped counts for nothing, not applicable leaves the count, and a note is kept", async ({
  page,
}) => {
  await signUp(page);
  await setState(page, course, "Not applicable", "Eight years on the job.");
  await expect(heading(page)).toHaveText("Nine stages, no actions done yet");
  await setState(page, customerPain, "Done");
  await expect(heading(page)).toHaveText("1 of 21 actions done, none with evidence");
  await setState(page, "Prioritize a backlog with RICE or MoSCoW", "Skipped");
  await expect(heading(page)).toHaveText("1 of 21 actions done, none with evidence");
  await expect(page.getByText("1 of 3 done, none with evidence")).toBeVisible();

  await row(page, course).getByRole("link", { name: course }).click();
  await expect(page.getByLabel("Note")).toHaveValue("Eight years on the job.");
  await expect(page.getByRole("region", { name: /History/ })).toContainText("Not applicable");
});

test("stage 8 holds what one adds, which comes round again", async ({ page }) => {
  await signUp(page);
  await page.goto("/path");
  await expect(page.getByText("Empty · for actions you add")).toBeVisible();
  await page.getByRole("heading", { name: /Embrace lifelong learning/ }).click();
  await page.getByText("Add an action of your own").click();
  await page.getByRole("button", { name: "Add action" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Say what you do.");
  await page.getByLabel("What will you do regularly?").fill("Read one paper");
  await page.getByRole("button", { name: "Add action" }).click();
  await expect(row(page, "Read one paper")).toContainText("every month");

  await row(page, "Read one paper").getByRole("link", { name: "Read one paper" }).click();
  await page.getByRole("radio", { name: "Done", exact: true }).check();
  await page.getByLabel("Done on").fill("2026-01-15");
  await page.getByRole("button", { name: "Save status" }).click();
  await expect(row(page, "Read one paper")).toContainText("To do");
  await expect(row(page, "Read one paper")).toContainText("last done January 15, 2026");

  await row(page, "Read one paper").getByRole("link", { name: "Read one paper" }).click();
  await page.getByText("Delete this action").click();
  await page.getByRole("button", { name: "Delete action" }).click();
  await expect(page.getByText("Empty · for actions you add")).toBeVisible();
});

test("what was left out of an assessment comes first, and leads to rating it", async ({ page }) => {
  await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  await level(page, 3).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/ratings/product-leadership");
  await page.goto(`${assessment}/answers`);
  await submit(page);

  await page.goto("/path");
  const next = page.getByRole("region", { name: "What to do next" });
  const first = next.getByRole("listitem").first();
  await expect(first).toContainText("no answer");
  await first.getByRole("link", { name: "Rate what you left out" }).click();
  await expect(page).toHaveURL(/\/assessments$/);
});

test("of two tabs the later does not overwrite the earlier, and keeps what was typed", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/path/mentor-others");
  const later = await page.context().newPage();
  await later.goto("/path/mentor-others");
  await setState(page, "Mentor a less experienced Product Manager", "Doing");

  await later.getByRole("radio", { name: "Skipped" }).check();
  await later.getByLabel("Note").fill("Typed in the other tab");
  await later.getByRole("button", { name: "Save status" }).click();
  await expect(later.getByRole("main").getByRole("alert")).toContainText("changed in another tab");
  await expect(later.getByLabel("Note")).toHaveValue("Typed in the other tab");
  await expect(later.getByRole("radio", { name: "Skipped" })).toBeChecked();
});

test("a note that is too long and a day to come are refused, and nothing typed is lost", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/path/mentor-others");
  await page.getByRole("radio", { name: "Done", exact: true }).check();
  await page.getByLabel("Done on").fill("2099-01-01");
  await page.getByLabel("Note").fill("x".repeat(10_000));
  await page.getByRole("button", { name: "Save status" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Keep the note to 2000 characters.",
  );
  await expect(page.getByLabel("Note")).toHaveValue("x".repeat(10_000));

  await page.getByLabel("Note").fill("Short");
  await page.getByRole("button", { name: "Save status" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "This date is in the future.",
  );
  await expect(page.getByLabel("Done on")).toHaveValue("2099-01-01");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an action is done and undone", async ({ page }) => {
    await signUp(page);
    await page.goto("/path");
    await page
      .getByRole("button", { name: `Start “${customerPain}”` })
      .first()
      .dblclick();
    await expect(page.getByRole("status")).toHaveText(/^Saved\. *Undo$/);
    await row(page, customerPain).getByRole("button", { name: "Mark done" }).click();
    await expect(heading(page)).toHaveText("1 of 22 actions done, none with evidence");
    await row(page, customerPain).getByRole("button", { name: /^Undo/ }).click();
    await expect(row(page, customerPain)).toContainText("Doing");
    await expect(heading(page)).toHaveText("Nine stages, no actions done yet");
  });
});

/** An action's row on the path. */
function row(page: Page, title: string) {
  return page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: title }) })
    .last();
}

async function press(within: Locator, button: string) {
  await within.getByRole("button", { name: button }).press("Enter");
}

async function setState(page: Page, title: string, state: string, note?: string) {
  await page.goto("/path");
  await page.getByRole("link", { name: title }).first().click();
  await expect(heading(page)).toHaveText(title);
  await page.getByRole("radio", { name: state, exact: true }).check();
  if (note) await page.getByLabel("Note").fill(note);
  await page.getByRole("button", { name: "Save status" }).click();
  await page.waitForURL(/\/path\?changed=/);
}
