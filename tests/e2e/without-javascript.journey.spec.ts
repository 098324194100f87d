import { findSkill, skillIds } from "@/lib/framework/skills";
import { heading, level, signUpByForm, submit } from "./support/pages";
import { expect, test } from "./support/test";

test.use({ javaScriptEnabled: false });

test("the whole way works without JavaScript", async ({ page }) => {
  await signUpByForm(page);
  await page.getByRole("button", { name: "Start assessment" }).click();
  await page.getByRole("link", { name: "Start with the first skill" }).click();

  for (const skill of skillIds) {
    await expect(page).toHaveURL(new RegExp(`/ratings/${skill}$`));
    await level(page, 3).check();
    await page.getByRole("button", { name: "Continue" }).click();
  }
  await page.goto(await submit(page));

  await expect(heading(page)).toHaveText("Building toward Product Lead");
  await page.getByRole("link", { name: "by responsibility" }).click();
  await page.getByRole("link", { name: "table" }).click();
  await page.getByRole("link", { name: "Adaptability" }).click();
  await expect(page.getByText(findSkill("adaptability").anchors[4])).toBeVisible();
  await page.getByRole("link", { name: /^Report of/ }).click();
  await expect(page.getByRole("link", { name: "table" })).toHaveAttribute("aria-current", "true");
  await expect(page).toHaveURL(/\?by=responsibility&as=table#adaptability$/);
});
