import type { ComparedRow } from "@/lib/check-ins/side-by-side";
import { calledName } from "@/lib/check-ins/words";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { type Dates, dayText } from "@/lib/text/dates";
import { capitalized, joined, possessive } from "@/lib/text/words";
import { type TalkAction, type TalkSide, talkSize } from "./talk";

/** How many skills an agenda proposes at most: those in which the two are furthest apart. */
const mostSkills = 3;

/** What two people share that a talk can start from. Days are YYYY-MM-DD. */
export type TalkMaterial = Readonly<{
  /** Of their newest revealed check-in, the furthest apart first. */
  compared: readonly ComparedRow[];
  /** What they last agreed on in a check-in, and when they looked back on it since. */
  agreement?: Readonly<{
    agreedAt: Date;
    skills: readonly SkillId[];
    reviewOn: string;
    lookedBackAt: Date | null;
  }>;
  /** What they agreed on in earlier talks and neither has said is done. */
  open: readonly TalkAction[];
  /** What a mentee did since they last talked, of what their mentor may read on their path; else none. */
  done: readonly Readonly<{ title: string; doneOn: string }>[];
}>;

/**
 * The agenda that a form proposes, a line each: where the two differ most, what they agreed on, what's open, and what's done. It's told
 * to both, by their names, and has nothing that one of them can't read.
 */
export function proposedAgenda(
  { compared, agreement, open, done }: TalkMaterial,
  names: Readonly<Record<TalkSide, string>>,
  { today, dates }: { today: string; dates: Pick<Dates, "day"> },
) {
  const subject = calledName(names.subject);
  const partner = calledName(names.partner);
  const apart = compared
    .filter(({ difference }) => difference !== 0)
    .slice(0, mostSkills)
    .map(
      ({ skill, subject: own, rater: theirs }) =>
        `${findSkill(skill).name}: ${subject} sees level ${own.level}, ${partner} level ${theirs.level}`,
    );
  const carried = open.map(
    ({ owner, what, dueOn }) =>
      `${capitalized(owner === "subject" ? subject : partner)}: ${what} (${dueOn < today ? "was due" : "by"} ${dayText(dueOn)})`,
  );
  const onPath = done.map(
    ({ title, doneOn }) => `On ${possessive(subject)} path: ${title} (done on ${dayText(doneOn)})`,
  );

  return [
    ...apart,
    ...(agreement ? [agreementPoint(agreement, { today, dates })] : []),
    ...carried,
    ...onPath,
  ].slice(0, talkSize.points - talkSize.ownPoints);
}

function agreementPoint(
  { agreedAt, skills, reviewOn, lookedBackAt }: NonNullable<TalkMaterial["agreement"]>,
  { today, dates }: { today: string; dates: Pick<Dates, "day"> },
) {
  const what = `Our agreement of ${dates.day(agreedAt)} on ${joined(skills.map((skill) => findSkill(skill).name))}`;
  if (lookedBackAt) return `${what}: we looked back on ${dates.day(lookedBackAt)}`;

  return `${what}: ${reviewOn < today ? "we were to look back" : "we look back"} on ${dayText(reviewOn)}`;
}
