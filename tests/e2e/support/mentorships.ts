import type { Page } from "@playwright/test";
import { soon } from "./team-of-two";

/** Fills and sends a mentee's proposal: to an address, or, without one, by a link that's passed on. */
export async function fillProposal(page: Page, name: string, email = "") {
  await page.getByLabel("Their name").fill(name);
  await page.getByLabel("Their email address").fill(email);
  await page.getByLabel("My goal").fill("Lead a team of PMs.");
  await page.getByLabel("What I want from you").fill("An hour a month.");
  await page.getByRole("checkbox", { name: "My path" }).check();
  await page.getByRole("button", { name: "Ask them to be my mentor" }).click();
}

/** Proposes by a link, and goes on to the proposal's page; answers the link and the mentorship's id. */
export async function proposeByLink(mentee: Page, name: string) {
  await mentee.goto("/mentors/new");
  await fillProposal(mentee, name);
  const link = await mentee.getByLabel("Link", { exact: true }).inputValue();

  return { link, id: await seeWhereItStands(mentee) };
}

/** Goes on to the page of the proposal that was just made; answers the mentorship's id. */
export async function seeWhereItStands(page: Page) {
  await page.getByRole("link", { name: "See where it stands" }).click();
  await page.waitForURL(/\/mentors\/[0-9a-f-]{36}$/);

  return new URL(page.url()).pathname.replace("/mentors/", "");
}

/** Writes a talk's log, with one thing that the writer will do. */
export async function writeLog(page: Page, talk: string, notes: string, action: string) {
  await page.goto(`${talk}/versions/new`);
  await page.getByLabel("Notes").fill(notes);
  await page.getByLabel("What").first().fill(action);
  await page.getByLabel("By when").first().fill(soon());
  await page.getByRole("button", { name: "Save for both" }).click();
}

/** Plans a talk of a mentorship on a day; answers its path. */
export async function planTalk(page: Page, mentorship: string, day = soon()) {
  await page.goto(`/talks/new?mentorship=${mentorship}`);
  await page.getByLabel("Day").fill(day);
  await page.getByRole("button", { name: "Plan the talk" }).click();
  await page.waitForURL(/\/talks\/[0-9a-f-]{36}/);

  return new URL(page.url()).pathname;
}
