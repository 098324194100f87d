import { askedSkills, offeredSkills } from "@/lib/check-ins/asked-skills";
import type { Views } from "@/lib/check-ins/side-by-side";
import type { Level } from "@/lib/framework/levels";
import type { RatingState } from "@/lib/readiness/model";

type Chosen = Level | Exclude<RatingState, "rated"> | undefined;

/** Both sides of a check-in, by what the subject and the rater chose of each skill, in the order they're asked in. */
export function viewsOf(...answers: [subject: Chosen, rater: Chosen][]): Views {
  const skills = [...askedSkills, ...offeredSkills];
  const of = (side: 0 | 1) =>
    new Map(
      skills.flatMap((skill, at) => {
        const chosen = answers[at]?.[side];

        return chosen === undefined ? [] : [[skill, viewOf(chosen)] as const];
      }),
    );

  return { subject: of(0), rater: of(1) };
}

function viewOf(chosen: NonNullable<Chosen>) {
  const rest = { confidence: "medium", note: "", isFromSheet: false } as const;

  return typeof chosen === "number"
    ? { state: "rated" as const, level: chosen, ...rest }
    : { state: chosen, level: null, ...rest };
}
