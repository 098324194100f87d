import type { ReactNode } from "react";

/** A part of a page under a hairline, named by its heading; on paper only where there's something to read. */
export function Section({
  id,
  title,
  lead,
  isOnPaper = true,
  children,
}: {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  isOnPaper?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className={isOnPaper ? "page-section" : "page-section print:hidden"}
    >
      <div>
        <h2 id={id}>{title}</h2>
        {lead && <p className="max-w-measure text-muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
