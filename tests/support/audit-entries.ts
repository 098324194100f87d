import { and, eq } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import type { AuditAction } from "@/lib/audit/actions";

/** The audit entries of an organization that tell of an action, the oldest first. */
export function auditEntriesOf(organizationId: string, action: AuditAction) {
  return asSystem("test", (tx) =>
    tx
      .select({
        actorId: auditEntries.actorId,
        subjectId: auditEntries.subjectId,
        objectId: auditEntries.objectId,
      })
      .from(auditEntries)
      .where(and(eq(auditEntries.organizationId, organizationId), eq(auditEntries.action, action)))
      .orderBy(auditEntries.createdAt),
  );
}
