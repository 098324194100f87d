import type { ReactNode } from "react";

/** Says one thing in the place of a page's content. */
export function Message({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-4">
      <h1>{title}</h1>
      <div className="flex max-w-measure flex-col gap-3 text-muted">{children}</div>
      <div className="mt-2 flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}
