"use client";

import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/forms/form-state";

/** The day of a talk and, if its writer likes, the time. */
export function TimeFields({
  saved,
  days,
  zone,
  values,
  errors,
}: {
  saved: { day: string; time: string };
  /** YYYY-MM-DD */
  days: { earliest: string; latest: string };
  /** The time zone that a time is in, in words. */
  zone: string;
} & Pick<FormState, "values" | "errors">) {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap gap-4">
        <TextField
          name="day"
          type="date"
          label="Day"
          min={days.earliest}
          max={days.latest}
          required
          defaultValue={values?.day ?? saved.day}
          errors={errors?.day}
        />
        <TextField
          name="time"
          type="time"
          label="Time"
          optional
          aria-describedby="time-zone"
          defaultValue={values?.time ?? saved.time}
          errors={errors?.time}
        />
      </div>
      <p id="time-zone" className="text-sm text-muted">
        Times are in your time zone: {zone}. Leave the time empty if only the day is set.
      </p>
    </div>
  );
}
