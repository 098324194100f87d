import type { ChangeEventHandler, ReactNode } from "react";
import { describedBy, FieldErrors } from "./field";

/** A radio drawn with its border alone, so that forced colors keep it. */
export const radioClass =
  "size-5 shrink-0 appearance-none rounded-full border border-edge bg-surface checked:border-6 checked:border-accent";

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
          <label
            key={option.value}
            className="flex target-10 items-center gap-2 rounded border border-line bg-surface py-1.5 pr-4 pl-3 transition-colors hover:border-edge has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              className={`${radioClass} outline-none`}
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
