import { eq, or, sql } from "drizzle-orm";
import { check, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { noticeKinds } from "@/lib/notices/kinds";
import { createdAt, id, instant } from "./columns";
import {
  openToSystem,
  viewerChanges,
  viewerId,
  viewerIsAdmin,
  viewerIsGuest,
  viewerOrganizationId,
  viewerReads,
} from "./roles";
import { sightOfPeople } from "./sight";

/**
 * Someone with an account. The address is canonical (NFKC, lower case, its domain in ASCII) and no one else's; a
 * person who lost it has none.
 */
export const people = pgTable(
  "people",
  {
    id: id(),
    name: text().notNull(),
    /** The name as lists are searched and ordered by it: the same on every database. */
    nameKey: text().notNull(),
    email: text().unique(),
    /** When a link that was sent to the address, or their provider, showed that it is theirs; null: they only say so. */
    emailProvenAt: instant(),
    /** When someone else proved that the address was theirs, and got it. */
    emailLostAt: instant(),
    /** What one of the demo's people is in it; null for everyone else. They are removed together. */
    demoRole: text(),
    disabledAt: instant(),
    /** When they turned off the keys that act without a modifier. */
    shortcutsOffAt: instant(),
    /** The IANA time zone in which instants are shown to them; null: their browser's. */
    timeZone: text(),
    /** What they don't want mail about; the inbox has it all the same. */
    mailOff: text({ enum: noticeKinds }).array().notNull().default([]),
    /** When they put the list of first steps away. */
    firstStepsHiddenAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    openToSystem(),
    // For an admin the members of the organization, for a member its admins, and whom a team opens: their names are on
    // its pages.
    viewerReads(
      sql`${or(
        eq(table.id, viewerId),
        sql`${table.id} = any(array(select person_id from memberships where organization_id = ${viewerOrganizationId} and ended_at is null and not ${viewerIsGuest} and (role = 'admin' or ${viewerIsAdmin})))`,
        sql`${table.id} = any(array(${sightOfPeople}))`,
      )}`,
    ),
    viewerChanges(sql`${eq(table.id, viewerId)}`),
  ],
);

/**
 * An address that someone says is theirs, until the link that was mailed to it is used. It blocks no one: any number may
 * wait for one address. A newcomer's brings what their account will be; a person's is for them.
 */
export const pendingAddresses = pgTable(
  "pending_addresses",
  {
    id: id(),
    email: text().notNull(),
    tokenHash: text().notNull().unique(),
    expiresAt: instant().notNull(),
    personId: uuid().references(() => people.id, { onDelete: "cascade" }),
    name: text(),
    passwordHash: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.expiresAt),
    index().on(table.email),
    index().on(table.personId),
    check(
      "pending_addresses_whose",
      sql`(${table.personId} is null) = (${table.name} is not null and ${table.passwordHash} is not null)`,
    ),
    openToSystem(),
  ],
);

/** A person's password as an argon2id hash. A person who signs in elsewhere has none. */
export const passwords = pgTable(
  "passwords",
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    hash: text().notNull(),
    changedAt: instant().notNull().defaultNow(),
  },
  () => [openToSystem()],
);

/** A person at an OpenID provider. It is found by issuer and subject, never by address. */
export const identities = pgTable(
  "identities",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    issuer: text().notNull(),
    subject: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique().on(table.issuer, table.subject), index().on(table.personId), openToSystem()],
);
