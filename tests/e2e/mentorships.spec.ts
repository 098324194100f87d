import { type Browser, expect, type Page } from "@playwright/test";
import { expectNoViolation } from "./support/axe";
import { linkFor, linkIn, type Mail, mailFor, test } from "./support/mail-test";
import { fillProposal, proposeByLink, seeWhereItStands } from "./support/mentorships";
import { heading, newPerson, type Person } from "./support/pages";

test("a mentor from outside signs up from the letter; another says yes by a link and is confirmed; each of the two ends one", async ({
  page: mentee,
  browser,
  leadpath,
  mail,
}) => {
  const [maya, ingrid, grace] = [
    newPerson("Maya Lindqvist"),
    newPerson("Ingrid Solberg"),
    newPerson("Grace Hopper"),
  ];
  const device = (javaScriptEnabled = true) => newDevice(browser, leadpath.url, javaScriptEnabled);
  const mentor = await device();
  // The whole of it works without a script.
  const other = await device(false);
  let byMail = "";
  let byLink = "";

  await test.step("a mentee proposes by mail", async () => {
    await signUp(mentee, mail, maya);
    await mentee.goto("/mentors");
    await expect(heading(mentee)).toHaveText("You have no mentor yet");
    await mentee.getByRole("link", { name: "Ask someone" }).click();
    byMail = await propose(mentee, ingrid.name, ingrid.email);
    await expect(heading(mentee)).toHaveText("Waiting for Ingrid Solberg");
    await expectNoViolation(mentee);
  });

  await test.step("whoever gets the letter reads nothing of theirs before they sign in, and begins at the proposal", async () => {
    const letter = (await mailFor(mail, ingrid.email))?.text ?? "";
    expect(letter).not.toContain("Lead a team");
    await mentor.goto(linkIn(letter));
    await expect(heading(mentor)).toHaveText("Maya Lindqvist asks you to be their mentor");
    await expect(mentor.getByText("Lead a team")).toHaveCount(0);
    await expectNoViolation(mentor);
    await mentor.getByRole("link", { name: "Sign up" }).click();
    await fillSignUp(mentor, mail, ingrid, 2);
    await expect(mentor.getByText("Lead a team of PMs.")).toBeVisible();
    await expectNoViolation(mentor);
    await mentor.getByRole("button", { name: "Accept" }).click();
    await mentor.waitForURL(/\/mentees\?notice=accepted$/);
  });

  await test.step("it’s active, nothing is open, and the mentee opens what they chose", async () => {
    await mentee.goto("/inbox");
    await mentee.getByRole("button", { name: "A mentorship of yours has begun" }).click();
    await expect(heading(mentee)).toHaveText("Ingrid Solberg is your mentor");
    await expect(
      mentee.getByRole("heading", { name: "Nothing is open to Ingrid yet" }),
    ).toBeVisible();
    await mentee.getByRole("link", { name: "Choose what Ingrid sees" }).click();
    await expect(mentee.getByRole("checkbox", { name: "Path" })).toBeChecked();
    await mentee.getByRole("button", { name: "Open to Ingrid", exact: true }).click();
    await expect(heading(mentee)).toHaveText(/of yours (is|are) open to Ingrid$/);
    await expectNoViolation(mentee);
  });

  await test.step("someone else says yes by a link that’s passed on, and is confirmed", async () => {
    const { link, id } = await proposeByLink(mentee, grace.name);
    byLink = `/mentors/${id}`;
    await mentee.goto(new URL(link).pathname);
    await expect(heading(mentee)).toHaveText("This is your own proposal");

    await other.goto(link);
    await other.getByRole("link", { name: "Sign up" }).click();
    await fillSignUp(other, mail, grace);
    await expect(other.getByText("Maya reads your name, Grace Hopper,")).toBeVisible();
    await other.getByRole("button", { name: "Accept" }).click();
    await expect(heading(other)).toHaveText("Waiting for Maya Lindqvist to confirm");

    await mentee.goto("/mentors");
    await mentee.getByRole("link", { name: grace.name }).click();
    await expect(heading(mentee)).toHaveText("Grace Hopper said yes");
    await expect(mentee.getByText(grace.email)).toBeVisible();
    await mentee.getByRole("button", { name: "Yes, that’s who I asked" }).click();
    await expect(heading(mentee)).toHaveText("Grace Hopper is your mentor");
  });

  await test.step("a mentor pauses, goes on, and ends one, without a script", async () => {
    await other.goto(`/mentees/${byLink.split("/").at(-1)}/mentorship`);
    await expect(heading(other)).toHaveText("Maya Lindqvist is your mentee");
    await other.getByRole("button", { name: "Pause" }).click();
    await expect(heading(other)).toHaveText("Your mentorship with Maya Lindqvist is paused");
    await mentee.goto(byLink);
    await expect(mentee.getByText("It goes on once Grace says so.")).toBeVisible();
    await expect(mentee.getByRole("button", { name: "Go on" })).toHaveCount(0);
    await other.getByRole("button", { name: "Go on" }).click();
    await expect(heading(other)).toHaveText("Maya Lindqvist is your mentee");
    await other.getByRole("button", { name: "End the mentorship" }).click();
    await expect(other.getByRole("main").getByRole("alert")).toContainText("Choose how it ends.");
    await other.getByLabel("We stop here").check();
    await other.getByRole("button", { name: "End the mentorship" }).click();
    await other.waitForURL(/\/mentees\?notice=ended$/);
    const gone = await other.goto(`/mentees/${byLink.split("/").at(-1)}/mentorship`);
    expect(gone?.status()).toBe(404);
    await mentee.goto(byLink);
    await expect(heading(mentee)).toHaveText("Your mentorship with Grace Hopper has ended");
  });

  await test.step("the mentee ends the other, and looks back, by keyboard", async () => {
    const open = await device();
    await open.context().addCookies(await mentor.context().cookies());
    await open.goto(`/mentees/${byMail.split("/").at(-1)}/mentorship`);
    await expect(heading(open)).toHaveText("Maya Lindqvist is your mentee");

    await mentee.goto(byMail);
    await mentee.getByRole("radio", { name: "It’s completed" }).focus();
    await mentee.keyboard.press("Space");
    await mentee.getByRole("button", { name: "End the mentorship" }).focus();
    await mentee.keyboard.press("Enter");
    await expect(heading(mentee)).toHaveText("Your mentorship with Ingrid Solberg is completed");
    await mentee.getByLabel("In your own words").fill("I say no sooner.");
    await mentee.getByRole("button", { name: "Save" }).click();
    await expect(mentee.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await expect(mentee.getByLabel("In your own words")).toHaveValue("I say no sooner.");
    await expectNoViolation(mentee);

    // From a page that was open, too.
    await open.getByRole("button", { name: "Pause" }).click();
    await expect(open.getByRole("main").getByRole("alert")).toContainText("nothing was done");
  });
});

test("whoever gets a letter by mistake ends it without an account, and gets no other", async ({
  page,
  browser,
  leadpath,
  mail,
}) => {
  const [stranger, next] = [newPerson("Ann Stranger"), newPerson("Ben Next")];
  await signUp(page, mail, newPerson("Maya Lindqvist"));
  await page.goto("/mentors/new");
  const waiting = await propose(page, stranger.name, stranger.email);
  const outside = await newDevice(browser, leadpath.url, false);

  await outside.goto(`${await linkFor(mail, stranger.email)}/ending`);
  await outside.getByRole("button", { name: "Save" }).click();
  await expect(outside.getByRole("main").getByRole("alert")).toContainText(
    "Choose what you’d like.",
  );
  await outside.getByLabel("Decline, and no mail to this address again").check();
  await outside.getByRole("button", { name: "Save" }).click();
  await expect(heading(outside)).toHaveText("You’ve declined");

  await page.goto(waiting);
  await expect(heading(page)).toHaveText("Your proposal with Ann Stranger has ended");
  await page.goto("/mentors/new");
  await propose(page, stranger.name, stranger.email);
  await page.goto("/mentors/new");
  await propose(page, next.name, next.email);
  // The last one's mail is here: so would be another for whoever wants none.
  await mailFor(mail, next.email);
  expect(mail.received.filter(({ to }) => to.includes(stranger.email))).toHaveLength(1);
});

async function newDevice(browser: Browser, baseURL: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ baseURL, javaScriptEnabled });

  return context.newPage();
}

async function signUp(page: Page, mail: Mail, person: Person) {
  await page.goto("/sign-up");
  await fillSignUp(page, mail, person);
  await expect(page).toHaveURL(/\/assessments/);
}

/** Signs up, and confirms the address by the link in the mail, of so many to that address. */
async function fillSignUp(page: Page, mail: Mail, { name, email, password }: Person, count = 1) {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(heading(page)).toHaveText("Check your email");
  await page.goto(await linkFor(mail, email, count));
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Confirm address" }).click();
}

/** Proposes to an address, and answers the path of the proposal's page, which it goes on to. */
async function propose(page: Page, name: string, email: string) {
  await fillProposal(page, name, email);
  await expect(page.getByText(`You asked ${name}`)).toBeVisible();

  return `/mentors/${await seeWhereItStands(page)}`;
}
