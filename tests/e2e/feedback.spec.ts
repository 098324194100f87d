import { expect, type Page } from "@playwright/test";
import { linkFor, linkIn, mailFor, test } from "./support/mail-test";
import { heading, invite, join, newPerson, signUp, signUpByMail } from "./support/pages";
import { test as testWithoutMail } from "./support/test";

const action = "/path/mentor-others";
const reason = "You sat in when I mentored Bence.";
const wentWell = "You asked before you told.";
const gone = "This link doesn’t open anything here";

for (const javaScriptEnabled of [true, false]) {
  test(`someone without an account gives feedback by a mailed link ${javaScriptEnabled ? "with" : "without"} JavaScript, for its reader alone`, async ({
    page: owner,
    browser,
    leadpath,
    mail,
  }) => {
    const dana = await (
      await browser.newContext({ baseURL: leadpath.url, javaScriptEnabled })
    ).newPage();
    const maya = newPerson("Maya Lindqvist");
    await signUpByMail(owner, (email) => linkFor(mail, email), maya);
    const email = `dana@${crypto.randomUUID()}.example`;

    await ask(owner, maya.email.replace("@", "+dana@"));
    await expect(owner.getByText("That’s an address of your own.").first()).toBeVisible();
    await ask(owner, email);
    await owner.waitForURL("/path/feedback?notice=asked");
    await expect(owner.getByText(`Asked at ${email}.`)).toBeVisible();
    await expect(owner.locator("body")).not.toContainText("/feedback-links/");

    const letter = await mailFor(mail, email);
    expect(letter?.subject).toBe("You’re asked for feedback");
    for (const secret of [reason, "Mentor a less experienced"])
      expect(letter?.text).not.toContain(secret);
    const link = linkIn(letter?.text);
    await owner.goto(link);
    await expect(heading(owner)).toHaveText("This link asks about your own work");

    // A program that presses the first button changes nothing, and no one else sees the words before it.
    await dana.goto(link);
    await expect(heading(dana)).toHaveText("Maya asks you for feedback");
    await expect(dana.locator("body")).not.toContainText("Mentor a less experienced");
    await dana.getByRole("button", { name: "Read what Maya writes" }).click();
    await expect(dana.getByText(reason)).toBeVisible();
    await expect(
      dana.getByText("If Maya wants a rating, you’ll be asked separately."),
    ).toBeVisible();
    await dana.getByRole("button", { name: "Give feedback" }).click();
    await expect(dana.getByText("Answer at least one of the two.").first()).toBeVisible();
    await dana.getByLabel("What went well?").fill(wentWell);
    await dana.getByRole("button", { name: "Give feedback" }).click();
    await expect(heading(dana)).toHaveText("Your feedback for Maya");

    const told = await mailFor(mail, maya.email, 2);
    expect(told?.subject).toBe("Someone gave you feedback");
    expect(told?.text).not.toContain(wentWell);
    await owner.goto(linkIn(told?.text));
    await expect(owner.getByText(wentWell)).toBeVisible();
    await owner.goto(action);
    await expect(owner.getByText(wentWell)).toBeVisible();
    await expect(owner.getByText(/^Dana Roth, \w+\s\d+,\s\d{4}$/)).toBeVisible();

    await dana.goto(link);
    await dana.getByText("Withdraw it").click();
    await dana.getByRole("button", { name: "Withdraw your feedback" }).click();
    await expect(heading(dana)).toHaveText("Your feedback is withdrawn");
    await dana.goto(link);
    await expect(heading(dana)).toHaveText(gone);
    await owner.reload();
    await expect(owner.getByText(wentWell)).toHaveCount(0);
  });
}

test("whoever would rather not says so by the mailed link, and isn’t asked about that again", async ({
  page: owner,
  browser,
  leadpath,
  mail,
}) => {
  await signUpByMail(owner, (email) => linkFor(mail, email), newPerson("Maya Lindqvist"));
  const email = `${crypto.randomUUID()}@elsewhere.example`;
  await ask(owner, email);

  const dana = await (await browser.newContext({ baseURL: leadpath.url })).newPage();
  await dana.goto(await linkFor(mail, email));
  await dana.getByRole("link", { name: "I’d rather not" }).click();
  await dana.getByRole("radio", { name: "I haven’t seen enough of it" }).check();
  await dana.getByRole("button", { name: "Decline" }).click();
  await expect(heading(dana)).toHaveText("You’ve declined");
  await owner.goto("/path/feedback");
  await expect(owner.getByText("“I haven’t seen enough of it.”")).toBeVisible();
});

