import { and, eq, isNull, sql } from "drizzle-orm";
import { check, date, index, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { confirmers } from "@/lib/teams/team";
import { purpose } from "./assessments";
import { createdAt, id, instant } from "./columns";
import { invitations, organizations } from "./organizations";
import { people } from "./people";
import {
  openToSystem,
  viewerIsAdmin,
  viewerIsGuest,
  viewerOrganizationId,
  viewerOwns,
  viewerReads,
} from "./roles";
import { managedTeams, sightOfTeams } from "./sight";

export const confirmer = pgEnum("confirmer", confirmers);

const organizationId = () =>
  uuid()
    .notNull()
    .references(() => organizations.id, { onDelete: "cascade" });

const personId = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

/** Null once they are erased. */
const byPerson = () => uuid().references(() => people.id, { onDelete: "set null" });

/** People of one organization with one or more managers, until it ends. */
export const teams = pgTable(
  "teams",
  {
    id: id(),
    organizationId: organizationId(),
    name: text().notNull(),
    foundedBy: byPerson(),
    /** Of the one link by which people join; null where there's none. */
    joinTokenHash: text().unique(),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (table) => [
    index().on(table.organizationId),
    check("teams_name", sql`length(${table.name}) between 1 and 100`),
    openToSystem(),
    // An admin places people in them, and doesn't see who's in.
    viewerReads(
      sql`(${table.id} = any(array(${sightOfTeams})) or (${table.organizationId} = ${viewerOrganizationId} and ${viewerIsAdmin}))`,
    ),
  ],
);

const teamId = () =>
  uuid()
    .notNull()
    .references(() => teams.id, { onDelete: "cascade" });

/**
 * Who manages a team, from when they said yes until it ends. Its policy reads no other table, so that those of the tables
 * that depend on who manages what can read it: that someone manages a team is no secret in their organization.
 */
export const teamManagers = pgTable(
  "team_managers",
  {
    id: id(),
    teamId: teamId(),
    organizationId: organizationId(),
    personId: personId(),
    placedBy: byPerson(),
    createdAt: createdAt(),
    /** When they said yes; null: they were placed and haven't yet. */
    startedAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex("team_managers_current")
      .on(table.teamId, table.personId)
      .where(isNull(table.endedAt)),
    index().on(table.personId),
    index().on(table.organizationId),
    openToSystem(),
    viewerReads(
      sql`${and(eq(table.organizationId, viewerOrganizationId), sql`not ${viewerIsGuest}`)}`,
    ),
  ],
);

/** Who is in a team as a member, from when both sides said yes until it ends. */
export const teamMemberships = pgTable(
  "team_memberships",
  {
    id: id(),
    teamId: teamId(),
    organizationId: organizationId(),
    personId: personId(),
    placedBy: byPerson(),
    /** Whose yes it waits for; null once it began. */
    waitsFor: confirmer(),
    /** Which of several managers rates them. */
    raterId: byPerson(),
    /** Until that day (YYYY-MM-DD) they're away: they aren't reminded, and aren't missing. */
    awayUntil: date({ mode: "string" }),
    createdAt: createdAt(),
    startedAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex("team_memberships_current")
      .on(table.teamId, table.personId)
      .where(isNull(table.endedAt)),
    index().on(table.personId),
    index().on(table.organizationId),
    check(
      "team_memberships_started",
      sql`(${table.waitsFor} is null) = (${table.startedAt} is not null) or ${table.endedAt} is not null`,
    ),
    openToSystem(),
    viewerReads(
      sql`(${viewerOwns(table.personId, table.organizationId)} or ${table.teamId} = any(array(${managedTeams})))`,
    ),
  ],
);

/** Many check-ins opened at once for a team, with one due day and one hour of reveal. */
export const rounds = pgTable(
  "rounds",
  {
    id: id(),
    teamId: teamId(),
    organizationId: organizationId(),
    openedBy: byPerson(),
    purpose: purpose().notNull(),
    /** Why, in the manager's own words, as each member reads it. */
    reason: text().notNull(),
    dueOn: date({ mode: "string" }).notNull(),
    /** The hour of the reveal; null: each when both are in. */
    revealAt: instant(),
    createdAt: createdAt(),
    /** When a manager closed it before everything was in. */
    endedAt: instant(),
  },
  (table) => [
    index().on(table.teamId, table.createdAt),
    check("rounds_reason", sql`length(${table.reason}) <= 1000`),
    openToSystem(),
    // From before they managed it, a manager sees nothing.
    viewerReads(
      sql`(${table.teamId} = any(array(${managedTeams})) and ${table.createdAt} >= managed_since(${table.teamId}))`,
    ),
  ],
);

/** An invitation into the organization that leads on to a place in a team, which waits for the person's yes. */
export const teamInvitations = pgTable(
  "team_invitations",
  {
    invitationId: uuid()
      .primaryKey()
      .references(() => invitations.id, { onDelete: "cascade" }),
    teamId: teamId(),
  },
  (table) => [
    index().on(table.teamId),
    openToSystem(),
    viewerReads(sql`${table.teamId} = any(array(${managedTeams}))`),
  ],
);
