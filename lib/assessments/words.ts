import { capitalized, counted, plural } from "@/lib/text/words";

/** How many skills wait for an answer, as a page's first line. */
export function toGoText(open: number) {
  return open === 0 ? "Every skill is answered" : `${open} ${plural(open, "skill")} to go`;
}

/** How many skills have no answer, before the assessment is submitted. */
export function unansweredText(open: number) {
  return `${capitalized(counted(open, "skill"))} ${plural(open, "isn’t", "aren’t")} answered`;
}
