import type { Page } from "@playwright/test";
import { addEvidence, heading, invite, join, newPerson, signUp } from "./support/pages";
import { expect, test } from "./support/test";

const sentence = "I sat in the board meeting, and they funded it.";

test("a colleague who was there confirms a piece of evidence, and takes it back", async ({
  page: colleague,
  anotherDevice,
}) => {
  const owner = await (await anotherDevice()).newPage();
  const [maya, tomas] = [newPerson("Maya Lindqvist"), newPerson("Tomás Beltrame")];
  await signUp(colleague, tomas);
  await join(owner, await invite(colleague, maya.email), maya);
  await addEvidence(owner);
  const piece = new URL(owner.url()).pathname;

  // Nobody asks themselves, and a server without mail asks no stranger.
  await ask(owner, maya.email);
  await expect(owner.getByText("That’s an address of your own.").first()).toBeVisible();
  await ask(owner, "dana@elsewhere.example");
  await expect(owner.getByText("This server doesn’t send email").first()).toBeVisible();
  await ask(owner, tomas.email);
  await expect(owner.getByText("Waiting for an answer until")).toBeVisible();

  await colleague.goto("/inbox");
  await colleague
    .getByRole("button", { name: "You’re asked to confirm something you saw" })
    .click();
  await expect(heading(colleague)).toHaveText("Maya asks you to confirm something you saw");
  await expect(colleague.getByText("You were in the room.")).toBeVisible();
  await expect(colleague.getByRole("heading", { name: "The rail pilot" })).toBeVisible();

  // An edit in between isn't confirmed unread, and what was typed stays.
  await owner.getByRole("link", { name: "Edit evidence" }).click();
  await owner.getByRole("textbox", { name: "Title" }).fill("The rail pilot, funded");
  await owner.getByRole("button", { name: "Save evidence" }).click();
  await expect(heading(owner)).toHaveText("The rail pilot, funded");
  await colleague.getByLabel("What did you see?").fill(sentence);
  await confirm(colleague);
  await expect(colleague.getByText("It was changed since you read it").first()).toBeVisible();
  await expect(colleague.getByRole("heading", { name: "The rail pilot, funded" })).toBeVisible();
  await expect(colleague.getByLabel("What did you see?")).toHaveValue(sentence);
  await confirm(colleague);
  await expect(heading(colleague)).toHaveText("You confirmed this for Maya");

  await owner.goto("/inbox");
  await owner.getByRole("button", { name: "Someone confirmed a piece of your evidence" }).click();
  await expect(owner).toHaveURL(piece);
  await expect(owner.getByText(`“${sentence}”`)).toBeVisible();
  await expect(owner.getByText(/^Tomás Beltrame, \w+\s\d+,\s\d{4}$/)).toBeVisible();
  await owner.goto("/evidence");
  await expect(owner.getByRole("listitem").filter({ hasText: "The rail pilot" })).toContainText(
    "Attested",
  );

  await colleague.goto("/evidence");
  await colleague.getByRole("link", { name: "You confirmed this for Maya" }).click();
  await colleague.getByText("Take it back").click();
  await colleague.getByRole("button", { name: "Revoke your confirmation" }).click();
  await expect(heading(colleague)).toHaveText("Maya’s request is closed");
  await owner.goto(piece);
  await expect(owner.getByText("Tomás revoked what they’d confirmed.")).toBeVisible();
  await expect(owner.getByText(sentence)).toHaveCount(0);

  async function ask(page: Page, email: string) {
    await page.goto(piece);
    await page.getByRole("link", { name: "Ask someone who was there to confirm it" }).click();
    await page.getByLabel("Their email address").fill(email);
    await page.getByLabel("What did they see of it?").fill("You were in the room.");
    await page.getByRole("button", { name: "Ask them to confirm it" }).click();
  }
});

function confirm(page: Page) {
  return page.getByRole("button", { name: "I was there, and I confirm it" }).click();
}
