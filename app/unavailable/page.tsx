import type { Metadata } from "next";
import { connection } from "next/server";
import { setStatus, workAtHand } from "@/app/_server/work-at-hand";
import { Message } from "@/components/shell/message";
import { MessagePage } from "@/components/shell/message-page";
import { buttonClass } from "@/components/ui/button";

export const metadata: Metadata = {
  title: "Can’t reach the database",
  robots: { index: false },
};

/** An empty address is that of the page that was asked for. */
const here = "";

/** Stands in for whichever page needs the database while it is away. It arrives without scripts. */
export default async function UnavailablePage() {
  await connection();
  setStatus(503, 10);

  return (
    <MessagePage>
      <Message
        title="Leadpath can’t reach its database right now"
        actions={
          <a href={here} className={buttonClass("primary")}>
            Try again
          </a>
        }
      >
        <p>
          Everything confirmed as saved is kept. If you just sent a form, stay on this page and
          reload it in your browser: that sends what you typed again, and nothing is saved twice.
        </p>
        <p>
          Try again in a moment. Leadpath recovers on its own as soon as the database does. If it
          doesn’t, tell the person who runs this server and give them this reference:{" "}
          {workAtHand()?.id}.
        </p>
      </Message>
    </MessagePage>
  );
}
