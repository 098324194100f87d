import { pgTable, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { openToSystem } from "./roles";

/**
 * The ids of people who were erased, and when: so that a backup of an earlier time that is restored erases them again. An
 * id is random and names no one. db/erasure-ledger.ts keeps the same outside the database. Rows are only ever added.
 */
export const erasures = pgTable(
  "erasures",
  {
    personId: uuid().primaryKey(),
    erasedAt: instant().notNull(),
  },
  () => [openToSystem()],
);
