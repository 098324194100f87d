import type { MentorshipScope } from "@/lib/mentorships/mentorship";
import type { ShareScope } from "@/lib/shares/share";

/**
 * What someone may want to see of a person, in one of the person's organizations. Of a check-in of theirs that's that it
 * exists and who is in it, the one view that was shown before the reveal, the views of both sides that the reveal
 * opened, what both agreed on, what one of them suggests, and what either says came of what they agreed on before. Of a
 * place in a team that they're in it and whether they're in with a check-in of a round, how far they are on the first six
 * stages in counts, and what they opened. Of a talk with someone its log: agenda, notes, and agreed actions. Of evidence
 * also who confirmed a piece of it, and in what words. Of feedback what they asked for and got.
 */
export const things = [
  "draft",
  "answers",
  "report",
  "calculation",
  "path",
  "notes",
  "evidence",
  "attestation",
  "feedback",
  "titles",
  "brief",
  "shares",
  "check in",
  "shown view",
  "views",
  "agreement",
  "suggestion",
  "outcomes",
  "outcomes by the rater",
  "place",
  "stage counts",
  "opened",
  "log",
  "inbox",
  "name",
  "address",
  "administration",
] as const;

export type Thing = (typeof things)[number];

/**
 * What someone is to the person a thing belongs to: a rater, to a check-in that the two are in, and to a piece of evidence
 * that they're asked to confirm; a manager, in a team that the person accepted a place in; a mentor, while their mentorship
 * is active. Anyone who is none of these sees none of it.
 */
export type Relation = "self" | "admin" | "member" | "manager" | "mentor" | "rater" | "visitor";

/**
 * When it is seen: always, where the person is an admin, where they chose it for a check-in that's open or whose sight
 * lasts, or asked for it to be confirmed, as long as that's open or stands, from the reveal or from when it was shown on, until the sight
 * that this gave has ended, as its rater where they are one, what the person opened to them, as the other of the two in a talk, what a
 * mentee's scope opens to their mentor, or where their share link opens that scope.
 */
export type Sight =
  | "always"
  | "of an admin"
  | "after the reveal"
  | "for a while after the reveal"
  | "chosen for the check-in"
  | "once shown"
  | "for a while once shown"
  | "as the rater"
  | "opened to them"
  | "as the rater, or opened to them"
  | "in talks with them"
  | `in scope ${MentorshipScope}`
  | ShareScope;

/** Who sees what: the one matrix. What is not named is not seen. */
export const visibility: Record<Thing, Partial<Record<Relation, Sight>>> = {
  draft: { self: "always" },
  answers: { self: "always" },
  report: { self: "always", mentor: "in scope report", visitor: "report" },
  calculation: { self: "always" },
  path: { self: "always", mentor: "in scope path", visitor: "path" },
  notes: { self: "always" },
  evidence: {
    self: "always",
    manager: "opened to them",
    mentor: "in scope evidence",
    rater: "chosen for the check-in",
  },
  attestation: {
    self: "always",
    manager: "opened to them",
    mentor: "in scope evidence",
    rater: "chosen for the check-in",
  },
  feedback: { self: "always" },
  titles: { self: "always", mentor: "in scope report", visitor: "report" },
  brief: { self: "always" },
  shares: { self: "always" },
  "check in": {
    self: "always",
    manager: "as the rater",
    mentor: "in scope check-ins",
    rater: "always",
  },
  "shown view": {
    self: "once shown",
    manager: "as the rater",
    mentor: "in scope check-ins",
    rater: "for a while once shown",
  },
  views: {
    self: "after the reveal",
    manager: "as the rater",
    mentor: "in scope check-ins",
    rater: "for a while after the reveal",
  },
  agreement: {
    self: "after the reveal",
    manager: "as the rater, or opened to them",
    mentor: "in scope check-ins",
    rater: "after the reveal",
  },
  suggestion: {
    self: "after the reveal",
    manager: "as the rater",
    mentor: "in scope check-ins",
    rater: "for a while after the reveal",
  },
  outcomes: {
    self: "always",
    manager: "as the rater",
    mentor: "in scope check-ins",
    rater: "for a while after the reveal",
  },
  "outcomes by the rater": {
    self: "after the reveal",
    manager: "as the rater",
    mentor: "in scope check-ins",
    rater: "always",
  },
  place: { self: "always", manager: "always" },
  "stage counts": { self: "always", manager: "always", mentor: "in scope path", visitor: "path" },
  opened: { self: "always", manager: "opened to them" },
  log: { self: "always", manager: "in talks with them", mentor: "in talks with them" },
  inbox: { self: "always" },
  name: {
    self: "always",
    admin: "always",
    member: "of an admin",
    manager: "always",
    mentor: "always",
    rater: "always",
    visitor: "always",
  },
  address: { self: "always", admin: "always" },
  administration: { self: "of an admin", admin: "always" },
};
