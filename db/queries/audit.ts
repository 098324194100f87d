import "server-only";
import type { Transaction } from "@/db/connection";
import { auditEntries } from "@/db/schema/audit";
import type { AuditAction } from "@/lib/access/audit";

/** Who did what, to whom and with which thing, as far as there is one. Ids only. */
type Deed = {
  action: AuditAction;
  actorId: string | null;
  organizationId?: string;
  subjectId?: string;
  objectId?: string;
};

/** Writes a deed down in the transaction that does it, so that neither is there without the other. */
export async function recordDeed(tx: Transaction, deed: Deed) {
  await tx.insert(auditEntries).values(deed);
}
