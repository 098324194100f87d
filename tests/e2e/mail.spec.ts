import { expect, type Page } from "@playwright/test";
import { linkFor, linkIn, type Mail, mailFor, test } from "./support/mail-test";
import { heading, level, newPerson, sendSignIn, signIn, signUpByMail } from "./support/pages";

test.describe.configure({ mode: "default" });

/** Someone with an account whose address is confirmed: the first of their messages was for that. */
function signUp(page: Page, mail: Mail) {
  return signUpByMail(page, (email) => linkFor(mail, email));
}

test("an address is someone’s once they confirmed it, and only its owner is told that it is taken", async ({
  page,
  browser,
  leadpath,
  mail,
}) => {
  const ada = newPerson();
  const ask = async (asking: Page, password = ada.password) => {
    await asking.goto("/sign-up");
    await asking.getByLabel("Your name").fill(ada.name);
    await asking.getByLabel("Email address").fill(ada.email);
    await asking.getByLabel("Password").fill(password);
    await asking.getByRole("button", { name: "Sign up" }).click();
    await expect(heading(asking)).toHaveText("Check your email");

    return asking.getByRole("main").textContent();
  };
  const other = await browser.newContext({ baseURL: leadpath.url });
  const squatter = await other.newPage();

  await ask(squatter, "somebody else chose this");
  const theirs = await linkFor(mail, ada.email);
  const answer = await ask(page);
  const link = await linkFor(mail, ada.email, 2);

  // Anyone who didn't ask for a link doesn't know its password, and opening it changes nothing.
  await page.goto(theirs);
  await page.getByLabel("Your password").fill(ada.password);
  await page.getByRole("button", { name: "Confirm address" }).click();
  await expect(page.getByText("That isn’t the password you chose.").first()).toBeVisible();

  await page.goto(link);
  await page.getByLabel("Your password").fill(ada.password);
  await page.getByRole("button", { name: "Confirm address" }).click();
  await expect(heading(page)).toHaveText("Assess yourself");
  for (const used of [link, theirs]) {
    await squatter.goto(used);
    await expect(heading(squatter)).toHaveText("This link no longer works");
  }

  expect(await ask(squatter)).toBe(answer);
  const letter = await mailFor(mail, ada.email, 3);
  expect(letter?.subject).toBe("You already have a Leadpath account");
  expect(letter?.text).not.toContain("/address-links/");
  await squatter.goto("/sign-in");
  await sendSignIn(squatter, ada);
  await expect(squatter).toHaveURL("/reports");
  await other.close();
});

test("a forgotten password is set anew by a link in the mail, once", async ({
  page,
  browser,
  leadpath,
  mail,
}) => {
  const other = await browser.newContext({ baseURL: leadpath.url });
  const elsewhere = await other.newPage();
  const { email } = await signUp(elsewhere, mail);

  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(heading(page)).toHaveText("Set a new password");
  await page.getByLabel("Email address").fill(email.toUpperCase());
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(heading(page)).toHaveText("Check your email");

  const link = await linkFor(mail, email, 2);
  await page.goto(link);
  await page.getByLabel("New password").fill("a stove in winter");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Your new password is set")).toBeVisible();

  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL("/sign-in?next=%2Faccount");
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill("a stove in winter");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/reports");

  await page.goto(link);
  await expect(heading(page)).toHaveText("This link no longer works");
  await other.close();
});

test("asking for an unknown address is answered alike, and sends nothing", async ({
  page,
  mail,
}) => {
  const { email } = newPerson();
  const known = await signUp(page, mail);
  await page.context().clearCookies();

  for (const address of [email, known.email]) {
    await page.goto("/password-links");
    await page.getByLabel("Email address").fill(address);
    await page.getByRole("button", { name: "Send link" }).click();
    await expect(heading(page)).toHaveText("Check your email");
    await expect(page).toHaveURL("/password-links/confirmation");
  }

  // The second one's mail is here: so would be the first one's.
  await linkFor(mail, known.email, 2);
  expect(mail.received.filter(({ to }) => to.includes(email))).toEqual([]);
});

