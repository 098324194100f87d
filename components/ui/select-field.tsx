import type { ComponentProps, ReactNode } from "react";
import { controlClass, describedBy, Field } from "./field";

export function SelectField({
  name,
  id = name,
  label,
  hint,
  errors,
  options,
  ...input
}: Omit<ComponentProps<"select">, "className" | "children"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  options: { value: string; label: string }[];
}) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <select
        id={id}
        name={name}
        className={`${controlClass} min-h-11 md:min-h-10`}
        {...describedBy(id, { hint, errors })}
        {...input}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
