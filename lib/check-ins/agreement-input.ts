import { z } from "zod";
import { calendarDay } from "@/lib/forms/day";
import { textOnOneLine } from "@/lib/forms/text";
import { skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { type AgreedSkill, type AgreementText, longestAgreed } from "./agreement";

/** The places of a form for the skills of an agreement: all but the first may stay empty. */
export const agreedPlaces = ["agreed1", "agreed2", "agreed3"] as const;

/** What is told of a promotion case that names no one else who decides. */
export const noDecider = "Say who else decides. If no one does, say that.";

const version = z.coerce.number().int().min(0).max(limits.agreementVersions);

const tooLong = `Keep it to ${longestAgreed} characters.`;

/** What one of the two will do is a line on a path. */
const line = (longest: number) => textOnOneLine(longest, tooLong);

/** What is too long is told at its field below, unless it's out of all proportion. */
const text = line(10 * longestAgreed);

const place = z.strictObject({
  skill: z.literal("").or(z.enum(skillIds, "Choose a skill.")),
  sign: text,
  chance: text,
  subjectDoes: text,
  raterDoes: text,
});

type Place = z.output<typeof place>;

const missing: Record<keyof Place, string> = {
  skill: "Choose a skill.",
  sign: "Say what you’ll both see if it works.",
  chance: "Say where the chance will come from.",
  subjectDoes: "Say who does what: each of you has a part.",
  raterDoes: "Say who does what: each of you has a part.",
};

/**
 * What the form sends that writes a version of an agreement: `version` is the newest one that its writer saw, 0 where
 * there was none. A place is left out where all of it is empty, and otherwise whole; no skill comes twice.
 */
export const agreementInput = z
  .strictObject({
    id: z.uuid(),
    version,
    agreed1: place,
    agreed2: place,
    agreed3: place,
    reviewOn: calendarDay,
    decider: line(longestAgreed).optional(),
    decidesOn: z.literal("").or(calendarDay).optional(),
  })
  .transform((form, { issues }) => {
    const filled = agreedPlaces.filter((name, at) => at === 0 || !isEmpty(form[name]));

    for (const name of filled) {
      for (const [field, message] of Object.entries(missing)) {
        const typed = form[name][field as keyof Place];
        const wrong = typed === "" ? message : typed.length > longestAgreed && tooLong;
        if (wrong) {
          issues.push({ code: "custom", message: wrong, path: [`${name}.${field}`], input: form });
        }
      }
    }
    for (const name of filled) {
      const first = filled.find((each) => form[each].skill === form[name].skill);
      if (first !== name && form[name].skill !== "") {
        const message = "This skill is there already. Choose another one.";
        issues.push({ code: "custom", message, path: [`${name}.skill`], input: form });
      }
    }

    const { id, version: seen, reviewOn, decider = "", decidesOn } = form;
    const skills = filled.map((name) => form[name] as AgreedSkill);

    return { id, version: seen, skills, reviewOn, decider, decidesOn: decidesOn || null };
  });

export type AgreementInput = AgreementText & { id: string; version: number };

/** What the button sends that confirms a version. */
export const agreementConfirmationInput = z.strictObject({ id: z.uuid(), version });

function isEmpty(texts: Place) {
  return Object.values(texts).every((text) => text === "");
}
