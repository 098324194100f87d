"use client";

import { Choice } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { audienceText, operatorText } from "@/lib/access/words";
import { purposeOptions } from "@/lib/assessments/purpose";
import { settingQuestions } from "@/lib/assessments/setting";
import type { FormState } from "@/lib/forms/form-state";
import { capitalized } from "@/lib/text/words";
import { start } from "./actions";

/** Before the first question: what it is for, who sees it, how long it takes. */
export function StartForm() {
  const [state, action] = useFormAction<FormState>(start, {});

  return (
    <form action={action} className="flex max-w-measure flex-col items-start gap-6">
      <ErrorSummary message={state.message} errors={state.errors} />
      <Notice title="Who sees what">
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
          <li>Your answers, before and after you submit: {audienceText("answers")}.</li>
          <li>
            If you use it in a check-in, the other person reads your levels and confidence in the
            skills they answered, never your notes.
          </li>
          <li>The report it produces: {audienceText("report")}.</li>
          <li>{operatorText}</li>
          <li>
            Earlier answers stay hidden while you answer, so you rate where you are today, not what
            you remember.
          </li>
        </ul>
      </Notice>
      <Choice
        name="purpose"
        legend="What is this assessment for?"
        hint="Shown on the report. It doesn’t affect the score. Reports with different purposes never mix."
        errors={state.errors?.purpose}
        options={purposeOptions}
        defaultValue={state.values?.purpose ?? "development"}
      />
      <Disclosure summary="Optional: about you and your company">
        <div className="flex flex-col gap-6">
          <p className="text-sm text-muted">
            Printed on your own report, as context for the score. None of it affects the score, and{" "}
            {audienceText("answers")} see it.
          </p>
          {settingQuestions.map(({ id, question, options }) => (
            <Choice
              key={id}
              name={id}
              legend={question}
              errors={state.errors?.[id]}
              options={options.map((value) => ({ value, label: capitalized(value) }))}
              defaultValue={state.values?.[id]}
            />
          ))}
        </div>
      </Disclosure>
      <SubmitButton pendingLabel="Starting…">Start assessment</SubmitButton>
    </form>
  );
}
