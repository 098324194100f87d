import type { BrowserContext, Page } from "@playwright/test";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { dayOf } from "@/lib/forms/day";
import { aDay } from "@/lib/limits";
import { answerFields } from "./hostile-client";
import { answerAll, invite, join, newPerson, post, signUp, startAssessment, submit } from "./pages";

/** Two of one organization whose views of Maya's work are open to both, by what the forms send. */
export async function revealed(rater: Page, anotherDevice: () => Promise<BrowserContext>) {
  const subject = await (await anotherDevice()).newPage();
  const [maya, tomas] = [newPerson("Maya Lindqvist"), newPerson("Tomás Beltrame")];
  await signUp(rater, tomas);
  await join(subject, await invite(rater, maya.email), maya);
  const checkIn = await ask(subject, tomas.email);
  await putIn(subject, checkIn);
  await giveView(rater, checkIn);

  return { subject, tomas, checkIn };
}

/** Asks a colleague, and answers the path of the check-in. */
export async function ask(subject: Page, email: string) {
  const id = crypto.randomUUID();
  const dueOn = dayOf(new Date(Date.now() + 14 * aDay));
  const fields = { id, email, reason: "You see me work.", dueOn, purpose: "development" };
  await post(subject, "/check-ins/new", "check-ins/new/actions.ts#ask", fields);

  return `/check-ins/${id}`;
}

/** Puts a new assessment of the subject's own beside the rater's view. */
export async function putIn(subject: Page, checkIn: string) {
  await answerAll(subject, await startAssessment(subject), 3);
  await submit(subject);
  await post(subject, checkIn, "check-ins/[id]/actions.ts#offer", { id: idIn(checkIn) });
}

/** Answers every skill that a rater is asked about, and submits the view. */
export async function giveView(rater: Page, checkIn: string) {
  for (const skill of askedSkills) {
    await rater.goto(`${checkIn}/ratings/${skill}`);
    const assessmentId = await rater.locator("[name=assessmentId]").inputValue();
    const fields = answerFields(assessmentId, { skill });
    await post(rater, `${checkIn}/ratings/${skill}`, "ratings/actions.ts#autosave", fields);
  }
  await post(rater, `${checkIn}/answers`, "answers/actions.ts#submitView", { id: idIn(checkIn) });
}

export function idIn(checkIn: string) {
  return checkIn.replace("/check-ins/", "");
}
