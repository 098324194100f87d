import { capitalized, inWords, joined, plural } from "@/lib/text/words";
import { managersStages, type StageCount } from "./stage-counts";

/** Where someone stands on a stage, by counts alone. One of which nothing applies to them is neither begun nor done. */
export function standingOf({ done, status }: Pick<StageCount, "done" | "status">) {
  if (status === "done" || status === "done with evidence") return status;

  return done > 0 ? "on it" : "not begun";
}

/** How many of a team's people stand where on each stage; whoever has evidence for all they did has also done it. */
export function teamStages(people: readonly { stages: readonly StageCount[] }[]) {
  return managersStages.map(({ number, name }, at) => {
    const standings = people.flatMap(({ stages }) => stages[at] ?? []).map(standingOf);
    const count = (...of: ReturnType<typeof standingOf>[]) =>
      standings.filter((each) => of.includes(each)).length;

    return {
      number,
      name,
      done: count("done", "done with evidence"),
      evidenced: count("done with evidence"),
      onIt: count("on it"),
      notBegun: count("not begun"),
    };
  });
}

/** Where a team is on the path, in one sentence without its full stop: the stages that most are on, never who is ahead. */
export function pathFinding(stages: ReturnType<typeof teamStages>) {
  const most = Math.max(...stages.map(({ onIt }) => onIt));
  if (stages.every(({ done, onIt }) => done + onIt === 0)) return "No one has begun the path yet";
  if (most === 0) return "No one is in the middle of a stage";

  const busiest = stages.filter(({ onIt }) => onIt === most);
  const people = `${capitalized(inWords(most))} ${plural(most, "person is", "people are")} on`;

  return busiest.length > 2
    ? `${people} each of ${inWords(busiest.length)} stages`
    : `${people} ${busiest.length > 1 ? "each of " : ""}${joined(busiest.map(stageText))}`;
}

function stageText({ number, name }: { number: number; name: string }) {
  return `stage ${number}, ${name}`;
}
