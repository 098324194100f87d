"use client";

import { FieldErrors } from "@/components/ui/field";
import type { FormState } from "@/lib/forms/form-state";

/** How many lines a form has for points of the writer's own. */
const ownLines = ["0", "1", "2"];

/** An agenda to keep, reword, or drop line by line, with room for more. */
export function AgendaFields({
  agenda,
  hint,
  values,
  errors,
}: {
  /** The lines that are there, or that are proposed. */
  agenda: readonly string[];
  hint: string;
} & Pick<FormState, "values" | "errors">) {
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="font-medium">Agenda</legend>
      <p className="text-sm text-muted">{hint}</p>
      <ul className="flex flex-col gap-2">
        {agenda.map((words, at) => {
          const name = `point.${at}`;
          const isKept = values === undefined || values[`keep.${at}`] === "on";

          return (
            <li key={words} className="agenda-line">
              <label className="check-row">
                <input
                  key={String(isKept)}
                  type="checkbox"
                  name={`keep.${at}`}
                  defaultChecked={isKept}
                />
                <span className="sr-only">Keep point {at + 1}</span>
              </label>
              <Line
                name={name}
                label={`Point ${at + 1}`}
                words={values?.[name] ?? words}
                errors={errors?.[name]}
              />
            </li>
          );
        })}
        {ownLines.map((at) => {
          const name = `own.${at}`;

          return (
            <li key={at} className="agenda-line">
              <Line
                name={name}
                label={`Another point (${Number(at) + 1})`}
                placeholder="Add a point"
                words={values?.[name] ?? ""}
                errors={errors?.[name]}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function Line({
  name,
  label,
  placeholder,
  words,
  errors,
}: {
  name: string;
  label: string;
  placeholder?: string;
  words: string;
  errors?: string[];
}) {
  const isWrong = errors !== undefined && errors.length > 0;

  return (
    <div>
      <FieldErrors id={name} errors={errors} />
      <textarea
        id={name}
        name={name}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${name}-error` : undefined}
        className="control target-10 field-sizing-content resize-none"
        defaultValue={words}
      />
    </div>
  );
}
