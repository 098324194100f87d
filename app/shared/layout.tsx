import { timeZoneCookie } from "@/app/_request/dates";
import { DocumentShell } from "@/components/shell/document-shell";
import { KeepTimeZone } from "@/components/shell/keep-time-zone";

export default function SharedLayout({ children }: LayoutProps<"/shared">) {
  return (
    <DocumentShell>
      <KeepTimeZone cookie={timeZoneCookie} />
      {children}
    </DocumentShell>
  );
}
