import { isNull, sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ShareScope } from "@/lib/shares/share";
import { reports } from "./assessments";
import { createdAt, id, instant } from "./columns";
import { ownerColumns } from "./owner";
import {
  openToSystem,
  viewerAdds,
  viewerChanges,
  viewerId,
  viewerOrganizationId,
  viewerOwns,
  viewerReads,
} from "./roles";

/** A link by which its owner shows someone without an account a part of their own. Its token is stored hashed. */
export const shares = pgTable(
  "shares",
  {
    id: id(),
    ...ownerColumns(),
    /** Whom it is for, in the owner's words; only the owner reads it. */
    label: text().notNull(),
    scopes: text().array().$type<ShareScope[]>().notNull(),
    /** The report that is shown, as it was made; null where only the path is. */
    reportId: uuid().references(() => reports.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    /** argon2id; null where the link alone opens it. */
    passwordHash: text(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    /** How often it was opened, however many of the visits are kept. */
    visits: integer().notNull().default(0),
    lastVisitAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.personId, table.createdAt),
    index().on(table.organizationId),
    index().on(table.reportId),
    check("shares_label", sql`length(${table.label}) between 1 and 100`),
    check(
      "shares_scopes",
      sql`cardinality(${table.scopes}) > 0 and ${table.scopes} <@ array['report', 'skills', 'path']`,
    ),
    check(
      "shares_report",
      sql`(${table.scopes} && array['report', 'skills']) = (${table.reportId} is not null)`,
    ),
    openToSystem(),
    viewerReads(viewerOwns(table.personId, table.organizationId)),
    viewerAdds(
      sql`${viewerOwns(table.personId, table.organizationId)} and (${table.reportId} is null or ${table.reportId} = any(array(${myReports()})))`,
    ),
    viewerChanges(
      sql`${viewerOwns(table.personId, table.organizationId)} and ${isNull(table.revokedAt)}`,
      viewerOwns(table.personId, table.organizationId),
    ),
  ],
);

/** One visit by a share's link: of a busy day's only the first, and the oldest go. Of the visitor only the kind of browser is kept. */
export const shareVisits = pgTable(
  "share_visits",
  {
    id: id(),
    shareId: uuid()
      .notNull()
      .references(() => shares.id, { onDelete: "cascade" }),
    device: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.shareId, table.createdAt),
    openToSystem(),
    viewerReads(sql`${table.shareId} = any(array(${myShares()}))`),
  ],
);

function myReports() {
  return sql`select id from reports where subject_id = ${viewerId} and organization_id = ${viewerOrganizationId}`;
}

function myShares() {
  return sql`select id from shares where person_id = ${viewerId} and organization_id = ${viewerOrganizationId}`;
}
