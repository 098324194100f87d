import type { TalkRelation } from "@/lib/talks/talk";
import { capitalized, joined } from "@/lib/text/words";
import { type Relation, type Thing, visibility } from "./visibility";

/** Whom a page about a person addresses: its subject, or anyone else. */
export type Reader = "subject" | "other";

/** What sentences call the subject: "you", or their name. */
export function nameFor(reader: Reader, subject: string) {
  return reader === "subject" ? "you" : subject;
}

/** Shown wherever a person is told who sees what. */
export const operatorText = "The person who runs this server can read everything.";

/** The same within a sentence that says who else sees a thing: "Only you and the person who runs this server". */
export function audienceAndOperatorText(thing: Thing) {
  const others = [...othersWhoSee(thing), "the person who runs this server"];

  return joined([`${others.length === 1 ? "only " : ""}you`, ...others]);
}

/** Who sees a thing of a person's, told to them, within a sentence: "only you, unless you share it with a link". */
export function audienceText(thing: Thing) {
  const sights = visibility[thing];
  const others = othersWhoSee(thing);
  const who = others.length > 0 ? joined(["you", ...others]) : "only you";

  if (sights.rater === "chosen for the check-in")
    return `${who}, unless you choose it for a check-in, open it to your manager or mentor, or ask someone to confirm it`;
  if (sights.visitor && sights.visitor !== "always")
    return `${who}, unless you share it with a link${sights.mentor ? " or open it to your mentor" : ""}`;

  return who;
}

function othersWhoSee(thing: Thing) {
  const { admin, member } = visibility[thing];

  return [
    admin === "always" && "your organization’s admins",
    member === "always" && "its members",
  ].filter((text) => text !== false);
}

/**
 * Who reads the log of a talk, told to one of its two as a sentence; `name` is what the other is called. Its subject keeps
 * it, and the other has it as long as the relation lasts.
 */
export function logAudienceText({
  name,
  restsOn,
  isSubject,
  isOver,
  readBy = [],
}: {
  name: string;
  restsOn: TalkRelation;
  isSubject: boolean;
  /** Whether that relation has ended. */
  isOver: boolean;
  /** The names of later mentors to whom its subject opened it. */
  readBy?: readonly string[];
}) {
  const others = [...readBy, ...othersWhoSee("log")];
  const who = isOver ? joined(["you", ...others]) : joined(["you", name, ...others]);
  const does = restsOn === "team" ? "manage" : "mentor";
  const ends = isSubject
    ? ` You keep it; ${name} reads it for as long as they ${does} you.`
    : ` ${capitalized(name)} keeps it; you read it for as long as you ${does} them.`;

  return `Only ${who} can read this.${isOver ? "" : ends} ${operatorText}`;
}

const nouns = {
  draft: "drafts",
  answers: "answers",
  report: "reports",
  path: "path",
  notes: "notes",
  evidence: "evidence",
  shares: "share links",
  address: "email address",
} as const satisfies Partial<Record<Thing, string>>;

type Named = keyof typeof nouns;

/**
 * Of some things of a person's those that a relation never shows, as the head of a sentence, with whose they are: "Your
 * drafts, answers, and notes".
 */
export function unseenText(
  relation: Relation,
  whose: string,
  among: readonly Named[] = Object.keys(nouns) as Named[],
) {
  const unseen = among.filter((thing) => !visibility[thing][relation]);

  return capitalized(`${whose} ${joined(unseen.map((thing) => nouns[thing]))}`);
}

/** What an admin can do and doesn't see, for anyone who makes someone an admin. */
export const adminText = `An admin sees who’s here, invites people, assigns roles, and ends memberships. ${unseenText("admin", "everyone else’s")} stay hidden.`;

/** What no share link shows, for anyone who creates one. */
export const linkText = `${unseenText("visitor", "your", ["draft", "notes", "address"])} are never shown, nor is your organization. ${linkedEvidenceText()}`;

function linkedEvidenceText() {
  if (visibility.evidence.visitor) return "Your evidence is shown.";
  return visibility.titles.visitor
    ? "Of your evidence, a report shows only the titles you opened to its readers."
    : "Your evidence isn’t shown.";
}
