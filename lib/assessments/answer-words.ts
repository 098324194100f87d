import type { Confidence } from "@/lib/readiness/model";
import { answerHints } from "./words";

/** What stands around a question's answers when it's about oneself. */
export const ownWords = {
  choice: answerHints.choice,
  otherwise: "If you can’t rate this skill:",
  unrated: [
    { value: "no_opportunity", title: "No opportunity yet", text: answerHints.noOpportunity },
    { value: "not_applicable", title: "Not applicable", text: answerHints.notApplicable },
  ],
  confidence: answerHints.confidence,
  confidences: [
    { value: "low", label: "Low" },
    { value: "medium", label: "Medium" },
    { value: "high", label: "High" },
  ],
  addNote: "Add a note",
  ownNote: "Your note",
  noteLabel: "Note",
  note: answerHints.note,
};

const sureness = [
  { value: "low", label: "Not very" },
  { value: "medium", label: "Fairly" },
  { value: "high", label: "Very" },
];

/** How sure a rater was, in the words they chose it in: "Fairly sure". */
export function sureText(confidence: Confidence) {
  return `${sureness.find(({ value }) => value === confidence)?.label} sure`;
}

/** The same when it's about someone else, by their first name: the rater tells what they've seen. */
export function wordsAbout(who: string): typeof ownWords {
  return {
    choice:
      "Think of the last six months. Choose the highest level whose whole description is true.",
    otherwise: "If you can’t tell:",
    unrated: [
      {
        value: "not_observed",
        title: "Not seen",
        text: `I haven’t been in a position to tell. It doesn’t count against ${who}.`,
      },
    ],
    confidence: "Being less sure is fine. It doesn’t lower a level.",
    confidences: sureness,
    addNote: `Add an example (${who} will read it)`,
    ownNote: `Your example (${who} will read it)`,
    noteLabel: "Example",
    note: `What you had in mind. ${who} reads it once both of you have answered.`,
  };
}
