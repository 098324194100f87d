import { and, eq, sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import type { SummaryFigures } from "@/lib/teams/summary";
import { id, instant } from "./columns";
import { organizations } from "./organizations";
import { people } from "./people";
import { openToSystem, viewerId, viewerReads } from "./roles";
import { managedTeams, sightOfTeams } from "./sight";
import { teams } from "./teams";

/**
 * What a manager had a summary for someone above say of a team, word for word as it was then. It's open to its maker, and
 * to those who were members of the team when it was made, as long as either's place lasts. Never changed.
 */
export const summaries = pgTable(
  "summaries",
  {
    id: id(),
    teamId: uuid()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** Null once they are erased. */
    madeBy: uuid().references(() => people.id, { onDelete: "set null" }),
    madeAt: instant().notNull(),
    /** How many people it counts. */
    counted: integer().notNull(),
    figures: jsonb().$type<SummaryFigures>().notNull(),
  },
  (table) => [
    index().on(table.teamId, table.madeAt),
    index().on(table.organizationId, table.madeAt),
    check("summaries_counted", sql`${table.counted} >= 5`),
    openToSystem(),
    viewerReads(
      sql`(${and(
        eq(table.madeBy, viewerId),
        sql`${table.teamId} = any(array(${managedTeams}))`,
        sql`${table.madeAt} >= managed_since(${table.teamId})`,
      )} or (${table.teamId} = any(array(${sightOfTeams})) and ${table.madeAt} >= member_since(${table.teamId})))`,
    ),
  ],
);

/** Whom a summary counted: the system's alone, so that a further one counts the same people or none of them. */
export const summarizedPeople = pgTable(
  "summarized_people",
  {
    id: id(),
    summaryId: uuid()
      .notNull()
      .references(() => summaries.id, { onDelete: "cascade" }),
    /** Null once they are erased: that they were counted still binds the others. */
    personId: uuid().references(() => people.id, { onDelete: "set null" }),
  },
  (table) => [index().on(table.summaryId), index().on(table.personId), openToSystem()],
);
