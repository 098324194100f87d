import { Message } from "@/components/shell/message";
import { buttonClass } from "@/components/ui/button";

/** Where the link is by which an empty server is set up. It's never on a page. */
export function SetUpHint({ title }: { title: string }) {
  return (
    <Message
      title={title}
      actions={
        // A plain anchor: it asks again whether someone has set the server up by now.
        <a href="/" className={buttonClass("primary")}>
          Try again
        </a>
      }
    >
      <p>
        If you run this server, look in its log: when Leadpath starts and no one has an account, it
        writes down a link. Open that link to create the first account and your organization.
      </p>
      <p>Can’t find it? Restart Leadpath, and it writes the link down again.</p>
      <p>If someone else runs it, come back once they’ve set it up.</p>
    </Message>
  );
}
