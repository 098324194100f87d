import { and, eq, isNull, sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { organizations } from "./organizations";
import { people } from "./people";
import { openToSystem, viewerChanges, viewerId, viewerOrganizationIds, viewerReads } from "./roles";

/** A browser that is signed in. The row decides: a cookie whose session ended is dead. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The organization the person works in here; they may switch. */
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** The browser and the system it runs on, in words. */
    device: text().notNull(),
    seenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.personId),
    index().on(table.organizationId),
    openToSystem(),
    viewerReads(sql`${eq(table.personId, viewerId)}`),
    // Moved among the viewer's organizations, or ended, for good.
    viewerChanges(
      sql`${and(eq(table.personId, viewerId), isNull(table.endedAt))}`,
      sql`${and(
        eq(table.personId, viewerId),
        sql`(${table.endedAt} is not null or ${table.organizationId} = any(${viewerOrganizationIds}))`,
      )}`,
    ),
  ],
);

export const linkPurpose = pgEnum("link_purpose", ["password"]);

/** A link that works once: 256 random bits, stored hashed, for one person, until it expires. */
export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    purpose: linkPurpose().notNull(),
    /** Whether it is mailed, and no one but the owner of the address gets it: using it proves the address. */
    mailed: boolean().notNull().default(false),
    tokenHash: text().notNull().unique(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.personId), openToSystem()],
);

/** How much of a limit a key has used. A key is a hash: it names no one. Written by rate-limiter-flexible. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.expire), openToSystem()],
);
