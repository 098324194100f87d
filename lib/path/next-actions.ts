import { findSkill, type SkillId } from "@/lib/framework/skills";
import type { SkillReadiness } from "@/lib/readiness/model";
import { gapStatus, priorityText } from "@/lib/reports/gaps";
import type { PathAction } from "./path";

const most = 3;

/** An action to take next, and why: the end of a sentence that begins with "because". */
export type NextAction = Readonly<{ action: PathAction; reason: string }>;

/**
 * At most three actions to take next. The focus skills of the newest report take turns, the widest gap first, each with
 * its actions under way before its open ones, those of the path before the ideas and optional ones last. Without a
 * focus, or once it has no open action left, follow what is under way and the first open action of each other stage.
 */
export function nextActions(
  actions: readonly PathAction[],
  skills: readonly Pick<
    SkillReadiness,
    "skill" | "priority" | "target" | "level" | "gap" | "weight" | "state" | "focus"
  >[],
): NextAction[] {
  const open = actions.filter(({ state }) => state === "to_do" || state === "doing");
  const focus = skills.filter(({ focus }) => focus).toSorted((a, b) => weighted(b) - weighted(a));
  const bySkill = focus.map((row) =>
    inOrder(open.filter((action) => action.skills.includes(row.skill))).map((action) => ({
      action,
      reason: reasonOf(row),
    })),
  );
  const onward = inOrder(open.filter(({ stage }) => stage !== null)).map((action) => ({
    action,
    reason: action.state === "doing" ? "it is under way" : "it is the stage’s first open action",
  }));

  return distinct([...inTurns(bySkill), ...firstOfEachStage(onward)]).slice(0, most);
}

function inOrder(actions: readonly PathAction[]) {
  return actions.toSorted((a, b) => rank(a) - rank(b));
}

/** A sort keeps the path's order among equals. */
function rank({ state, stage, optional }: PathAction) {
  if (state === "doing") return 0;
  if (optional) return 3;
  return stage === null ? 2 : 1;
}

function weighted({ weight, gap }: Pick<SkillReadiness, "weight" | "gap">) {
  return weight * (gap ?? 0);
}

function inTurns<Item>(lists: readonly (readonly Item[])[]) {
  const longest = Math.max(0, ...lists.map(({ length }) => length));

  return Array.from({ length: longest }, (_, turn) => turn).flatMap((turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  );
}

function firstOfEachStage(next: readonly NextAction[]) {
  return next.filter(
    ({ action }, at) =>
      action.state === "doing" ||
      next.findIndex((each) => each.action.stage === action.stage) === at,
  );
}

function distinct(next: readonly NextAction[]) {
  return next.filter(
    ({ action }, at) => next.findIndex((each) => each.action.ref === action.ref) === at,
  );
}

function reasonOf(
  row: { skill: SkillId } & Pick<SkillReadiness, "priority" | "state" | "level" | "target">,
) {
  return `${findSkill(row.skill).name}, a ${priorityText(row.priority)}, is ${gapStatus(row).words}`;
}
