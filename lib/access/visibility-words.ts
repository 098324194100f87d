import { sightDays } from "@/lib/check-ins/check-in";
import type { MentorshipScope } from "@/lib/mentorships/mentorship";
import { type Sight, type Thing, things, visibility } from "./visibility";
import { unseenText } from "./words";

/** A thing of a person's, as it's told to them. */
export const thingText: Record<Thing, string> = {
  draft: "Your answers, while an assessment is a draft",
  answers: "Your submitted answers",
  report: "Your reports",
  calculation: "How a report was computed, step by step",
  path: "Your path (by link, only what’s done)",
  notes: "Your notes on an action",
  evidence: "Your evidence",
  attestation: "Who confirmed a piece of your evidence, and what they saw",
  feedback: "Feedback that you asked for, and what you got",
  titles: "Titles of evidence you open to a report’s readers",
  brief: "What you ask of your manager, beside a report",
  shares: "Your share links",
  "check in": "A check-in, and who’s in it",
  "shown view": "One view in a check-in, if its author shows it after the due day",
  views: "Both views in a check-in",
  agreement: "What you two agreed on",
  suggestion: "What one of you suggests, until you both agree",
  outcomes: "What you say came of an agreement",
  "outcomes by the rater": "What the other says came of it",
  place: "That you’re in their team, and whether you’re in with a round’s check-in",
  "stage counts": "How much you’ve done in each of stages 1–6, as counts",
  opened: "A report’s levels or an earlier check-in that you open to them",
  log: "A talk’s log: its agenda, what you two wrote down, and what you agreed on",
  inbox: "Your inbox",
  name: "Your name",
  address: "Your email address, role, and start date",
  administration: "Invitations, known domains, and the audit log",
};

/** When someone sees it, in a cell of a table. */
export const sightText: Record<Sight, string> = {
  always: "Yes",
  "of an admin": "If you’re an admin",
  "after the reveal": "Once both are in",
  "for a while after the reveal": `Once both are in, for ${sightDays} days`,
  "once shown": "Once it’s shown",
  "for a while once shown": `Once it’s shown, for ${sightDays} days`,
  "chosen for the check-in": "What you choose when you ask",
  "as the rater": "In check-ins with them, while they manage you",
  "opened to them": "What you open to them, until you withdraw it",
  "as the rater, or opened to them": "In check-ins with them, and in what you open",
  "in talks with them": "In talks with them, as long as that lasts",
  "in scope report": "If you open your reports to them",
  "in scope path": "If you open your path to them",
  "in scope evidence": "What you open to them",
  "in scope check-ins": "In check-ins with them, if you open these",
  report: "By choice",
  skills: "By choice",
  path: "By choice",
};

const mentorSights: { name: string; sights: Sight[] }[] = [
  { name: "If you open your reports", sights: ["in scope report"] },
  { name: "If you open your path", sights: ["in scope path"] },
  { name: "If you open evidence", sights: ["in scope evidence"] },
  { name: "If you open check-ins, in those with you", sights: ["in scope check-ins"] },
  { name: "Shares in talks with you", sights: ["in talks with them"] },
];

/** What a scope opens to a mentor, as the matrix has it, told to the mentee. */
export function scopeSightText(scope: MentorshipScope) {
  return things
    .filter((thing) => visibility[thing].mentor === `in scope ${scope}`)
    .map((thing) => thingText[thing]);
}

const managerSights: { name: string; sights: Sight[] }[] = [
  { name: "Sees", sights: ["always"] },
  {
    name: "Sees in check-ins with you, once both are in",
    sights: ["as the rater", "as the rater, or opened to them"],
  },
  { name: "Shares in talks with you", sights: ["in talks with them"] },
  { name: "Sees only what you open or choose", sights: ["opened to them"] },
];

/** What a manager sees of someone in their team, as the matrix has it, told to that person: by when, and last what never. */
export function managerSightText() {
  return sightTexts("manager", managerSights);
}

/** The same of a mentor, scope by scope. */
export function mentorSightText() {
  return sightTexts("mentor", mentorSights);
}

function sightTexts(relation: "manager" | "mentor", names: { name: string; sights: Sight[] }[]) {
  return [
    ...names.map(({ name, sights }) => ({
      name,
      values: things
        .filter((thing) => sights.some((sight) => sight === visibility[thing][relation]))
        .map((thing) => thingText[thing]),
    })),
    { name: "Never sees", values: [unseenText(relation, "your")] },
  ];
}
