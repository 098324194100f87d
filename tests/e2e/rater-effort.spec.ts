import { writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { defaultDue } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import { heading, invite, join, level, newPerson, post, signUp } from "./support/pages";
import { linesOf, wordsAMinute, wordsIn } from "./support/reading";
import { expect, test } from "./support/test";

/*
 * What's to read on the way is every line that stands in `main`, once: what a page repeats of an earlier one, such as how
 * to answer, isn't read again.
 */

/** What a rater is promised for the skills that they're asked about. */
const minutes = 4;

/** To open the check-in, to choose and go on for each skill, and to submit. */
const fewestClicks = 1 + 2 * askedSkills.length + 1;

test("rating five skills is four minutes of reading at most, and a dozen clicks", async ({
  page,
  anotherDevice,
}, info) => {
  const landing = await askedForView(page, await (await anotherDevice()).newPage());
  const steps: { step: string; shown: number; toRead: number }[] = [];
  const read = new Set<string>();
  let clicks = 0;
  const look = async (step: string) => {
    const lines = await linesOf(page);
    const unread = lines.filter((line) => !read.has(line));
    steps.push({ step, shown: wordsIn(lines), toRead: wordsIn(unread) });
    for (const line of lines) read.add(line);
  };
  const click = async (what: Locator) => {
    await what.click();
    clicks += 1;
  };

  await page.goto(landing);
  await look("who asks, and why");
  await click(page.getByRole("link", { name: "Start" }));
  for (const skill of askedSkills) {
    await expect(page).toHaveURL(new RegExp(`/ratings/${skill}$`));
    await look(skill);
    await click(level(page, 3));
    await click(page.getByRole("button", { name: /^(Next: |Check your)/ }));
  }
  await expect(heading(page)).toHaveText("Check your view of Maya");
  await look("the answers, once more");
  await click(page.getByRole("button", { name: "Submit your view" }));
  await expect(heading(page)).toHaveText("You’re in; Maya isn’t yet");

  const words = steps.reduce((sum, { toRead }) => sum + toRead, 0);
  writeFileSync(info.outputPath("effort.json"), JSON.stringify({ words, clicks, steps }, null, 2));
  expect(words).toBeGreaterThan(0);
  expect(words).toBeLessThanOrEqual(minutes * wordsAMinute);
  expect(clicks).toBe(fewestClicks);
});

/** Asks for the view of whoever `rater` is signed in as, and answers where they read of it. */
async function askedForView(rater: Page, subject: Page) {
  const maya = newPerson("Maya Lindqvist");
  const { email } = await signUp(rater, newPerson("Tomás Beltrame"));
  await join(subject, await invite(rater, maya.email), maya);
  const id = crypto.randomUUID();
  await post(subject, "/check-ins/new", "check-ins/new/actions.ts#ask", {
    id,
    email,
    reason: "You saw me run the pricing work. Where do we differ?",
    dueOn: defaultDue(dayOf(new Date())),
    purpose: "development",
  });

  return `/check-ins/${id}`;
}
