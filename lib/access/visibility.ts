import type { ShareScope } from "@/lib/shares/share";

/**
 * What someone may want to see of a person, in one of the person's organizations. Of a check-in of theirs that's that it
 * exists and who is in it, the one view that was shown before the reveal, and the views of both sides that the reveal
 * opened.
 */
export const things = [
  "draft",
  "answers",
  "report",
  "calculation",
  "path",
  "notes",
  "evidence",
  "titles",
  "brief",
  "shares",
  "check in",
  "shown view",
  "views",
  "name",
  "address",
  "administration",
] as const;

export type Thing = (typeof things)[number];

/**
 * What someone is to the person a thing belongs to: a rater, to a check-in that the two are in. Anyone who is none of
 * these sees none of it.
 */
export type Relation = "self" | "admin" | "member" | "rater" | "visitor";

/**
 * When it is seen: always, where the person is an admin, where they chose it for a check-in that's open or whose sight
 * lasts, from the reveal or from when it was shown on, until the sight
 * that this gave has ended, or where their share link opens that scope.
 */
export type Sight =
  | "always"
  | "of an admin"
  | "after the reveal"
  | "for a while after the reveal"
  | "chosen for the check-in"
  | "once shown"
  | "for a while once shown"
  | ShareScope;

/** Who sees what: the one matrix. What is not named is not seen. */
export const visibility: Record<Thing, Partial<Record<Relation, Sight>>> = {
  draft: { self: "always" },
  answers: { self: "always" },
  report: { self: "always", visitor: "report" },
  calculation: { self: "always" },
  path: { self: "always", visitor: "path" },
  notes: { self: "always" },
  evidence: { self: "always", rater: "chosen for the check-in" },
  titles: { self: "always", visitor: "report" },
  brief: { self: "always" },
  shares: { self: "always" },
  "check in": { self: "always", rater: "always" },
  "shown view": { self: "once shown", rater: "for a while once shown" },
  views: { self: "after the reveal", rater: "for a while after the reveal" },
  name: {
    self: "always",
    admin: "always",
    member: "of an admin",
    rater: "always",
    visitor: "always",
  },
  address: { self: "always", admin: "always" },
  administration: { self: "of an admin", admin: "always" },
};
