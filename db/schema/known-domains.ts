import { and, eq, isNull, sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { organizations } from "./organizations";
import { people } from "./people";
import {
  openToSystem,
  viewerAdds,
  viewerChanges,
  viewerId,
  viewerIsAdmin,
  viewerOrganizationId,
  viewerReads,
} from "./roles";

/**
 * A domain whose addresses an admin of an organization answers for: whoever proves one is known there. Several admins may
 * list the same one, each for themselves. One that was removed counts no more; the audit log still names it.
 */
export const knownDomains = pgTable(
  "known_domains",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** In the form in which addresses have it: lower case and ASCII. */
    domain: text().notNull(),
    /** Null once they are erased: the domain is the organization's. */
    listedBy: uuid().references(() => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    removedAt: instant(),
  },
  (table) => [
    uniqueIndex("known_domains_listed")
      .on(table.organizationId, table.domain, table.listedBy)
      .where(isNull(table.removedAt)),
    index().on(table.organizationId),
    index().on(table.listedBy),
    openToSystem(),
    viewerReads(sql`${and(eq(table.organizationId, viewerOrganizationId), viewerIsAdmin)}`),
    viewerAdds(
      sql`${and(
        eq(table.organizationId, viewerOrganizationId),
        eq(table.listedBy, viewerId),
        viewerIsAdmin,
      )}`,
    ),
    // What was removed stays so.
    viewerChanges(
      sql`${and(
        eq(table.organizationId, viewerOrganizationId),
        viewerIsAdmin,
        isNull(table.removedAt),
      )}`,
      sql`${and(eq(table.organizationId, viewerOrganizationId), viewerIsAdmin)}`,
    ),
  ],
);
