import { and, eq, isNull, sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { purposes } from "@/lib/assessments/purpose";
import type { Setting } from "@/lib/assessments/setting";
import type { ShownTitle } from "@/lib/evidence/piece";
import { skillIds } from "@/lib/framework/skills";
import {
  confidences,
  type ReadinessInput,
  type ReadinessReport,
  ratingStates,
  sources,
} from "@/lib/readiness/model";
import { reportCauses } from "@/lib/reports/cause";
import { createdAt, id, instant } from "./columns";
import { organizations } from "./organizations";
import { people } from "./people";
import {
  openToSystem,
  viewerAdds,
  viewerChanges,
  viewerId,
  viewerOrganizationId,
  viewerOwns,
  viewerReads,
  viewerRemoves,
} from "./roles";
import { sightOfAssessments, viewerReadsAssessment } from "./sight";

export const source = pgEnum("source", sources);
export const purpose = pgEnum("purpose", purposes);
export const ratingState = pgEnum("rating_state", ratingStates);
export const confidence = pgEnum("confidence", confidences);

/** One rater's ratings of one subject: a draft, which can be discarded, until it is submitted; unchangeable afterwards. */
export const assessments = pgTable(
  "assessments",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    subjectId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Null once the rater is erased: what they said of someone else stays. */
    raterId: uuid().references(() => people.id, { onDelete: "set null" }),
    source: source().notNull(),
    purpose: purpose().notNull(),
    framework: text().notNull(),
    /** What its rater told of themselves and their place when they began; it is printed beside the report. */
    setting: jsonb().$type<Setting>().notNull().default({}),
    submittedAt: instant(),
    /** What it was where its subject brought it along from, and when they did; null where it began here. */
    sourceId: uuid(),
    broughtAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    // At most one draft for a purpose: starting twice opens the same one.
    uniqueIndex("assessments_draft")
      .on(table.organizationId, table.subjectId, table.raterId, table.purpose)
      .where(isNull(table.submittedAt)),
    // What's brought along comes once.
    uniqueIndex("assessments_source").on(table.subjectId, table.organizationId, table.sourceId),
    index().on(table.subjectId, table.submittedAt),
    index().on(table.raterId),
    check(
      "assessments_brought",
      sql`(${table.sourceId} is null) = (${table.broughtAt} is null) and (${table.sourceId} is null or (${table.source} = 'self' and ${table.submittedAt} is not null))`,
    ),
    check(
      "assessments_self",
      sql`(${table.source} = 'self') = (${table.raterId} = ${table.subjectId})`,
    ),
    openToSystem(),
    viewerReads(viewerReadsAssessment(table)),
    // Of oneself: no relation lets anyone rate someone else.
    viewerAdds(
      sql`${and(
        viewerOwns(table.raterId, table.organizationId),
        eq(table.subjectId, viewerId),
        isNull(table.submittedAt),
      )}`,
    ),
    viewerChanges(
      sql`${and(viewerOwns(table.raterId, table.organizationId), isNull(table.submittedAt))}`,
      viewerOwns(table.raterId, table.organizationId),
    ),
    // What is submitted stays: reports rest on it.
    viewerRemoves(
      sql`${and(viewerOwns(table.raterId, table.organizationId), isNull(table.submittedAt))}`,
    ),
  ],
);

/** One skill in an assessment. */
export const ratings = pgTable(
  "ratings",
  {
    assessmentId: uuid()
      .notNull()
      .references(() => assessments.id, { onDelete: "cascade" }),
    skill: text({ enum: skillIds }).notNull(),
    state: ratingState().notNull(),
    /** 0..5, only of a rated skill. */
    level: smallint(),
    confidence: confidence().notNull(),
    note: text().notNull().default(""),
    /** Why a skill is not applicable; empty otherwise. */
    reason: text().notNull().default(""),
    /** Grows by one with each change: two tabs cannot overwrite each other unseen. */
    revision: integer().notNull().default(1),
    ratedAt: instant().notNull().defaultNow(),
    /** Whether its level came from a spreadsheet of the rater's, and so wasn't given blind. */
    isFromSheet: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.skill] }),
    check("ratings_level", sql`${table.level} between 0 and 5`),
    check("ratings_state", sql`(${table.state} = 'rated') = (${table.level} is not null)`),
    check("ratings_note", sql`length(${table.note}) <= 2000 and length(${table.reason}) <= 500`),
    openToSystem(),
    viewerReads(
      sql`${table.assessmentId} = any(array(${myAssessments()} union all ${sightOfAssessments}))`,
    ),
    viewerAdds(sql`${table.assessmentId} = any(array(${myDrafts()}))`),
    viewerChanges(sql`${table.assessmentId} = any(array(${myDrafts()}))`),
  ],
);

export const reportCause = pgEnum("report_cause", reportCauses);

/** A subject's gaps and readiness as of an instant, with what it was made from and by which versions. Never changed. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    subjectId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The newest assessment that it rests on, which stays as long as the report does. */
    assessmentId: uuid()
      .notNull()
      .references(() => assessments.id),
    cause: reportCause().notNull().default("assessment"),
    /** False where it rests on what others said and not each of them lets its subject show it to others. */
    mayBeShared: boolean().notNull().default(true),
    /** That of its assessments: they all have the same. */
    purpose: purpose().notNull(),
    framework: text().notNull(),
    profile: text().notNull(),
    model: text().notNull(),
    input: jsonb().$type<ReadinessInput>().notNull(),
    result: jsonb().$type<ReadinessReport>().notNull(),
    /** Of the evidence in the input what its readers may know by its title, as it was called then. */
    titles: jsonb().$type<ShownTitle[]>().notNull().default([]),
    asOf: instant().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    // One submission makes one report.
    uniqueIndex("reports_assessment")
      .on(table.assessmentId)
      .where(sql`${table.cause} = 'assessment'`),
    index().on(table.assessmentId),
    index().on(table.subjectId, table.asOf),
    index().on(table.organizationId),
    openToSystem(),
    viewerReads(
      sql`${and(eq(table.subjectId, viewerId), eq(table.organizationId, viewerOrganizationId))}`,
    ),
    viewerAdds(
      sql`${and(
        eq(table.subjectId, viewerId),
        eq(table.organizationId, viewerOrganizationId),
        sql`${table.assessmentId} = any(array(${myAssessments()}))`,
      )}`,
    ),
  ],
);

function myAssessments() {
  return sql`select id from assessments where rater_id = ${viewerId} and organization_id = ${viewerOrganizationId}`;
}

function myDrafts() {
  return sql`${myAssessments()} and submitted_at is null`;
}
