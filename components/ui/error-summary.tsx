"use client";

import { useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { errorTitle, withoutError } from "@/lib/forms/error-title";
import { firstSentence } from "@/lib/forms/first-sentence";

/** Inside its form: takes the focus whenever the form comes back refused, and links to each field that's wrong. */
export function ErrorSummary({
  message,
  errors,
  idPrefix = "",
}: {
  message?: string;
  errors?: Record<string, string[] | undefined>;
  idPrefix?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { pending } = useFormStatus();
  const fields = Object.entries(errors ?? {}).flatMap(([field, texts]) =>
    texts?.[0] ? [{ field, text: texts[0] }] : [],
  );

  const isRefused = Boolean(message) || fields.length > 0;

  // The same refusal twice must be heard twice: what counts is the form's return, not the words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wrong arrives with these three.
  useEffect(() => {
    if (pending || !isRefused) return;
    box.current?.focus();
    document.title = errorTitle(document.title);

    return () => {
      document.title = withoutError(document.title);
    };
  }, [pending, isRefused, message, errors]);

  if (!isRefused) return null;

  const { first, rest } = firstSentence(message ?? "There’s a problem");

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // Without a script the browser leads to it.
      // biome-ignore lint/a11y/noAutofocus: it says what came of what its reader just did.
      autoFocus
      className="rounded border-2 border-danger bg-danger-soft p-4 focus:outline-none sm:p-5"
    >
      <h2 className="text-base">{first}</h2>
      {rest && <p className="mt-1 max-w-measure">{rest}</p>}
      {fields.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1">
          {fields.map(({ field, text }) => (
            <li key={field}>
              <a
                href={`#${idPrefix}${field}`}
                className="font-medium text-danger underline underline-offset-3"
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
