import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { boolean, index, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { roles } from "@/lib/access/viewer";
import { createdAt, id, instant } from "./columns";
import { people } from "./people";
import {
  openToSystem,
  viewerAdds,
  viewerChanges,
  viewerId,
  viewerIsAdmin,
  viewerIsGuest,
  viewerOrganizationId,
  viewerOrganizationIds,
  viewerReads,
} from "./roles";

export const role = pgEnum("role", roles);

/** The tenant. Someone who signs up alone gets one of their own. */
export const organizations = pgTable(
  "organizations",
  {
    id: id(),
    name: text().notNull(),
    /** Made by the demo, and removed with it. */
    demo: boolean().notNull().default(false),
    /** Since when its members may open no evidence to a mentor from outside; null: they may. */
    evidenceStaysSince: instant(),
    /** Whom Leadpath made it for, as a workspace of their own; null where it was never one, or they are erased. */
    madeForId: uuid().references(() => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.madeForId),
    openToSystem(),
    viewerReads(
      sql`${or(
        and(eq(table.id, viewerOrganizationId), sql`not ${viewerIsGuest}`),
        sql`${table.id} = any(${viewerOrganizationIds})`,
      )}`,
    ),
    viewerChanges(sql`${and(eq(table.id, viewerOrganizationId), viewerIsAdmin)}`),
  ],
);

/** A person in an organization, until it ends. */
export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: role().notNull(),
    startedAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex("memberships_current")
      .on(table.organizationId, table.personId)
      .where(isNull(table.endedAt)),
    index().on(table.personId),
    openToSystem(),
    viewerReads(
      sql`${or(
        eq(table.personId, viewerId),
        and(eq(table.organizationId, viewerOrganizationId), sql`not ${viewerIsGuest}`),
      )}`,
    ),
    // An admin changes the current ones of their organization; anyone else can do no more than end their own.
    viewerChanges(
      sql`${and(
        eq(table.organizationId, viewerOrganizationId),
        isNull(table.endedAt),
        or(viewerIsAdmin, eq(table.personId, viewerId)),
      )}`,
      sql`${and(
        eq(table.organizationId, viewerOrganizationId),
        or(viewerIsAdmin, and(eq(table.personId, viewerId), isNotNull(table.endedAt))),
      )}`,
    ),
  ],
);

/** A link into an organization, for one address, once. Its token is stored hashed. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    email: text().notNull(),
    role: role().notNull(),
    tokenHash: text().notNull().unique(),
    /** Null once they are erased: the invitation is the organization's. */
    invitedBy: uuid().references(() => people.id, { onDelete: "set null" }),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.organizationId, table.createdAt),
    index().on(table.invitedBy),
    openToSystem(),
    viewerReads(sql`${and(eq(table.organizationId, viewerOrganizationId), viewerIsAdmin)}`),
    viewerAdds(
      sql`${and(
        eq(table.organizationId, viewerOrganizationId),
        eq(table.invitedBy, viewerId),
        viewerIsAdmin,
      )}`,
    ),
    // As long as it is open, and what was revoked stays so.
    viewerChanges(
      sql`${and(
        eq(table.organizationId, viewerOrganizationId),
        viewerIsAdmin,
        isNull(table.acceptedAt),
        isNull(table.revokedAt),
      )}`,
      sql`${and(eq(table.organizationId, viewerOrganizationId), viewerIsAdmin)}`,
    ),
  ],
);
