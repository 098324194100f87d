"use client";

import type { ComponentProps } from "react";
import { OpenFields } from "@/components/teams/open-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { openOne } from "./actions";

/** Why, by when, and for what a manager checks in with one member. */
export function MemberForm({
  id,
  teamId,
  membershipId,
  ...offered
}: {
  id: string;
  teamId: string;
  membershipId: string;
} & Omit<ComponentProps<typeof OpenFields>, "values" | "errors" | "usual">) {
  const [{ message, errors, values }, action] = useFormAction(openOne, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="membershipId" value={membershipId} />
      <OpenFields {...offered} values={values} errors={errors} usual="both in" />
      <SubmitButton className="self-start" pendingLabel="Opening…">
        Open the check-in
      </SubmitButton>
    </form>
  );
}
