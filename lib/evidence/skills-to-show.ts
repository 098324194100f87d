import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";

/** The skills of a report whose evidence matters most, its must-haves and its focus, each with how many pieces count for it. */
export function skillsToShow(
  { skills }: Pick<ReadinessReport, "skills">,
  counting: ReadinessInput["evidence"],
) {
  return skills
    .filter(({ priority, focus }) => priority === "must" || focus)
    .map(({ skill, priority, focus }) => ({
      skill,
      priority,
      focus,
      pieces: counting.filter((item) => item.skill === skill).length,
    }));
}
