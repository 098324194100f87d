import { ButtonLink } from "@/components/ui/button";
import { Message } from "./message";

/** For an address with nothing at it, or nothing for this viewer: the same for both, so it doesn't reveal which. */
export function NotFoundMessage() {
  return (
    <Message
      title="There’s nothing at this address"
      actions={<ButtonLink href="/">Go to the start page</ButtonLink>}
    >
      <p>
        It may have been moved or deleted, the address may have a typo, or it may not be shared with
        you. We don’t say which, so an address never reveals whether someone else’s page exists.
      </p>
      <p>If someone sent you the link, ask them whether it’s still shared.</p>
    </Message>
  );
}
