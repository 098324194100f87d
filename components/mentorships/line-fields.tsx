import { TextArea } from "@/components/ui/text-area";
import type { FormState } from "@/lib/forms/form-state";
import { lineLength } from "@/lib/mentorships/mentorship";
import { lineNames } from "@/lib/mentorships/words";

/** The three lines that a mentee writes. */
export function LineFields({ values, errors }: Pick<FormState, "values" | "errors">) {
  return (
    <>
      <TextArea
        name="goal"
        label={lineNames.goal}
        hint="For example: “Lead a team of PMs within a year.”"
        rows={2}
        maxLength={lineLength}
        required
        defaultValue={values?.goal}
        errors={errors?.goal}
      />
      <TextArea
        name="wish"
        label={lineNames.wish}
        hint="For example: “An hour a month, and a straight answer when I’m wrong.”"
        rows={2}
        maxLength={lineLength}
        required
        defaultValue={values?.wish}
        errors={errors?.wish}
      />
      <TextArea
        name="betweenUs"
        label={lineNames.betweenUs}
        hint="What neither of you passes on. For example: “What I say about my manager.”"
        rows={2}
        maxLength={lineLength}
        optional
        defaultValue={values?.betweenUs}
        errors={errors?.betweenUs}
      />
    </>
  );
}
