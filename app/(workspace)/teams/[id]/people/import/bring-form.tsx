"use client";

import type { Route } from "next";
import { type FormEvent, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFormAction } from "@/components/ui/use-form-action";
import { type BringState, bringPeople } from "./actions";
import { LinksOnce } from "./links-once";
import { PasteStep } from "./paste-step";
import { PreviewStep } from "./preview-step";

type Props = {
  teamId: string;
  people: Route;
  uses: { value: string; label: string }[];
  meanings: { value: string; label: string }[];
  mostBytes: number;
  sizeText: string;
  limitsText: string;
};

/** First what to read, then how it's read and what would become of it, then the links that are shown once. */
export function BringForm({
  teamId,
  people,
  uses,
  meanings,
  mostBytes,
  sizeText,
  limitsText,
}: Props) {
  const [state, action] = useFormAction<BringState>(bringPeople, {});
  const [shown, setShown] = useState(state.sheet);
  const [tooLarge, setTooLarge] = useState<Record<string, string[]>>();
  const { message, values, added } = state;
  const errors = tooLarge ?? state.errors;
  if (state.sheet && state.sheet !== shown) setShown(state.sheet);

  if (added) return <LinksOnce {...added} people={people} />;

  /** A larger form wouldn't reach Leadpath, which then couldn't say why. */
  function refuseTooLarge(event: FormEvent<HTMLFormElement>) {
    const form = new FormData(event.currentTarget);
    const large = ["text", "file"].find((field) => bytesOf(form.get(field)) > mostBytes);
    if (large) event.preventDefault();
    setTooLarge(
      large
        ? {
            [large]: [
              `This is larger than ${sizeText}. Leave out what isn’t about these people, or split it.`,
            ],
          }
        : undefined,
    );
  }

  // A refusal without a sheet, such as a lost connection, leaves the one that was shown.
  const sheet = state.sheet ?? shown;

  return (
    <form action={action} onSubmit={refuseTooLarge} noValidate className="flex flex-col gap-8">
      <ErrorSummary message={tooLarge ? undefined : message} errors={errors} />
      <input type="hidden" name="teamId" value={teamId} />
      {sheet ? (
        <PreviewStep
          sheet={sheet}
          uses={uses}
          meanings={meanings}
          values={values}
          errors={errors}
          people={people}
        />
      ) : (
        <PasteStep text={values?.text} errors={errors} limitsText={limitsText} />
      )}
    </form>
  );
}

function bytesOf(value: FormDataEntryValue | null) {
  return typeof value === "string" ? new Blob([value]).size : (value?.size ?? 0);
}
