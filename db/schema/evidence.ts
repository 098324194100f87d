import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { countsInOptions, readersOptions } from "@/lib/evidence/piece";
import type { SkillId } from "@/lib/framework/skills";
import { evidenceStrengths } from "@/lib/readiness/model";
import { createdAt, id } from "./columns";
import { ownerColumns } from "./owner";
import {
  openToSystem,
  viewerAdds,
  viewerId,
  viewerOrganizationId,
  viewerOwns,
  viewerReads,
  viewerRemoves,
} from "./roles";
import {
  sightOfAttestations,
  sightOfEvidence,
  sightOfRevisions,
  viewerReadsEvidence,
} from "./sight";

export const evidenceStrength = pgEnum("evidence_strength", evidenceStrengths);
export const countsIn = pgEnum("counts_in", countsInOptions);
export const readers = pgEnum("readers", readersOptions);

/** Something that shows a skill or an action of a person's. What it says is in its versions. */
export const evidence = pgTable(
  "evidence",
  {
    id: id(),
    ...ownerColumns(),
    /** What it was where its person brought it along from; null where it began here. */
    sourceId: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("evidence_source").on(table.personId, table.organizationId, table.sourceId),
    index().on(table.personId, table.createdAt),
    index().on(table.organizationId),
    openToSystem(),
    viewerReads(viewerReadsEvidence(table)),
    viewerAdds(viewerOwns(table.personId, table.organizationId)),
    viewerRemoves(viewerOwns(table.personId, table.organizationId)),
  ],
);

/** What a piece of evidence said after each edit; the highest revision is what it says now. Never changed. */
export const evidenceVersions = pgTable(
  "evidence_versions",
  {
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
    /** From 1, without a gap: two tabs cannot overwrite each other unseen. */
    revision: integer().notNull(),
    title: text().notNull(),
    /** What happened, in the person's words. */
    account: text().notNull(),
    happenedOn: date().notNull(),
    /** http or https. */
    link: text(),
    strength: evidenceStrength().notNull(),
    countsIn: countsIn().notNull(),
    /** Of the title alone. What was told before this could be said is read by no one. */
    readers: readers().notNull().default("nobody"),
    skills: text().array().$type<SkillId[]>().notNull(),
    /** Keys of the framework's actions, or ids of the person's own. */
    actions: text().array().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.evidenceId, table.revision] }),
    check("evidence_versions_title", sql`length(${table.title}) between 1 and 120`),
    check("evidence_versions_account", sql`length(${table.account}) <= 4000`),
    check(
      "evidence_versions_link",
      sql`${table.link} ~ '^https?://' and length(${table.link}) <= 2000`,
    ),
    check(
      "evidence_versions_shows",
      sql`cardinality(${table.skills}) + cardinality(${table.actions}) > 0`,
    ),
    openToSystem(),
    viewerReads(
      sql`(${table.evidenceId} = any(array(${myEvidence()} union all ${sightOfEvidence}))
        or ${table.evidenceId} = any(array(${sightOfAttestations}))
          and ${table.revision} = any(array(${sightOfRevisions(table.evidenceId)})))`,
    ),
    // That someone attested it is for someone else to say.
    viewerAdds(
      sql`${table.evidenceId} = any(array(${myEvidence()})) and ${table.strength} <> 'attested'`,
    ),
  ],
);

function myEvidence() {
  return sql`select id from evidence where person_id = ${viewerId} and organization_id = ${viewerOrganizationId}`;
}
