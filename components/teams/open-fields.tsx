import type { ComponentProps } from "react";
import { type DueDays, PurposeAndDueFields, RevealFields } from "@/components/check-ins/ask-fields";
import { TextArea } from "@/components/ui/text-area";
import { roundPurposes } from "@/lib/teams/round-words";

/** Why, by when, and for what, in a form that opens check-ins with those it names; as a rater has it, unless told otherwise. */
export function OpenFields({
  days,
  zone,
  values,
  errors,
  usual,
  purposes = roundPurposes,
}: {
  days: DueDays;
  /** The time zone of whoever opens them. */
  zone: string;
  values?: Record<string, string>;
  errors?: Record<string, string[] | undefined>;
  usual: "both in" | "hour";
} & Pick<ComponentProps<typeof PurposeAndDueFields>, "purposes">) {
  return (
    <>
      <TextArea
        name="reason"
        label="Why are you asking?"
        hint="In your own words; whoever you ask reads it first. For example: “Our talks in January start from here. Where do we differ?”"
        required
        defaultValue={values?.reason}
        errors={errors?.reason}
      />
      <PurposeAndDueFields values={values} errors={errors} purposes={purposes} {...days} />
      <RevealFields values={values} errors={errors} usual={usual} zone={zone} />
    </>
  );
}
