"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldErrors } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { operatorText } from "@/lib/access/words";
import type { FormAction, FormState } from "@/lib/forms/form-state";

type Option = { id: string; name: string };

/** What a piece of evidence says; the same fields whether it is new or changed. */
export function EvidenceForm({
  send,
  saved,
  strengths,
  skills,
  actionGroups,
  submitText,
}: {
  send: FormAction;
  saved: {
    id: string;
    revision: number;
    title: string;
    account: string;
    happenedOn: string;
    link: string;
    strength?: string;
    countsIn?: string;
    readers?: string;
    skills: readonly string[];
    actions: readonly string[];
  };
  strengths: { value: string; title: string; text: string }[];
  skills: Option[];
  actionGroups: { name: string; actions: Option[] }[];
  submitText: string;
}) {
  const [{ message, errors, values, newId }, action] = useFormAction<FormState>(send, {});
  const shown = { ...saved, ...values };
  const isTicked = (group: "skills" | "actions", id: string) =>
    values ? `${group}.${id}` in values : saved[group].includes(id);
  const isAnyTicked = (actions: Option[]) => actions.some(({ id }) => isTicked("actions", id));

  return (
    <form action={action} noValidate className="flex max-w-3xl flex-col gap-8">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={newId ?? shown.id} />
      <input type="hidden" name="revision" value={saved.revision} />
      <TextField
        name="title"
        label="Title"
        required
        defaultValue={shown.title}
        errors={errors?.title}
      />
      <TextArea
        name="account"
        label="What happened"
        optional
        hint="The situation, what you did, and what came of it."
        rows={6}
        defaultValue={shown.account}
        errors={errors?.account}
      />
      <div className="grid gap-x-6 gap-y-8 sm:grid-cols-[12rem_minmax(0,1fr)] sm:items-end">
        <TextField
          name="happenedOn"
          type="date"
          label="When"
          required
          defaultValue={shown.happenedOn}
          errors={errors?.happenedOn}
        />
        <TextField
          name="link"
          type="url"
          inputMode="url"
          label="Link"
          optional
          placeholder="https://"
          defaultValue={shown.link}
          errors={errors?.link}
        />
      </div>
      <CardChoice
        name="strength"
        legend="What is it?"
        hint="The stronger it is, the more it narrows the range of the score. It never moves the level."
        columns="sm:grid-cols-3"
        errors={errors?.strength}
        chosen={shown.strength}
        options={strengths}
      />
      <fieldset id="skills" className="flex flex-col gap-3">
        <legend className="mb-2 font-medium">Which skills does it show?</legend>
        <FieldErrors id="skills" errors={errors?.skills} />
        <div className="grid gap-x-6 sm:grid-cols-2">
          {skills.map(({ id, name }) => (
            <Checkbox key={id} name={`skills.${id}`} defaultChecked={isTicked("skills", id)}>
              {name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <fieldset id="actions" className="flex flex-col gap-1">
        <legend className="mb-2 font-medium">
          Which actions on the path does it show?{" "}
          <span className="font-normal text-muted">(optional)</span>
        </legend>
        <FieldErrors id="actions" errors={errors?.actions} />
        <Disclosure
          summary="Choose actions"
          open={actionGroups.some(({ actions }) => isAnyTicked(actions))}
        >
          <div className="grid gap-4">
            {actionGroups.map(({ name, actions }) => (
              <fieldset key={name}>
                <legend className="text-sm font-medium">{name}</legend>
                {actions.map((each) => (
                  <Checkbox
                    key={each.id}
                    name={`actions.${each.id}`}
                    defaultChecked={isTicked("actions", each.id)}
                  >
                    {each.name}
                  </Checkbox>
                ))}
              </fieldset>
            ))}
          </div>
        </Disclosure>
      </fieldset>
      <CardChoice
        name="countsIn"
        legend="Does it count in your reports?"
        errors={errors?.countsIn}
        chosen={shown.countsIn}
        options={countsInChoices}
      />
      <CardChoice
        name="readers"
        legend="Who may read it?"
        errors={errors?.readers}
        chosen={shown.readers}
        options={readersChoices}
        note={operatorText}
      />
      <SubmitButton className="self-start" pendingLabel="Saving…">
        {submitText}
      </SubmitButton>
    </form>
  );
}

const countsInChoices = [
  {
    value: "report",
    title: "Yes",
    text: "It narrows their range, and it counts on the path that a share link shows.",
  },
  {
    value: "path",
    title: "No, on your path only",
    text: "It doesn’t count in any report or share link.",
  },
];

const readersChoices = [
  { value: "nobody", title: "Only you", text: "Its title and what it says stay with you." },
  {
    value: "report",
    title: "Readers of your reports see its title",
    text: "Anyone you give a report that counts it to, by link, as a PDF, or on paper. What it says stays with you.",
  },
];

/** A question with a card for each answer. */
function CardChoice({
  name,
  legend,
  hint,
  note,
  columns = "sm:grid-cols-2",
  errors,
  chosen,
  options,
}: {
  name: string;
  legend: string;
  hint?: string;
  note?: string;
  columns?: string;
  errors?: string[];
  chosen?: string;
  options: { value: string; title: string; text: string }[];
}) {
  return (
    <fieldset id={name} className="flex flex-col gap-3">
      <legend className="mb-2 font-medium">{legend}</legend>
      {hint && <p className="max-w-measure text-sm text-muted">{hint}</p>}
      <FieldErrors id={name} errors={errors} />
      <div className={`grid gap-3 ${columns}`}>
        {options.map(({ value, title, text }) => (
          <RadioCard
            key={value}
            name={name}
            value={value}
            title={title}
            defaultChecked={chosen === value}
          >
            {text}
          </RadioCard>
        ))}
      </div>
      {note && <p className="text-sm text-muted">{note}</p>}
    </fieldset>
  );
}
