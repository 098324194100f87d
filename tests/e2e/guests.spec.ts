import type { BrowserContext } from "@playwright/test";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { dayOf } from "@/lib/forms/day";
import { aDay } from "@/lib/limits";
import {
  answerOf,
  askByLink,
  askReason,
  heading,
  level,
  newPerson,
  signUp,
  statusLine,
} from "./support/pages";
import { expect, test } from "./support/test";

const gone = "This link doesn’t open anything here";

// A link that opens nothing answers 404, which the browser says in its console.
test.use({ tolerated: /status of 404/ });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a view is given by a link that was passed on, in the browser that begins first, whatever program pressed its button before", async ({
      page: subject,
      anotherDevice,
    }) => {
      await signUp(subject, newPerson("Maya Lindqvist"));
      const { link, checkIn } = await askByLink(subject);
      await subject.goto(link);
      await expect(heading(subject)).toHaveText("This link asks about you");

      const program = await pageOf(anotherDevice, javaScriptEnabled);
      await program.goto(link);
      await expect(program.getByText(askReason)).toHaveCount(0);
      await program.getByRole("button").first().click();
      await expect(program.getByText(askReason)).toBeVisible();

      const rater = await pageOf(anotherDevice, javaScriptEnabled);
      await rater.goto(link);
      await rater.getByRole("button", { name: "Read what Maya writes" }).click();
      await rater.getByRole("link", { name: "Start" }).click();
      for (const skill of askedSkills) {
        await expect(rater).toHaveURL(new RegExp(`/ratings/${skill}$`));
        await level(rater, 3).check();
        await rater.getByRole("button", { name: /^(Next: |Check your)/ }).click();
      }
      await expect(heading(rater)).toHaveText("Check your view of Maya");

      // Elsewhere it shows nothing from here on, also where it was opened before.
      for (const place of ["", "/answers", `/ratings/${askedSkills[0]}`, "/ending"]) {
        await program.goto(`${link}${place}`);
        await expect(heading(program)).toHaveText(gone);
      }

      await rater.getByRole("button", { name: "Submit your view" }).click();
      await expect(heading(rater)).toHaveText("You’re in; Maya isn’t yet");
      await subject.goto(checkIn);
      await expect(heading(subject)).toHaveText("Dana is in; now it’s your turn");
      await expect(subject.getByText("By a link that you passed on")).toBeVisible();
    });
  });
}

test("someone signed in answers a link that was passed on with their account", async ({
  page: subject,
  anotherDevice,
}) => {
  await signUp(subject, newPerson("Maya Lindqvist"));
  const { link } = await askByLink(subject);
  const rater = await pageOf(anotherDevice);
  await signUp(rater, newPerson("Dana Roth"));
  await rater.goto(link);
  await rater.getByRole("button", { name: "Read what Maya writes" }).click();
  await rater.getByRole("button", { name: "Answer with my account" }).click();

  await expect(rater.getByText("Answer with my account")).toHaveCount(0);
  await expect(heading(rater)).toHaveText("Maya would like your view of five skills");
  await rater.getByRole("link", { name: "Start" }).click();
  await level(rater, 2).check();
  await expect(statusLine(rater)).toHaveText(/^Saved/);
  await subject.getByRole("link", { name: "See the check-in" }).click();
  await expect(subject.getByText("Known to you only")).toBeVisible();
});

test("whoever was passed a link declines, and a new link ends the old one", async ({
  page: subject,
  anotherDevice,
}) => {
  await signUp(subject, newPerson("Maya Lindqvist"));
  const { link, checkIn } = await askByLink(subject);
  const rater = await pageOf(anotherDevice);
  await rater.goto(link);
  await rater.getByRole("button", { name: "Read what Maya writes" }).click();
  await rater.getByRole("link", { name: "Start" }).click();
  await level(rater, 2).check();
  await expect(statusLine(rater)).toHaveText(/^Saved/);
  await subject.goto(checkIn);
  await subject.getByRole("button", { name: "Create a new link" }).click();
  const renewed = await subject.getByLabel("Link").inputValue();
  await level(rater, 3).check();
  await expect(rater.getByText("This isn’t open here anymore")).toBeVisible();
  // Leaving the page asks first, as what was chosen isn't saved.
  rater.on("dialog", (dialog) => dialog.accept());
  await rater.goto(link);
  await expect(heading(rater)).toHaveText(gone);

  await rater.goto(renewed);
  await rater.getByRole("link", { name: "I’d rather not" }).click();
  await expect(heading(rater)).toHaveText("You’d rather not, or it’s not for you?");
  // The first button of the page does nothing as long as no answer is chosen.
  await rater.getByRole("button").first().click();
  await expect(rater.getByText("Choose what fits best.").first()).toBeVisible();
  await rater.getByRole("radio", { name: "I don’t have the time" }).check();
  await rater.getByRole("button", { name: "Decline" }).click();
  await expect(heading(rater)).toHaveText("You’ve declined");
  await rater.goto(renewed);
  await expect(heading(rater)).toHaveText(gone);
  await subject.reload();
  await expect(subject.getByText("I don’t have the time")).toBeVisible();
});

test("no one asks more than twenty people outside in a day, whatever becomes of it", async ({
  page,
}) => {
  await signUp(page, newPerson("Maya Lindqvist"));
  const dueOn = dayOf(new Date(Date.now() + 14 * aDay));
  const askOnce = () =>
    answerOf(page, "/check-ins/new", "check-ins/new/actions.ts#ask", {
      name: "Dana Roth",
      email: "",
      reason: askReason,
      dueOn,
      id: crypto.randomUUID(),
      purpose: "development",
    });

  for (let asked = 0; asked < 20; asked += 1) {
    expect(await askOnce()).toMatch(asked < 5 ? /views\// : /5 people outside your organization/);
  }
  expect(await askOnce()).toContain("20 requests within a day");
});

test("a link’s pages are kept by no one, tell no other page of it, and name no one in their title", async ({
  page: subject,
  anotherDevice,
}) => {
  await signUp(subject, newPerson("Maya Lindqvist"));
  const { link } = await askByLink(subject);
  const rater = await pageOf(anotherDevice);

  for (const path of [link, `${link}/ending`]) {
    const answer = await rater.request.get(path);
    expect(answer.headers()).toMatchObject({
      "x-robots-tag": "noindex, nofollow",
      "referrer-policy": "no-referrer",
      "cache-control": expect.stringContaining("no-store"),
    });
    expect(await answer.text()).not.toMatch(/<title>[^<]*Maya/);
  }
});

async function pageOf(anotherDevice: Device, javaScriptEnabled = true) {
  return (await anotherDevice({ javaScriptEnabled })).newPage();
}

type Device = (options?: { javaScriptEnabled?: boolean }) => Promise<BrowserContext>;
