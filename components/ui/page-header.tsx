import type { ReactNode } from "react";

/** A page's first lines: the answer, one more sentence, and then what to do. */
export function PageHeader({
  back,
  eyebrow,
  title,
  lead,
  actions,
}: {
  /** The link back, close above. */
  back?: ReactNode;
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  const header = (
    <header className="flex flex-col gap-x-8 gap-y-4 md:flex-row md:items-start md:justify-between">
      <div className="flex min-w-0 flex-col gap-2">
        {eyebrow && <p className="text-sm text-muted">{eyebrow}</p>}
        <h1>{title}</h1>
        {lead && <p className="max-w-measure text-muted">{lead}</p>}
      </div>
      {actions && (
        <div className="flex flex-wrap gap-2 md:justify-end lg:shrink-0 lg:flex-nowrap print:hidden">
          {actions}
        </div>
      )}
    </header>
  );

  if (!back) return header;

  return (
    <div>
      {back}
      {header}
    </div>
  );
}
