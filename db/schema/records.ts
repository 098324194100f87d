import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type TalkAction, talkSize } from "@/lib/talks/talk";
import { id, instant } from "./columns";
import { organizations } from "./organizations";
import { ownerColumns } from "./owner";
import { people } from "./people";
import { openToSystem, viewerId, viewerOwns, viewerReads } from "./roles";

/**
 * Where the record of someone who left an organization went: into a workspace of their own. It's theirs alone to know,
 * and no one's where they left. Only the system writes it.
 */
export const recordMoves = pgTable(
  "record_moves",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    fromOrganizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    toOrganizationId: uuid()
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** When something last came along. */
    movedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.fromOrganizationId] }),
    index().on(table.fromOrganizationId),
    index().on(table.toOrganizationId),
    openToSystem(),
    viewerReads(sql`${table.personId} = ${viewerId}`),
  ],
);

/**
 * The confirmed log of a talk that its subject brought along: what it said, and the other one's name as text. No relation
 * rests on it, and no one else reads it. Only the system adds it, and nothing of it changes.
 */
export const broughtLogs = pgTable(
  "brought_logs",
  {
    id: id(),
    ...ownerColumns(),
    /** The talk's id where it was. */
    sourceId: uuid().notNull(),
    partnerName: text().notNull(),
    onDay: date({ mode: "string" }),
    startsAt: instant(),
    agenda: jsonb().$type<string[]>().notNull(),
    notes: text().notNull(),
    actions: jsonb().$type<TalkAction[]>().notNull(),
    confirmedAt: instant().notNull(),
    broughtAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex("brought_logs_source").on(table.personId, table.organizationId, table.sourceId),
    index().on(table.organizationId),
    check("brought_logs_time", sql`num_nonnulls(${table.onDay}, ${table.startsAt}) = 1`),
    check(
      "brought_logs_size",
      sql`jsonb_array_length(${table.agenda}) <= ${sql.raw(String(talkSize.points))} and length(${table.notes}) <= ${sql.raw(String(talkSize.notes))} and jsonb_array_length(${table.actions}) <= ${sql.raw(String(talkSize.actions))}`,
    ),
    openToSystem(),
    viewerReads(viewerOwns(table.personId, table.organizationId)),
  ],
);
