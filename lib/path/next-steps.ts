import { isWithin } from "@/lib/framework/levels";
import { findSkill, practiceFrom, type SkillId } from "@/lib/framework/skills";
import type { ReadinessReport, SkillReadiness } from "@/lib/readiness/model";
import { gapsInOrder, priorityText } from "@/lib/reports/gaps";
import { levelText } from "@/lib/reports/numbers";
import type { PathAction } from "./path";

const most = 3;
/** The action that is a talk with one’s manager. */
export const talkKey = "communicate-aspirations";

/**
 * What to do next, and why, in a sentence: an action of the path, a practice for a skill's next level, or a chance to
 * ask for, where there has been none to show a skill.
 */
export type NextStep =
  | Readonly<{ kind: "action"; action: PathAction; reason: string }>
  | Readonly<{ kind: "practice"; skill: SkillId; task: string; shownBy: string; reason: string }>
  | Readonly<{ kind: "chance"; skill: SkillId; task: string; reason: string }>;

type Row = Pick<SkillReadiness, "skill" | "priority" | "level" | "gap" | "weight" | "state">;

/**
 * At most three steps, then the talk about where one wants to go while it's open. The skills of the newest report take
 * turns: musts that hold back, then what else holds back, then the other gaps, the heaviest first. Each brings what is
 * worth taking at its level and nothing below it: its first action, its practice, its other actions. From level 3 on
 * later stages come before earlier ones. Without a report, or where it leaves nothing to do, follow what's under way and
 * the first open action of each stage.
 */
export function nextSteps(
  actions: readonly PathAction[],
  report?: Pick<ReadinessReport, "heldBackBy"> & { skills: readonly Row[] },
): NextStep[] {
  const open = actions.filter(({ state }) => state === "to_do" || state === "doing");

  if (!report) return onward(open, "It’s the first open action of its stage.").slice(0, most);

  const talk = open.find(({ ref }) => ref === talkKey);
  const others = open.filter((action) => action !== talk);
  const steps = inTurns(gapsInOrder(report).map((row) => stepsFor(row, others)));
  const fitting = others.filter(
    (action) =>
      action.levels === null ||
      report.skills.some((row) => builds(action, row) && fits(action, row)),
  );

  return [
    ...distinct([
      ...steps,
      ...onward(laterFirst(fitting), "It’s worth taking at your levels."),
    ]).slice(0, most),
    ...(talk ? [{ kind: "action", action: talk, reason: talkReason } as const] : []),
  ];
}

const talkReason =
  "A goal that your manager knows about is easier to reach: ask which two things stand in the way.";

function stepsFor(row: Row, open: readonly PathAction[]): NextStep[] {
  const { skill, level } = row;

  if (level === null) return row.state === "no_opportunity" ? [chanceFor(row)] : [];

  const reason = reasonOf({ ...row, level });
  const [first, ...others] = open
    .filter((action) => builds(action, row) && fits(action, row))
    .toSorted((a, b) => rank(a, level) - rank(b, level))
    .map((action) => ({ kind: "action", action, reason }) as const);
  const practice = practiceFrom(findSkill(skill), level);

  return [
    ...(first ? [first] : []),
    ...(practice ? [{ kind: "practice", skill, ...practice, reason } as const] : []),
    ...others,
  ];
}

function builds({ skills }: PathAction, { skill }: Row) {
  return skills.includes(skill);
}

function fits({ levels }: PathAction, { level }: Row) {
  return levels !== null && level !== null && isWithin(level, levels);
}

function laterFirst(actions: readonly PathAction[]) {
  return actions.toSorted((a, b) => (b.stage ?? 0) - (a.stage ?? 0));
}

/** What is under way first, ideas after the stages, courses last; from level 3 on the later stage before the earlier. */
function rank({ state, stage, optional }: PathAction, level: number) {
  if (state === "doing") return 0;
  if (optional) return 30;
  if (stage === null) return 20;
  return level >= 3 ? 10 - stage : stage;
}

function chanceFor({ skill, priority }: Row): NextStep {
  const { name, chance } = findSkill(skill);

  return {
    kind: "chance",
    skill,
    task: `Ask your manager for ${chance}.`,
    reason: `${name}, a ${priorityText(priority)}, has no level yet: first find a chance to show it.`,
  };
}

/** Where a skill is, and what the next level says. */
function reasonOf({ skill, priority, level }: Row & { level: number }) {
  const { name, anchors } = findSkill(skill);
  const next = Math.floor(level) + 1;
  const [says] = anchors[next]?.match(/[^.]+\./) ?? [];
  const where = `${name}, a ${priorityText(priority)}, is at ${levelText(level)}.`;

  return says ? `${where} At ${next}: “${says}”` : where;
}

/** What's under way, then the first open action of each other stage, whose reason is told. */
function onward(open: readonly PathAction[], reason: string): NextStep[] {
  const doing = open.filter(({ state }) => state === "doing");
  const begun = new Set(doing.map(({ stage }) => stage));
  const first = open
    .filter(({ stage }) => stage !== null && !begun.has(stage))
    .toSorted((a, b) => Number(a.optional) - Number(b.optional))
    .filter(({ stage }, at, all) => all.findIndex((each) => each.stage === stage) === at);

  return [
    ...doing.map((action) => ({ kind: "action", action, reason: "It’s under way." }) as const),
    ...first.map((action) => ({ kind: "action", action, reason }) as const),
  ];
}

function inTurns<Item>(lists: readonly (readonly Item[])[]) {
  const longest = Math.max(0, ...lists.map(({ length }) => length));

  return Array.from({ length: longest }, (_, turn) => turn).flatMap((turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  );
}

/** What names a step among others: no action and no practice comes twice. */
export function refOf(step: NextStep) {
  return step.kind === "action" ? step.action.ref : `${step.kind} ${step.skill}`;
}

function distinct(steps: readonly NextStep[]) {
  return steps.filter((step, at) => steps.findIndex((each) => refOf(each) === refOf(step)) === at);
}
