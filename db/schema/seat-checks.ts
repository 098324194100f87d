import { and, eq, sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import type { SeatAnswers } from "@/lib/teams/seat-answer";
import { instant } from "./columns";
import { organizations } from "./organizations";
import { people } from "./people";
import {
  openToSystem,
  viewerAdds,
  viewerChanges,
  viewerId,
  viewerOrganizationId,
  viewerReads,
} from "./roles";
import { managedTeams } from "./sight";
import { teams } from "./teams";

/** What a team's managers answered last to the signs that their organization needs a Product Lead: theirs alone. */
export const seatChecks = pgTable(
  "seat_checks",
  {
    teamId: uuid()
      .primaryKey()
      .references(() => teams.id, { onDelete: "cascade" }),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    answers: jsonb().$type<SeatAnswers>().notNull(),
    /** Null once they are erased. */
    answeredBy: uuid().references(() => people.id, { onDelete: "set null" }),
    answeredAt: instant().notNull().defaultNow(),
    /** Grows by one with each change: two managers can't overwrite each other unseen. */
    revision: integer().notNull().default(1),
  },
  (table) => {
    const isOfManaged = sql`${table.teamId} = any(array(${managedTeams}))`;
    const isTheirs = sql`${isOfManaged} and ${and(
      eq(table.answeredBy, viewerId),
      eq(table.organizationId, viewerOrganizationId),
    )}`;

    return [
      index().on(table.organizationId),
      openToSystem(),
      viewerReads(isOfManaged),
      viewerAdds(isTheirs),
      viewerChanges(isOfManaged, isTheirs),
    ];
  },
);
