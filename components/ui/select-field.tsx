import type { ComponentProps, ReactNode } from "react";
import { describedBy, Field } from "./field";
import { Select } from "./select";

export function SelectField({
  name,
  id = name,
  label,
  hint,
  errors,
  ...select
}: ComponentProps<typeof Select> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: string[];
}) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <Select id={id} name={name} {...describedBy(id, { hint, errors })} {...select} />
    </Field>
  );
}
