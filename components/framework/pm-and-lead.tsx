import type { ReactNode } from "react";

/** A Product Manager's part beside a Product Lead's: two columns, one above the other where it is narrow. */
export function PmAndLead({
  productManager,
  productLead,
}: {
  productManager: ReactNode;
  productLead: ReactNode;
}) {
  return (
    <dl className="grid gap-x-10 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
      <div className="border-t border-line pt-3">
        <dt className="text-sm text-muted">Product Manager</dt>
        <dd className="mt-1 max-w-measure">{productManager}</dd>
      </div>
      <div className="border-t-2 border-accent pt-3">
        <dt className="text-sm font-medium text-accent">Product Lead</dt>
        <dd className="mt-1 max-w-measure">{productLead}</dd>
      </div>
    </dl>
  );
}
