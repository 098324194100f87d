"use client";

import { Message } from "@/components/shell/message";
import { MessagePage } from "@/components/shell/message-page";
import { Button, ButtonLink } from "@/components/ui/button";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;

  return (
    <MessagePage>
      <Message
        title="This page couldn’t be shown"
        actions={
          <>
            <Button onClick={retry}>Try again</Button>
            <ButtonLink href="/" variant="secondary">
              Go to the start page
            </ButtonLink>
          </>
        }
      >
        <p>
          The server couldn’t be reached, or something failed there. Everything confirmed as saved
          is kept; a change that was still on its way may not have arrived.
        </p>
        <p>
          Trying again often helps. If it doesn’t, tell the person who runs this server
          {digest ? ` and give them this reference: ${digest}.` : "."}
        </p>
      </Message>
    </MessagePage>
  );
}
