import { expectNoViolation } from "./support/axe";
import { answerAll, signUp, startAssessment, submit } from "./support/pages";
import { expect, test } from "./support/test";

test.use({ tolerated: /503/ });

test("who asks for a PDF while one of theirs is being made reads so on the report's page, and gets it when asking again", async ({
  page,
}) => {
  await signUp(page);
  await answerAll(page, await startAssessment(page), 3);
  const report = await submit(page);

  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => page.request.get(`/api${report}/pdf`, { timeout: 60_000 })),
  );
  const made = answers.filter((answer) => answer.ok());
  const [refused] = answers.filter((answer) => !answer.ok());

  expect(made.map((answer) => answer.headers()["content-type"])).toContain("application/pdf");
  expect(refused?.status()).toBe(503);
  expect(refused?.headers()["retry-after"]).toBe("10");
  expect(await refused?.text()).toContain("Another PDF of yours is being created");

  await page.goto(refused?.url() ?? "");
  await expect(page.getByText("Another PDF of yours is being created")).toBeVisible();
  await expectNoViolation(page);
  await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "request the PDF again" }).click(),
  ]);
});
