import type { ReactNode } from "react";
import { timeZoneCookie } from "@/app/_request/dates";
import { DocumentShell } from "@/components/shell/document-shell";
import { KeepTimeZone } from "@/components/shell/keep-time-zone";

/** Around the pages that someone without an account opens by a link. */
export function LinkFrame({ children }: { children: ReactNode }) {
  return (
    <DocumentShell>
      {/* Without a script a form says where it comes from only where the page may say so; to others it says nothing. */}
      <meta name="referrer" content="same-origin" />
      <KeepTimeZone cookie={timeZoneCookie} />
      {children}
    </DocumentShell>
  );
}
