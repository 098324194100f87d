import { eq, sql } from "drizzle-orm";
import { check, customType, index, integer, pgTable, smallint, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { people } from "./people";
import { openToSystem, viewerId, viewerReads } from "./roles";

const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/**
 * The copy of everything about a person that they asked for, one at a time: made by a job, kept for a day, and gone with
 * its person. It is in the database so that whichever server made it, each can hand it out. Only the system writes it.
 */
export const dataCopies = pgTable(
  "data_copies",
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    askedAt: instant().notNull(),
    /** When a job took it; one that was taken long ago and isn't made is taken again. */
    startedAt: instant(),
    partsDone: smallint().notNull().default(0),
    madeAt: instant(),
    failedAt: instant(),
    /** The zip, and its size in bytes; null until it's made. */
    content: bytes(),
    size: integer(),
  },
  (table) => [
    index().on(table.askedAt),
    check(
      "data_copies_made",
      sql`num_nonnulls(${table.madeAt}, ${table.content}, ${table.size}) in (0, 3) and num_nonnulls(${table.madeAt}, ${table.failedAt}) <= 1`,
    ),
    openToSystem(),
    viewerReads(sql`${eq(table.personId, viewerId)}`),
  ],
);
