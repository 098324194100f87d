import { findSkill } from "@/lib/framework/skills";
import { capitalized, inWords, joined, plural } from "@/lib/text/words";
import { leastCounted } from "./circles";
import { allOf } from "./finding";
import { seatFinding } from "./seat-check";
import type { Band, SummaryFigures } from "./summary";

/** A band of a summary in words: "fewer than 3", "3 to 5", "6 or more". */
export function bandText(band: Band | null, people: number) {
  if (!band) return "Too few levels to say";

  const [from, to] = band;
  if (from === 0) return `Fewer than ${to + 1}`;

  return to === people ? `${from} or more` : `${from} to ${to}`;
}

/** What stands out in a summary, in one sentence without its full stop, from what it says alone. */
export function summaryFinding({ skills }: SummaryFigures) {
  const musts = skills.filter(({ priority }) => priority === "must");
  const thin = musts.filter(({ onTheirOwn }) => onTheirOwn?.[0] === 0);
  const [first] = thin;

  if (first?.onTheirOwn) {
    return `${allOf(thin)} ${plural(thin.length, "rests", "rest")} on fewer than ${inWords(first.onTheirOwn[1] + 1)} people`;
  }

  const known = musts.filter(({ onTheirOwn }) => onTheirOwn !== null);
  if (known.length === 0) return "There are too few levels yet to say what stands out";

  return known.length === musts.length
    ? "Every must-have has at least three people who do it on their own"
    : `${capitalized(inWords(known.length))} of ${inWords(musts.length)} must-haves ${plural(known.length, "has", "have")} at least three people who do ${plural(known.length, "it", "them")} on their own`;
}

/** The skills of a summary of which it has something to say, and those of which too few have a level. */
export function summarySkills({ skills }: SummaryFigures) {
  const isUnsaid = ({ onTheirOwn, noChance }: SummaryFigures["skills"][number]) =>
    onTheirOwn === null && noChance[0] === 0;

  return {
    said: skills.filter((each) => !isUnsaid(each)),
    unsaid: skills.filter(isUnsaid).map(({ skill }) => findSkill(skill).name),
  };
}

/** Which skills have no row, and why. */
export function unsaidText(names: readonly string[]) {
  return `Fewer than ${inWords(leastCounted)} have a level in ${joined(names)}, and fewer than three say that they had no chance to show ${plural(names.length, "it", "any one of them")}.`;
}

/** What a summary rests on, for whoever reads it. `maker` is null once they're gone. */
export function summaryBasis(people: number, maker: string | null) {
  return `It counts ${inWords(people)} people who compared views with ${maker ?? "their manager"}. A level counts where both views have one, and then the lower of the two.`;
}

/** What a summary says of the organization, in a sentence, where it's to say it. */
export function summarySeatText({ seat }: SummaryFigures) {
  return (
    seat && `${seatFinding(seat)}. That’s about the organization, and part of no one’s readiness.`
  );
}

/** Why a summary can't be made now, or that it can, as its page's first lines. Days are given as texts. */
export function standingWords(
  standing:
    | { state: "ready"; people: number }
    | { state: "too few"; compared: number }
    | { state: "bound"; from: string }
    | { state: "nothing new" | "little new"; since: string },
): { title: string; text: string } {
  switch (standing.state) {
    case "ready":
      return {
        title: `A summary for your boss would count ${inWords(standing.people)} people`,
        text: "Ranges instead of counts, and no names, to print or save as a PDF. You give it to them yourself.",
      };
    case "too few":
      return {
        title: "There are too few people for a summary yet",
        text: `It takes ${inWords(leastCounted)} who’ve compared views with you, and so far ${standing.compared === 0 ? "no one" : inWords(standing.compared)} ${plural(Math.max(standing.compared, 1), "has", "have")}.`,
      };
    case "bound":
      return {
        title: `The next summary is possible from ${standing.from}`,
        text: "Some people here were counted before together with others who aren’t here, or with fewer. Side by side, the two summaries could tell of one person.",
      };
    case "nothing new":
      return {
        title: `Nothing is new since ${standing.since}`,
        text: "The same people would be counted, with the same answers. The summary of that day still holds.",
      };
    case "little new":
      return {
        title: `Too little is new since ${standing.since}`,
        text: `Fewer than ${inWords(leastCounted)} of the people counted then have something new, and beside the last summary it would tell of them. Once ${inWords(leastCounted)} of them have compared views with you again, it’s possible.`,
      };
  }
}

/** Who made a summary, and on which day; null where they're gone. */
export function summaryMadeText(maker: string | null, day: string) {
  return `Made by ${maker ?? "a former manager"} on ${day}`;
}

/** What a summary says and who reads it, told before one is made. */
export const summarySays = [
  "For each skill, how many do it on their own, how many lead it, and how many had no chance to show it yet.",
  "For each of stages one to six, how many have begun it, and how many have done it.",
  "Never a name, a level of anyone’s, or a single count: ranges alone, from five people on.",
  "It uses what’s open to you, and is kept as it was made.",
  "Everyone in the team sees that you made it, when, and exactly what it says.",
];

/** What making a summary binds, told before one is made. */
export const bindingText =
  "For a year, any further summary, here or in another team, counts all of the same people or none of them. Otherwise the two side by side could tell of whoever joined or left. Between two of the same people, at least five must have something new; where fewer have moved on the path, it repeats what it said of that.";
