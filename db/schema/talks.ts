import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { type TalkAction, talkSides, talkSize } from "@/lib/talks/talk";
import { createdAt, id, instant } from "./columns";
import { mentorships } from "./mentorships";
import { organizations } from "./organizations";
import { people } from "./people";
import { openToSystem, viewerId, viewerOrganizationId, viewerOwns, viewerReads } from "./roles";
import { sightOfOpenedLogs, sightOfTalks } from "./sight";
import { teamMemberships } from "./teams";

export const talkSide = pgEnum("talk_side", talkSides);

/**
 * A talk of two people, by a relation that they're in: the subject's place in a team that the partner manages, or their
 * mentorship. Its row keeps its id when it's moved or called off, and its log is the subject's to keep. Only the system writes it, behind the
 * guards of db/queries/talks.ts.
 */
export const talks = pgTable(
  "talks",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** The relation it rests on: one of the two. */
    teamMembershipId: uuid().references(() => teamMemberships.id),
    mentorshipId: uuid().references(() => mentorships.id),
    subjectId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    subjectName: text().notNull(),
    /** Null once the partner is erased: the log stays the subject's. */
    partnerId: uuid().references(() => people.id, { onDelete: "set null" }),
    /** Empty once the partner is erased. */
    partnerName: text().notNull(),
    plannedBy: talkSide().notNull(),
    /** A whole day, or the instant at which it begins. */
    onDay: date({ mode: "string" }),
    startsAt: instant(),
    /** From 1: grows each time it's moved, so that two who move it can't overwrite each other unseen. */
    revision: integer().notNull().default(1),
    createdAt: createdAt(),
    /** When it was moved last; null where it never was. */
    movedAt: instant(),
    calledOffAt: instant(),
    /** When the relation ended, and the partner's sight with it. */
    sightEndedAt: instant(),
  },
  (table) => [
    index().on(table.subjectId, table.createdAt),
    index().on(table.partnerId, table.createdAt),
    index().on(table.organizationId),
    index().on(table.teamMembershipId),
    index().on(table.mentorshipId),
    check("talks_pair", sql`${table.subjectId} <> ${table.partnerId}`),
    check(
      "talks_relation",
      sql`num_nonnulls(${table.teamMembershipId}, ${table.mentorshipId}) = 1`,
    ),
    check("talks_time", sql`num_nonnulls(${table.onDay}, ${table.startsAt}) = 1`),
    openToSystem(),
    // Flat: sight_of_talks(), by which everything in a talk is seen, reads it.
    viewerReads(
      sql`${or(
        viewerOwns(table.subjectId, table.organizationId),
        and(
          eq(table.partnerId, viewerId),
          isNull(table.sightEndedAt),
          // A mentor has theirs wherever they work.
          or(eq(table.organizationId, viewerOrganizationId), isNotNull(table.mentorshipId)),
        ),
        sql`${table.mentorshipId} = any(array(${sightOfOpenedLogs}))`,
      )}`,
    ),
  ],
);

/**
 * What the log of a talk says, a row each time that one of the two writes, and when the other confirmed it. Only the
 * system adds rows and confirms; nothing else of a row is ever changed.
 */
export const talkVersions = pgTable(
  "talk_versions",
  {
    talkId: uuid()
      .notNull()
      .references(() => talks.id, { onDelete: "cascade" }),
    /** From 1, without a gap: two who write at once can't overwrite each other unseen. */
    version: integer().notNull(),
    writtenBy: talkSide().notNull(),
    agenda: jsonb().$type<string[]>().notNull(),
    notes: text().notNull(),
    actions: jsonb().$type<TalkAction[]>().notNull(),
    createdAt: createdAt(),
    confirmedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.talkId, table.version] }),
    check("talk_versions_version", sql`${table.version} > 0`),
    check(
      "talk_versions_agenda",
      sql`jsonb_array_length(${table.agenda}) <= ${sql.raw(String(talkSize.points))}`,
    ),
    check("talk_versions_notes", sql`length(${table.notes}) <= ${sql.raw(String(talkSize.notes))}`),
    check(
      "talk_versions_actions",
      sql`jsonb_array_length(${table.actions}) <= ${sql.raw(String(talkSize.actions))}`,
    ),
    openToSystem(),
    // A later mentor reads what was confirmed, and nothing that only one of the two wrote.
    viewerReads(
      sql`(${table.talkId} = any(array(${sightOfTalks})) and (${table.confirmedAt} is not null or ${table.talkId} = any(array(select id from talks where subject_id = ${viewerId} or (partner_id = ${viewerId} and sight_ended_at is null)))))`,
    ),
  ],
);