test("an invitation comes by mail, too, and its link lets its address join", async ({
  page,
  browser,
  leadpath,
  mail,
}) => {
  const admin = await signUp(page, mail);
  const { name, email } = newPerson("Grace Hopper");
  await page.goto("/organization/invitations");
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText(`${email} is invited`)).toBeVisible();
  const shown = await page.getByLabel("Link").inputValue();
  expect(await linkFor(mail, email)).toBe(shown);

  const device = await browser.newContext({ baseURL: leadpath.url });
  const guest = await device.newPage();
  await guest.goto(shown);
  await guest.getByLabel("Your name").fill(name);
  await guest.getByLabel("Password").fill("a stove in winter");
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(heading(guest)).toHaveText("Assess yourself");
  await guest.goto("/account");
  await expect(guest.getByText(`${admin.name}’s workspace, as a member`)).toBeVisible();
  await device.close();
});

test("someone outside is asked by mail, without the asker’s words, and gives their view or says that it’s not for them", async ({
  page,
  browser,
  leadpath,
  mail,
}) => {
  const subject = await signUp(page, mail);
  const reason = "You ran the rail pilot with me.";
  const [dana, wrong] = [newPerson("Dana Roth"), newPerson("Dan Rath")];
  const ask = async ({ name, email }: { name: string; email: string }) => {
    await page.goto("/check-ins/new");
    await page.getByLabel("Their name").fill(name);
    await page.getByLabel("Their email address").fill(email);
    await page.getByLabel("Why are you asking them?").fill(reason);
    await page.getByRole("button", { name: "Ask for their view" }).click();
  };
  const device = await browser.newContext({ baseURL: leadpath.url });
  const guest = await device.newPage();

  await ask(dana);
  await expect(heading(page)).toHaveText("You’ve asked Dana");
  const letter = await mailFor(mail, dana.email);
  expect(letter?.subject).toBe("How do you see my work?");
  expect(letter?.from?.text).toContain(`${subject.name} via Leadpath`);
  expect(letter?.replyTo?.value).toEqual([{ name: subject.name, address: subject.email }]);
  expect(`${letter?.text} ${letter?.html}`).not.toContain(reason);
  expect(letter?.text).toContain(`${subject.name} gave us this address`);
  await expect(page.getByText(`A mail to ${dana.email} is on its way`)).toBeVisible();

  await guest.goto(linkIn(letter?.text));
  await guest.getByRole("button", { name: /^Read what/ }).click();
  await expect(guest.getByText(reason)).toBeVisible();
  await guest.getByRole("link", { name: "Start" }).click();
  await level(guest, 3).check();
  await guest.getByRole("button", { name: /^Next: / }).click();
  // A mailed link opens wherever its mail is read.
  await page.context().clearCookies();
  await page.goto(linkIn(letter?.text));
  await page.getByRole("button", { name: /^Read what/ }).click();
  await expect(page.getByText("4 skills to go")).toBeVisible();

  await signIn(page, subject);
  await ask(wrong);
  const wrongLetter = await mailFor(mail, wrong.email);
  await guest.goto(/\S+\/ending/.exec(wrongLetter?.text ?? "")?.[0] ?? "");
  await guest.getByRole("radio", { name: /^This isn’t meant for me/ }).check();
  await guest.getByRole("button", { name: "Decline" }).click();
  await expect(heading(guest)).toHaveText("Leadpath won’t write to this address again");
  await page.reload();
  await expect(page.getByText("it wasn’t meant for them")).toBeVisible();
  await ask(wrong);
  await expect(page.getByText("doesn’t want mail from Leadpath").first()).toBeVisible();
  await ask(dana);
  await expect(page.getByText("less than 30 days ago").first()).toBeVisible();
  await device.close();
});
