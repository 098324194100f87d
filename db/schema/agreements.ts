import { sql } from "drizzle-orm";
import { check, date, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { AgreedSkill } from "@/lib/check-ins/agreement";
import { checkIns, side } from "./check-ins";
import { createdAt, instant } from "./columns";
import { openToSystem, viewerReads } from "./roles";
import { sightOfAgreements, sightOfCheckIns } from "./sight";

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
