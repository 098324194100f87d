import { adminText, audienceText, linkText, operatorText } from "@/lib/access/words";
import { capitalized } from "@/lib/text/words";

/** A part of the guide. Its id is the first part of the addresses that it is about, so that each page's help leads to it. */
type GuideSection = Readonly<{
  id: string;
  title: string;
  paragraphs: readonly string[];
}>;

export const guideSections: readonly GuideSection[] = [
  {
    id: "assessments",
    title: "Assess yourself",
    paragraphs: [
      "There are 14 skills, each with six descriptions of what somebody could see you do. Choose the highest one that is true as a whole. No description is preselected, and what you or others answered before stays hidden, so that you rate today.",
      "“No opportunity yet” is for what your job has not let you do; “not applicable” is for what the role does not need, and asks why. Neither counts as zero, but the report names what isn’t counted, and a must-have or should-have without a level keeps you from ready. Being less sure widens the range of the result.",
      "Each choice is saved as you make it, and the line at the top says so. You can leave, come back on another device, and answer in any order, one by one or all on one page. Submitting is final; assess yourself again whenever something has changed.",
    ],
  },
  {
    id: "reports",
    title: "Read a report",
    paragraphs: [
      "The first line is the verdict, then what holds you back and the fewest steps that would change it. The number comes after that, with its 80% range: one person’s view is wide. Evidence and people who see the same narrow it. Ready by your own view alone says so.",
      "Each gap opens to what a solid Product Manager and a Product Lead do, the actions that lead from one to the other, and what could show it. At the end the report says how every number was calculated.",
      "Two reports are compared over what both have. A difference of 15 index points or more is a clear change; less is within the noise. A lower self-rating is often a sharper eye for what the next level asks, and nothing is held against it. A report is never a promotion decision.",
    ],
  },
  {
    id: "path",
    title: "Walk the path",
    paragraphs: [
      "The path has nine stages with 22 actions, and none is locked. The top of the page says what to take next, and why: it follows from the skills in focus of your newest report.",
      "An action is to do, doing, done, skipped or not applicable. Skipped counts for nothing; not applicable leaves the count. The two courses are optional and stand in nobody’s way. Done and done with evidence are told apart. After each click there is a way to undo it.",
      "Stage 8 holds only what you keep doing yourself. What comes round every month is due again a month after it was last done.",
    ],
  },
  {
    id: "evidence",
    title: "Show what happened",
    paragraphs: [
      "A piece of evidence says what happened, when, and which skills or actions it shows. It is a claim, an artifact that others can look at, or an outcome that somebody can check; the stronger it is, the more it narrows the range. It never moves a level.",
      `A private piece counts on your path, as you see it. A piece that is part of the report counts in that, too. ${capitalized(audienceText("evidence"))} see what a piece says. Each change keeps what was said before. A report that was made stays as it is; make a new one when you want your newest evidence in it.`,
    ],
  },
  {
    id: "shares",
    title: "Share by a link",
    paragraphs: [
      "A link shows a report, the levels of its skills or your path to whoever has it, without an account. You say whom it is for, what it opens and for how long, and can give it a password. The address is shown once; revoke a lost link and create another.",
      `The page of a link shows exactly what its visitor sees: your name and what you chose. ${linkText} Below is when it was opened, and by which kind of browser. Revoking it works from the next click on.`,
    ],
  },
  {
    id: "framework",
    title: "Look something up",
    paragraphs: [
      "The framework has the skills at six levels, the role and its responsibilities, the stages and their actions, seven bolder ideas, and how the score is computed, with an example to play with. It needs no account.",
    ],
  },
  {
    id: "organization",
    title: "Work in an organization",
    paragraphs: [
      `Everybody is in at least one organization, their own when they came alone. What you make belongs to the organization that you work in, and stays there; you switch in the menu with your name. ${adminText} ${operatorText}`,
    ],
  },
  {
    id: "account",
    title: "Your account",
    paragraphs: [
      "You see every browser that is signed in as you, and end each of them or all at once. A changed password ends every other one. Keyboard shortcuts can be switched off there.",
    ],
  },
];

/** What single keys do, and where. They can be switched off; arrows and Enter work as everywhere. */
export const shortcuts: readonly Readonly<{ keys: string; does: string; where: string }>[] = [
  {
    keys: "0 to 5",
    does: "chooses that level",
    where: "while the focus is on an answer of a question",
  },
];
