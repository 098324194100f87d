import { Choice } from "@/components/ui/choice";
import { FieldErrors } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FormAnswer } from "@/lib/assessments/answer";
import { ownWords, wordsAbout } from "@/lib/assessments/answer-words";
import { levels } from "@/lib/framework/levels";

/**
 * The fields of one skill's answer. Where several stand on one page, `idPrefix` keeps their ids apart, and they are
 * `isBrief`: the page explains once what each alone explains beside its fields.
 */
export function AnswerFields({
  idPrefix = "",
  isBrief = false,
  about,
  place,
  question,
  covers,
  note,
  anchors,
  shown,
  errors,
}: {
  idPrefix?: string;
  isBrief?: boolean;
  /** The first name of the one it's about, where that's someone else. */
  about?: string;
  /** Which skill it is, before the question. */
  place?: string;
  question: string;
  covers: string;
  note?: string;
  /** What the levels 0 to 5 look like. */
  anchors: readonly string[];
  shown: Partial<Record<Exclude<keyof FormAnswer, "revision">, string>>;
  errors?: Record<string, string[] | undefined>;
}) {
  const Heading = isBrief ? "h2" : "h1";
  const words = about ? wordsAbout(about) : ownWords;
  const hint = [!isBrief && words.choice, note].filter(Boolean).join(" ");
  const hintId = hint ? `${idPrefix}choice-hint` : undefined;

  return (
    <>
      <fieldset
        id={`${idPrefix}choice`}
        className="flex flex-col gap-2"
        aria-describedby={errors?.choice ? `${idPrefix}choice-error` : hintId}
      >
        <legend className="mb-3 flex flex-col gap-1">
          {place && <span className="text-sm text-muted">{place}</span>}
          <Heading>{question}</Heading>
          <span className="text-muted">{covers}</span>
        </legend>
        {hint && (
          <p id={hintId} className="mb-1 max-w-measure text-sm text-muted">
            {hint}
          </p>
        )}
        <FieldErrors id={`${idPrefix}choice`} errors={errors?.choice} />
        {levels.map(({ level, name }) => (
          <RadioCard
            key={level}
            id={`${idPrefix}choice-${level}`}
            name="choice"
            value={String(level)}
            level={level}
            title={name}
            defaultChecked={shown.choice === String(level)}
          >
            {anchors[level]}
          </RadioCard>
        ))}
        <p className="mt-3 text-sm text-muted">{words.otherwise}</p>
        <div className="grid gap-2 sm:grid-cols-2">
          {words.unrated.map(({ value, title, text }) => (
            <RadioCard
              key={value}
              id={`${idPrefix}choice-${value}`}
              name="choice"
              value={value}
              title={title}
              defaultChecked={shown.choice === value}
            >
              {!isBrief && text}
            </RadioCard>
          ))}
        </div>
        {!about && (
          <div className="reason-field">
            <TextField
              id={`${idPrefix}reason`}
              name="reason"
              label="Why doesn’t it apply?"
              errors={errors?.reason}
              defaultValue={shown.reason ?? ""}
            />
          </div>
        )}
      </fieldset>

      <Choice
        id={`${idPrefix}confidence`}
        name="confidence"
        legend="How sure are you?"
        hint={!isBrief && words.confidence}
        errors={errors?.confidence}
        options={words.confidences}
        defaultValue={shown.confidence ?? "medium"}
      />

      <details open={Boolean(shown.note) || Boolean(errors?.note)}>
        <summary className="inline-flex target-8 items-center font-medium text-accent hover:text-accent-strong">
          {shown.note ? words.ownNote : words.addNote}
        </summary>
        <TextArea
          id={`${idPrefix}note`}
          name="note"
          label={words.noteLabel}
          optional
          hint={!isBrief && words.note}
          errors={errors?.note}
          defaultValue={shown.note ?? ""}
        />
      </details>
    </>
  );
}
