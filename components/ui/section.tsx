import type { ReactNode } from "react";

/** A part of a page under a hairline, named by its heading. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-5 border-t border-line pt-8">
      <div className="flex flex-col gap-1">
        <h2 id={id}>{title}</h2>
        {lead && <p className="max-w-measure text-muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
