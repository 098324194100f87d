import { audienceText } from "@/lib/access/words";
import { capitalized, counted, inWords, joined, plural } from "@/lib/text/words";

/** How many skills wait for an answer, as a page's first line. */
export function toGoText(open: number) {
  return open === 0 ? "Every skill is answered" : `${open} ${plural(open, "skill")} to go`;
}

/** How a draft is offered, everywhere: by how many skills wait for an answer. */
export function continueText(open: number) {
  return open === 0 ? "Continue: check and submit" : `Continue: ${open} to go`;
}

/** How many skills have no answer, before the assessment is submitted. */
export function unansweredText(open: number) {
  return `${capitalized(counted(open, "skill"))} ${plural(open, "isn’t", "aren’t")} answered`;
}

/** What goes with a discarded draft: the answers to these skills, by name. */
export function lostAnswersText(skills: readonly string[]) {
  if (skills.length === 0) return "No skill is answered yet, so nothing is lost.";

  const [their, what] = skills.length === 1 ? ["its", "answer"] : ["their", "answers"];

  return `${capitalized(inWords(skills.length))} ${what}, with ${their} confidence and notes: ${joined(skills)}.`;
}

/** How to answer a question: beside its fields, or once for all where several stand on one page. */
export const answerHints = {
  choice: "Choose the highest level whose whole description is true. If none is, choose 0.",
  noOpportunity: "My job hasn’t let me do this. It doesn’t count as zero.",
  notApplicable: "The role I’m aiming for doesn’t need this.",
  confidence: "Being less sure widens your range. It doesn’t lower your score.",
  note: `What you had in mind. ${capitalized(audienceText("notes"))} see it.`,
};
