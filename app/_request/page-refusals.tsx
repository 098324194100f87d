import "server-only";
import { setStatus } from "@/app/_server/work-at-hand";
import { Message } from "@/components/shell/message";
import { NotFoundMessage } from "@/components/shell/not-found-message";
import { ButtonLink } from "@/components/ui/button";

/** In the place of a page's content: nothing is there for this viewer, with status 404. */
export function NotFound() {
  setStatus(404);

  return <NotFoundMessage />;
}

/** In the place of a page's content: the viewer's role does not include it, with status 403. */
export function Forbidden() {
  setStatus(403);

  return (
    <Message
      title="Your role doesn’t include this page"
      actions={<ButtonLink href="/">Go to the start page</ButtonLink>}
    >
      <p>
        You’re signed in, but your role in this organization doesn’t include this page. Nothing was
        changed.
      </p>
      <p>An admin of the organization can change your role.</p>
    </Message>
  );
}
