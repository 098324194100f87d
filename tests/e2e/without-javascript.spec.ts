import { skillIds } from "@/lib/framework/skills";
import {
  heading,
  openQuestion,
  post,
  signUp,
  signUpByForm,
  startAssessment,
} from "./support/pages";
import { expect, test } from "./support/test";

test.use({ javaScriptEnabled: false });

test("a skill that does not apply asks why, and keeps everything else that was typed", async ({
  page,
}) => {
  await signUp(page);
  const assessment = await startAssessment(page);
  await openQuestion(page, assessment);
  await page.getByRole("radio", { name: "Not applicable" }).check();
  await page.getByRole("radio", { name: "Low" }).check();
  await page.getByText("Add a note").click();
  await page.getByLabel("Note").fill("Two products,\nno backlog");
  await page.getByRole("button", { name: "Continue" }).click();

  await expect(page.getByRole("alert")).toContainText("Say why this skill doesn’t apply");
  await expect(page.getByRole("radio", { name: "Not applicable" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Low" })).toBeChecked();
  await expect(page.getByLabel("Note")).toHaveValue("Two products,\nno backlog");

  await page.getByLabel("Why doesn’t it apply?").fill("Priorities are set elsewhere");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(new RegExp(`/ratings/${skillIds[1]}$`));
  await openQuestion(page, assessment);
  await expect(page.getByLabel("Why doesn’t it apply?")).toHaveValue(
    "Priorities are set elsewhere",
  );
  await expect(page.getByLabel("Note")).toHaveValue("Two products,\nno backlog");
});

test("one answer among all on one page is saved by its button, and a refusal stands beside it", async ({
  page,
}) => {
  await signUp(page);
  await page.goto(`${await startAssessment(page)}/ratings`);
  const question = page.locator("#negotiation");
  const save = question.getByRole("button", { name: "Save this answer" });

  await save.click();
  await expect(question.getByRole("alert")).toContainText("Choose the description that fits");
  await expect(page.getByRole("alert")).toHaveCount(1);

  await question.getByRole("radio", { name: /^2 / }).check();
  await save.click();
  await expect(page).toHaveURL(/\/ratings#negotiation$/);
  await expect(question.getByRole("radio", { name: /^2 / })).toBeChecked();
  await expect(page.locator("#adaptability").getByRole("radio", { name: /^2 / })).not.toBeChecked();
});

test("an action of one’s own that is refused comes back in its open stage", async ({ page }) => {
  await signUp(page);
  await page.goto("/path");
  await page.getByText("Embrace lifelong learning").click();
  await page.getByText("Add an action of your own").click();
  await page.getByRole("button", { name: "Add action" }).click();

  await expect(page.getByRole("alert")).toContainText("There’s a problem");
  await page.getByLabel("What will you do regularly?").fill("A reading group");
  await page.getByRole("button", { name: "Add action" }).click();
  await expect(page.getByRole("link", { name: "A reading group" })).toBeVisible();
});

test("the theme changes and signing out works without JavaScript", async ({ page }) => {
  const person = await signUpByForm(page);
  const account = page.getByRole("button", { name: person.name });

  await account.click();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(heading(page)).toHaveText("Assess yourself");

  await account.click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(heading(page)).toHaveText("Sign in");
  await page.goto("/reports");
  await expect(heading(page)).toHaveText("Sign in");
});

test("someone asks to join a team by its link, whose address no other page hears of", async ({
  page: manager,
  anotherDevice,
}) => {
  const id = crypto.randomUUID();
  await signUp(manager);
  await post(manager, "/teams/new", "teams/new/actions.ts#foundTeam", { id, name: "Growth" });
  await manager.goto(`/teams/${id}/people`);
  await manager.getByRole("button", { name: "Create a join link" }).click();
  const link = await manager.getByLabel("Link", { exact: true }).inputValue();
  const member = await (await anotherDevice({ javaScriptEnabled: false })).newPage();
  await signUp(member);
  await member.goto(link);
  await member.getByRole("button", { name: "Ask to join" }).click();
  await expect(heading(member)).toHaveText("You’ve asked to join Growth");
});
