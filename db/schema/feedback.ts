import { eq, or, sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { longestAnswer } from "@/lib/feedback/feedback";
import { asks } from "./asks";
import { instant } from "./columns";
import { ownerColumns } from "./owner";
import { people } from "./people";
import { openToSystem, viewerId, viewerOwns, viewerReads } from "./roles";

/**
 * What someone said who was asked for feedback: there until they withdraw it or its owner deletes it. It's the two's alone,
 * whatever else is open to anyone, and no report reads it. Only the system writes it.
 */
export const feedback = pgTable(
  "feedback",
  {
    askId: uuid()
      .primaryKey()
      .references(() => asks.id, { onDelete: "cascade" }),
    ...ownerColumns(),
    /** Null once they're erased: what they said to someone else stays. Their name is the ask's. */
    giverId: uuid().references(() => people.id, { onDelete: "set null" }),
    /** Either may be empty. */
    wentWell: text().notNull(),
    tryNext: text().notNull(),
    givenAt: instant().notNull(),
  },
  (table) => [
    index().on(table.personId),
    index().on(table.giverId),
    index().on(table.organizationId),
    check("feedback_other", sql`${table.giverId} <> ${table.personId}`),
    check(
      "feedback_answers",
      sql`${table.wentWell} || ${table.tryNext} <> '' and greatest(length(${table.wentWell}), length(${table.tryNext})) <= ${sql.raw(String(longestAnswer))}`,
    ),
    openToSystem(),
    viewerReads(
      sql`${or(viewerOwns(table.personId, table.organizationId), eq(table.giverId, viewerId))}`,
    ),
  ],
);
