import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import {
  addEvidence,
  answerAll,
  heading,
  newPerson,
  post,
  signUp,
  startAssessment,
  submit,
} from "./support/pages";
import { aTeamOfTwo, memberPage, soon } from "./support/team-of-two";
import { expect, test } from "./support/test";

// What isn't someone's to take is answered as what doesn't exist.
test.use({ tolerated: /status of 404/ });

test("someone leaves with their record but for one piece, and takes it on to another account", async ({
  page: manager,
  anotherDevice,
}) => {
  const { member, team } = await aTeamOfTwo(manager, anotherDevice);
  let left = "";

  await test.step("they have an assessment, a path, evidence, and a confirmed log", async () => {
    await answerAll(member, await startAssessment(member), 3);
    await submit(member);
    await addEvidence(member, "The rail pilot");
    await addEvidence(member, "The price list");

    await manager.goto(await memberPage(manager, team));
    await manager.getByRole("link", { name: "Plan a talk" }).click();
    await manager.getByLabel("Day").fill(soon());
    await manager.getByRole("button", { name: "Plan the talk" }).click();
    await manager.waitForURL(/\/talks\/[0-9a-f-]{36}/);
    const talk = new URL(manager.url()).pathname;
    await member.goto(`${talk}/versions/new`);
    await member.getByLabel("Notes").fill("We talked about the pilot.");
    await member.getByLabel("What").first().fill("Lead the pricing review");
    await member.getByLabel("By when").first().fill(soon());
    await member.getByRole("button", { name: "Save for both" }).click();
    await expect(heading(member)).toHaveText("Your notes are waiting for Tomás");
    await manager.goto(talk);
    await manager.getByRole("button", { name: "Confirm these notes" }).click();
    await expect(heading(manager)).toHaveText("You and Maya agree on these notes");
  });

  await test.step("they leave, are asked about secrets, and one piece stays", async () => {
    await member.goto("/organization/leaving");
    await expect(member.getByText("Into a workspace of your own: one assessment,")).toBeVisible();
    await expectNoViolation(member);
    left = await member.locator("input[name=organizationId]").first().inputValue();
    const leave = member.getByRole("button", { name: /^Leave Tomás/ });
    await leave.click();
    await expect(
      member.getByRole("link", { name: "Say whether your evidence comes along." }),
    ).toBeVisible();
    await member.getByRole("radio", { name: /^Some of it does/ }).check();
    await leave.click();
    await expect(member.getByRole("link", { name: /^Check the pieces that stay/ })).toBeVisible();
    await expect(member.getByRole("radio", { name: /^Some of it does/ })).toBeChecked();
    await member.getByRole("checkbox", { name: /^The price list/ }).check();
    await leave.click();
    await expect(member.getByText("You’ve left, and your record came along")).toBeVisible();
    await expectNoViolation(member);
  });

  await test.step("everything is in their own workspace", async () => {
    await expectEverything(member);
    await member.goto("/evidence");
    await expect(member.getByRole("link", { name: "The rail pilot" })).toBeVisible();
    await expect(member.getByText("The price list")).toBeHidden();
  });

  await test.step("the piece that stayed can still come along, and nothing comes twice", async () => {
    await member.goto("/account/record");
    await member.getByRole("link", { name: /^Tomás Beltrame/ }).click();
    await expect(heading(member)).toContainText("Bring your record along from Tomás");
    await expectNoViolation(member);
    await member.getByRole("radio", { name: /^No, all of it/ }).check();
    await member.getByRole("button", { name: "Bring it along" }).click();
    await expect(member.getByText("Your record is here")).toBeVisible();
    await member.goto("/evidence");
    await expect(member.getByRole("link", { name: "The price list" })).toHaveCount(1);
    await expect(member.getByRole("link", { name: "The rail pilot" })).toHaveCount(1);
  });

  await test.step("no one else finds anything there", async () => {
    await manager.goto(`/account/record/moving?from=${left}`);
    await expect(heading(manager)).toHaveText("There’s nothing at this address");
    await manager.goto("/organization/audit");
    await expect(manager.getByRole("main").getByText(/record/i)).toHaveCount(0);
  });

  await test.step("the file goes to another account, is shown first, and comes in whole", async () => {
    await member.goto("/account/record");
    const downloading = member.waitForEvent("download");
    await member.getByRole("link", { name: "Download your record" }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^leadpath-record-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await file.path(), "utf8");
    const other = await (await anotherDevice()).newPage();
    await signUp(other, newPerson("Maya Lindqvist"));

    await other.goto("/account/record");
    await other
      .getByLabel("Record", { exact: true })
      .setInputFiles(json(text.replace("storytelling", "juggling")));
    await other.getByRole("button", { name: "Show what’s in it" }).click();
    await expect(
      other.getByRole("link", { name: /names a skill that Leadpath doesn’t know/ }),
    ).toBeVisible();
    await other.getByLabel("Record", { exact: true }).setInputFiles(json(text));
    await other.getByRole("button", { name: "Show what’s in it" }).click();
    await expect(other.getByText(/^One assessment, .*two pieces of evidence/)).toBeVisible();
    await expectNoViolation(other);
    await other.getByRole("button", { name: "Bring it along" }).click();
    await expect(other.getByText("Your record is here")).toBeVisible();
    await expectEverything(other);

    await other.goto("/account/record");
    await other.getByLabel("Record", { exact: true }).setInputFiles(json(text));
    await other.getByRole("button", { name: "Show what’s in it" }).click();
    await expect(other.getByText(/^Nothing\./)).toBeVisible();
    await expect(other.getByRole("button", { name: "Bring it along" })).toBeHidden();
  });
});

