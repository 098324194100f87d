"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { saveNote } from "./actions";

/** What a manager notes for themselves about someone. It isn't printed. */
export function NoteForm({
  place,
  name,
  note: { text, revision },
}: {
  place: { teamId: string; placeId: string };
  name: string;
  note: { text: string; revision: number };
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(saveNote, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-4">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="teamId" value={place.teamId} />
      <input type="hidden" name="placeId" value={place.placeId} />
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
