import type { Metadata } from "next";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not for your role" };

export default function Forbidden() {
  return (
    <MessagePage
      title="This needs another role than yours"
      actions={<ButtonLink href="/">Go to the start page</ButtonLink>}
    >
      <p>
        You are signed in, but in this organization your role does not include this page. Nothing
        was changed.
      </p>
      <p>An admin of the organization can change your role.</p>
    </MessagePage>
  );
}
