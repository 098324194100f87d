import { and, eq, sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { skillIds } from "@/lib/framework/skills";
import { confidence, ratingState } from "./assessments";
import { instant } from "./columns";
import { invitations, organizations } from "./organizations";
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
import { teamMemberships, teams } from "./teams";

/**
 * What a manager rated of someone before there's a check-in to rate them in: from a spreadsheet, or on the grid before they
 * joined. It's the author's alone, and gone once they submit a view of the person.
 */
export const waitingRatings = pgTable(
  "waiting_ratings",
  {
    authorId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    teamId: uuid()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    /** Whom it's about: someone with a place in the team, or whoever accepts an invitation. */
    teamMembershipId: uuid().references(() => teamMemberships.id, { onDelete: "cascade" }),
    invitationId: uuid().references(() => invitations.id, { onDelete: "cascade" }),
    aboutId: uuid().notNull().generatedAlwaysAs(sql`coalesce(team_membership_id, invitation_id)`),
    skill: text({ enum: skillIds }).notNull(),
    state: ratingState().notNull(),
    level: smallint(),
    confidence: confidence().notNull().default("medium"),
    note: text().notNull().default(""),
    isFromSheet: boolean().notNull(),
    /** When its author chose it beside the descriptions; null: it's as a spreadsheet had it, and doesn't count yet. */
    confirmedAt: instant(),
    /** Grows by one with each change: two tabs can't overwrite each other unseen. */
    revision: integer().notNull().default(1),
    savedAt: instant().notNull().defaultNow(),
  },
  (table) => {
    const isOwn = and(
      eq(table.authorId, viewerId),
      eq(table.organizationId, viewerOrganizationId),
      sql`${table.teamId} = any(array(${managedTeams}))`,
    );
    const isAboutTheirs = sql`(${table.teamMembershipId} = any(array(
        select id from team_memberships where team_id = any(array(${managedTeams})) and started_at is null and ended_at is null))
      or ${table.invitationId} = any(array(
        select invitation_id from team_invitations where team_id = any(array(${managedTeams})))))`;

    return [
      primaryKey({ columns: [table.authorId, table.aboutId, table.skill] }),
      index().on(table.organizationId),
      index().on(table.teamId),
      index().on(table.teamMembershipId),
      index().on(table.invitationId),
      check(
        "waiting_ratings_about",
        sql`num_nonnulls(${table.teamMembershipId}, ${table.invitationId}) = 1`,
      ),
      check("waiting_ratings_level", sql`${table.level} between 0 and 5`),
      check(
        "waiting_ratings_state",
        sql`(${table.state} = 'rated') = (${table.level} is not null)`,
      ),
      check("waiting_ratings_note", sql`length(${table.note}) <= 2000`),
      check(
        "waiting_ratings_confirmed",
        sql`${table.isFromSheet} or ${table.confirmedAt} is not null`,
      ),
      openToSystem(),
      viewerReads(sql`${isOwn}`),
      // Whoever is in the team is rated in a check-in.
      viewerAdds(sql`${isOwn} and ${isAboutTheirs}`),
      viewerChanges(sql`${isOwn} and ${isAboutTheirs}`),
    ];
  },
);
