"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { confirm } from "./actions";

export function ConfirmForm({ token, takesOver }: { token: string; takesOver: boolean }) {
  const [{ message, errors }, action] = useFormAction(confirm, {});

  return (
    <form action={action} className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="token" value={token} />
      {takesOver && <input type="hidden" name="takesOver" value="yes" />}
      <SubmitButton className="self-start" pendingLabel="Confirming…">
        {takesOver ? "Take the address over" : "Confirm the address"}
      </SubmitButton>
    </form>
  );
}
