import { invite, makeShareLink, newPerson, signUp } from "./support/pages";
import { expect, test } from "./support/test";

for (const javaScriptEnabled of [true, false]) {
  test(`${javaScriptEnabled ? "with" : "without"} a script, a new link takes the focus`, async ({
    anotherDevice,
  }) => {
    const page = await (await anotherDevice({ javaScriptEnabled })).newPage();
    await signUp(page);
    await invite(page, newPerson().email);
    await expect(page.getByLabel("Link")).toBeFocused();
    await invite(page, newPerson().email);
    await expect(page.getByLabel("Link")).toBeFocused();
    await makeShareLink(page, { label: "Grace", opens: ["The path"] });
    await expect(page.getByLabel("Link", { exact: true })).toBeFocused();
  });
}

test("a second invitation from the same form has the focus on its own link", async ({ page }) => {
  await signUp(page);
  const first = await invite(page, newPerson().email);
  await page.getByLabel("Email address").fill(newPerson().email);
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByLabel("Link")).not.toHaveValue(first);
  await expect(page.getByLabel("Link")).toBeFocused();
  await page
    .getByRole("button", { name: /Create a new link/ })
    .first()
    .click();
  await expect(page.getByLabel("Link").last()).toBeFocused();
});
