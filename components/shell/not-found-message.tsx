import { ButtonLink } from "@/components/ui/button";
import { Message } from "./message";

/** Answers an address at which there is nothing, or nothing for whoever asks: alike, so that it tells neither. */
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
