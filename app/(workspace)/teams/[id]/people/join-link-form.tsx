"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { type JoinLinkState, makeJoinLink } from "./actions";

export function JoinLinkForm({ teamId, hasLink }: { teamId: string; hasLink: boolean }) {
  const [{ message, errors, link }, action] = useFormAction<JoinLinkState>(makeJoinLink, {});

  return (
    <form action={action} className="flex w-full max-w-measure flex-col items-start gap-4">
      <ErrorSummary message={message} errors={errors} />
      {link && hasLink && (
        <div className="flex w-full flex-col gap-4">
          <Notice tone="success" title="Your team’s join link" announce>
            <p>It’s shown only this once. Send it to your team, in a chat for example.</p>
          </Notice>
          <LinkToCopy key={link} id="join-link" link={link} autoFocus />
        </div>
      )}
      <input type="hidden" name="teamId" value={teamId} />
      <SubmitButton variant="secondary" pendingLabel="Creating…">
        {hasLink ? "Replace the join link" : "Create a join link"}
      </SubmitButton>
    </form>
  );
}
