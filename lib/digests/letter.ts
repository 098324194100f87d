import { inWords, plural, shortName } from "@/lib/text/words";
import { newsLines, type PersonNews } from "./news";

/** Someone of whom a digest tells: their name, the path of the page that tells it, and what it counts. */
export type DigestPerson = Readonly<{ name: string; path: string; news: PersonNews }>;

/** A digest's reader's mentees or the people in one of their teams, with how many more there's news of. */
type Group = Readonly<{
  title: string;
  path: string;
  people: readonly DigestPerson[];
  more: number;
}>;

export type DigestNews = Readonly<{
  mentees: Group | undefined;
  teams: readonly Group[];
  /** Whether what's told of a mentee is written down as a look of the reader's. */
  isLook: boolean;
}>;

/** A mail, whose subject names no one: who it tells of, each by the page that tells the same. */
export type DigestLetter = {
  subject: string;
  greeting: string;
  before: string;
  groups: {
    title: string;
    path: string;
    people: { name: string; path: string; lines: string[] }[];
    more: string | undefined;
  }[];
  after: string | undefined;
  why: string;
  off: string;
};

/** Of as many people in a group a digest tells; their page has the others. */
const toldPeople = 12;

/** A group as far as a digest tells of it; nothing of an empty one. */
export function groupOf(
  { title, path }: { title: string; path: string },
  people: readonly DigestPerson[],
): Group | undefined {
  const told = people.slice(0, toldPeople);

  return told.length > 0
    ? { title, path, people: told, more: people.length - told.length }
    : undefined;
}

/** Whether there's nothing to tell, so that no mail goes. */
export function isEmptyDigest({ mentees, teams }: DigestNews) {
  return !mentees && teams.length === 0;
}

/** The weekly digest to its reader, on a day (YYYY-MM-DD) of theirs. */
export function digestLetter(
  { mentees, teams, isLook }: DigestNews,
  { reader, today }: { reader: string; today: string },
): DigestLetter {
  const whom = [...(mentees ? ["mentor"] : []), ...(teams.length > 0 ? ["manage"] : [])];
  const groups = mentees ? [mentees, ...teams] : teams;

  return {
    subject: "Your weekly digest: what’s new and what’s due",
    greeting: `Hi ${shortName(reader)},`,
    before: `Here’s what’s new with the people you ${whom.join(" or ")}, and what’s due.`,
    groups: groups.map(({ title, path, people, more }) => ({
      title,
      path,
      people: people.map(({ name, path, news }) => ({
        name,
        path,
        lines: newsLines(news, name, today),
      })),
      more: more > 0 ? `And ${inWords(more)} more ${plural(more, "person", "people")}.` : undefined,
    })),
    after: isLook
      ? "If this email tells of a mentee’s path or report, they see it in the list of when you looked."
      : undefined,
    why: "You’re receiving this because you turned on the weekly digest. It repeats what’s on your pages, and comes only when there’s news.",
    off: "Turn off the digest",
  };
}
