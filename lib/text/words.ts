const list = new Intl.ListFormat("en-US", { type: "conjunction" });
const choice = new Intl.ListFormat("en-US", { type: "disjunction" });
const counts =
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen";

/** "A", "A and B", "A, B, and C". */
export function joined(words: readonly string[]) {
  return list.format(words);
}

/** "A", "A or B", "A, B, or C". */
export function alternatives(words: readonly string[]) {
  return choice.format(words);
}

/** A count with its noun: "no skills", "one skill", "two skills"; figures above fourteen. */
export function counted(count: number, noun: string) {
  return `${inWords(count)} ${plural(count, noun)}`;
}

/** A whole number from 0 as a word: "no", "one", "two"; in figures above fourteen. */
export function inWords(count: number) {
  return counts.split(" ")[count] ?? String(count);
}

/** All of two or more in words: "both", "all three". */
export function allInWords(count: number) {
  return count === 2 ? "both" : `all ${inWords(count)}`;
}

/** The form that a word takes after a count: "skill" after 1 alone, "skills" after 0, 2, and any other. */
export function plural(count: number, one: string, more = `${one}s`) {
  return count === 1 ? one : more;
}

/** Which of many are on a page, both ends included: "51 to 100 of 120", "101 of 101". */
export function placeText(first: number, last: number, count: number) {
  return first === last ? `${first} of ${count}` : `${first} to ${last} of ${count}`;
}

/** The sentence with a capital at its head. */
export function capitalized(sentence: string) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The sentence as it continues after a colon. */
export function uncapitalized(sentence: string) {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Whose it is: "your" for the reader, "Ada's" for someone else. */
export function possessive(who: string) {
  return who === "you" ? "your" : `${who}’s`;
}

/**
 * What a sentence calls someone whose whole name was given before: "Maya" for Maya Lindqvist. A name that begins with a
 * title, an initial, or the family name ("Dr. Maya Lindqvist", "Lindqvist, Maya") stays whole.
 */
export function shortName(name: string) {
  const [first = name] = name.split(/\s/);

  return /[.,]$/.test(first) ? name : first;
}
