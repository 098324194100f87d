import type { Page } from "@playwright/test";
import postgres from "postgres";
import { ask, giveView, idIn, putIn, revealed } from "./support/check-ins";
import { agreementFields } from "./support/hostile-client";
import { heading, post } from "./support/pages";
import { expect, test } from "./support/test";

// On the database whose rows a test can make older.
test.use({ baseURL: async ({ browserName: _ }, use) => use(process.env.POSTGRES_URL) });

const sign = "Ada runs the pricing review without Maya.";

test("the next check-in of two who agreed asks both what came of it, blind until the reveal", async ({
  page: rater,
  anotherDevice,
}) => {
  const first = await revealed(rater, anotherDevice);
  const { subject, tomas } = first;
  const form = `${first.checkIn}/agreement/versions/new`;
  const id = idIn(first.checkIn);
  await post(subject, form, "versions/new/actions.ts#propose", agreementFields(id, 0, sign));
  await post(rater, `${first.checkIn}/agreement`, "agreement/actions.ts#agree", {
    id,
    version: "1",
  });
  await makeOlder(id, "61 days");
  const checkIn = await ask(subject, tomas.email);

  await test.step("it opens with the question to both, and neither reads the other’s answer", async () => {
    await subject.goto(checkIn);
    await expect(heading(subject)).toHaveText("You’ve asked Tomás");
    await sayWhatCame(subject, "Partly");
    await rater.goto(checkIn);
    await expect(heading(rater)).toHaveText("Maya would like your view of five skills");
    await expect(question(rater).getByRole("radio", { checked: true })).toHaveCount(0);
    await sayWhatCame(rater, "The chance didn’t come");

    await subject.goto(checkIn);
    await expect(question(subject).getByRole("radio", { checked: true })).toHaveCount(1);
    await expect(question(subject).getByRole("radio", { name: "Partly" })).toBeChecked();
  });

  await test.step("who is in alone still doesn’t", async () => {
    await giveView(rater, checkIn);
    await subject.reload();
    await expect(heading(subject)).toHaveText("Tomás is in; now it’s your turn");
    await expect(question(subject).getByRole("radio", { checked: true })).toHaveCount(1);
    await rater.goto(checkIn);
    await expect(rater.getByText("Partly")).toHaveCount(0);
  });

  await test.step("once both are in, both read both", async () => {
    await putIn(subject, checkIn);
    await subject.goto(checkIn);
    await rater.reload();
    await expect(said(subject)).toHaveText(["Partly", "The chance didn’t come"]);
    await expect(said(rater)).toHaveText(["The chance didn’t come", "Partly"]);
  });
});

function question(page: Page) {
  return page.getByRole("region", { name: "What came of what you two agreed on?" });
}

/** What one said and then the other, as it stands after the reveal. */
function said(page: Page) {
  const section = page.getByRole("region", { name: "What came of what you agreed on last time" });

  return section.getByRole("definition");
}

async function sayWhatCame(page: Page, outcome: string) {
  await expect(question(page).getByText(`“${sign}”`)).toBeVisible();
  await question(page).getByRole("radio", { name: outcome }).check();
  await question(page).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

/** Moves the reveal of a check-in into the past. */
async function makeOlder(id: string, by: string) {
  const sql = postgres(process.env.POSTGRES_DATABASE ?? "", { max: 1, onnotice() {} });
  await sql`
    update check_ins set revealed_at = revealed_at - ${by}::interval where id = ${id}`;
  await sql.end();
}
