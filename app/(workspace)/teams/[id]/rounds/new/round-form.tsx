"use client";

import type { ComponentProps } from "react";
import { OpenFields } from "@/components/teams/open-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldErrors } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { openRound } from "./actions";

/** Whom a round is with, why, by when, and for what: one submit opens it. */
export function RoundForm({
  id,
  teamId,
  able,
  unable,
  ...offered
}: {
  id: string;
  teamId: string;
  /** Who can be asked, by place, with what to know of them; whoever is usual is chosen unless they choose. */
  able: { id: string; name: string; note?: string; isUsual: boolean }[];
  /** Who can't be asked now, and why. */
  unable: { id: string; name: string; why: string }[];
} & Omit<ComponentProps<typeof OpenFields>, "values" | "errors" | "usual">) {
  const [{ message, errors, values }, action] = useFormAction(openRound, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="teamId" value={teamId} />
      <fieldset
        id="members"
        className="flex flex-col gap-1"
        aria-describedby={errors?.members && "members-error"}
      >
        <legend className="font-medium">Whom is it with?</legend>
        <FieldErrors id="members" errors={errors?.members} />
        {able.map(({ id: place, name, note, isUsual }) => (
          <Checkbox
            key={place}
            name={`members.${place}`}
            defaultChecked={values ? `members.${place}` in values : isUsual}
          >
            <span className="wrap-anywhere">{name}</span>
            {note && <span className="block text-sm text-muted">{note}</span>}
          </Checkbox>
        ))}
      </fieldset>
      {unable.length > 0 && (
        <div>
          <p className="font-medium">Left out for now</p>
          <ul className="mt-1 flex flex-col gap-1">
            {unable.map(({ id: place, name, why }) => (
              <li key={place}>
                <span className="wrap-anywhere">{name}</span>
                <span className="block text-sm text-muted">{why}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <OpenFields {...offered} values={values} errors={errors} usual="hour" />
      <SubmitButton className="self-start" pendingLabel="Opening…">
        Open the round
      </SubmitButton>
    </form>
  );
}
