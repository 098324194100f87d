"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { askToConfirm } from "./actions";

/** Whom one asks to confirm a piece of evidence, and why. */
export function AskForm({
  id,
  evidenceId,
  sendsMail,
}: {
  id: string;
  evidenceId: string;
  /** Whether this server can write to someone outside. */
  sendsMail: boolean;
}) {
  const [{ message, errors, values }, action] = useFormAction(askToConfirm, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <div className="flex max-w-md flex-col gap-6">
        <TextField
          name="email"
          type="email"
          label="Their email address"
          hint={
            sendsMail
              ? "Leadpath writes to them once, and replies go to your address."
              : "The one they sign in with: without email, only someone with an account here can confirm it."
          }
          required
          autoComplete="off"
          defaultValue={values?.email}
          errors={errors?.email}
        />
        <TextField
          name="name"
          label="Their name"
          hint="Not needed for someone in your organization."
          autoComplete="off"
          maxLength={100}
          defaultValue={values?.name}
          errors={errors?.name}
        />
      </div>
      <TextArea
        name="reason"
        label="What did they see of it?"
        hint="In your own words; they read it first. For example: “You ran the support desk that week. Is this how you remember it?”"
        required
        defaultValue={values?.reason}
        errors={errors?.reason}
      />
      <SubmitButton className="self-start" pendingLabel="Asking…">
        Ask them to confirm it
      </SubmitButton>
    </form>
  );
}
