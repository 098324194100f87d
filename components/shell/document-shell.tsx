import type { ReactNode } from "react";
import { SkipLink } from "./skip-link";
import { Wordmark } from "./wordmark";

/** A document for anyone who was given its address: no navigation, no one signed in. */
export function DocumentShell({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-page flex-col px-4 md:px-10 print:max-w-none print:p-0">
      <SkipLink />
      <header className="py-1.5 print:hidden">
        <Wordmark />
      </header>
      <main id="main" tabIndex={-1} className="flex-1 py-6 outline-none md:py-10 print:p-0">
        {children}
      </main>
    </div>
  );
}
