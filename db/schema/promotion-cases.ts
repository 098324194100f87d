import { sql } from "drizzle-orm";
import { check, pgTable, uuid } from "drizzle-orm/pg-core";
import { checkIns } from "./check-ins";
import { instant } from "./columns";
import { openToSystem, viewerReads } from "./roles";
import { sightOfCheckIns } from "./sight";

/** That the two of a revealed promotion case let it be printed as one page: each side's yes, and when it was first opened. */
export const promotionCases = pgTable(
  "promotion_cases",
  {
    checkInId: uuid()
      .primaryKey()
      .references(() => checkIns.id, { onDelete: "cascade" }),
    subjectAgreedAt: instant(),
    raterAgreedAt: instant(),
    /** From then on neither takes their yes back: it may be on paper. */
    openedAt: instant(),
  },
  (table) => [
    check(
      "promotion_cases_opened",
      sql`${table.openedAt} is null or (${table.subjectAgreedAt} is not null and ${table.raterAgreedAt} is not null)`,
    ),
    openToSystem(),
    viewerReads(sql`${table.checkInId} = any(array(${sightOfCheckIns}))`),
  ],
);
