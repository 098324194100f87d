"use client";

import { MessagePage } from "./message-page";
import { NotFoundMessage } from "./not-found-message";

/** A client component because every answer brings what it would show if nothing were found: so it brings only its name. */
export function NotFoundPage() {
  return (
    <MessagePage>
      <NotFoundMessage />
    </MessagePage>
  );
}
