import type { ReactNode } from "react";
import { timeZoneCookie } from "@/app/_request/dates";
import { DocumentShell } from "@/components/shell/document-shell";
import { KeepTimeZone } from "@/components/shell/keep-time-zone";
import { OwnReferrer } from "@/components/shell/own-referrer";

/** Around the pages that someone without an account opens by a link. */
export function LinkFrame({ children }: { children: ReactNode }) {
  return (
    <DocumentShell>
      <OwnReferrer />
      <KeepTimeZone cookie={timeZoneCookie} />
      {children}
    </DocumentShell>
  );
}
