import { CircleQuestionMark, type IconNode } from "lucide";
import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/forms/form-state";
import { AccountMenu } from "./account-menu";
import { HelpLink } from "./help-link";
import { NavLink } from "./nav-link";
import { SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";
import { Wordmark } from "./wordmark";

/** `covers` are further places that it marks; `wideOnly` where a phone's bar has no room for it: the account menu leads there. */
type Destination = {
  href: Route;
  covers?: Route[];
  label: string;
  icon: IconNode;
  wideOnly?: true;
};

/** A rail on wide screens, a bar at the bottom of a phone; the last destination sits at the rail's foot. */
export function WorkspaceShell({
  person,
  organizations,
  currentOrganizationId,
  nav,
  settings,
  helpSections,
  theme,
  actions,
  children,
}: {
  person: { name: string; email: string | null };
  organizations: { id: string; name: string }[];
  currentOrganizationId: string;
  nav: Destination[];
  settings: Destination;
  helpSections: string[];
  theme: ComponentProps<typeof ThemeSwitch>["theme"];
  actions: Record<"signOut" | "switchOrganization" | "setTheme", FormAction>;
  children: ReactNode;
}) {
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <div className="md:sticky md:top-0 md:flex md:h-dvh md:flex-col md:gap-4 md:border-r md:bg-sunken md:p-3 print:hidden">
        <header className="flex items-center justify-between gap-4 border-b border-line px-4 py-1.5 md:flex-col md:items-stretch md:gap-2 md:border-0 md:p-0">
          <div className="flex shrink-0 items-center justify-between gap-2 md:px-2">
            <Wordmark />
            <HelpLink
              sections={helpSections}
              className="inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-sm px-2 text-sm text-muted hover:text-ink md:min-h-9"
            >
              <Icon node={CircleQuestionMark} />
              <span className="max-md:sr-only">Help</span>
            </HelpLink>
          </div>
          <AccountMenu
            person={person}
            organizations={organizations}
            currentOrganizationId={currentOrganizationId}
            settings={settings.href}
            switchOrganization={actions.switchOrganization}
            signOut={actions.signOut}
            themeSwitch={<ThemeSwitch theme={theme} action={actions.setTheme} />}
          />
        </header>
        <nav
          aria-label="Main"
          className="tab-bar fixed inset-x-0 bottom-0 z-10 border-t border-line bg-page pb-[env(safe-area-inset-bottom)] md:static md:flex-1 md:border-0 md:bg-transparent md:p-0"
        >
          <ul className="flex md:h-full md:flex-col md:gap-0.5">
            {[...nav, settings].map(({ href, covers, label, icon, wideOnly }) => (
              <li
                key={href}
                className={`flex-1 md:flex-none md:last:mt-auto ${wideOnly ? "max-md:hidden" : ""}`}
              >
                <NavLink
                  href={href}
                  covers={covers}
                  className="flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs text-muted transition-colors hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-accent md:min-h-9 md:flex-row md:justify-start md:gap-2.5 md:rounded-sm md:px-2.5 md:text-sm md:hover:bg-line/60 md:aria-[current=page]:bg-accent-soft"
                >
                  <Icon node={icon} className="size-5 md:size-4" />
                  {label}
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
