/** Why a cell of a team's table has no level: each has a sign and a word of its own. */
export const signs = {
  no_opportunity: { sign: "○", word: "no chance yet" },
  not_observed: { sign: "–", word: "not seen" },
  not_applicable: { sign: "×", word: "doesn’t apply" },
  not_asked: { sign: "·", word: "not asked" },
} as const;

/** A cell's character in words: "4", "no chance yet". */
export function wordOf(character: string) {
  return Object.values(signs).find(({ sign }) => sign === character)?.word ?? character;
}
