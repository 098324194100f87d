import { type SkillId, skills } from "@/lib/framework/skills";
import { nameKey } from "@/lib/people/names";

/** Words that don't tell a skill alone: a sheet has them over other columns, too. */
const weak = words("product user time management market driven");
const fillers = words(
  "skill skills rating score level my view the of and a in for manager managers",
);
/** What stands beside a rating, or is someone else's: nobody imports somebody else's opinion. */
const besides = words(
  "comment comments note notes target targets goal goals evidence self own peer peers date why gap previous last next weight priority zone",
);

const known = skills.map(({ id, name }) => ({
  id,
  keys: [name, id].map((text) => wordsOf(text).join(" ")),
  words: wordsOf(name),
  initials: [name, id].map(initialsOf),
}));

/**
 * The skill that a sheet means: by its name or id however it's written, its initials ("PMF"), or words that only one
 * skill has ("Prioritisation", "Vision"). Nothing where several could be meant, or for what stands beside a rating
 * ("Negotiation target").
 */
export function skillNamed(text: string): SkillId | undefined {
  if (text.length > 80) return undefined;
  if (/^[A-Z]{2,4}$/.test(text)) return known.find(({ initials }) => initials.includes(text))?.id;

  const said = wordsOf(text);
  if (said.length === 0 || said.length > 8 || said.some((word) => besides.has(word))) {
    return undefined;
  }

  const key = said.join(" ");
  const exact = known.find(({ keys }) => keys.includes(key));
  if (exact) return exact.id;

  const [one, another] = known.filter((skill) => fits(said, skill.words));

  return another ? undefined : one?.id;
}

/** Whether one says all that the other says, and more than what could stand over any column. */
function fits(said: readonly string[], name: readonly string[]) {
  const shared = said.filter((word) => name.some((other) => alike(word, other)));
  const isWithin = shared.length === said.length;
  const isWhole = name.every((word) => said.some((other) => alike(word, other)));

  return (isWithin || isWhole) && (shared.length > 1 || shared.some((word) => !weak.has(word)));
}

/** The same word, its beginning, another form of it, or one letter off. */
function alike(one: string, other: string) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (one === other) return true;
  if (short.length < 4) return false;

  return (
    long.startsWith(short) ||
    (short.length >= 6 && (long.startsWith(short.slice(0, 6)) || isOneLetterOff(short, long)))
  );
}

/** Whether a letter more, less, or another one makes the one word of the other. */
function isOneLetterOff(short: string, long: string) {
  const at = [...long].findIndex((letter, place) => letter !== short[place]);
  const rest = long.slice(at + 1);

  return rest === short.slice(at) || rest === short.slice(at + 1);
}

function wordsOf(text: string) {
  return nameKey(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !fillers.has(word));
}

function initialsOf(name: string) {
  return name
    .split(/[\s-]/)
    .map((word) => word.charAt(0))
    .join("")
    .toUpperCase();
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
