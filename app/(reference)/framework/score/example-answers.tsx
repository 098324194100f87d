import { Select } from "@/components/ui/select";
import { levels } from "@/lib/framework/levels";
import { findSkill } from "@/lib/framework/skills";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import type { Example } from "@/lib/readiness/example";
import { expectationText } from "@/lib/reports/expectation";

const options = [
  ...levels.map(({ level, name }) => ({ value: String(level), label: `${level} ${name}` })),
  { value: "no_opportunity", label: "No opportunity yet" },
];

/** One answer a skill, and beside each what it is asked for and what it adds to the index. */
export function ExampleAnswers({
  answers,
  derivation: { skills, weightEstimated },
}: {
  answers: Example["answers"];
  derivation: ReadinessDerivation;
}) {
  return (
    <fieldset>
      <legend className="font-medium">What do you do today?</legend>
      <div className="mt-2 border-b border-line">
        {skills.map(({ skill, weight, contribution }) => (
          <div
            key={skill}
            className="grid items-center gap-x-4 gap-y-1 border-t border-line py-2 sm:grid-cols-[minmax(0,1fr)_12rem]"
          >
            <div>
              <label htmlFor={skill}>{findSkill(skill).name}</label>
              <p id={`${skill}-points`} className="text-sm text-muted">
                {expectationText(skill)}
                <span className="whitespace-nowrap">
                  {" "}
                  · {points(contribution, (100 * weight) / weightEstimated)}
                </span>
              </p>
            </div>
            <Select
              id={skill}
              name={skill}
              defaultValue={answers[skill]}
              options={options}
              aria-describedby={`${skill}-points`}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function points(contribution: number | null, most: number) {
  return contribution === null
    ? "left out"
    : `${contribution.toFixed(1)} of ${most.toFixed(1)} points`;
}
