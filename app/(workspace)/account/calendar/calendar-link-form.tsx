"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { type CalendarLinkState, makeCalendarLink } from "./actions";

export function CalendarLinkForm({ hasLink }: { hasLink: boolean }) {
  const [{ message, errors, link }, action] = useFormAction<CalendarLinkState>(
    makeCalendarLink,
    {},
  );

  return (
    <form action={action} className="flex w-full max-w-measure flex-col items-start gap-4">
      <ErrorSummary message={message} errors={errors} />
      {link && hasLink && (
        <div className="flex w-full flex-col gap-4">
          <Notice tone="success" title="Your calendar link" announce>
            <p>
              It’s shown only this once. Add it as a subscription: “From URL” in Google Calendar,
              “New Calendar Subscription” in Apple’s, “Subscribe from web” in Outlook.
            </p>
          </Notice>
          <LinkToCopy key={link} id="calendar-link" link={link} autoFocus />
        </div>
      )}
      <SubmitButton variant={hasLink ? "secondary" : "primary"} pendingLabel="Creating…">
        {hasLink ? "Replace the calendar link" : "Create a calendar link"}
      </SubmitButton>
    </form>
  );
}
