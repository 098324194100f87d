import { expect, type Locator, type Page } from "@playwright/test";
import type { newPerson } from "./pages";
import { linesOf, wordsAMinute, wordsIn } from "./reading";

/** What a manager who never saw Leadpath may take from an empty account to a round that has gone out. */
export const firstHourMinutes = 10;

/**
 * What one key takes an average typist, and what it takes to think before a step, in seconds (Card, Moran and Newell,
 * “The keystroke-level model”, 1980).
 */
const [aKey, aThought] = [0.28, 1.35];

/** Someone who works with the keyboard alone and reads every line once, with what that takes them. */
export function byKeyboard(page: Page) {
  const read = new Set<string>();
  const steps: { step: string; words: number }[] = [];
  let [moves, typed] = [0, 0];

  /** Presses a key that isn't text. */
  async function press(key: string) {
    await page.keyboard.press(key);
    moves += 1;
  }

  /** Moves the focus on until it's on something. */
  async function reach(what: Locator, most = 40) {
    for (let tabs = 0; tabs < most; tabs += 1) {
      if (await what.evaluate((element) => element === document.activeElement)) return;
      await press("Tab");
    }
    await expect(what, `within ${most} tabs`).toBeFocused();
  }

  async function type(text: string) {
    await page.keyboard.type(text);
    typed += text.length;
  }

  return {
    press,
    reach,
    type,
    /** Moves on to a button or a link, and presses it. */
    async choose(what: Locator) {
      await reach(what);
      await press("Enter");
    },
    /** Signs up, on the page for it, to manage a team. */
    async signUpToManage({ name, email, password }: ReturnType<typeof newPerson>) {
      await reach(page.getByLabel("Your name"));
      await type(name);
      await press("Tab");
      await type(email);
      await press("Tab");
      await type(password);
      await reach(page.getByRole("radio", { name: "My own path" }));
      await press("ArrowDown");
      await expect(page.getByRole("radio", { name: "My team" })).toBeChecked();
      await press("Enter");
    },
    /** Reads the page that's open: what stood on an earlier one isn't read again. */
    async look(step: string) {
      const lines = (await linesOf(page)).filter((line) => !read.has(line));
      steps.push({ step, words: wordsIn(lines) });
      for (const line of lines) read.add(line);
    },
    /** What it took so far; minutes at the speed of an average reader and typist. */
    effort() {
      const words = steps.reduce((sum, step) => sum + step.words, 0);
      const seconds = (moves + typed) * aKey + steps.length * aThought;

      return {
        pages: steps.length,
        words,
        moves,
        typed,
        minutes: words / wordsAMinute + seconds / 60,
        steps,
      };
    },
  };
}
