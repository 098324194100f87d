import { and, eq, sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { noteLength } from "@/lib/teams/note";
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
import { teamMemberships } from "./teams";

/** What a manager notes for themselves about someone's place in their team: it's the writer's alone. */
export const managerNotes = pgTable(
  "manager_notes",
  {
    authorId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    teamMembershipId: uuid()
      .notNull()
      .references(() => teamMemberships.id, { onDelete: "cascade" }),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    text: text().notNull(),
    /** Grows by one with each change: two tabs can't overwrite each other unseen. */
    revision: integer().notNull().default(1),
    savedAt: instant().notNull().defaultNow(),
  },
  (table) => {
    const isOwn = and(eq(table.authorId, viewerId), eq(table.organizationId, viewerOrganizationId));
    const isOfOwnTeam = sql`${isOwn} and ${table.teamMembershipId} = any(array(
      select id from team_memberships
      where team_id = any(array(${managedTeams})) and started_at is not null and ended_at is null))`;

    return [
      primaryKey({ columns: [table.authorId, table.teamMembershipId] }),
      index().on(table.teamMembershipId),
      index().on(table.organizationId),
      check("manager_notes_text", sql`length(${table.text}) <= ${sql.raw(String(noteLength))}`),
      openToSystem(),
      viewerReads(sql`${isOwn}`),
      viewerAdds(isOfOwnTeam),
      viewerChanges(isOfOwnTeam),
    ];
  },
);
