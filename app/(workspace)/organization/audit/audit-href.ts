import type { AuditKind } from "@/lib/audit/entries";

/** The address of a part of the audit log. */
export function auditHref({ kind, before }: { kind?: AuditKind; before?: string }) {
  const asked = new URLSearchParams({ ...(kind && { kind }), ...(before && { before }) });

  return `/organization/audit?${asked}` as const;
}
