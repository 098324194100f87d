import type { ComponentProps, ReactNode } from "react";
import { describedBy, Field } from "./field";

export function TextArea({
  name,
  id = name,
  label,
  optional,
  hint,
  errors,
  rows = 4,
  ...input
}: Omit<ComponentProps<"textarea">, "className"> & {
  name: string;
  label: ReactNode;
  optional?: boolean;
  hint?: ReactNode;
  errors?: string[];
}) {
  return (
    <Field id={id} label={label} optional={optional} hint={hint} errors={errors}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className="control field-sizing-content min-h-24"
        {...describedBy(id, { hint, errors })}
        {...input}
      />
    </Field>
  );
}
