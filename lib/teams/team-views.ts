import type { Side } from "@/lib/check-ins/check-in";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import type { Priority, RatingState } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";

/** Whose view of a team's skills is read: the members' own, the reader's as their manager, or the two side by side. */
export const teamViews = ["both", "theirs", "mine"] as const;

export type TeamView = (typeof teamViews)[number];

/** What one side said of a skill in a revealed check-in: a level, or why there is none. */
export type Mark = Level | Exclude<RatingState, "rated">;

/** What a revealed check-in opened of both sides, by skill. A skill that isn't there wasn't asked about. */
export type MemberViews = Readonly<Record<Side, Readonly<Partial<Record<SkillId, Mark>>>>>;

/** Someone in a team as their manager reads them; without `views` where no check-in of the two is revealed. */
export type TeamMember = Readonly<{ id: string; name: string; views?: MemberViews }>;

/** From which level on someone does a skill on their own, and from which they lead it. */
export const teamLevels = { onTheirOwn: 3, leads: 4 } as const;

const priorities: readonly Priority[] = ["must", "should", "could"];

/** The profile's skills as a team's table has them: musts first, then shoulds and coulds, each in the profile's order. */
export const teamSkills = priorities.flatMap((priority) =>
  defaultProfile.priorities
    .filter((each) => each.priority === priority)
    .map(({ skill, target }) => ({ skill, priority, target })),
);

/** The sides of a view, in the order in which they stand side by side. */
export function sidesOf(view: TeamView): readonly Side[] {
  if (view === "both") return ["subject", "rater"];

  return view === "theirs" ? ["subject"] : ["rater"];
}

/** A skill's level in a view: of both the lower one, which each of the two sees; null unless every side gave one. */
export function levelIn(views: MemberViews, view: TeamView, skill: SkillId): Level | null {
  const levels = sidesOf(view).flatMap((side) => levelOf(views[side][skill]) ?? []);

  if (levels.length < sidesOf(view).length) return null;

  return Math.min(...levels) as Level;
}

/** The level of a mark, if it is one. */
export function levelOf(mark: Mark | undefined): Level | undefined {
  return typeof mark === "number" ? mark : undefined;
}
