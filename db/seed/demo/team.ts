import type { RaterKind } from "@/lib/check-ins/check-in";
import type { SeatAnswers } from "@/lib/teams/seat-answer";
import type { DemoCheckIn } from "./check-ins";
import { idOf } from "./inputs";
import { demoMentor } from "./mentorships";
import { demoPeople } from "./people";

const manager = "tomas";

/** The demo's one team: everyone else at the company, whom Tomás manages; since an ISO instant. */
export const demoTeam = {
  id: idOf("team"),
  name: "Product team",
  organization: "organization",
  manager,
  members: demoPeople
    .filter(({ key, organization }) => organization === "organization" && key !== manager)
    .map(({ key }) => key),
  since: "2026-09-08T09:00:00.000Z",
} as const;

/** What its manager answered about the company, and when they made a summary for their boss (ISO instants). */
export const demoOutlook: { answers: SeatAnswers; answeredAt: string; summaryAt: string } = {
  answers: {
    scaling: "yes",
    "complex-roadmap": "yes",
    "short-against-long-term": "yes",
    "cost-of-delay": "not sure",
    "outcome-based-roadmap": "no",
    "teams-to-align": "yes",
    "outcomes-over-timelines": "no",
  },
  answeredAt: "2026-11-20T15:40:00.000Z",
  summaryAt: "2026-11-23T08:30:00.000Z",
};

/** The id of a member's place in it. */
export function placeOf(key: string) {
  return idOf("team", "member", key);
}

/** What a check-in's rater is to its subject: each was opened after the team was founded. */
export function kindOf({ subject, rater }: Pick<DemoCheckIn, "subject" | "rater">): RaterKind {
  if (rater === demoMentor) return "mentor";

  return rater === manager && demoTeam.members.includes(subject) ? "manager" : "peer";
}
