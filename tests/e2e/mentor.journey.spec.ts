import type { Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import { planTalk, proposeByLink, writeLog } from "./support/mentorships";
import { heading, newPerson, post, signUp } from "./support/pages";
import { aTeamOfTwo } from "./support/team-of-two";
import { expect, test } from "./support/test";

// What isn't open to someone anymore is answered as what doesn't exist.
test.use({ tolerated: /status of 404/, actionTimeout: 15_000 });

test("a mentor from outside follows two over three talks: one withdraws their path, the other changes company", async ({
  page: manager,
  anotherDevice,
}) => {
  test.setTimeout(300_000);
  const aPage = async () => (await anotherDevice()).newPage();
  const { member: maya } = await aTeamOfTwo(manager, anotherDevice);
  const [noor, mentor] = [await aPage(), await aPage()];
  await signUp(noor, newPerson("Noor Haddad"));
  await post(noor, "/path", "path/actions.ts#clickState", { click: "mentor-others 0 doing" });
  const mentees: { page: Page; id: string }[] = [];

  await test.step("whoever is asked signs up from the link, assesses nothing, and begins at their mentees", async () => {
    for (const page of [maya, noor]) {
      const { link, id } = await proposeByLink(page, "Ingrid Solberg");
      await mentor.goto(link);
      if (mentees.length === 0) await signUpFrom(mentor);
      await mentor.getByRole("button", { name: "Accept" }).click();
      await expect(heading(mentor)).toHaveText(/^Waiting for \S+ \S+ to confirm$/);
      await page.goto(`/mentors/${id}`);
      await page.getByRole("button", { name: "Yes, that’s who I asked" }).click();
      await expect(heading(page)).toHaveText("Ingrid Solberg is your mentor");
      await page.goto(`/mentors/${id}/scopes`);
      await page.getByRole("button", { name: "Open to Ingrid “Path”" }).click();
      await expect(heading(page)).toHaveText("One thing of yours is open to Ingrid");
      mentees.push({ page, id });
    }
    await mentor.goto("/mentees");
    await expect(heading(mentor)).toHaveText("No talk is planned with your two mentees");
  });

  const parts = ["Lead the pricing review", "Hire for it", "Hand it over"];
  for (const [at, part] of parts.entries()) {
    await test.step(`in talk ${at + 1} of each the mentee writes, the mentor confirms, and the mentee does their part`, async () => {
      for (const { page, id } of mentees) {
        const talk = await planTalk(at === 1 ? mentor : page, id, await todayOf(page));
        await writeLog(page, talk, `We talked about it ${at + 1} times.`, part);
        await expect(heading(page)).toHaveText("Your notes are waiting for Ingrid");
        await mentor.goto(talk);
        await mentor.getByRole("button", { name: "Confirm these notes" }).click();
        await expect(heading(mentor)).toHaveText(/agree on these notes$/);
        await page.goto("/path");
        await page
          .getByRole("button", { name: `Mark done “${part}”` })
          .first()
          .click();
        await expect(page.getByText("Marked as done.").first()).toBeVisible();
      }
      await mentor.goto("/mentees");
      const done = ["one action", "two actions", "three actions"][at];
      await expect(mentor.getByText(`Since then: ${done} done`)).toHaveCount(2);
      await expectNoViolation(mentor);
    });
  }

  const [mayas, noors] = mentees.map(({ id }) => `/mentees/${id}`);

  await test.step("one withdraws their path while the mentor has it open: their next click finds nothing, and the talks stay", async () => {
    await mentor.goto(`${noors}/path`);
    await expect(heading(mentor)).toHaveText("Nine stages, no actions done yet");
    const { page, id } = mentees[1] ?? { page: noor, id: "" };
    await page.goto(`/mentors/${id}/scopes`);
    await page.getByRole("button", { name: "Withdraw “Path”" }).click();
    await expect(page.getByText("It’s shut")).toBeVisible();
    await mentor.getByRole("link", { name: "Write your career narrative" }).click();
    await expect(heading(mentor)).toHaveText("There’s nothing at this address");
    await mentor.goto(noors ?? "");
    await expect(mentor.getByRole("main").getByRole("link", { name: "Path" })).toHaveCount(0);
    await mentor.goto("/talks");
    await expect(mentor.getByRole("link", { name: /^Talk with Noor Haddad/ })).toHaveCount(3);
  });

  await test.step("the other leaves their company: the mentor follows them with all three talks, and no one there does", async () => {
    await maya.goto("/organization/leaving");
    await maya.getByRole("button", { name: /^Leave Tomás/ }).click();
    await expect(maya.getByText("You’ve left, and your record came along")).toBeVisible();
    await mentor.goto("/mentees");
    await mentor.getByRole("link", { name: "Maya Lindqvist", exact: true }).click();
    await mentor.waitForURL(mayas ?? "");
    await expect(heading(mentor)).toHaveText("Maya finished three actions since you met");
    await mentor.goto("/talks");
    await expect(mentor.getByRole("link", { name: /^Talk with Maya Lindqvist/ })).toHaveCount(3);
    await mentor
      .getByRole("link", { name: /^Talk with Maya Lindqvist/ })
      .first()
      .click();
    await expect(mentor.getByText(/^We talked about it/)).toBeVisible();
    const next = await planTalk(maya, mentees[0]?.id ?? "");
    expect((await mentor.goto(next))?.status()).toBe(200);
    for (const address of [next, mayas ?? ""]) {
      expect((await manager.goto(address))?.status()).toBe(404);
    }
  });
});

async function signUpFrom(page: Page) {
  const { name, email, password } = newPerson("Ingrid Solberg");
  await page.getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign up" }).click();
}

/** Today (YYYY-MM-DD) where a browser is, which a talk's day has to be or to come after. */
function todayOf(page: Page) {
  return page.evaluate(() => new Date().toLocaleDateString("sv-SE"));
}
