import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

/** A page of one message, when the asked one cannot be shown. It needs neither a viewer nor data. */
export function MessagePage({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-page flex-col px-4 py-1.5 md:px-10">
      <header>
        <Wordmark />
      </header>
      <main id="main" className="flex-1 py-12 md:py-24">
        {children}
      </main>
    </div>
  );
}
