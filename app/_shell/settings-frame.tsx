import type { ReactNode } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { SectionNav } from "@/components/shell/section-nav";
import { administersOrganization } from "@/lib/access/viewer";
import { version } from "@/lib/version";

/**
 * Around each page of the settings: the way to the others, and what version runs, for an admin. It hides what a page would
 * refuse; it guards nothing.
 */
export async function SettingsFrame({ children }: { children: ReactNode }) {
  const isAdmin = administersOrganization(await requireViewer());

  return (
    <div className="flex flex-col gap-8">
      <SectionNav
        label="Settings"
        pages={[
          { href: "/account", label: "Account" },
          { href: "/organization", label: "Organization" },
          { href: "/teams", label: "Teams" },
          { href: "/mentors", label: "Mentors" },
          ...(isAdmin
            ? ([
                { href: "/organization/members", label: "Members" },
                { href: "/organization/invitations", label: "Invitations" },
                { href: "/organization/domains", label: "Domains" },
                { href: "/organization/audit", label: "Audit" },
              ] as const)
            : []),
        ]}
      />
      {children}
      {isAdmin && (
        <footer className="border-t border-line pt-4 text-xs text-muted print:hidden">
          Leadpath {version}
        </footer>
      )}
    </div>
  );
}