testWithoutMail.describe("without mail", () => {
  testWithoutMail.use({ tolerated: /status of 404/ });

  testWithoutMail(
    "without mail, a colleague gives feedback by their account, and anyone else by a link that works in one browser",
    async ({ page: colleague, anotherDevice }) => {
      const owner = await (await anotherDevice()).newPage();
      const [maya, tomas] = [newPerson("Maya Lindqvist"), newPerson("Tomás Beltrame")];
      await signUp(colleague, tomas);
      await join(owner, await invite(colleague, maya.email), maya);

      await ask(owner, "dana@elsewhere.example");
      await expect(owner.getByText("this server doesn’t send email").first()).toBeVisible();
      await ask(owner, tomas.email);
      await owner.waitForURL("/path/feedback?notice=asked");

      await colleague.goto("/inbox");
      await colleague.getByRole("button", { name: "You’re asked for feedback" }).click();
      await expect(heading(colleague)).toHaveText("Maya asks you for feedback");
      await colleague.getByLabel("What should Maya try next?").fill("Let them choose the topic.");
      await colleague.getByRole("button", { name: "Give feedback" }).click();
      await expect(heading(colleague)).toHaveText("Your feedback for Maya");
      await owner.goto("/inbox");
      await owner.getByRole("button", { name: "Someone gave you feedback" }).click();
      await expect(owner.getByText("Let them choose the topic.")).toBeVisible();

      await ask(owner, "");
      const link = await owner.getByRole("textbox", { name: "Link" }).inputValue();
      const [dana, other] = [
        await (await anotherDevice()).newPage(),
        await (await anotherDevice()).newPage(),
      ];
      await other.goto(`${link}/ending`);
      await expect(heading(other)).toHaveText("You’d rather not, or it’s not for you?");
      await expect(other.getByRole("main")).not.toContainText("about this again");
      for (const page of [dana, other]) {
        await page.goto(link);
        await page.getByRole("button", { name: "Read what Maya writes" }).click();
        await page.getByLabel("What went well?").fill(wentWell);
      }
      await dana.getByRole("button", { name: "Give feedback" }).click();
      await expect(heading(dana)).toHaveText("Your feedback for Maya");
      await other.getByRole("button", { name: "Give feedback" }).click();
      await expectNotSent(other);
      await other.goto(link);
      await expect(heading(other)).toHaveText(gone);

      await owner.goto("/path/feedback");
      await expect(owner.getByText("By a link that you passed on")).toBeVisible();
      await owner.getByText("Delete what Tomás Beltrame said").click();
      await owner.getByRole("button", { name: "Delete it" }).first().click();
      await owner.waitForURL("/path/feedback?notice=deleted");
      await expect(owner.getByText("Let them choose the topic.")).toHaveCount(0);
      await colleague.reload();
      await expect(heading(colleague)).toHaveText("Maya’s request is closed");

      await ask(owner, tomas.email);
      await owner.waitForURL("/path/feedback?notice=asked");
      await colleague.goto("/path/feedback");
      await expect(heading(colleague)).toHaveText("Feedback");
      // Marks the notice as read, and draws the page again: from then on it stays as it is.
      const read = colleague.waitForResponse((answer) => answer.request().method() === "POST");
      await colleague.getByRole("link", { name: "Maya asks you for feedback" }).click();
      await read;
      await colleague.getByLabel("What went well?").fill(wentWell);
      await owner.getByRole("button", { name: "Take it back" }).click();
      await owner.waitForURL("/path/feedback?notice=taken-back");
      await colleague.getByRole("button", { name: "Give feedback" }).click();
      await expectNotSent(colleague);
    },
  );
});

/** What was typed for an ask that has ended meanwhile is kept. */
async function expectNotSent(page: Page) {
  const refusal = page.getByRole("main").getByRole("alert");
  await expect(refusal).toContainText("so your feedback wasn’t sent");
  await expect(page.getByLabel("What went well?")).toHaveValue(wentWell);
}

async function ask(page: Page, email: string) {
  await page.goto(action);
  await page.getByRole("link", { name: "Ask for feedback" }).click();
  await page.getByLabel("Their email address").fill(email);
  await page.getByLabel("Their name").fill("Dana Roth");
  await page.getByLabel("Why are you asking them?").fill(reason);
  await page.getByRole("button", { name: "Ask for feedback" }).click();
}
