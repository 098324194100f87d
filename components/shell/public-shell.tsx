"use client";

import type { ComponentProps, ReactNode } from "react";
import type { FormAction } from "@/lib/forms/form-state";
import { HelpLink } from "./help-link";
import { NavLink } from "./nav-link";
import { SkipLink } from "./skip-link";
import { ThemeSwitch } from "./theme-switch";
import { Wordmark } from "./wordmark";

const frame = "mx-auto w-full max-w-page px-4 md:px-10";

/** The frame for everyone. A client component, so that the server sends its few props and not its tree again. */
export function PublicShell({
  signedIn,
  theme,
  setTheme,
  attribution,
  helpSections,
  children,
}: {
  signedIn: boolean | "unknown";
  theme: ComponentProps<typeof ThemeSwitch>["theme"];
  setTheme: FormAction;
  attribution: ReactNode;
  helpSections: string[];
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line print:hidden">
        <div className={`${frame} flex flex-wrap items-center justify-between gap-x-6 py-1.5`}>
          <Wordmark />
          <nav aria-label="Main" className="flex items-center gap-1 text-sm">
            <NavLink href="/framework" className="place-link">
              Framework
            </NavLink>
            {signedIn === true && (
              <NavLink href="/reports" className="place-link">
                Report
              </NavLink>
            )}
            {signedIn === false && (
              <NavLink href="/sign-in" className="place-link">
                Sign in
              </NavLink>
            )}
            <HelpLink sections={helpSections} className="place-link">
              Help
            </HelpLink>
          </nav>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        data-frame="public"
        className={`${frame} flex-1 py-8 outline-none md:py-14`}
      >
        {children}
      </main>
      <footer className="border-t border-line text-sm text-muted print:hidden">
        <div
          className={`${frame} flex flex-col gap-x-10 gap-y-4 py-8 sm:flex-row sm:items-start sm:justify-between`}
        >
          <div className="flex max-w-measure flex-col gap-1">
            <p>{attribution}</p>
            <p>Leadpath is free software under the MIT License.</p>
          </div>
          <ThemeSwitch theme={theme} action={setTheme} />
        </div>
      </footer>
    </div>
  );
}
