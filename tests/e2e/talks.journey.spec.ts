import { expectNoViolation } from "./support/axe";
import { heading } from "./support/pages";
import { aTeamOfTwo, memberPage, soon } from "./support/team-of-two";
import { expect, test } from "./support/test";

// What isn't open to someone anymore is answered as what doesn't exist.
test.use({ tolerated: /status of 404/ });

const part = "Lead the pricing review";

test("two plan a talk, keep its log together, and it ends with their relation", async ({
  page: manager,
  anotherDevice,
}) => {
  const { member, team } = await aTeamOfTwo(manager, anotherDevice);
  let talk = "";

  await test.step("the manager plans it, with an agenda of their own", async () => {
    await manager.goto(await memberPage(manager, team));
    await manager.getByRole("link", { name: "Plan a talk" }).click();
    await expect(heading(manager)).toHaveText("When will you and Maya talk?");
    await expect(manager.getByText("Only you and Maya can read this.")).toBeVisible();
    await expectNoViolation(manager);
    await manager.getByLabel("Another point (1)").fill("The pricing review");
    await manager.getByLabel("Another point (2)").fill("Who decides");
    await manager.getByLabel("Day").fill("2020-01-01");
    await manager.getByRole("button", { name: "Plan the talk" }).click();
    await expect(manager.getByRole("link", { name: "Choose today or a later day." })).toBeVisible();
    await expect(manager.getByLabel("Another point (1)")).toHaveValue("The pricing review");
    await manager.getByLabel("Day").fill(soon());
    await manager.getByLabel("Time").fill("10:30");
    await manager.getByRole("button", { name: "Plan the talk" }).dblclick();
    await expect(heading(manager)).toHaveText("What you and Maya will talk about");
    await expect(manager.getByText("10:30").first()).toBeVisible();
    await expectNoViolation(manager);
    talk = new URL(manager.url()).pathname;
  });

  await test.step("the member finds it, drops a point, and rewords another", async () => {
    await member.goto(`${team}/place`);
    await expect(member.getByRole("link", { name: /^Next: / })).toBeVisible();
    await expect(member.getByText("Who decides")).toBeVisible();
    await member.goto(talk);
    await member.getByRole("link", { name: "Change the agenda or take notes" }).click();
    await member.getByLabel("Keep point 2").uncheck();
    await member.getByLabel("Point 1", { exact: true }).fill("The pricing review in March");
    await member.getByRole("button", { name: "Save for both" }).click();
    await expect(member.getByText("The pricing review in March")).toBeVisible();
    await expect(member.getByRole("main").getByText("Who decides")).toBeHidden();
  });

  await test.step("it’s moved, and keeps its address", async () => {
    await manager.goto(talk);
    await expect(manager.getByText("The pricing review in March")).toBeVisible();
    await manager.getByRole("link", { name: "Move or call off" }).click();
    await expect(manager.getByLabel("Time")).toHaveValue("10:30");
    await expectNoViolation(manager);
    await manager.getByLabel("Time").fill("");
    await manager.getByRole("button", { name: "Move the talk" }).click();
    await expect(manager.getByText("The talk is moved")).toBeVisible();
    expect(new URL(manager.url()).pathname).toBe(talk);
  });

  await test.step("the member writes the notes, and an action without a day is told beside it", async () => {
    await member.goto(`${talk}/versions/new`);
    await member.getByLabel("Notes").fill("We start with the pricing review.");
    await member.getByLabel("What").first().fill(part);
    await member.getByRole("button", { name: "Save for both" }).click();
    await expect(member.getByRole("link", { name: "Say by when." })).toBeVisible();
    await expect(member.getByLabel("What").first()).toHaveValue(part);
    await expectNoViolation(member);
    await member.getByLabel("By when").first().fill(soon());
    await member.getByText("Add another one").first().click();
    await member.getByLabel("What").nth(1).fill("Ask for a seat in it");
    await member.getByLabel("Who").nth(1).selectOption("Tomás");
    await member.getByLabel("By when").nth(1).fill(soon());
    await member.getByRole("button", { name: "Save for both" }).click();
    await expect(heading(member)).toHaveText("Your notes are waiting for Tomás");
    await member.goto("/path");
    await expect(member.getByText(part)).toHaveCount(0);
  });

  await test.step("of two who write at the same time, the second reads the first, and loses nothing", async () => {
    await manager.goto(`${talk}/versions/new`);
    const tab = await manager.context().newPage();
    await tab.goto(`${talk}/versions/new`);
    await tab.getByLabel("Notes").fill("We start in March.");
    await tab.getByRole("button", { name: "Save for both" }).click();
    await expect(heading(tab)).toHaveText("Your notes are waiting for Maya");
    await manager.getByLabel("Notes").fill("We start in April.");
    await manager.getByRole("button", { name: "Save for both" }).click();
    await expect(manager.getByText("You saved another version in another tab")).toBeVisible();
    await expect(manager.getByText("We start in March.")).toBeVisible();
    await expect(manager.getByLabel("Notes")).toHaveValue("We start in April.");
    await expectNoViolation(manager);
    await manager.getByRole("button", { name: "Save for both" }).click();
    await expect(heading(manager)).toHaveText("Your notes are waiting for Maya");
  });

  await test.step("the other one confirms, and their part is on the path with where it’s from", async () => {
    await member.goto(talk);
    await expect(heading(member)).toHaveText("Tomás’s notes are waiting for your yes");
    await member.getByRole("button", { name: "Confirm these notes" }).click();
    await expect(heading(member)).toHaveText("You and Tomás agree on these notes");
    await expectNoViolation(member);
    await member.getByRole("link", { name: "your path", exact: true }).click();
    const agreed = member.getByRole("region", { name: "Agreed with Tomás" });
    await agreed.getByRole("button", { name: `Mark done “${part}”` }).click();
    await expect(agreed.getByText("Marked as done.")).toBeVisible();
    await agreed.getByRole("link", { name: part, exact: true }).click();
    await member.getByRole("link", { name: "The talk" }).click();
    await expect(heading(member)).toHaveText("You and Tomás agree on these notes");
  });

  await test.step("both see what’s done, and what’s open is on the next agenda", async () => {
    await manager.goto(talk);
    const agreed = manager.getByRole("region", { name: "What you agreed on" });
    await expect(agreed.getByText(/^Maya, done on /)).toBeVisible();
    await expect(
      agreed.getByRole("button", { name: /^Mark done.*Ask for a seat in it/ }),
    ).toBeVisible();
    await manager.goto(await memberPage(manager, team));
    await manager.getByRole("link", { name: "Plan a talk" }).click();
    await expect(manager.getByLabel("Point 1", { exact: true })).toHaveValue(
      /^Tomás: Ask for a seat in it \(by /,
    );
    await expect(manager.getByLabel("Point 2", { exact: true })).toHaveCount(0);
    await manager.goto(talk);
    await agreed.getByRole("button", { name: /^Mark done.*Ask for a seat in it/ }).click();
    await expect(agreed.getByText(/^You, done on /)).toBeVisible();
  });

  await test.step("the relation ends: the manager finds nothing, and the member keeps the log", async () => {
    await member.goto(`${team}/place`);
    await member.getByRole("button", { name: "Leave Growth" }).click();
    await expect(member.getByText("You’ve left the team")).toBeVisible();

    for (const page of [talk, `${talk}/versions/new`, `${talk}/time`]) {
      expect((await manager.goto(page))?.status()).toBe(404);
    }
    await manager.goto("/talks");
    await expect(heading(manager)).toHaveText("You have no talk ahead");
    await member.getByRole("link", { name: "Your talks" }).click();
    await member.getByRole("link", { name: /^Talk with Tomás Beltrame/ }).click();
    await expect(member.getByText("We start in April.")).toBeVisible();
    await expect(member.getByText("Only you can read this.")).toBeVisible();
    await expect(member.getByRole("link", { name: "Change or add" })).toHaveCount(0);
  });
});
