import { boolean, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { checkIns } from "./check-ins";
import { createdAt, instant } from "./columns";
import { organizations } from "./organizations";
import { people } from "./people";
import { openToSystem, viewerOwns, viewerReads } from "./roles";

/**
 * Someone without an account whom a person asked for their view. They are a person with a name alone, who can't sign in;
 * a link is all they have. To the one who asked they are the same rater however often they're asked.
 */
export const guests = pgTable(
  "guests",
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    subjectId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Canonical. Null where the link was passed on, and once it's over without an answer. */
    address: text(),
    createdAt: createdAt(),
  },
  (table) => [
    unique().on(table.subjectId, table.organizationId, table.address),
    index().on(table.organizationId),
    openToSystem(),
    viewerReads(viewerOwns(table.subjectId, table.organizationId)),
  ],
);

/** The link by which a guest gets to a check-in. Its token is stored hashed; what isn't here, the check-in says. */
export const checkInLinks = pgTable(
  "check_in_links",
  {
    checkInId: uuid()
      .primaryKey()
      .references(() => checkIns.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    /** Whether its subject passes it on; otherwise they never see it, and it's mailed to the guest's address. */
    isPassedOn: boolean().notNull(),
    /** Of the secret of the browser that began, which a link that was passed on is bound to; null before. */
    browserHash: text(),
    createdAt: createdAt(),
  },
  () => [openToSystem()],
);

/**
 * What is remembered of an address outside: when someone was last asked there by mail, and that its owner wants no more.
 * By a keyed hash alone, so that the table tells no one's address.
 */
export const outsideAddresses = pgTable(
  "outside_addresses",
  { key: text().primaryKey(), mailedAt: instant(), remindedAt: instant(), silencedAt: instant() },
  (table) => [index().on(table.mailedAt), openToSystem()],
);
