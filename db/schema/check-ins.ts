import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { endReasons, proofs, raterKinds, sides } from "@/lib/check-ins/check-in";
import { skillIds } from "@/lib/framework/skills";
import { assessments, confidence, purpose, ratingState, reports } from "./assessments";
import { createdAt, id, instant } from "./columns";
import { mentorships } from "./mentorships";
import { organizations } from "./organizations";
import { people } from "./people";
import { openToSystem, viewerId, viewerOrganizationId, viewerReads } from "./roles";
import { sightOfCheckIns, sightOfShownViews } from "./sight";
import { rounds, teamMemberships } from "./teams";

export const raterKind = pgEnum("rater_kind", raterKinds);
export const proof = pgEnum("proof", proofs);
export const side = pgEnum("side", sides);
export const endReason = pgEnum("end_reason", endReasons);

/**
 * One pair: a subject and one rater put their views of the subject's skills side by side. The columns carry instants, and
 * the state is derived from them. Only the system writes it, behind the guards of db/queries/check-ins.ts.
 */
export const checkIns = pgTable(
  "check_ins",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    subjectId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** As the rater reads it: nobody's name is readable to a colleague. */
    subjectName: text().notNull(),
    /** Null once the rater is erased: what they said of someone else stays. */
    raterId: uuid().references(() => people.id, { onDelete: "set null" }),
    /** Who it is to the subject, across check-ins, also once the account is gone. */
    raterKey: uuid().notNull().defaultRandom(),
    /** Empty once the rater is erased. */
    raterName: text().notNull(),
    kind: raterKind().notNull(),
    /** Of a check-in with their manager: the member's place in the team, with which the rater's sight ends. */
    teamMembershipId: uuid().references(() => teamMemberships.id),
    /** Of a check-in with their mentor: the mentorship, with which the rater's sight ends. */
    mentorshipId: uuid().references(() => mentorships.id),
    /** The round that it was opened in, if it was. */
    roundId: uuid().references(() => rounds.id),
    proof: proof().notNull(),
    purpose: purpose().notNull(),
    openedBy: side().notNull(),
    /** Why the opener asks, in their own words. */
    reason: text().notNull(),
    dueOn: date({ mode: "string" }).notNull(),
    /** When its due day was last moved further off; null where it never was. */
    extendedAt: instant(),
    /** The hour of the reveal; null: when both are in. */
    revealAt: instant(),
    subjectAssessmentId: uuid().references(() => assessments.id),
    raterAssessmentId: uuid().references(() => assessments.id, { onDelete: "set null" }),
    /** The subject's report of all views, which the reveal made. */
    reportId: uuid().references(() => reports.id),
    subjectInAt: instant(),
    raterInAt: instant(),
    shownAt: instant(),
    shownBy: side(),
    revealedAt: instant(),
    /** Whether the rater lets the subject show others the report of both views. */
    mayShowJoint: boolean().notNull().default(false),
    /** Whether someone else than the subject let the rater in; an unknown rater counts for development alone. */
    isKnown: boolean().notNull().default(true),
    sightEndedAt: instant(),
    endedAt: instant(),
    endReason: endReason(),
    createdAt: createdAt(),
  },
  (table) => [
    // Two people have at most one open between them, whoever asked whom, and for whatever purpose.
    uniqueIndex("check_ins_open")
      .on(
        sql`least(${table.subjectId}, ${table.raterId})`,
        sql`greatest(${table.subjectId}, ${table.raterId})`,
      )
      .where(
        sql`${and(isNull(table.revealedAt), isNull(table.endedAt), isNotNull(table.raterId))}`,
      ),
    index().on(table.subjectId, table.createdAt),
    index().on(table.raterId, table.createdAt),
    index().on(table.organizationId),
    index().on(table.subjectAssessmentId),
    index().on(table.raterAssessmentId),
    index().on(table.reportId),
    index().on(table.teamMembershipId),
    index().on(table.mentorshipId),
    index().on(table.roundId),
    // What the jobs look through, each minute.
    index("check_ins_under_way")
      .on(table.dueOn)
      .where(sql`${and(isNull(table.revealedAt), isNull(table.endedAt))}`),
    check("check_ins_pair", sql`${table.subjectId} <> ${table.raterId}`),
    check(
      "check_ins_manager",
      sql`(${table.kind} = 'manager') = (${table.teamMembershipId} is not null)`,
    ),
    check(
      "check_ins_mentor",
      sql`(${table.kind} = 'mentor') = (${table.mentorshipId} is not null)`,
    ),
    check("check_ins_reason", sql`length(${table.reason}) <= 1000`),
    check(
      "check_ins_in",
      sql`(${table.subjectInAt} is null) = (${table.subjectAssessmentId} is null)`,
    ),
    check("check_ins_shown", sql`(${table.shownAt} is null) = (${table.shownBy} is null)`),
    check("check_ins_ended", sql`(${table.endedAt} is null) = (${table.endReason} is null)`),
    check(
      "check_ins_revealed",
      sql`${table.revealedAt} is null or (${table.subjectInAt} is not null and ${table.raterInAt} is not null and ${table.endedAt} is null)`,
    ),
    openToSystem(),
    // A mentor's are theirs wherever they work.
    viewerReads(
      sql`${or(
        and(
          or(eq(table.subjectId, viewerId), eq(table.raterId, viewerId)),
          eq(table.organizationId, viewerOrganizationId),
        ),
        and(eq(table.raterId, viewerId), isNotNull(table.mentorshipId)),
      )}`,
    ),
  ],
);

/**
 * What a reveal opened: of the rater all they answered, of the subject what the rater answered as well. And what one who
 * was in alone showed after the due day. Each is written once, then; before, there's nothing here that anyone could read.
 */
export const revealedRatings = pgTable(
  "revealed_ratings",
  {
    checkInId: uuid()
      .notNull()
      .references(() => checkIns.id, { onDelete: "cascade" }),
    side: side().notNull(),
    skill: text({ enum: skillIds }).notNull(),
    state: ratingState().notNull(),
    level: smallint(),
    confidence: confidence().notNull(),
    note: text().notNull(),
    /** Whether its level came from a spreadsheet of the rater's, and so wasn't given blind. */
    isFromSheet: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.checkInId, table.side, table.skill] }),
    check("revealed_ratings_level", sql`${table.level} between 0 and 5`),
    openToSystem(),
    viewerReads(
      sql`(${table.checkInId} = any(array(${sightOfCheckIns}))
        or ${table.side} = 'subject' and ${table.checkInId} = any(array(${sightOfShownViews("subject")}))
        or ${table.side} = 'rater' and ${table.checkInId} = any(array(${sightOfShownViews("rater")})))`,
    ),
  ],
);
