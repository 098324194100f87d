import type { SkillId } from "@/lib/framework/skills";
import type { Priority } from "@/lib/readiness/model";
import { leastCounted } from "./circles";
import { lacksChance } from "./coverage";
import type { seatCount } from "./seat-check";
import { managersStages, type StageCount } from "./stage-counts";
import { levelIn, type MemberViews, teamLevels, teamSkills } from "./team-views";

/** A count of people as a summary tells it: from so many to so many, both included. */
export type Band = readonly [from: number, to: number];

/** How many people a band leaves open at either end: one who's counted and knows about themself learns of no one else. */
const open = 2;

/**
 * The band that a count is in, of all who are counted: fewer than three, all but two or more, or what is between. It never
 * says no one or everyone, and never is a single count.
 */
export function bandOf(count: number, counted: number): Band {
  const [low, high] = [open + 1, counted - open];

  if (count < low) return [0, open];
  if (high - low < 2) return [low, counted];

  return count < high ? [low, high - 1] : [high, counted];
}

/** What a summary for someone above says of those it counts, as it's kept and printed: no names, and no single count. */
export type SummaryFigures = Readonly<{
  skills: readonly Readonly<{
    skill: SkillId;
    priority: Priority;
    /** Null where fewer than enough have a level. */
    onTheirOwn: Band | null;
    leads: Band | null;
    noChance: Band;
  }>[];
  stages: readonly Readonly<{ number: number; name: string; begun: Band; done: Band }>[];
  /** Of when the stages are (an ISO instant), where they're those of an earlier summary: too few have moved since. */
  stagesAt?: string;
  /** What the team's managers answered about the organization, if the summary is to say it. */
  seat?: ReturnType<typeof seatCount>;
}>;

/**
 * The figures of a summary. A level counts where both views have one, and then the lower of the two, as on the team's page.
 * Each person counts alike, whoever they are.
 */
export function summaryFigures(
  people: readonly Readonly<{ views: MemberViews; stages: readonly StageCount[] }>[],
): SummaryFigures {
  const band = (count: number) => bandOf(count, people.length);

  return {
    skills: teamSkills.map(({ skill, priority }) => {
      const levels = people.flatMap(({ views }) => levelIn(views, "both", skill) ?? []);
      const isKnown = levels.length >= leastCounted;
      const from = (least: number) =>
        isKnown ? band(levels.filter((level) => level >= least).length) : null;

      return {
        skill,
        priority,
        onTheirOwn: from(teamLevels.onTheirOwn),
        leads: from(teamLevels.leads),
        noChance: band(people.filter(({ views }) => lacksChance(views, skill)).length),
      };
    }),
    stages: managersStages.map(({ number, name }, at) => {
      const counts = people.flatMap(({ stages }) => stages[at] ?? []);

      return {
        number,
        name,
        begun: band(counts.filter(({ done }) => done > 0).length),
        done: band(counts.filter(({ status }) => status.startsWith("done")).length),
      };
    }),
  };
}
