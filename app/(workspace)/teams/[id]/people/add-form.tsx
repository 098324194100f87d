"use client";

import type { InvitationState } from "@/app/_request/invitation-letters";
import { NewLink } from "@/components/invitations/new-link";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { addToTeam } from "./actions";

const roles = [
  { value: "member", label: "In the team" },
  { value: "manager", label: "As a manager" },
];

/** `open` are the addresses whose link still works: what this form told of another is no longer true. */
export function AddForm({ teamId, id, open }: { teamId: string; id: string; open: string[] }) {
  const [state, action] = useFormAction<InvitationState>(addToTeam, {});
  const { message, errors, values, made } = state;

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      {made && open.includes(made.email) && (
        <NewLink made={made} id="link" title={`${made.email} is invited`} />
      )}
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="id" value={id} />
      <div className="w-full max-w-md">
        <TextField
          name="email"
          type="email"
          label="Email address"
          autoComplete="off"
          required
          defaultValue={values?.email}
          errors={errors?.email}
        />
      </div>
      <Choice
        name="role"
        legend="How"
        hint="A manager sees who’s in the team and rates people in it."
        errors={errors?.role}
        options={roles}
        defaultValue={values?.role ?? "member"}
      />
      <SubmitButton className="self-start" pendingLabel="Adding…">
        Add
      </SubmitButton>
    </form>
  );
}
