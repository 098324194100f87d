import { sql } from "drizzle-orm";
import {
  check,
  date,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { AgreedSkill } from "@/lib/check-ins/agreement";
import { outcomes } from "@/lib/check-ins/outcome";
import { skillIds } from "@/lib/framework/skills";
import { checkIns, side } from "./check-ins";
import { createdAt, instant } from "./columns";
import { openToSystem, viewerId, viewerOrganizationId, viewerReads } from "./roles";
import { sightOfAgreements, sightOfCheckIns } from "./sight";

export const outcome = pgEnum("outcome", outcomes);

/**
 * What the two of a revealed check-in suggest to each other, a row each time, and when the one who didn't write it
 * confirmed it. The newest confirmed one holds. Only the system adds rows and confirms, behind the guards of
 * db/queries/agreements.ts; nothing else of a row is ever changed.
 */
export const agreementVersions = pgTable(
  "agreement_versions",
  {
    checkInId: uuid()
      .notNull()
      .references(() => checkIns.id, { onDelete: "cascade" }),
    /** From 1, without a gap: two who write at once can't overwrite each other unseen. */
    version: integer().notNull(),
    writtenBy: side().notNull(),
    /** One to three, each once. */
    skills: jsonb().$type<AgreedSkill[]>().notNull(),
    reviewOn: date({ mode: "string" }).notNull(),
    /** Empty outside a promotion case, as is the day. */
    decider: text().notNull(),
    decidesOn: date({ mode: "string" }),
    createdAt: createdAt(),
    confirmedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.checkInId, table.version] }),
    check("agreement_versions_version", sql`${table.version} > 0`),
    check("agreement_versions_skills", sql`jsonb_array_length(${table.skills}) between 1 and 3`),
    check("agreement_versions_decider", sql`length(${table.decider}) <= 300`),
    check("agreement_versions_decides", sql`${table.decidesOn} is null or ${table.decider} <> ''`),
    openToSystem(),
    viewerReads(
      sql`(${table.checkInId} = any(array(${sightOfCheckIns})) or ${table.confirmedAt} is not null and ${table.checkInId} = any(array(${sightOfAgreements})))`,
    ),
  ],
);

/**
 * What each side of a check-in says came of what the two agreed on last time. It's blind like the views: until the reveal,
 * each reads their own. Only the system writes it, before the side is in.
 */
export const agreementOutcomes = pgTable(
  "agreement_outcomes",
  {
    checkInId: uuid()
      .notNull()
      .references(() => checkIns.id, { onDelete: "cascade" }),
    side: side().notNull(),
    skill: text({ enum: skillIds }).notNull(),
    outcome: outcome().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.checkInId, table.side, table.skill] }),
    openToSystem(),
    viewerReads(
      sql`(${table.checkInId} = any(array(${sightOfCheckIns})) or ${table.side} = 'subject' and ${table.checkInId} = any(array(${myCheckIns("subject_id")})) or ${table.side} = 'rater' and ${table.checkInId} = any(array(${myCheckIns("rater_id")})))`,
    ),
  ],
);

function myCheckIns(as: "subject_id" | "rater_id") {
  return sql`select id from check_ins where ${sql.raw(as)} = ${viewerId} and organization_id = ${viewerOrganizationId}`;
}
