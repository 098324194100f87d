import { expect, test } from "./support/test";

test("a report and its history scroll sideways at no width between a phone and a desk", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Maya Lindqvist/ }).click();
  await page.waitForURL("/reports");
  const report = await page.getByRole("link", { name: "Read it" }).getAttribute("href");

  for (const path of ["/reports", report ?? "", "/path", "/evidence", "/organization/members"]) {
    await page.goto(path);
    for (const width of [360, 640, 768, 820, 912, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} at ${width}`).toBe(0);
    }
  }
});
