import type { ChangeEventHandler, ReactNode } from "react";
import { describedBy, FieldErrors } from "./field";

/** A short question with two to four short answers in a row. An error summary leads to the first of them. */
export function Choice({
  name,
  id = name,
  legend,
  hint,
  errors,
  options,
  defaultValue,
  value,
  onChange,
}: {
  name: string;
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  options: { value: string; label: string }[];
  defaultValue?: string;
  value?: string;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}) {
  const { "aria-describedby": described } = describedBy(id, { hint, errors });

  return (
    <fieldset aria-describedby={described}>
      <legend className="font-medium">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
      <div className="mt-2 flex flex-wrap gap-2">
        {options.map((option, index) => (
          <label key={option.value} className="choice-pill">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              className="radio"
              onChange={onChange}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value })}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
