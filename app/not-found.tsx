import type { Metadata } from "next";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage
      title="There is nothing at this address"
      actions={<ButtonLink href="/">Go to the start page</ButtonLink>}
    >
      <p>
        It may have been moved or deleted, the address may have a typo, or it may not be shared with
        you. These answer alike on purpose: an address never tells whether somebody else’s page
        exists.
      </p>
      <p>If somebody sent you the link, ask them whether it is still shared.</p>
    </MessagePage>
  );
}
