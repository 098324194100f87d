import type { ReactNode } from "react";
import { timeZoneCookie } from "@/app/_request/dates";
import { requestTheme } from "@/app/_request/theme";
import type { findPublicViewer } from "@/app/_request/viewer";
import { UnsavedAnswersNotice } from "@/components/assessments/unsaved-answers-notice";
import { KeepTimeZone } from "@/components/shell/keep-time-zone";
import { PublicShell } from "@/components/shell/public-shell";
import { Notice } from "@/components/ui/notice";
import { framework } from "@/lib/framework/framework";
import { guideSections } from "@/lib/guide/sections";
import { setTheme } from "./actions";

/** What stands around a page for everyone. */
export async function PublicFrame({
  viewer,
  children,
}: {
  viewer: Awaited<ReturnType<typeof findPublicViewer>>;
  children: ReactNode;
}) {
  return (
    <PublicShell
      signedIn={viewer === "unknown" ? viewer : viewer !== undefined}
      theme={await requestTheme()}
      setTheme={setTheme}
      attribution={framework.attribution}
      helpSections={guideSections.map(({ id }) => id)}
    >
      <KeepTimeZone cookie={timeZoneCookie} />
      {viewer === "unknown" ? (
        <div className="mb-8">
          <Notice tone="warning" title="Leadpath can’t reach its database right now">
            <p>It can’t tell whether you’re signed in. You can still read this page.</p>
          </Notice>
        </div>
      ) : (
        <UnsavedAnswersNotice viewerId={viewer?.id} />
      )}
      {children}
    </PublicShell>
  );
}
