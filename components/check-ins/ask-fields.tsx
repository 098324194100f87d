"use client";

import { Choice } from "@/components/ui/choice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { purposeOptions } from "@/lib/assessments/purpose";
import { defaultRevealHour, revealHours } from "@/lib/check-ins/reveal-hour";

/** Days, YYYY-MM-DD: the one that's proposed, and the first and last that can be chosen. */
export type DueDays = { due: string; earliest: string; latest: string };

type Fields = {
  values?: Record<string, string>;
  errors?: Record<string, string[] | undefined>;
};

/** What check-ins are for, and by when they're due, in a form that opens them. */
export function PurposeAndDueFields({
  values,
  errors,
  purposes = purposeOptions,
  due,
  earliest,
  latest,
}: Fields & DueDays & { purposes?: { value: string; label: string }[] }) {
  return (
    <>
      <Choice
        name="purpose"
        legend="What is it for?"
        hint="It can’t be changed later, and views for different purposes never mix."
        options={purposes}
        defaultValue={values?.purpose ?? "development"}
        errors={errors?.purpose}
      />
      <div className="max-w-md">
        <TextField
          name="dueOn"
          type="date"
          label="By when?"
          hint="At least a week from today."
          min={earliest}
          max={latest}
          required
          defaultValue={values?.dueOn ?? due}
          errors={errors?.dueOn}
        />
      </div>
    </>
  );
}

/** When the views open, in the same form. */
export function RevealFields({
  values,
  errors,
  usual,
  revealDay,
  zone,
}: Fields & {
  /** What's chosen unless they choose. */
  usual: "both in" | "hour";
  /** The day that's proposed, YYYY-MM-DD; without one, the field is empty, and the due day counts. */
  revealDay?: string;
  /** The asker's time zone. */
  zone: string;
}) {
  return (
    <div className="group flex flex-col gap-6">
      <Choice
        name="reveal"
        legend="When do the views open?"
        hint="Never before both of you are in."
        options={revealOptions}
        defaultValue={values?.reveal ?? usual}
        errors={errors?.reveal}
      />
      <div className="hidden max-w-md items-end gap-4 group-has-[[value=hour]:checked]:grid sm:grid-cols-2">
        <TextField
          name="revealOn"
          type="date"
          label="Day"
          hint={
            revealDay
              ? "A weekday, from the due day on."
              : "Empty: the due day, or the Monday after it."
          }
          defaultValue={values?.revealOn ?? revealDay}
          errors={errors?.revealOn}
        />
        <SelectField
          name="revealHour"
          label="Hour"
          hint={`In your time zone: ${zone}.`}
          options={revealHours.map((hour) => ({ value: String(hour), label: `${hour}:00` }))}
          defaultValue={values?.revealHour ?? String(defaultRevealHour)}
          errors={errors?.revealHour}
        />
      </div>
    </div>
  );
}

const revealOptions = [
  { value: "both in", label: "As soon as both are in" },
  { value: "hour", label: "On a day, at an hour" },
];
