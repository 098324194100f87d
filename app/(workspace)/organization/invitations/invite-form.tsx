"use client";

import type { InvitationState } from "@/app/_request/invitation-letters";
import { NewLink } from "@/components/invitations/new-link";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { adminText } from "@/lib/access/words";
import { invite } from "./actions";

const roles = [
  { value: "member", label: "Member" },
  { value: "admin", label: "Admin" },
];

/** `open` are the addresses whose link still works: what this form told of another is no longer true. */
export function InviteForm({ id, open }: { id: string; open: string[] }) {
  const [state, action] = useFormAction<InvitationState>(invite, {});
  const { message, errors, values, made } = state;

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      {made && open.includes(made.email) && (
        <NewLink made={made} id="link" title={`${made.email} is invited`} />
      )}
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
        legend="Role"
        hint={adminText}
        errors={errors?.role}
        options={roles}
        defaultValue={values?.role ?? "member"}
      />
      <SubmitButton className="self-start" pendingLabel="Inviting…">
        Invite
      </SubmitButton>
    </form>
  );
}
