import { eq, or, sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { longestStatement } from "@/lib/attestations/attestation";
import { asks } from "./asks";
import { instant } from "./columns";
import { evidence } from "./evidence";
import { ownerColumns } from "./owner";
import { people } from "./people";
import { openToSystem, viewerId, viewerOwns, viewerReads } from "./roles";
import { sightOfEvidence } from "./sight";

/**
 * What someone who was there confirmed of a piece of evidence, in their own sentence: there as long as it stands. Whoever
 * may read the piece may read it. Only the system writes it.
 */
export const attestations = pgTable(
  "attestations",
  {
    askId: uuid()
      .primaryKey()
      .references(() => asks.id, { onDelete: "cascade" }),
    ...ownerColumns(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
    /** The version that they had read. */
    revision: integer().notNull(),
    /** Null once they're erased: what they said of someone else stays. */
    attesterId: uuid().references(() => people.id, { onDelete: "set null" }),
    /** Empty from then on. */
    attesterName: text().notNull(),
    /** Whether someone else than the owner let them in; what the owner alone knows doesn't count. */
    isKnown: boolean().notNull(),
    statement: text().notNull(),
    attestedAt: instant().notNull(),
  },
  (table) => [
    index().on(table.evidenceId),
    index().on(table.personId),
    index().on(table.attesterId),
    index().on(table.organizationId),
    check("attestations_other", sql`${table.attesterId} <> ${table.personId}`),
    check(
      "attestations_statement",
      sql`length(${table.statement}) between 1 and ${sql.raw(String(longestStatement))}`,
    ),
    openToSystem(),
    viewerReads(
      sql`${or(
        viewerOwns(table.personId, table.organizationId),
        eq(table.attesterId, viewerId),
        sql`${table.evidenceId} = any(array(${sightOfEvidence}))`,
      )}`,
    ),
  ],
);
