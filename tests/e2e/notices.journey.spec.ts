import { heading, invite, join, newPerson, signUp } from "./support/pages";
import { expect, test } from "./support/test";

test("being asked is in the inbox, is read by opening it, and counts once", async ({
  page: rater,
  anotherDevice,
}) => {
  const subject = await (await anotherDevice()).newPage();
  const [maya, tomas] = [newPerson("Maya Lindqvist"), newPerson("Tomás Beltrame")];
  await signUp(rater, tomas);
  await join(subject, await invite(rater, maya.email), maya);
  await subject.goto("/inbox");
  await expect(heading(subject)).toHaveText("Nothing in your inbox");

  await subject.goto("/check-ins/new");
  await subject.getByLabel("Their email address").fill(tomas.email);
  await subject.getByLabel("Why are you asking them?").fill("You saw me run the pricing work.");
  await subject.getByRole("button", { name: "Ask for their view" }).click();
  await expect(heading(subject)).toHaveText("You’ve asked Tomás");
  const checkIn = new URL(subject.url()).pathname;

  await rater.goto("/inbox");
  const row = rater.getByRole("listitem").filter({ hasText: "You were asked for your view" });
  await expect(heading(rater)).toHaveText("New in your inbox");
  await expect(row.getByText("New", { exact: true })).toBeVisible();
  await expect(row).toContainText("Maya would like your view by");
  const main = rater.getByRole("navigation", { name: "Main" });
  await expect(main.getByRole("link", { name: "Check-ins 1 waiting for you" })).toBeVisible();
  await expect(rater.getByRole("link", { name: "Inbox", exact: true })).toBeVisible();

  await row.getByRole("button", { name: "You were asked for your view" }).click();
  await expect(rater).toHaveURL(checkIn);
  await rater.goto("/inbox");
  await expect(heading(rater)).toHaveText("You’ve read everything");

  await rater.goto(`${checkIn}/ratings/product-leadership`);
  await rater.getByRole("radio").nth(3).check();
  await rater.goto(`${checkIn}/answers`);
  await rater.getByRole("button", { name: "Submit your view" }).click();
  await expect(heading(rater)).toHaveText("You’re in; Maya isn’t yet");

  await subject.goto("/check-ins");
  const inbox = subject.getByRole("link", { name: "Inbox 1 unread" });
  await expect(inbox).toBeVisible();
  // A page that is only fetched changes nothing; one that is looked at does.
  await subject.request.get(checkIn);
  await subject.reload();
  await expect(inbox).toBeVisible();
  await subject.goto(checkIn);
  await expect(heading(subject)).toHaveText("Tomás is in; now it’s your turn");
  await expect(inbox).toHaveCount(0);
});

test("views open at the hour that was set, and the page says so", async ({
  page: rater,
  anotherDevice,
}) => {
  const subject = await (await anotherDevice()).newPage();
  const [maya, tomas] = [newPerson("Maya Lindqvist"), newPerson("Tomás Beltrame")];
  await signUp(rater, tomas);
  await join(subject, await invite(rater, maya.email), maya);
  await subject.goto("/check-ins/new");
  await subject.getByLabel("Their email address").fill(tomas.email);
  await subject.getByLabel("Why are you asking them?").fill("You saw me run the pricing work.");
  await expect(subject.getByLabel("Hour", { exact: true })).toBeHidden();
  await subject.getByRole("radio", { name: "On a day, at an hour" }).check();
  await subject.getByLabel("Day", { exact: true }).fill("2020-01-06");
  await subject.getByRole("button", { name: "Ask for their view" }).click();
  await expect(subject.getByText(/when the answers are due, or a later day/).first()).toBeVisible();

  const due = await subject.getByLabel("By when?").inputValue();
  const monday = new Date(`${due}T00:00Z`);
  do monday.setUTCDate(monday.getUTCDate() + 1);
  while (monday.getUTCDay() !== 1);
  await subject.getByLabel("Day", { exact: true }).fill(monday.toISOString().slice(0, 10));
  await subject.getByLabel("Hour", { exact: true }).selectOption("14:00");
  await subject.getByRole("button", { name: "Ask for their view" }).click();
  await expect(heading(subject)).toHaveText("You’ve asked Tomás");
  const row = subject.locator("dl > div", { hasText: "Opens" });
  await expect(row).toContainText(/\d{4}, 14:00$/);

  await rater.goto(new URL(subject.url()).pathname);
  await expect(
    rater.getByText(/until \w{3}.\d+,.\d{4}, 14:00, and never before both are in/),
  ).toBeVisible();
});
