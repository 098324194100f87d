import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

/** A page that says one thing when the asked one cannot be shown. It needs neither a viewer nor data. */
export function MessagePage({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-page flex-col px-4 py-1.5 md:px-10">
      <header>
        <Wordmark />
      </header>
      <main id="main" className="flex flex-1 flex-col items-start gap-4 py-12 md:py-24">
        <h1>{title}</h1>
        <div className="flex max-w-measure flex-col gap-3 text-muted">{children}</div>
        <div className="mt-2 flex flex-wrap gap-2">{actions}</div>
      </main>
    </div>
  );
}
