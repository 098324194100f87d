import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { reports } from "./assessments";
import { instant } from "./columns";
import {
  openToSystem,
  viewerAdds,
  viewerChanges,
  viewerId,
  viewerOrganizationId,
  viewerReads,
  viewerRemoves,
} from "./roles";

/** What the subject of a report asks of their manager, a line each, on the page that goes with the report. */
export const briefs = pgTable(
  "briefs",
  {
    reportId: uuid()
      .primaryKey()
      .references(() => reports.id, { onDelete: "cascade" }),
    opportunity: text().notNull(),
    rating: text().notNull(),
    date: text().notNull(),
    /** Grows by one with each change: two tabs can't overwrite each other unseen. */
    revision: integer().notNull().default(1),
    savedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check(
      "briefs_lines",
      sql`length(${table.opportunity}) <= 200 and length(${table.rating}) <= 200 and length(${table.date}) <= 200`,
    ),
    openToSystem(),
    viewerReads(sql`${table.reportId} = any(array(${myReports()}))`),
    viewerAdds(sql`${table.reportId} = any(array(${myReports()}))`),
    viewerChanges(sql`${table.reportId} = any(array(${myReports()}))`),
    viewerRemoves(sql`${table.reportId} = any(array(${myReports()}))`),
  ],
);

function myReports() {
  return sql`select id from reports where subject_id = ${viewerId} and organization_id = ${viewerOrganizationId}`;
}
