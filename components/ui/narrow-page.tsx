import type { ComponentProps, ReactNode } from "react";
import { PageHeader } from "./page-header";

/** A page with one thing to do, such as signing in: its header, then that, in a column as wide as a form. */
export function NarrowPage({
  children,
  ...header
}: ComponentProps<typeof PageHeader> & { children?: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-md flex-col gap-8">
      <PageHeader {...header} />
      {children}
    </div>
  );
}
