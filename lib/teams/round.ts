import type { Purpose } from "@/lib/assessments/purpose";

/** What it takes to open a round for a team; without an hour each check-in reveals as soon as both are in. */
export type RoundAsk = {
  id: string;
  teamId: string;
  purpose: Purpose;
  reason: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  revealAt?: Date;
  /** The places in the team to check in with; without them, everyone’s. */
  membershipIds?: string[];
};
