import type { ReactNode } from "react";

/** What lives here, why it matters, one thing to do, and a faint example that no one can mistake for data. */
export function EmptyState({
  title,
  children,
  action,
  example,
}: {
  title: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  example?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-4 rounded border border-dashed border-edge px-5 py-8 sm:px-8">
      <h2>{title}</h2>
      <div className="flex max-w-measure flex-col gap-2 text-muted">{children}</div>
      {action}
      {example && (
        <div aria-hidden className="mt-2 w-full border-t border-line pt-6 opacity-40 select-none">
          {example}
        </div>
      )}
    </div>
  );
}
