import type { Proof } from "@/lib/check-ins/check-in";
import { wholeName } from "@/lib/check-ins/words";
import { findSkill, questionAbout, type SkillId } from "@/lib/framework/skills";
import { findFrameworkAction } from "@/lib/path/framework-actions";
import { type Dates, dayText } from "@/lib/text/dates";
import { possessive, shortName } from "@/lib/text/words";

/** What feedback is on: a skill, or an action as it was when it was asked. */
export type FeedbackThing = {
  skill: SkillId | null;
  actionTitle: string | null;
  /** YYYY-MM-DD, if it was done. */
  actionDoneOn: string | null;
};

/** The two questions of feedback, put to whoever gives it to someone. */
export function feedbackQuestions(subject: string) {
  return {
    wentWell: "What went well?",
    tryNext: `What should ${shortName(subject)} try next?`,
  } as const;
}

/** What was answered to them, as either of the two reads it. */
export function answersText({ wentWell, tryNext }: { wentWell: string; tryNext: string }) {
  return [
    { id: "went-well", name: "What went well", text: wentWell },
    { id: "try-next", name: "What to try next", text: tryNext },
  ].filter(({ text }) => text !== "");
}

/** What feedback is on, by its name. */
export function thingName({ skill, actionTitle }: FeedbackThing) {
  return skill ? findSkill(skill).name : (actionTitle ?? "");
}

/** What feedback is on, told to whoever gives it: a heading, and what it means. */
export function thingText({ skill, actionTitle, actionDoneOn }: FeedbackThing, subject: string) {
  const name = shortName(subject);

  if (skill) {
    const { covers, ...rest } = findSkill(skill);

    return { title: questionAbout(rest, name), text: `${rest.name}: ${covers}` };
  }

  return {
    title: actionTitle ?? "",
    text: actionDoneOn
      ? `Something ${name} did on the way to Product Lead, on ${dayText(actionDoneOn)}.`
      : `Something ${name} does on the way to Product Lead.`,
  };
}

/** What someone is asked for, in one line. */
export function feedbackAskTitle(subject: string) {
  return `${shortName(subject)} asks you for feedback`;
}

/** The name of someone's page for what they were asked. */
export function feedbackPageTitle(subject: string, isGiven: boolean) {
  return isGiven ? `Your feedback for ${shortName(subject)}` : feedbackAskTitle(subject);
}

/** The page of what feedback is on; nothing where it's gone. */
export function thingPath({
  skill,
  action,
  hasOwnAction,
}: {
  skill: SkillId | null;
  action: string | null;
  hasOwnAction: boolean;
}) {
  if (skill) return `/framework/${skill}` as const;

  return action && (hasOwnAction || findFrameworkAction(action))
    ? (`/path/${action}` as const)
    : undefined;
}

/** Who gave feedback and when, told to whoever got it; a link that was passed on doesn't show who. */
export function givenByText(
  { askedName, answeredAt, proof }: { askedName: string; answeredAt: Date; proof: Proof },
  dates: Pick<Dates, "day">,
) {
  const by = `${wholeName(askedName)}, ${dates.day(answeredAt)}`;

  return proof === "link" ? `${by} · By a link that you passed on` : by;
}

/** What giving feedback does, told to whoever is asked, before they do. */
export function givingTexts(subject: string, giver: string) {
  const name = shortName(subject);

  return [
    `Only ${name} will read it, and sees your name (${giver}) and the day. It doesn’t count in ${possessive(name)} score.`,
    `There’s nothing to rate. If ${name} wants a rating, you’ll be asked separately.`,
    "You can withdraw it at any time.",
  ];
}

/** That feedback is no rating, told to whoever asks for it. */
export const noRatingText = "It isn’t a rating and never counts toward your score.";

/** The same, with what is one. */
export const ratingElsewhereText = `${noRatingText} If you want a rating, ask for a check-in.`;

/** To whoever answers what has ended meanwhile, above the form that keeps what they typed. */
export const notSentText =
  "This request isn’t open to you anymore, so your feedback wasn’t sent. What you wrote stays here until you leave.";
