import { ownStrengths } from "@/lib/evidence/input";
import { strengthMeaning, strengthText } from "@/lib/evidence/piece";
import { skills } from "@/lib/framework/skills";
import { stages } from "@/lib/framework/stages";
import { frameworkActions } from "@/lib/path/framework-actions";
import type { ActionRecord } from "@/lib/path/path";

/** What the form of a piece of evidence offers. `records` bring the person's own actions. */
export function formOptions(records: readonly ActionRecord[]) {
  const titled = (isAgreed: boolean) =>
    records
      .filter(({ cadence }) => (cadence === null) === isAgreed)
      .flatMap(({ id, title }) => (title === null ? [] : [{ id, name: title }]));
  const named = (stage: number | null) =>
    frameworkActions
      .filter((action) => action.stage === stage)
      .map(({ key, title }) => ({ id: key, name: title }));

  return {
    strengths: ownStrengths.map((value) => ({
      value,
      title: strengthText(value),
      text: strengthMeaning(value),
    })),
    skills: skills.map(({ id, name }) => ({ id, name })),
    actionGroups: [
      ...stages.map(({ number, name }) => ({
        name: `Stage ${number}: ${name}`,
        actions: number === 8 ? titled(false) : named(number),
      })),
      { name: "What you’ve agreed on", actions: titled(true) },
      { name: "Ways to get there sooner", actions: named(null) },
    ].filter(({ actions }) => actions.length > 0),
  };
}
