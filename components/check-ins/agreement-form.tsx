"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { AgreementTerms as Terms } from "@/lib/check-ins/agreement-terms";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { AgreementTerms } from "./agreement-terms";

/** What comes back from a form that met a newer version: that one, to read beside what was typed. */
export type AgreementState = FormState & { newer?: { version: number; terms: Terms } };

type Names = {
  other: string;
  /** "You will", "Maya will" */
  subjectWill: string;
  raterWill: string;
};
type Options = { value: string; label: string }[];
type Shown = { shown: Record<string, string>; errors: AgreementState["errors"] };

/** What two people will work on: one skill, or up to three. */
export function AgreementForm({
  propose,
  id,
  version,
  saved,
  skills,
  names,
  isPromotion,
  days,
}: {
  propose: FormAction<AgreementState>;
  id: string;
  /** The newest one, which this one begins from; 0 where there's none. */
  version: number;
  saved: Record<string, string>;
  skills: Options;
  names: Names;
  isPromotion: boolean;
  /** YYYY-MM-DD */
  days: { earliest: string; latest: string };
}) {
  const [{ message, errors, values, newer }, action] = useFormAction<AgreementState>(propose, {});
  const shown = { ...saved, ...values };

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-8">
      <ErrorSummary message={message} errors={errors} />
      {newer && (
        <>
          <Section id="newer" title="The newer version">
            <AgreementTerms terms={newer.terms} heading="h3" />
          </Section>
          <h2>Your version</h2>
        </>
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={newer?.version ?? shown.version ?? version} />
      <SkillFields place="agreed1" {...{ shown, errors, skills, names }} />
      {(["agreed2", "agreed3"] as const).map((place) => (
        <Disclosure
          key={place}
          summary={place === "agreed2" ? "Add a second skill" : "Add a third skill"}
          open={isFilled(place, { shown, errors })}
        >
          <div className="flex flex-col gap-8">
            <SkillFields place={place} {...{ shown, errors, skills, names }} />
          </div>
        </Disclosure>
      ))}
      <div className="max-w-xs">
        <TextField
          name="reviewOn"
          type="date"
          label="When will you look again?"
          min={days.earliest}
          max={days.latest}
          required
          defaultValue={shown.reviewOn}
          errors={errors?.reviewOn}
        />
      </div>
      {isPromotion && (
        <>
          <TextArea
            name="decider"
            label="Who else decides?"
            rows={2}
            required
            defaultValue={shown.decider}
            errors={errors?.decider}
          />
          <div className="max-w-xs">
            <TextField
              name="decidesOn"
              type="date"
              label="By when?"
              optional
              defaultValue={shown.decidesOn}
              errors={errors?.decidesOn}
            />
          </div>
        </>
      )}
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Suggest this to {names.other}
      </SubmitButton>
    </form>
  );
}

function SkillFields({
  place,
  shown,
  errors,
  skills,
  names,
}: Shown & { place: string; skills: Options; names: Names }) {
  const field = (name: string) => ({
    name: `${place}.${name}`,
    defaultValue: shown[`${place}.${name}`] ?? "",
    errors: errors?.[`${place}.${name}`],
  });

  return (
    <>
      <SelectField
        key={shown[`${place}.skill`]}
        {...field("skill")}
        label="Which skill?"
        options={[{ value: "", label: "Choose a skill" }, ...skills]}
      />
      <TextArea
        {...field("sign")}
        label="If it works, what will you both see?"
        hint={place === "agreed1" && "For example: “Ada runs the pricing review without Maya.”"}
        rows={2}
      />
      <TextArea {...field("chance")} label="Where will the chance come from?" rows={2} />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-2 font-medium">Who does what?</legend>
        <TextArea {...field("subjectDoes")} label={`${names.subjectWill} …`} rows={2} />
        <TextArea {...field("raterDoes")} label={`${names.raterWill} …`} rows={2} />
      </fieldset>
    </>
  );
}

/** A place that holds something, or where something is wrong, is open. */
function isFilled(place: string, { shown, errors = {} }: Shown) {
  const isOf = ([name, value]: [string, unknown]) =>
    (name === place || name.startsWith(`${place}.`)) && Boolean(value);

  return Object.entries(shown).some(isOf) || Object.entries(errors).some(isOf);
}
