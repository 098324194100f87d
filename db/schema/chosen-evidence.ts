import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { checkIns } from "./check-ins";
import { evidence } from "./evidence";
import { openToSystem, viewerReads } from "./roles";
import { sightOfChosenEvidence } from "./sight";

/** The pieces of their evidence that a check-in's subject chose for its rater, when they asked. */
export const chosenEvidence = pgTable(
  "chosen_evidence",
  {
    checkInId: uuid()
      .notNull()
      .references(() => checkIns.id, { onDelete: "cascade" }),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.checkInId, table.evidenceId] }),
    index().on(table.evidenceId),
    openToSystem(),
    viewerReads(sql`${table.checkInId} = any(array(${sightOfChosenEvidence}))`),
  ],
);
