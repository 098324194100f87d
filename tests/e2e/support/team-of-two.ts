import { expect, type Page } from "@playwright/test";
import { heading, newPerson, post, signUp } from "./pages";

/** A manager of a team and the one who’s in it, without the steps that lead there: they have a test of their own. */
export async function aTeamOfTwo(
  manager: Page,
  anotherDevice: () => Promise<{ newPage: () => Promise<Page> }>,
) {
  const member = await (await anotherDevice()).newPage();
  await signUp(manager, newPerson("Tomás Beltrame"));
  await signUp(member, newPerson("Maya Lindqvist"));
  const id = crypto.randomUUID();
  await post(manager, "/teams/new", "teams/new/actions.ts#foundTeam", { id, name: "Growth" });
  const team = `/teams/${id}`;
  await manager.goto(`${team}/people`);
  await manager.getByRole("button", { name: "Create a join link" }).click();
  const link = await manager.getByLabel("Link", { exact: true }).inputValue();
  await member.goto(link);
  await member.getByRole("button", { name: "Ask to join" }).click();
  await expect(heading(member)).toHaveText("You’ve asked to join Growth");
  await manager.goto(`${team}/people`);
  await manager.getByRole("button", { name: "Confirm Maya Lindqvist" }).click();
  await expect(heading(manager)).toHaveText("One person in Growth");
  await member.goto(link);
  await member.getByRole("button", { name: /^Switch to Tomás/ }).click();
  await member.waitForURL("/reports");

  return { member, team };
}

/** The path of the member’s page in the team, from which their manager plans a talk. */
export async function memberPage(manager: Page, team: string) {
  await manager.goto(`${team}/people`);
  const link = manager.getByRole("link", { name: "Maya Lindqvist" });
  const place = (await link.getAttribute("href"))?.split("/").at(-1);

  return `${team}/members/${place}`;
}

/** A day that is near, wherever the browser is. */
export function soon() {
  return new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
}
