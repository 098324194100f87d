"use client";

import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { changeRole } from "./actions";

const roles = [
  { value: "member", label: "Member" },
  { value: "admin", label: "Admin" },
];

export function RoleForm({ id, role }: { id: string; role: string }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(changeRole, {});

  return (
    <form action={action} className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <Choice
        name="role"
        legend={<span className="sr-only">Role</span>}
        hint={
          role === "admin"
            ? "If an admin becomes a member, invitations they created that haven’t been accepted stop working."
            : undefined
        }
        errors={errors?.role}
        options={roles}
        defaultValue={values?.role ?? role}
      />
      <SubmitButton className="self-start" variant="secondary" pendingLabel="Saving…">
        Save role
      </SubmitButton>
    </form>
  );
}
