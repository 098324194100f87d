import { Notice } from "@/components/ui/notice";
import { operatorText } from "@/lib/access/words";
import { openedText, whatManagersSee } from "@/lib/check-ins/manager-words";

/** What whoever a manager asks reads, before they're asked. */
export function WhatTheyRead({ manager, sendsMail }: { manager: string; sendsMail: boolean }) {
  return (
    <Notice title="What they read">
      <p>
        “{openedText({ opener: manager, rater: manager })}.” Then the words that you write below,
        and this:
      </p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
        {whatManagersSee(manager).map((text) => (
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
