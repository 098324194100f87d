"use client";

import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { AccountMenu } from "./account-menu";
import { HelpLink } from "./help-link";
import { NavLink } from "./nav-link";
import { SkipLink } from "./skip-link";
import { Wordmark } from "./wordmark";

/** `covers` are further places that it marks; `wideOnly` where a phone's bar has no room for it: the account menu leads there. */
type Destination = {
  href: Route;
  covers?: Route[];
  label: string;
  icon: IconName;
  wideOnly?: true;
};

/** The last one sits at the rail's foot. */
const destinations: Destination[] = [
  { href: "/reports", covers: ["/shares"], label: "Report", icon: "file-text" },
  { href: "/path", label: "Path", icon: "milestone" },
  { href: "/evidence", label: "Evidence", icon: "file-check" },
  { href: "/assessments", label: "Assess", icon: "clipboard-list" },
  { href: "/check-ins", label: "Check-ins", icon: "messages-square" },
  { href: "/teams", covers: ["/talks"], label: "Team", icon: "users-round" },
  { href: "/mentees", label: "Mentees", icon: "sprout" },
  { href: "/framework", label: "Framework", icon: "book-open", wideOnly: true },
  { href: "/account", covers: ["/organization", "/mentors"], label: "Settings", icon: "settings" },
];

/**
 * A rail on wide screens, a bar at the bottom of a phone. It stands around every page, so it is a client component: the
 * server then sends its few props beside the HTML, and not the whole tree again.
 */
export function WorkspaceShell({
  helpSections,
  waiting,
  unread,
  hasTeam,
  hasMentees,
  teamsWaiting,
  children,
  ...account
}: {
  helpSections: string[];
  /** How many check-ins wait for the viewer. */
  waiting: number;
  /** How much in their inbox is unread, but for what is about those. */
  unread: number;
  /** Whether they have a team to see. */
  hasTeam: boolean;
  /** Whether they mentor someone, or are about to. */
  hasMentees: boolean;
  /** How many places in teams wait for their yes. */
  teamsWaiting: number;
  children: ReactNode;
} & ComponentProps<typeof AccountMenu>) {
  const isShown: Partial<Record<Route, boolean>> = {
    "/teams": hasTeam,
    "/mentees": hasMentees,
  };
  const shown = destinations.filter(({ href }) => isShown[href] !== false);
  // A phone's bar has room for seven; the account menu leads to the settings, too.
  const isFull = hasTeam && hasMentees;
  const waits: Partial<Record<Route, number>> = { "/check-ins": waiting, "/teams": teamsWaiting };

  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <div className="md:sticky md:top-0 md:flex md:h-dvh short:static short:h-auto md:flex-col md:gap-4 md:border-r md:bg-sunken md:p-3 print:hidden">
        <header className="flex items-center gap-2 border-b border-line px-4 py-1.5 md:flex-col md:items-stretch md:border-0 md:p-0">
          <div className="flex shrink-0 items-center justify-between gap-2 max-md:mr-auto md:px-2">
            <Wordmark />
            <HelpLink
              sections={helpSections}
              className="inline-flex target-9 items-center justify-center gap-1.5 rounded-sm px-2 text-sm max-md:icon-only text-muted hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-accent md:aria-[current=page]:bg-accent-soft"
            >
              <Icon name="circle-question-mark" />
              Help
            </HelpLink>
          </div>
          <AccountMenu {...account} />
          <NavLink
            href="/inbox"
            className="nav-item max-md:icon-only max-md:min-h-11 max-md:min-w-11"
          >
            <Icon name="inbox" />
            Inbox
            {unread > 0 && (
              <span className="nav-count">
                {unread}
                <span className="sr-only"> unread</span>
              </span>
            )}
          </NavLink>
        </header>
        <nav
          aria-label="Main"
          className="tab-bar fixed inset-x-0 bottom-0 z-10 short:static border-t border-line bg-page pb-[env(safe-area-inset-bottom)] md:static md:flex-1 md:border-0 md:bg-transparent md:p-0"
        >
          <ul className="nav-list">
            {shown.map(({ href, covers, label, icon, wideOnly }) => (
              <li
                key={href}
                className={
                  wideOnly || (isFull && href === "/account") ? "max-md:hidden" : undefined
                }
              >
                <NavLink href={href} covers={covers} className="nav-item">
                  <Icon name={icon} />
                  {label}
                  {(waits[href] ?? 0) > 0 && (
                    <span className="nav-count">
                      {waits[href]}
                      <span className="sr-only"> waiting for you</span>
                    </span>
                  )}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page px-4 pt-6 pb-28 outline-none md:px-10 md:py-10 print:max-w-none print:p-0"
      >
        {children}
      </main>
    </div>
  );
}
