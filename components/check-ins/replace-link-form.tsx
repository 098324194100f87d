"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction, FormState } from "@/lib/forms/form-state";

/** What creating a link answers: it's shown this once, and stored nowhere. */
export type LinkState = FormState & { link?: string };

/** Another link in the place of one that was passed on, and is lost or was opened in the wrong browser. */
export function ReplaceLinkForm({
  id,
  name,
  action: replace,
}: {
  id: string;
  name: string;
  action: FormAction<LinkState>;
}) {
  const [{ message, errors, link }, action] = useFormAction<LinkState>(replace, {});

  if (link) return <LinkToCopy id="link" link={link} autoFocus />;

  return (
    <form action={action} className="flex flex-col items-start gap-2">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <p className="max-w-measure text-sm text-muted">
        Lost the link, or opened it in the wrong browser? A new one ends the old one, and deletes
        what {name} has answered so far.
      </p>
      <SubmitButton variant="secondary" pendingLabel="Creating link…">
        Create a new link
      </SubmitButton>
    </form>
  );
}
