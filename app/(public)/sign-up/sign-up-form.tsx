"use client";

import { AccountFields } from "@/components/people/account-fields";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { aimOptions, type CameBy } from "@/lib/people/aim";
import { signUp } from "./actions";

/** `cameBy` are the secrets of what brought them, by what it is: then that’s what they begin with. */
export function SignUpForm({ cameBy }: { cameBy: CameBy }) {
  const [brought] = Object.entries(cameBy).filter(([, secret]) => secret);
  const [{ message, errors, values }, action] = useFormAction<FormState>(signUp, {});

  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <div className="flex flex-col gap-5">
        <AccountFields values={values} errors={errors} />
        {brought ? (
          <input type="hidden" name={brought[0]} value={brought[1]} />
        ) : (
          <Choice
            name="aim"
            legend="What brings you here?"
            hint="It only decides where you begin."
            options={aimOptions}
            defaultValue={values?.aim ?? "path"}
            errors={errors?.aim}
          />
        )}
      </div>
      <SubmitButton className="self-start" pendingLabel="Creating your account…">
        Sign up
      </SubmitButton>
    </form>
  );
}
