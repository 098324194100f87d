import { answerAll, signUp, startAssessment, submit } from "./support/pages";
import { expect, test } from "./support/test";

test("a report prints as a document: no navigation, every detail open", async ({ page }) => {
  const { name } = await signUp(page);
  await answerAll(page, await startAssessment(page), 3);
  await page.goto(await submit(page));
  await page.emulateMedia({ media: "print" });

  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByText(`Readiness report of ${name}`)).toBeVisible();
  await expect(page.getByText("What builds it").first()).toBeVisible();
});
