import Link from "next/link";
import type { ReactNode } from "react";
import { requestDates, timeZoneCookie } from "@/app/_request/dates";
import { requestTheme } from "@/app/_request/theme";
import type { requireShell } from "@/app/_request/viewer";
import { UnsavedAnswersNotice } from "@/components/assessments/unsaved-answers-notice";
import { KeepTimeZone } from "@/components/shell/keep-time-zone";
import { WorkspaceShell } from "@/components/shell/workspace-shell";
import { Notice } from "@/components/ui/notice";
import { guideSections } from "@/lib/guide/sections";
import { addressText } from "@/lib/people/email-address";
import { setTheme, signOut, switchOrganization } from "./actions";

/** What stands around each page of someone at work in an organization. It guards nothing: each page does. */
export async function WorkspaceFrame({
  shell: { viewer, person, organizations, waiting, unread, hasTeam, hasMentees, teamsWaiting },
  children,
}: {
  shell: Awaited<ReturnType<typeof requireShell>>;
  children: ReactNode;
}) {
  return (
    <WorkspaceShell
      person={{
        name: person.name,
        address: person.email ? addressText(person.email) : "No address",
      }}
      organizations={organizations}
      waiting={waiting}
      unread={unread}
      hasTeam={hasTeam}
      hasMentees={hasMentees}
      teamsWaiting={teamsWaiting}
      currentOrganizationId={viewer.organizationId}
      helpSections={guideSections.map(({ id }) => id)}
      theme={await requestTheme()}
      actions={{ signOut, switchOrganization, setTheme }}
    >
      <KeepTimeZone
        cookie={timeZoneCookie}
        shown={viewer.timeZone ? undefined : (await requestDates(viewer)).zone}
      />
      <UnsavedAnswersNotice viewerId={viewer.id} />
      {!person.email && (
        <div className="mb-6">
          <Notice tone="warning" title="Your account no longer has an email address">
            <p>
              Someone else confirmed it as theirs. Your data hasn’t changed. Once you sign out, you
              can’t sign in again:{" "}
              <Link href="/account#address" className="link">
                enter another address
              </Link>
              .
            </p>
          </Notice>
        </div>
      )}
      {children}
    </WorkspaceShell>
  );
}
