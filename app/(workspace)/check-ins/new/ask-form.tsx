"use client";

import { PassOnLink } from "@/components/asks/pass-on-link";
import { type DueDays, PurposeAndDueFields, RevealFields } from "@/components/check-ins/ask-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldErrors } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { limits } from "@/lib/limits";
import type { AskState } from "./actions";
import { ask } from "./actions";

/** Whom one asks, why, by when, and for what. */
export function AskForm({
  id,
  days,
  revealDay,
  zone,
  sendsMail,
  evidence,
}: {
  id: string;
  days: DueDays;
  /** YYYY-MM-DD. */
  revealDay: string;
  /** The asker's time zone. */
  zone: string;
  /** Whether this server can write to someone outside. */
  sendsMail: boolean;
  /** What they can show whom they ask. */
  evidence: { id: string; title: string; day: string }[];
}) {
  const [{ message, errors, values, made }, action] = useFormAction<AskState>(ask, {});

  if (made) {
    const { id: madeId, ...link } = made;

    return <PassOnLink {...link} href={`/check-ins/${madeId}`} label="See the check-in" />;
  }

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <div className="flex max-w-md flex-col gap-6">
        <TextField
          name="name"
          label="Their name"
          hint="Not needed for someone in your organization."
          autoComplete="off"
          maxLength={100}
          defaultValue={values?.name}
          errors={errors?.name}
        />
        <TextField
          name="email"
          type="email"
          label="Their email address"
          hint={
            sendsMail
              ? "Leadpath writes to them once, and replies go to your address. Leave this empty to get a link you can pass on."
              : "For someone in your organization, the one they sign in with. Leave this empty to get a link you can pass on."
          }
          autoComplete="off"
          defaultValue={values?.email}
          errors={errors?.email}
        />
      </div>
      <TextArea
        name="reason"
        label="Why are you asking them?"
        hint="In your own words; they read it first. For example: “You saw me run the pricing work. Where do we differ?”"
        required
        defaultValue={values?.reason}
        errors={errors?.reason}
      />
      <PurposeAndDueFields values={values} errors={errors} {...days} />
      {evidence.length > 0 && (
        <fieldset id="evidence" className="flex flex-col gap-1" aria-describedby="evidence-hint">
          <legend className="font-medium">
            Which evidence may they read? <span className="font-normal text-muted">(optional)</span>
          </legend>
          <p id="evidence-hint" className="text-sm text-muted">
            They’ll see the title, text, and link of each piece you check, while the check-in is
            open and for as long as they can read your side. Choose up to {limits.chosenEvidence}.
          </p>
          <FieldErrors id="evidence" errors={errors?.evidence} />
          {evidence.map(({ id: pieceId, title, day }) => (
            <Checkbox
              key={pieceId}
              name={`evidence.${pieceId}`}
              defaultChecked={values ? `evidence.${pieceId}` in values : false}
            >
              <span className="wrap-anywhere">{title}</span>{" "}
              <span className="text-sm text-muted">{day}</span>
            </Checkbox>
          ))}
        </fieldset>
      )}
      <RevealFields
        values={values}
        errors={errors}
        usual="both in"
        revealDay={revealDay}
        zone={zone}
      />
      <SubmitButton className="self-start" pendingLabel="Asking…">
        Ask for their view
      </SubmitButton>
    </form>
  );
}
