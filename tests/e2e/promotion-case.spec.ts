import type { Page } from "@playwright/test";
import { dayOf } from "@/lib/forms/day";
import { aDay } from "@/lib/limits";
import { expectNoViolation } from "./support/axe";
import { giveView } from "./support/check-ins";
import { agreementFields } from "./support/hostile-client";
import { answerAll, heading, invite, join, newPerson, post, signUp, submit } from "./support/pages";
import { pdfPages } from "./support/pdf-pages";
import { expect, test } from "./support/test";

const purpose = "promotion case";

/** A revealed promotion case in which the two have agreed on what's next; answers its path. */
async function aCase(subject: Page, rater: Page) {
  const [maya, tomás] = [newPerson("Maya Lindqvist"), newPerson("Tomás Beltrame")];
  await signUp(rater, tomás);
  await join(subject, await invite(rater, maya.email), maya);
  const id = crypto.randomUUID();
  const dueOn = dayOf(new Date(Date.now() + 14 * aDay));
  const asked = { id, email: tomás.email, reason: "You see me work.", dueOn, purpose };
  await post(subject, "/check-ins/new", "check-ins/new/actions.ts#ask", asked);
  const checkIn = `/check-ins/${id}`;
  await giveView(rater, checkIn);

  const headers = await post(subject, "/assessments", "assessments/actions.ts#start", { purpose });
  await answerAll(subject, headers["x-action-redirect"]?.split(";")[0] ?? "", 3);
  await submit(subject);
  await post(subject, checkIn, "check-ins/[id]/actions.ts#offer", { id });
  const fields = { ...agreementFields(id), decider: "The product council" };
  await post(rater, `${checkIn}/agreement/versions/new`, "versions/new/actions.ts#propose", fields);
  await post(subject, `${checkIn}/agreement`, "agreement/actions.ts#agree", { id, version: "1" });

  return checkIn;
}

test("a promotion case is put on one page once both agree, and prints on one sheet", async ({
  page: tomás,
  anotherDevice,
}) => {
  test.slow();
  const maya = await (await anotherDevice()).newPage();
  const checkIn = await aCase(maya, tomás);

  await test.step("one agrees, and can take it back", async () => {
    await maya.goto(checkIn);
    await maya.getByRole("link", { name: "See what it holds" }).click();
    await expect(heading(maya)).toHaveText("Put this case on one page?");
    await expectNoViolation(maya);
    await maya.getByRole("button", { name: "I agree to this page" }).click();
    await expect(heading(maya)).toHaveText("You agreed to the page; Tomás hasn’t yet");
    await maya.getByRole("button", { name: "Take my yes back" }).click();
    await expect(heading(maya)).toHaveText("Put this case on one page?");
    await maya.getByRole("button", { name: "I agree to this page" }).click();
    await expect(heading(maya)).toHaveText("You agreed to the page; Tomás hasn’t yet");
    await expect(maya.getByRole("button", { name: "Open the page" })).toHaveCount(0);
  });

  await test.step("the other agrees, too, and opens it for both", async () => {
    await tomás.goto(`${checkIn}/case`);
    await expect(heading(tomás)).toHaveText("Maya would put this case on one page");
    await tomás.getByRole("button", { name: "I agree to this page" }).click();
    await expect(heading(tomás)).toHaveText("You both agree to the page");
    await tomás.getByRole("button", { name: "Open the page" }).click();
    await expect(heading(tomás)).toHaveText("Maya Lindqvist");
    for (const page of [tomás, maya]) {
      await page.goto(`${checkIn}/case`);
      await expect(heading(page)).toHaveText("Maya Lindqvist");
      await expect(page.getByText("No one else was asked")).toBeVisible();
      await expect(page.getByText("The product council")).toBeVisible();
      await expect(page.getByText("Maya will")).toBeVisible();
      await expect(page.getByRole("button", { name: "Take my yes back" })).toHaveCount(0);
      await expectNoViolation(page);
    }
  });

  const sheets = await pdfPages(await tomás.pdf({ format: "A4" }));
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toContain("Who else decides");
});
