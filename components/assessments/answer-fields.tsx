import type { ReactNode } from "react";
import { Choice } from "@/components/ui/choice";
import { FieldErrors } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FormAnswer } from "@/lib/assessments/answer";

type Level = 0 | 1 | 2 | 3 | 4 | 5;

const confidences = [
  { value: "low", label: "Low" },
  { value: "medium", label: "Medium" },
  { value: "high", label: "High" },
];

/** The fields of one skill's answer. `idPrefix` keeps their ids apart where several stand on one page. */
export function AnswerFields({
  idPrefix = "",
  legend,
  note,
  options,
  shown,
  errors,
}: {
  idPrefix?: string;
  legend: ReactNode;
  note?: string;
  options: { level: Level; name: string; anchor: string }[];
  shown: Partial<Record<Exclude<keyof FormAnswer, "revision">, string>>;
  errors?: Record<string, string[] | undefined>;
}) {
  return (
    <>
      <fieldset
        id={`${idPrefix}choice`}
        className="flex flex-col gap-2"
        aria-describedby={errors?.choice ? `${idPrefix}choice-error` : `${idPrefix}choice-hint`}
      >
        <legend className="mb-3 flex flex-col gap-1">{legend}</legend>
        <p id={`${idPrefix}choice-hint`} className="max-w-measure text-sm text-muted">
          Choose the highest level whose whole description is true. If none is, choose 0. {note}
        </p>
        <FieldErrors id={`${idPrefix}choice`} errors={errors?.choice} />
        {options.map(({ level, name, anchor }) => (
          <RadioCard
            key={level}
            id={`${idPrefix}choice-${level}`}
            name="choice"
            value={String(level)}
            level={level}
            title={name}
            defaultChecked={shown.choice === String(level)}
          >
            {anchor}
          </RadioCard>
        ))}
        <p className="mt-3 text-sm text-muted">If you can’t rate this skill:</p>
        <div className="grid gap-2 sm:grid-cols-2">
          <RadioCard
            id={`${idPrefix}choice-no_opportunity`}
            name="choice"
            value="no_opportunity"
            title="No opportunity yet"
            defaultChecked={shown.choice === "no_opportunity"}
          >
            My job hasn’t let me do this. It doesn’t count as zero.
          </RadioCard>
          <RadioCard
            id={`${idPrefix}choice-not_applicable`}
            name="choice"
            value="not_applicable"
            title="Not applicable"
            defaultChecked={shown.choice === "not_applicable"}
          >
            The role I’m aiming for doesn’t need this.
          </RadioCard>
        </div>
        <div className="reason-field">
          <TextField
            id={`${idPrefix}reason`}
            name="reason"
            label="Why doesn’t it apply?"
            errors={errors?.reason}
            defaultValue={shown.reason ?? ""}
          />
        </div>
      </fieldset>

      <Choice
        id={`${idPrefix}confidence`}
        name="confidence"
        legend="How sure are you?"
        hint="Being less sure widens your range. It doesn’t lower your score."
        errors={errors?.confidence}
        options={confidences}
        defaultValue={shown.confidence ?? "medium"}
      />

      <details open={Boolean(shown.note) || Boolean(errors?.note)}>
        <summary className="inline-flex min-h-11 items-center font-medium text-accent hover:text-accent-strong md:min-h-8">
          {shown.note ? "Your note" : "Add a note"}
        </summary>
        <div className="mt-2">
          <TextArea
            id={`${idPrefix}note`}
            name="note"
            label="Note"
            optional
            hint="What you had in mind. Only you see it."
            errors={errors?.note}
            defaultValue={shown.note ?? ""}
          />
        </div>
      </details>
    </>
  );
}
