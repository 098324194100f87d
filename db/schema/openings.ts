import { and, eq, isNull, or, sql } from "drizzle-orm";
import {
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { skillIds } from "@/lib/framework/skills";
import { confidence, ratingState, reports } from "./assessments";
import { checkIns } from "./check-ins";
import { createdAt, id, instant } from "./columns";
import { evidence } from "./evidence";
import { ownerColumns } from "./owner";
import { people } from "./people";
import { openToSystem, viewerId, viewerOrganizationId, viewerOwns, viewerReads } from "./roles";
import { sightOfOpenings } from "./sight";
import { teamMemberships } from "./teams";

/**
 * What a person opens to one manager of theirs beyond their check-ins with them: a report, an earlier check-in, or a piece
 * of evidence. It ends when they withdraw it, and with either's place in the team.
 */
export const openings = pgTable(
  "openings",
  {
    id: id(),
    ...ownerColumns(),
    teamMembershipId: uuid()
      .notNull()
      .references(() => teamMemberships.id, { onDelete: "cascade" }),
    managerId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    reportId: uuid().references(() => reports.id, { onDelete: "cascade" }),
    checkInId: uuid().references(() => checkIns.id, { onDelete: "cascade" }),
    evidenceId: uuid().references(() => evidence.id, { onDelete: "cascade" }),
    /** Of when a report is, or a check-in's reveal; the manager sees neither row. */
    thingAt: instant(),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (table) => [
    index().on(table.personId),
    index().on(table.managerId),
    index().on(table.organizationId),
    index().on(table.teamMembershipId),
    index().on(table.reportId),
    index().on(table.checkInId),
    index().on(table.evidenceId),
    uniqueIndex("openings_current")
      .on(
        table.managerId,
        sql`coalesce(${table.reportId}, ${table.checkInId}, ${table.evidenceId})`,
        table.personId,
      )
      .where(isNull(table.endedAt)),
    check("openings_at", sql`(${table.thingAt} is null) = (${table.evidenceId} is not null)`),
    check(
      "openings_thing",
      sql`num_nonnulls(${table.reportId}, ${table.checkInId}, ${table.evidenceId}) = 1`,
    ),
    openToSystem(),
    // Flat: what is seen by it is decided by sight_of_openings(), which reads it.
    viewerReads(
      sql`${or(
        viewerOwns(table.personId, table.organizationId),
        and(
          eq(table.managerId, viewerId),
          eq(table.organizationId, viewerOrganizationId),
          isNull(table.endedAt),
        ),
      )}`,
    ),
  ],
);

/** The person's own levels in a report or an earlier check-in that they opened: without notes, as they were then. */
export const openedLevels = pgTable(
  "opened_levels",
  {
    openingId: uuid()
      .notNull()
      .references(() => openings.id, { onDelete: "cascade" }),
    skill: text({ enum: skillIds }).notNull(),
    state: ratingState().notNull(),
    level: smallint(),
    confidence: confidence().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.openingId, table.skill] }),
    check("opened_levels_level", sql`${table.level} between 0 and 5`),
    openToSystem(),
    viewerReads(sql`${table.openingId} = any(array(${sightOfOpenings}))`),
  ],
);
