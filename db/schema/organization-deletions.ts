import { and, eq, isNull, sql } from "drizzle-orm";
import { check, index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { organizations } from "./organizations";
import { people } from "./people";
import { openToSystem, viewerIsGuest, viewerOrganizationId, viewerReads } from "./roles";

/** That an organization is to be deleted on a day, or was until someone called it off. One at a time is open. */
export const organizationDeletions = pgTable(
  "organization_deletions",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** Null once they are erased. */
    askedBy: uuid().references(() => people.id, { onDelete: "set null" }),
    askedAt: instant().notNull(),
    dueAt: instant().notNull(),
    calledOffBy: uuid().references(() => people.id, { onDelete: "set null" }),
    calledOffAt: instant(),
  },
  (table) => [
    uniqueIndex("organization_deletions_open")
      .on(table.organizationId)
      .where(isNull(table.calledOffAt)),
    index().on(table.organizationId),
    index().on(table.askedBy),
    index().on(table.calledOffBy),
    check(
      "organization_deletions_called_off",
      sql`${table.calledOffBy} is null or ${table.calledOffAt} is not null`,
    ),
    openToSystem(),
    viewerReads(
      sql`${and(eq(table.organizationId, viewerOrganizationId), sql`not ${viewerIsGuest}`)}`,
    ),
  ],
);
