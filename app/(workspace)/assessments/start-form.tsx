"use client";

import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { audienceText, operatorText } from "@/lib/access/words";
import type { FormState } from "@/lib/forms/form-state";
import { start } from "./actions";

const purposes = [
  { value: "development", label: "My development" },
  { value: "promotion case", label: "A promotion case" },
];

/** Before the first question: what it is for, who sees it, how long it takes. */
export function StartForm() {
  const [state, action] = useFormAction<FormState>(start, {});

  return (
    <form action={action} className="flex max-w-measure flex-col items-start gap-6">
      <ErrorSummary message={state.message} errors={state.errors} />
      <Notice title="Who sees what">
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
          <li>Your answers while it’s a draft: {audienceText("draft")}.</li>
          <li>Your answers once it’s submitted: {audienceText("answers")}.</li>
          <li>The report that it makes: {audienceText("report")}.</li>
          <li>{operatorText}</li>
          <li>
            Earlier answers stay hidden while you answer, so that you rate today and not your
            memory.
          </li>
        </ul>
      </Notice>
      <Choice
        name="purpose"
        legend="What is this assessment for?"
        hint="It is shown beside the report. It changes nothing in the score."
        errors={state.errors?.purpose}
        options={purposes}
        defaultValue={state.values?.purpose ?? "development"}
      />
      <SubmitButton pendingLabel="Starting…">Start the assessment</SubmitButton>
    </form>
  );
}
