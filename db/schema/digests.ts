import { eq, isNotNull, sql } from "drizzle-orm";
import { check, date, index, pgTable, smallint, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { people } from "./people";
import { openToSystem, viewerAdds, viewerChanges, viewerId, viewerReads } from "./roles";

/**
 * Whether someone gets the weekly digest, and how the newest one went: one row for each person who ever turned it on. It
 * holds nothing of what a digest told.
 */
export const digests = pgTable(
  "digests",
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Null where they turned it off again. */
    turnedOnAt: instant(),
    /** The newest week that one was owed for, by its Monday where they are. It only ever gets later. */
    week: date({ mode: "string" }),
    /** As of a notice's mail. */
    mailAfter: instant(),
    mailTries: smallint().notNull().default(0),
    mailClaimedAt: instant(),
    mailedAt: instant(),
  },
  (table) => [
    index("digests_owed").on(table.mailAfter).where(isNotNull(table.mailAfter)),
    check(
      "digests_mail",
      sql`(${table.mailClaimedAt} is null or ${table.mailAfter} is null) and (${table.mailedAt} is null or ${table.mailClaimedAt} is not null)`,
    ),
    openToSystem(),
    viewerReads(eq(table.personId, viewerId)),
    // How digests went is the jobs' alone to say.
    viewerAdds(
      sql`${table.personId} = ${viewerId} and num_nonnulls(${table.week}, ${table.mailAfter}, ${table.mailClaimedAt}) = 0`,
    ),
    viewerChanges(eq(table.personId, viewerId)),
  ],
);
