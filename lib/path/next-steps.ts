import { isWithin } from "@/lib/framework/levels";
import { findSkill, practiceFrom, type SkillId } from "@/lib/framework/skills";
import type { ReadinessReport, SkillReadiness, Verdict } from "@/lib/readiness/model";
import { gapsInOrder, priorityText } from "@/lib/reports/gaps";
import { levelText } from "@/lib/reports/numbers";
import { capitalized, counted, plural } from "@/lib/text/words";
import type { PathAction } from "./path";

const most = 3;
/** The action that is a talk with one’s manager. */
export const talkKey = "communicate-aspirations";

/**
 * What to do next, and why, in a sentence: an action of the path, a practice for a skill's next level, a chance to ask
 * for where there has been none to show a skill, or the skills to rate without which there is no verdict.
 */
export type NextStep =
  | Readonly<{ kind: "action"; action: PathAction; reason: string }>
  | Readonly<{ kind: "practice"; skill: SkillId; task: string; shownBy: string; reason: string }>
  | Readonly<{ kind: "chance"; skill: SkillId; task: string; reason: string }>
  | Readonly<{ kind: "ratings"; skills: readonly SkillId[]; reason: string }>;

type Row = Pick<SkillReadiness, "skill" | "priority" | "level" | "gap" | "weight" | "state">;

/**
 * At most three steps, then the talk about where one wants to go while it's open. Skills that were left out come first
 * where they keep a report from a verdict. The others take turns: musts that hold back, then what else holds back, then
 * the other gaps, the heaviest first. Each brings what suits its level: what's under way or the first action of a stage,
 * its practice, then the rest. An action is left out if one of the skills it builds is past it, or waits for a chance
 * that is asked for. From level 3 on later stages come before earlier ones. Without a report, or where it leaves nothing
 * to do, follow what's under way and the first open action of each stage.
 */
export function nextSteps(
  actions: readonly PathAction[],
  report?: Pick<ReadinessReport, "heldBackBy" | "verdict"> & { skills: readonly Row[] },
): NextStep[] {
  const open = actions.filter(({ state }) => state === "to_do" || state === "doing");

  if (!report) {
    return onward(open, () => "It’s next in its stage.").slice(0, most);
  }

  const talk = open.find(({ ref }) => ref === talkKey);
  const suitable = open.filter((action) => action !== talk && suits(action, report.skills));
  const steps = inTurns(gapsInOrder(report).map((row) => stepsFor(row, suitable)));
  const fitting = suitable.filter(
    (action) => action.levels === null || strengthFor(action, report.skills),
  );

  return [
    ...distinct([
      ...ratingsFor(report),
      ...steps,
      ...onward(laterFirst(fitting), (action) => strengthReason(action, report.skills)),
    ]).slice(0, most),
    ...(talk
      ? [{ kind: "action", action: talk, reason: talkReason(report.verdict) } as const]
      : []),
  ];
}

function talkReason(verdict: Verdict) {
  return verdict === "ready" || verdict === "ready_evidenced"
    ? "Your report says ready: ask whether your manager agrees, and what it would take for the role to be yours."
    : "Your manager can only make room for a goal they know about.";
}

/** The skills that were left out, where that keeps the report from a verdict. */
function ratingsFor({
  verdict,
  skills,
}: Pick<ReadinessReport, "verdict"> & { skills: readonly Row[] }): NextStep[] {
  const missing = skills.filter(({ state }) => state === "not_rated").map(({ skill }) => skill);
  if (verdict !== "not_enough_data" || missing.length === 0) return [];

  const without = `${capitalized(counted(missing.length, "skill"))} ${plural(missing.length, "has", "have")}`;

  return [
    {
      kind: "ratings",
      skills: missing,
      reason: `${without} no answer, and the report can’t give a verdict yet.`,
    },
  ];
}

function stepsFor(row: Row, open: readonly PathAction[]): NextStep[] {
  const { skill, level } = row;

  if (level === null) return row.state === "no_opportunity" ? [chanceFor(row)] : [];

  const reason = reasonOf({ ...row, level });
  const steps = open
    .filter((action) => builds(action, row) && fits(action, row))
    .toSorted((a, b) => rank(a, level) - rank(b, level))
    .map((action) => ({ kind: "action", action, reason }) as const);
  const before = steps.slice(0, 1).filter(({ action }) => rank(action, level) < extra);
  const practice = practiceFrom(findSkill(skill), level);

  return [
    ...before,
    ...(practice ? [{ kind: "practice", skill, ...practice, reason } as const] : []),
    ...steps.slice(before.length),
  ];
}

/** Whether no skill that an action builds is past it or still waits for a chance; what's under way always suits. */
function suits(action: PathAction, skills: readonly Row[]) {
  const { levels, state } = action;
  if (levels === null || state === "doing") return true;

  return skills
    .filter((row) => builds(action, row))
    .every(
      (row) => row.state !== "no_opportunity" && (row.level === null || row.level < levels[1] + 1),
    );
}

/** The skill at whose level an action is worth taking; nothing where there is none. */
function strengthFor(action: PathAction, skills: readonly Row[]) {
  return skills.find((row) => builds(action, row) && fits(action, row));
}

function strengthReason(action: PathAction, skills: readonly Row[]) {
  const row = strengthFor(action, skills);

  return row
    ? `It builds on ${findSkill(row.skill).name}, which is at ${levelText(row.level ?? 0)}.`
    : "You added it to your path.";
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

/** From this rank on an action comes after the practice. */
const extra = 20;

/** What is under way first, ideas after the stages, courses last; from level 3 on the later stage before the earlier. */
function rank({ state, stage, optional }: PathAction, level: number) {
  if (state === "doing") return 0;
  if (optional) return extra + 1;
  if (stage === null) return extra;
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

/** What's under way, then the first open action of each other stage, with its reason. */
function onward(open: readonly PathAction[], reasonOf: (action: PathAction) => string): NextStep[] {
  const doing = open.filter(({ state }) => state === "doing");
  const begun = new Set(doing.map(({ stage }) => stage));
  const first = open
    .filter(({ stage }) => stage !== null && !begun.has(stage))
    .toSorted((a, b) => Number(a.optional) - Number(b.optional))
    .filter(({ stage }, at, all) => all.findIndex((each) => each.stage === stage) === at);

  return [
    ...doing.map((action) => ({ kind: "action", action, reason: "It’s under way." }) as const),
    ...first.map((action) => ({ kind: "action", action, reason: reasonOf(action) }) as const),
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
  if (step.kind === "action") return step.action.ref;
  return step.kind === "ratings" ? step.kind : `${step.kind} ${step.skill}`;
}

function distinct(steps: readonly NextStep[]) {
  return steps.filter((step, at) => steps.findIndex((each) => refOf(each) === refOf(step)) === at);
}
