import { findSkill, type SkillId, skillIds } from "@/lib/framework/skills";
import { dayText } from "@/lib/text/dates";
import { shortName } from "@/lib/text/words";
import type { AgreedSkill, AgreementText } from "./agreement";
import { agreedPlaces } from "./agreement-input";
import { willText } from "./agreement-words";
import type { Side } from "./check-in";
import { type Outcomes, outcomeOptions } from "./outcome";
import type { sideBySide } from "./side-by-side";

/** What an agreement says, as lines to read: for each skill, and for all of it. */
export type AgreementTerms = Readonly<{
  skills: readonly Readonly<{ name: string; lines: readonly TermsLine[] }>[];
  facts: readonly TermsLine[];
}>;

type TermsLine = Readonly<{ label: string; text: string }>;

/** The same told to one of the two; `other` is the other side's name, empty once the account is gone. */
export function agreementTerms(
  agreement: AgreementText,
  reader: { side: Side; other: string },
): AgreementTerms {
  return termsIn(agreement, {
    sign: "If it works, you’ll both see",
    subjectDoes: willText("subject", reader),
    raterDoes: willText("rater", reader),
    review: "You’ll look again on",
  });
}

/** The same told to whoever else decides, by the two's names. */
export function agreementOnPaper(
  agreement: AgreementText,
  { subjectName, raterName }: { subjectName: string; raterName: string },
): AgreementTerms {
  return termsIn(agreement, {
    sign: "If it works, both will see",
    subjectDoes: `${shortName(subjectName)} will`,
    raterDoes: `${raterName ? shortName(raterName) : "The other"} will`,
    review: "The two look again on",
  });
}

function termsIn(
  { skills, reviewOn, decider, decidesOn }: AgreementText,
  labels: Readonly<Record<"sign" | "subjectDoes" | "raterDoes" | "review", string>>,
): AgreementTerms {
  const decision = decidesOn ? `${decider}, by ${dayText(decidesOn)}` : decider;

  return {
    skills: skills.map(({ skill, sign, chance, subjectDoes, raterDoes }) => ({
      name: findSkill(skill).name,
      lines: [
        { label: labels.sign, text: sign },
        { label: "The chance comes from", text: chance },
        { label: labels.subjectDoes, text: subjectDoes },
        { label: labels.raterDoes, text: raterDoes },
      ],
    })),
    facts: [
      { label: labels.review, text: dayText(reviewOn) },
      ...(decider ? [{ label: "Who else decides", text: decision }] : []),
    ],
  };
}

/** The skills of an agreement's form: those that both gave a level, the furthest apart first, then the others. */
export function agreedSkillOptions({ compared }: Pick<ReturnType<typeof sideBySide>, "compared">) {
  const first = compared.map(({ skill }) => skill);
  const rest = skillIds.filter((skill) => !first.includes(skill));

  return [...first, ...rest].map((skill: SkillId) => ({
    value: skill,
    label: findSkill(skill).name,
  }));
}

/** A version as the fields of its form have it, by their names; without one, an empty form that proposes a day. */
export function agreementFields(
  version: AgreementText | undefined,
  reviewOn: string,
): Record<string, string> {
  const places = agreedPlaces.flatMap((name, at) =>
    Object.entries(version?.skills[at] ?? {}).map(([field, text]) => [`${name}.${field}`, text]),
  );

  return {
    ...Object.fromEntries(places),
    reviewOn: version?.reviewOn ?? reviewOn,
    decider: version?.decider ?? "",
    decidesOn: version?.decidesOn ?? "",
  };
}

/** What one side is asked about each skill of an agreement, with what they said so far. */
export function lookBackQuestions(
  { skills, said }: { skills: readonly AgreedSkill[]; said: Outcomes },
  side: Side,
) {
  return {
    questions: skills.map(({ skill, sign }) => ({
      skill,
      name: findSkill(skill).name,
      sign,
      chosen: said[side].get(skill),
    })),
    options: outcomeOptions,
  };
}
