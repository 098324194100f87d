"use client";

import { useActionState } from "react";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { invite } from "./actions";
import type { InvitationState } from "./invitation-state";

const roles = [
  { value: "member", label: "Member" },
  { value: "admin", label: "Admin" },
];

export function InviteForm({ id }: { id: string }) {
  const [state, action] = useActionState<InvitationState, FormData>(invite, {});
  const { message, errors, values, made } = state;

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      {made && (
        <Notice tone="success" title={`${made.email} is invited`} announce>
          <p>
            {made.isMailed
              ? "The link is on its way by e-mail, too. "
              : "This server sends no e-mail: pass the link on yourself. "}
            It is shown only this once, and works only for this address, within seven days.
          </p>
          <div className="mt-3">
            <TextField name="" id="link" label="Link" readOnly value={made.link} />
          </div>
        </Notice>
      )}
      <input type="hidden" name="id" value={id} />
      <div className="w-full max-w-md">
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="off"
          required
          defaultValue={values?.email}
          errors={errors?.email}
        />
      </div>
      <Choice
        name="role"
        legend="Role"
        hint="An admin sees who is here and invites people. Nobody’s answers are shown to an admin."
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
