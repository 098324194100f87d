import { Choice } from "@/components/ui/choice";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/forms/form-state";

const cadences = [
  { value: "weekly", label: "Every week" },
  { value: "monthly", label: "Every month" },
  { value: "quarterly", label: "Every three months" },
  { value: "yearly", label: "Every year" },
];

/** What an action of the person's own says, whether it is new or changed. */
export function OwnActionFields({
  saved,
  hint,
  values,
  errors,
}: Pick<FormState, "values" | "errors"> & {
  saved: { title: string; cadence: string };
  hint?: string;
}) {
  return (
    <>
      <TextField
        name="title"
        label="What will you do regularly?"
        hint={hint}
        required
        defaultValue={values?.title ?? saved.title}
        errors={errors?.title}
      />
      <Choice
        name="cadence"
        legend="How often?"
        errors={errors?.cadence}
        options={cadences}
        defaultValue={values?.cadence ?? saved.cadence}
      />
    </>
  );
}