test("whoever was removed finds the offer in their workspace, also without a script", async ({
  page: manager,
  anotherDevice,
}) => {
  const { member } = await aTeamOfTwo(manager, anotherDevice);
  await answerAll(member, await startAssessment(member), 2);
  await submit(member);
  await manager.goto("/organization/members");
  await manager.getByRole("link", { name: "Maya Lindqvist" }).click();
  await manager.waitForURL(/\/members\/[0-9a-f-]{36}$/);
  const membership = new URL(manager.url()).pathname.split("/").at(-1) ?? "";
  await post(
    manager,
    `/organization/members/${membership}/ending`,
    "ending/actions.ts#endMembership",
    {
      id: membership,
    },
  );

  const state = await member.context().storageState();
  const plain = await (
    await anotherDevice({ javaScriptEnabled: false, storageState: state })
  ).newPage();
  await plain.goto("/reports");
  await expect(heading(plain)).toHaveText("Your membership has ended");
  await plain.getByRole("button", { name: "Continue" }).click();
  await plain.goto("/account/record");
  await plain.getByRole("link", { name: /^Tomás Beltrame/ }).click();
  await plain.getByRole("button", { name: "Bring it along" }).click();
  await expect(plain.getByText("Your record is here")).toBeVisible();
  await plain.goto("/reports/history");
  await expect(plain.getByText("brought along")).toBeVisible();

  await plain.goto("/account/record");
  const text = await (await plain.request.get("/api/record")).text();
  await plain.getByLabel("Record", { exact: true }).setInputFiles(json(text));
  await plain.getByRole("button", { name: "Show what’s in it" }).click();
  await expect(plain.getByText(/^One assessment\. It stays as it is/)).toBeVisible();
});

function json(text: string) {
  return { name: "record.json", mimeType: "application/json", buffer: Buffer.from(text) };
}

/** What both places have: the report, the agreed action, and the log. */
async function expectEverything(page: Page) {
  await page.goto("/reports");
  await expect(page.getByText(/^Brought along on/)).toBeVisible();
  await page.goto("/reports/history");
  await expect(page.getByText("brought along")).toBeVisible();
  await page.goto("/path");
  await expect(page.getByRole("heading", { name: "Agreed on elsewhere" })).toBeVisible();
  await page.getByRole("link", { name: "Lead the pricing review" }).first().click();
  await expect(page.getByText("No one else reads it here.")).toBeVisible();
  await page.goto("/talks");
  await page.getByRole("link", { name: "One log of talks elsewhere" }).click();
  await page.getByText(/^Talk with Tomás Beltrame/).click();
  await expect(page.getByText("We talked about the pilot.")).toBeVisible();
}
