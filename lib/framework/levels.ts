export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** The levels, from the first to the last, of a person for whom something is worth doing. */
export type LevelSpan = readonly [from: Level, to: Level];

/** The six levels, 0..5: each adds scope and independence to the one below. */
export const levels: readonly Readonly<{ level: Level; name: string; meaning: string }>[] = [
  { level: 0, name: "None yet", meaning: "Hasn’t done it yet" },
  { level: 1, name: "Aware", meaning: "Can explain how it’s done" },
  {
    level: 2,
    name: "Guided",
    meaning: "Does it on one feature or component, with help or a template",
  },
  {
    level: 3,
    name: "Independent",
    meaning: "Does it unaided on one product or area, outcome known: a solid Product Manager",
  },
  {
    level: 4,
    name: "Leading",
    meaning: "Does it across products or teams, and the effect shows there: a Product Lead",
  },
  {
    level: 5,
    name: "Shaping",
    meaning: "The organization works in a way this person introduced",
  },
];

/** Whether a level, or an estimate of one (0..5), is within a span: an estimate counts as the whole level it has reached. */
export function isWithin(level: number, [from, to]: LevelSpan) {
  return from <= level && Math.floor(level) <= to;
}

/** A span in words: "any level", "level 3", "levels 2–4", "level 3 and up". */
export function spanText([from, to]: LevelSpan) {
  if (from === 0 && to === 5) return "any level";
  if (from === to) return `level ${from}`;
  return to === 5 ? `level ${from} and up` : `levels ${from}–${to}`;
}
