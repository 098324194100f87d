import { pgTable, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { openToSystem } from "./roles";

/**
 * The ids of people who were erased, and when: so that a backup of an earlier time that is restored erases them again. With
 * each are those of what may have known them before their account did (`listTraces`), such as an invitation. An id is random
 * and names no one. db/erasure-ledger.ts keeps the same outside the database. Rows are only ever added.
 */
export const erasures = pgTable(
  "erasures",
  {
    personId: uuid().primaryKey(),
    erasedAt: instant().notNull(),
  },
  () => [openToSystem()],
);

/**
 * The same of organizations. A row is there before the first of its people goes: from then on nothing calls it off, and
 * whatever is left of the organization goes, whichever run comes next.
 */
export const organizationErasures = pgTable(
  "organization_erasures",
  {
    organizationId: uuid().primaryKey(),
    erasedAt: instant().notNull(),
  },
  () => [openToSystem()],
);
