import type { SkillId } from "@/lib/framework/skills";
import { type Proof, type RaterKind, type Side, sightEnd } from "./check-in";

/** One skill that two people work on, in their words, each text on one line. */
export type AgreedSkill = Readonly<{
  skill: SkillId;
  /** What both will see if it works. */
  sign: string;
  /** Where the chance to show it comes from. */
  chance: string;
  subjectDoes: string;
  raterDoes: string;
}>;

/** What an agreement says. Days are YYYY-MM-DD; who else decides, and when, is a promotion case's. */
export type AgreementText = Readonly<{
  skills: readonly AgreedSkill[];
  /** When the two look again. */
  reviewOn: string;
  /** Empty outside a promotion case. */
  decider: string;
  decidesOn: string | null;
}>;

/** A version of an agreement. Its writer has confirmed it by writing it; it holds once the other side has, too. */
export type AgreementVersion = AgreementText &
  Readonly<{
    /** From 1. */
    version: number;
    writtenBy: Side;
    createdAt: Date;
    confirmedAt: Date | null;
  }>;

/** The newest version that both confirmed, and a newer one that one of them suggests. */
export type Agreement = Readonly<{ holding?: AgreementVersion; suggestion?: AgreementVersion }>;

/** Where an agreement stands, to one of the two. */
export type AgreementStanding = "none" | "holds" | "asks you" | "waits";

/** How many skills an agreement is about at most. */
export const mostAgreedSkills = 3;

/** How many characters each text of an agreement has at most. */
export const longestAgreed = 300;

/** How many days from today on the two look again at the latest. */
export const latestReviewDays = 366;

/** Where an agreement stands to a side: a suggestion asks whoever didn't write it, and comes before what holds. */
export function agreementStanding(
  { holding, suggestion }: Agreement,
  side: Side,
): AgreementStanding {
  if (suggestion) return suggestion.writtenBy === side ? "waits" : "asks you";

  return holding ? "holds" : "none";
}

/**
 * Whether the two can write and confirm versions at an instant: from the reveal on, as long as the rater sees the other
 * side, and only with a rater whom an account or a mail to their address shows: a link that was passed on confirms
 * nothing. `raterName` is empty once the rater's account is gone.
 */
export function mayAgree(
  {
    revealedAt,
    sightEndedAt,
    kind,
    proof,
    raterName,
  }: {
    revealedAt: Date | null;
    sightEndedAt: Date | null;
    kind: RaterKind;
    proof: Proof;
    raterName: string;
  },
  now: Date,
) {
  if (!revealedAt || sightEndedAt || raterName === "" || proof === "link") return false;

  return kind !== "peer" || now < sightEnd(revealedAt);
}

/** Whether two versions say the same. */
export function isSameAgreement(one: AgreementText, other: AgreementText) {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

function contentOf({ skills, reviewOn, decider, decidesOn }: AgreementText) {
  const texts = skills.map(({ skill, sign, chance, subjectDoes, raterDoes }) => [
    skill,
    sign,
    chance,
    subjectDoes,
    raterDoes,
  ]);

  return [texts, reviewOn, decider, decidesOn];
}
