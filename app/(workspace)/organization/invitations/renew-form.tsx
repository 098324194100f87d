"use client";

import type { InvitationState } from "@/app/_request/invitation-letters";
import { NewLink } from "@/components/invitations/new-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFormAction } from "@/components/ui/use-form-action";
import { renew } from "./actions";

/** A new link for an address that was invited before. */
export function RenewForm({
  id,
  email,
  isMailed,
}: {
  id: string;
  email: string;
  isMailed: boolean;
}) {
  const [state, action] = useFormAction<InvitationState>(renew, {});
  const { message, errors, made } = state;

  return (
    <form action={action} className="flex w-full max-w-measure flex-col items-start gap-3">
      <ErrorSummary message={message} errors={errors} />
      {made && <NewLink made={made} id={`link-${id}`} title="The new link" />}
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="link target-8">
        {isMailed ? "Send again" : "Create a new link"}
        <span className="sr-only"> for {email}</span>
      </button>
    </form>
  );
}
