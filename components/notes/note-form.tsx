"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";

/** What someone notes for themselves about another. It isn't printed. */
export function NoteForm({
  action,
  about,
  name,
  note: { text, revision },
}: {
  action: FormAction;
  /** The fields that say what it's about. */
  about: Record<string, string>;
  name: string;
  note: { text: string; revision: number };
}) {
  const [{ message, errors, values }, send] = useFormAction(action, {});

  return (
    <form action={send} noValidate className="flex max-w-measure flex-col gap-4 print:hidden">
      <ErrorSummary message={message} errors={errors} />
      {Object.entries(about).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <input type="hidden" name="revision" value={revision} />
      <TextArea
        name="text"
        label={`Notes on ${name}`}
        hint={`Only you can open them here. Still, write what you’d say to ${name}: what’s kept about people is theirs to ask for by law, and whoever runs this server can read everything.`}
        rows={6}
        defaultValue={values?.text ?? text}
        errors={errors?.text}
      />
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Save notes
      </SubmitButton>
    </form>
  );
}
