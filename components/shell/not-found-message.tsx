import { ButtonLink } from "@/components/ui/button";
import { Message } from "./message";

/** Answers an address at which there is nothing, or nothing for whoever asks: alike, so that it tells neither. */
export function NotFoundMessage() {
  return (
    <Message
      title="There is nothing at this address"
      actions={<ButtonLink href="/">Go to the start page</ButtonLink>}
    >
      <p>
        It may have been moved or deleted, the address may have a typo, or it may not be shared with
        you. These answer alike on purpose: an address never tells whether somebody else’s page
        exists.
      </p>
      <p>If somebody sent you the link, ask them whether it is still shared.</p>
    </Message>
  );
}
