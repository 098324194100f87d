import type { ComponentProps, ReactNode } from "react";
import { describedBy, FieldErrors } from "./field";

export function Checkbox({
  name,
  id = name,
  label,
  hint,
  errors,
  ...input
}: Omit<ComponentProps<"input">, "className" | "type"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: string[];
}) {
  return (
    <div className="flex flex-col gap-1.5">
      <FieldErrors id={id} errors={errors} />
      <label htmlFor={id} className="flex items-start gap-3 py-1">
        <input
          type="checkbox"
          id={id}
          name={name}
          className="mt-0.5 size-5 shrink-0 accent-accent"
          {...describedBy(id, { hint, errors })}
          {...input}
        />
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="pl-8 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
