import type { SkillId } from "@/lib/framework/skills";
import { allInWords, capitalized, counted, inWords } from "@/lib/text/words";
import { leastLevels, type Side } from "./check-in";
import type { ComparedRow, sideBySide } from "./side-by-side";
import { calledName } from "./words";

type Compared = ReturnType<typeof sideBySide>;

/** How two views stand to each other. */
type Standing =
  | "little seen"
  | "nothing to compare"
  | "alike"
  | "subject sees more"
  | "rater sees more";

/** What a headline names: the other side, the counts or levels it rests on, and what one of the two sees more of. */
type Told = { name: string; facts: string; what: string };

/**
 * Where the two differ most, in one sentence, and what to do with it: told to one of them, about work that is the
 * subject's. It judges neither. `other` is the other side's name, empty once the account is gone.
 */
export function headlineOf(views: Compared, { side, other }: { side: Side; other: string }) {
  const standing = standingOf(views);
  const name = calledName(other);
  const [furthest] = views.compared;
  const { title, text } = headlines[standing][side]({
    name,
    facts: factsOf(standing, views, { side, name }),
    what: furthest ? nouns[furthest.skill] : "",
  });

  return { title: capitalized(title), text };
}

function standingOf({ compared, onlyRater }: Compared): Standing {
  const [furthest] = compared;

  if (compared.length + onlyRater.length < leastLevels) return "little seen";
  if (!furthest) return "nothing to compare";
  if (!isFar(furthest)) return "alike";

  return furthest.difference > 0 ? "subject sees more" : "rater sees more";
}

const headlines: Record<
  Standing,
  Record<Side, (told: Told) => Readonly<{ title: string; text: string }>>
> = {
  "little seen": {
    subject: ({ name, facts }) => ({
      title: `${name} hasn’t seen most of this yet`,
      text: `${facts} That’s not a low rating. Ask: “Where could you see me do it?”`,
    }),
    rater: ({ name, facts }) => ({
      title: "You haven’t seen most of this yet",
      text: `${facts} That’s not a low rating. Tell ${name} where you could see it.`,
    }),
  },
  "nothing to compare": {
    subject: ({ name, facts }) => ({
      title: "There’s nothing to compare yet",
      text: `${facts} Below is what ${name} chose.`,
    }),
    rater: ({ facts }) => ({
      title: "There’s nothing to compare yet",
      text: `${facts} Below is what you chose.`,
    }),
  },
  alike: {
    subject: ({ name, facts }) => ({
      title: `You and ${name} see your work much alike`,
      text: `${facts} Pick one to grow.`,
    }),
    rater: ({ name, facts }) => ({
      title: `You and ${name} see ${name}’s work much alike`,
      text: `${facts} Pick one to grow.`,
    }),
  },
  "subject sees more": {
    subject: ({ name, facts, what }) => ({
      title: `You see more ${what} than ${name} has seen`,
      text: `${facts} Neither is the right answer yet. Ask: “What would you need to see?” Then tell ${name} what happened out of view.`,
    }),
    rater: ({ name, facts, what }) => ({
      title: `${name} sees more ${what} than you’ve seen`,
      text: `${facts} Neither is the right answer yet. Say what you’d need to see, and ask what happened out of your view.`,
    }),
  },
  "rater sees more": {
    subject: ({ name, facts, what }) => ({
      title: `${name} sees more ${what} than you do`,
      text: `${facts} Ask which moment ${name} had in mind. It may be evidence you haven’t counted.`,
    }),
    rater: ({ name, facts, what }) => ({
      title: `You see more ${what} than ${name} does`,
      text: `${facts} Say which moment you had in mind. It may be evidence ${name} hasn’t counted.`,
    }),
  },
};

/** A skill as something that one sees more of than someone else. */
const nouns: Readonly<Record<SkillId, string>> = {
  "product-prioritization": "prioritization",
  "product-leadership": "leadership",
  "product-development": "product development",
  "product-market-fit": "work on product-market fit",
  adaptability: "adaptability",
  "risk-management": "risk management",
  collaboration: "collaboration",
  "visionary-thinking": "vision",
  negotiation: "negotiation",
  "user-research": "user research",
  storytelling: "storytelling",
  "time-management": "time management",
  "product-analytics": "product analytics",
  "culture-driven-leadership": "culture-driven leadership",
};

function factsOf(standing: Standing, views: Compared, reader: { side: Side; name: string }) {
  switch (standing) {
    case "little seen":
      return countsText(views);
    case "nothing to compare":
      return "No skill has a level from both of you.";
    case "alike":
      return sameText(views.compared);
    default:
      return levelsText(views.compared, reader);
  }
}

/** "Two skills rated, three not seen." */
function countsText({ compared, onlyRater, notSeen }: Compared) {
  const rated = capitalized(counted(compared.length + onlyRater.length, "skill"));

  return `${rated} rated${notSeen.length > 0 ? `, ${inWords(notSeen.length)} not seen` : ""}.`;
}

/** "Same level on four of five skills, one apart on the other." */
function sameText(compared: readonly ComparedRow[]) {
  const all = compared.length;
  const apart = compared.filter(({ difference }) => difference !== 0).length;

  if (apart === 0) return `Same level on ${allText(all)}.`;
  if (apart === all) return `One level apart on ${allText(all)}.`;

  const others = apart === 1 ? "the other" : `the other ${inWords(apart)}`;

  return `Same level on ${inWords(all - apart)} of ${inWords(all)} skills, one apart on ${others}.`;
}

function allText(count: number) {
  if (count === 1) return "the one skill you both rated";

  return `${allInWords(count)} skills`;
}

/** "You 4, Tomás 2; the rest is close.", with how many more are far apart, if any. */
function levelsText(
  [furthest, ...rest]: readonly ComparedRow[],
  { side, name }: { side: Side; name: string },
) {
  const levels = [furthest?.subject.level, furthest?.rater.level];
  const [own, theirs] = side === "subject" ? levels : levels.toReversed();

  return `You ${own}, ${name} ${theirs}; ${restText(rest)}`;
}

function restText(rest: readonly ComparedRow[]) {
  const far = rest.filter(isFar).length;

  if (rest.length === 0) return "it’s the only skill you both rated.";
  if (far === 0) return "the rest is close.";

  return far === 1
    ? "one more skill is at least two levels apart."
    : `${inWords(far)} more skills are at least two levels apart.`;
}

function isFar({ difference }: ComparedRow) {
  return Math.abs(difference) > 1;
}
