import { type DueDays, PurposeAndDueFields, RevealFields } from "@/components/check-ins/ask-fields";
import { TextArea } from "@/components/ui/text-area";
import { roundPurposes } from "@/lib/teams/round-words";

/** Why, by when, and for what, in a form by which a manager opens check-ins. */
export function OpenFields({
  days,
  zone,
  values,
  errors,
  usual,
}: {
  days: DueDays;
  /** The manager's time zone. */
  zone: string;
  values?: Record<string, string>;
  errors?: Record<string, string[] | undefined>;
  usual: "both in" | "hour";
}) {
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
      <PurposeAndDueFields values={values} errors={errors} purposes={roundPurposes} {...days} />
      <RevealFields values={values} errors={errors} usual={usual} zone={zone} />
    </>
  );
}
