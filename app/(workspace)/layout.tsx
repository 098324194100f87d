import { BookOpen, ClipboardList, FileCheck, FileText, Milestone, Settings } from "lucide";
import Link from "next/link";
import { requestDates, timeZoneCookie } from "@/app/_request/dates";
import { requestTheme } from "@/app/_request/theme";
import { requireShell } from "@/app/_request/viewer";
import { setTheme, signOut, switchOrganization } from "@/app/_shell/actions";
import { UnsavedAnswersNotice } from "@/components/assessments/unsaved-answers-notice";
import { KeepTimeZone } from "@/components/shell/keep-time-zone";
import { WorkspaceShell } from "@/components/shell/workspace-shell";
import { Notice } from "@/components/ui/notice";
import { guideSections } from "@/lib/guide/sections";

export default async function WorkspaceLayout({ children }: LayoutProps<"/">) {
  const { viewer, person, organizations } = await requireShell();

  return (
    <WorkspaceShell
      person={person}
      organizations={organizations}
      currentOrganizationId={viewer.organizationId}
      nav={[
        { href: "/reports", covers: ["/shares"], label: "Report", icon: FileText },
        { href: "/path", label: "Path", icon: Milestone },
        { href: "/evidence", label: "Evidence", icon: FileCheck },
        { href: "/assessments", label: "Assess", icon: ClipboardList },
        { href: "/framework", label: "Framework", icon: BookOpen, wideOnly: true },
      ]}
      settings={{
        href: "/account",
        covers: ["/organization"],
        label: "Settings",
        icon: Settings,
      }}
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
