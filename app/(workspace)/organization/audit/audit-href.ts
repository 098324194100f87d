import type { DeedKind } from "@/lib/access/deeds";

/** The address of a part of the audit log. */
export function auditHref({ kind, before }: { kind?: DeedKind; before?: string }) {
  const asked = new URLSearchParams({ ...(kind && { kind }), ...(before && { before }) });

  return `/organization/audit?${asked}` as const;
}
