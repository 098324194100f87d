import type { ReactNode } from "react";
import { Icon } from "./icon";

export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group">
      {/* On paper a block of its line alone: only that keeps what follows it on its sheet. */}
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 rounded-sm font-medium text-accent hover:text-accent-strong md:min-h-8 print:block print:min-h-0 [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevron-right"
          className="transition-transform group-open:rotate-90 print:hidden"
        />
        {summary}
      </summary>
      <div className="mt-2 border-l border-line pl-5">{children}</div>
    </details>
  );
}
