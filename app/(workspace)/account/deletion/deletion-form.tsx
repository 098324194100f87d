"use client";

import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordOwner, TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { deleteOwnAccount } from "./actions";

type Succession = { id: string; name: string; members: { id: string; name: string }[] };

/** Asks whose it is once more, and who becomes an admin where the last one goes. */
export function DeletionForm({
  email,
  phrase,
  succeeding,
}: {
  email: string | null;
  /** What is typed where there's no password to ask for. */
  phrase: string | null;
  succeeding: readonly Succession[];
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(deleteOwnAccount, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <div className="flex flex-col gap-5">
        {succeeding.map(({ id, name, members }) => (
          <SelectField
            key={id}
            name={`successors.${id}`}
            label={`Who becomes an admin of ${name}`}
            hint="You’re its only admin. They’ll invite people, assign roles, and end memberships."
            defaultValue={values?.[`successors.${id}`] ?? ""}
            options={[
              { value: "", label: "Choose someone" },
              ...members.map((member) => ({ value: member.id, label: member.name })),
            ]}
            errors={errors?.[`successors.${id}`]}
          />
        ))}
        {phrase === null ? (
          <>
            <PasswordOwner email={email} />
            <TextField
              name="password"
              type="password"
              label="Your password"
              autoComplete="current-password"
              required
              errors={errors?.password}
            />
          </>
        ) : (
          <TextField
            name="phrase"
            label={`Type “${phrase}”`}
            autoComplete="off"
            defaultValue={values?.phrase}
            required
            errors={errors?.phrase}
          />
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="danger" pendingLabel="Deleting…">
          Delete my account
        </SubmitButton>
        <ButtonLink href="/account/data" variant="secondary">
          Keep it
        </ButtonLink>
      </div>
    </form>
  );
}
