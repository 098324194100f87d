import "server-only";
import { answerWith } from "@/app/_server/work-at-hand";
import { Message } from "@/components/shell/message";
import { ButtonLink } from "@/components/ui/button";

/** In the place of a page's content: the viewer's role does not include it, with status 403. */
export function NotForYourRole() {
  answerWith(403);

  return (
    <Message
      title="This needs another role than yours"
      actions={<ButtonLink href="/">Go to the start page</ButtonLink>}
    >
      <p>
        You are signed in, but in this organization your role does not include this page. Nothing
        was changed.
      </p>
      <p>An admin of the organization can change your role.</p>
    </Message>
  );
}
