import { Notice } from "@/components/ui/notice";
import { operatorText } from "@/lib/access/words";
import { type OpenerKind, openedText, whatOpenersSee } from "@/lib/check-ins/opener-words";

/** What whoever a manager or a mentor asks reads, before they're asked. */
export function WhatTheyRead({
  rater,
  kind,
  sendsMail,
}: {
  rater: string;
  kind: OpenerKind;
  sendsMail: boolean;
}) {
  return (
    <Notice title="What they read">
      <p>
        “{openedText({ opener: rater, rater, kind })}.” Then the words that you write below, and
        this:
      </p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
        {whatOpenersSee({ rater, kind }).map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>{operatorText}</li>
      </ul>
      <p className="mt-2">
        {sendsMail
          ? "It’s in their inbox at once, and goes by mail on weekdays, in the daytime. Replies go to your address."
          : "It’s in their inbox at once. This server doesn’t send email, so you may want to say so."}
      </p>
    </Notice>
  );
}
