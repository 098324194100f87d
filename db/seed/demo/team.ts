import type { RaterKind } from "@/lib/check-ins/check-in";
import type { DemoCheckIn } from "./check-ins";
import { idOf } from "./inputs";
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

/** The id of a member's place in it. */
export function placeOf(key: string) {
  return idOf("team", "member", key);
}

/** What a check-in's rater is to its subject: each was opened after the team was founded. */
export function kindOf({ subject, rater }: Pick<DemoCheckIn, "subject" | "rater">): RaterKind {
  return rater === manager && demoTeam.members.includes(subject) ? "manager" : "peer";
}
