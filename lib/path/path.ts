import { agreedWithText } from "@/lib/check-ins/agreement-words";
import type { LevelSpan } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import { stages } from "@/lib/framework/stages";
import type { ActionState } from "./action-state";
import { type Cadence, dueAgainOn } from "./cadence";
import { frameworkActions } from "./framework-actions";
import { stageProgress } from "./stage-progress";

/**
 * What a person last said about an action: one of the framework's, by its key, one of their own, by its title, or their
 * part of what they agreed on with someone, with the check-in or the talk that it's from and the other's name, empty once
 * the account is gone.
 */
export type ActionRecord = Readonly<{
  id: string;
  key: string | null;
  title: string | null;
  cadence: Cadence | null;
  agreedIn: string | null;
  talkId: string | null;
  agreedWith: string | null;
  /** By when (YYYY-MM-DD), where a talk says so. */
  agreedBy: string | null;
  /** Whether it was agreed on where the person brought it along from. */
  isFromElsewhere: boolean;
  /** What it builds, if it's from a check-in. */
  skill: SkillId | null;
  state: ActionState;
  /** YYYY-MM-DD, exactly when it is done. */
  doneOn: string | null;
  note: string;
  revision: number;
}>;

/** Where an action was agreed on. */
type AgreedIn = Readonly<{ kind: "check-in" | "talk"; id: string } | { kind: "elsewhere" }>;

/**
 * An action as it stands on the path. `ref` is its key, or its id when it is the person's own; `revision` is 0 before
 * anything was said about it; `evidence` counts pieces; `levels` is null for an own action, and so is `stage`
 * for one that was agreed on. An own action that is due again by today is back to do.
 */
export type PathAction = Readonly<{
  ref: string;
  title: string;
  description: string | null;
  skills: readonly SkillId[];
  levels: LevelSpan | null;
  stage: number | null;
  optional: boolean;
  cadence: Cadence | null;
  agreedIn: AgreedIn | null;
  agreedWith: string | null;
  state: ActionState;
  doneOn: string | null;
  dueOn: string | null;
  note: string;
  revision: number;
  evidence: number;
}>;

const ownStage = 8;
const unsaid = { state: "to_do", doneOn: null, note: "", revision: 0 } as const;

/** What names each action that a person can have: the keys of the framework's, then the ids of their own. */
export function knownRefs(records: readonly Pick<ActionRecord, "id" | "key">[]) {
  const own = records.flatMap(({ id, key }) => (key === null ? [id] : []));

  return [...frameworkActions.map(({ key }) => key), ...own];
}

/** The days (YYYY-MM-DD) on which a person did what stands as done. */
export function daysDone(records: readonly Pick<ActionRecord, "state" | "doneOn">[]) {
  return records.flatMap(({ state, doneOn }) => (state === "done" && doneOn ? [doneOn] : []));
}

/**
 * Every action of a person: the framework's in its order, the ideas, their own, then what they agreed on. `today` is
 * YYYY-MM-DD.
 */
export function pathActions(
  records: readonly ActionRecord[],
  evidence: ReadonlyMap<string, number>,
  today: string,
): PathAction[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const named = frameworkActions.map(({ key, ...action }) => {
    const record = byKey.get(key) ?? unsaid;

    return { ...action, ...notAgreed, ...said(record), ref: key, cadence: null, dueOn: null };
  });
  const own = records.flatMap((record) => {
    const { id, title, cadence, doneOn } = record;
    if (title === null || cadence === null) return [];

    const dueOn = doneOn && dueAgainOn(doneOn, cadence);
    const again = dueOn !== null && dueOn <= today ? ({ state: "to_do" } as const) : {};

    return [
      { ...ownAction, ...notAgreed, ...said(record), ...again, ref: id, title, cadence, dueOn },
    ];
  });
  const agreed = records.flatMap((record) => {
    const { id, title, agreedWith, agreedBy, skill } = record;
    const agreedIn = agreedInOf(record);
    if (title === null || agreedIn === null) return [];

    const from = { agreedIn, agreedWith: agreedWith ?? "", dueOn: agreedBy };
    const skills = skill ? [skill] : [];

    return [{ ...agreedAction, ...from, ...said(record), ref: id, title, skills }];
  });

  return [...named, ...own, ...agreed].map((action) => ({
    ...action,
    evidence: evidence.get(action.ref) ?? 0,
  }));
}

/** The nine stages, each with its actions and how far it is. Ideas belong to none. */
export function pathStages(actions: readonly PathAction[]) {
  return stages.map(({ number, name, description }) => {
    const inStage = actions.filter(({ stage }) => stage === number);

    return { number, name, description, actions: inStage, progress: stageProgress(inStage) };
  });
}

/** What a person agreed on with others, by whom: each with an id for its place on a page. */
export function agreedGroups(actions: readonly PathAction[]) {
  const agreed = actions.filter(({ agreedIn }) => agreedIn !== null);
  const titles = [...new Set(agreed.map(agreedText))];

  return titles.map((title, at) => ({
    id: at === 0 ? "agreed" : `agreed-${at + 1}`,
    title,
    agreed: agreed.filter((action) => agreedText(action) === title),
  }));
}

/** Whom an agreed action was agreed with; of one that was brought along that isn't told. */
export function agreedText({ agreedIn, agreedWith }: Pick<PathAction, "agreedIn" | "agreedWith">) {
  return agreedIn?.kind === "elsewhere" ? "Agreed on elsewhere" : agreedWithText(agreedWith ?? "");
}

const ownAction = {
  description: null,
  skills: [],
  levels: null,
  stage: ownStage,
  optional: false,
} as const;

const agreedAction = { ...ownAction, stage: null, cadence: null } as const;

const notAgreed = { agreedIn: null, agreedWith: null } as const;

function agreedInOf({
  agreedIn,
  talkId,
  isFromElsewhere,
}: Pick<ActionRecord, "agreedIn" | "talkId" | "isFromElsewhere">): AgreedIn | null {
  if (isFromElsewhere) return { kind: "elsewhere" };
  if (agreedIn) return { kind: "check-in", id: agreedIn };

  return talkId ? { kind: "talk", id: talkId } : null;
}

function said({
  state,
  doneOn,
  note,
  revision,
}: Pick<ActionRecord, "state" | "doneOn" | "note" | "revision">) {
  return { state, doneOn, note, revision };
}
