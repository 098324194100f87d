import Link from "next/link";
import { type AuditKind, auditKinds } from "@/lib/audit/entries";

const labels: Record<AuditKind, string> = {
  invitations: "Invitations",
  memberships: "Memberships and roles",
  organization: "The organization",
};

/** What the log is narrowed to; each an address of its own, at the newest entry. */
export function KindLinks({ current }: { current: AuditKind | undefined }) {
  return (
    <nav aria-label="Kind of entry" className="text-sm">
      <ul className="-mx-2.5 flex flex-wrap gap-1">
        {[undefined, ...auditKinds].map((kind) => (
          <li key={kind ?? "all"}>
            <Link
              href={auditHref({ kind })}
              aria-current={kind === current ? "true" : undefined}
              className="flex target-8 items-center rounded-sm px-2.5 text-muted transition-colors hover:bg-line/60 hover:text-ink [&[aria-current]]:bg-accent-soft [&[aria-current]]:font-medium [&[aria-current]]:text-accent"
            >
              {kind ? labels[kind] : "Everything"}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The address of a part of the audit log. */
export function auditHref({ kind, before }: { kind?: AuditKind; before?: string }) {
  const asked = new URLSearchParams({ ...(kind && { kind }), ...(before && { before }) });

  return `/organization/audit?${asked}` as const;
}
