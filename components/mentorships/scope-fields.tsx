import { Checkbox } from "@/components/ui/checkbox";
import type { FormState } from "@/lib/forms/form-state";
import type { MentorshipScope } from "@/lib/mentorships/mentorship";
import { scopeNames } from "@/lib/mentorships/words";

/** What a mentee would open, each on its own. */
export function ScopeFields({
  legend,
  hint,
  scopes,
  chosen = [],
  values,
}: {
  legend: string;
  hint: string;
  scopes: readonly MentorshipScope[];
  /** Those that are checked before anything is sent. */
  chosen?: readonly MentorshipScope[];
} & Pick<FormState, "values">) {
  return (
    <fieldset className="flex flex-col gap-1" aria-describedby="scopes-hint">
      <legend className="font-medium">{legend}</legend>
      <p id="scopes-hint" className="text-sm text-muted">
        {hint}
      </p>
      {scopes.map((scope) => (
        <Checkbox
          key={scope}
          name={`scopes.${scope}`}
          defaultChecked={values ? `scopes.${scope}` in values : chosen.includes(scope)}
        >
          {scopeNames[scope]}
        </Checkbox>
      ))}
    </fieldset>
  );
}
