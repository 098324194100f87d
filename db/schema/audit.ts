import { and, eq, or, sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { administrativeActions, auditActions, lookActions } from "@/lib/audit/actions";
import { createdAt, id } from "./columns";
import {
  openToSystem,
  viewerAdds,
  viewerId,
  viewerIsAdmin,
  viewerOrganizationId,
  viewerReads,
} from "./roles";

/**
 * Who did what to whom, written in the transaction in which they did it. Rows are only ever added, have no content,
 * and point at nothing by foreign key: they outlive what they tell of.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: id(),
    organizationId: uuid(),
    actorId: uuid(),
    action: text({ enum: auditActions }).notNull(),
    subjectId: uuid(),
    objectId: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.organizationId, table.createdAt),
    index().on(table.actorId),
    index().on(table.subjectId, table.createdAt),
    openToSystem(),
    viewerReads(
      sql`${or(
        eq(table.actorId, viewerId),
        // That they were looked at: when, and by whom.
        and(
          eq(table.subjectId, viewerId),
          eq(table.organizationId, viewerOrganizationId),
          sql`${table.action} = any(${sql.raw(`'{${lookActions.join(",")}}'`)}::text[])`,
        ),
        and(
          eq(table.organizationId, viewerOrganizationId),
          viewerIsAdmin,
          sql`${table.action} = any(${sql.raw(`'{${administrativeActions.join(",")}}'`)}::text[])`,
        ),
      )}`,
    ),
    viewerAdds(
      sql`${and(eq(table.actorId, viewerId), eq(table.organizationId, viewerOrganizationId))}`,
    ),
  ],
);
