import { isNotNull, type SQLWrapper, sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { skillIds } from "@/lib/framework/skills";
import { actionStates } from "@/lib/path/action-state";
import { cadences } from "@/lib/path/cadence";
import { checkIns } from "./check-ins";
import { createdAt, id } from "./columns";
import { ownerColumns } from "./owner";
import {
  openToSystem,
  viewerAdds,
  viewerChanges,
  viewerId,
  viewerOrganizationId,
  viewerOwns,
  viewerReads,
  viewerRemoves,
} from "./roles";
import { sightOfMentees, viewerReadsAction } from "./sight";
import { talks } from "./talks";

export const actionState = pgEnum("action_state", actionStates);
export const cadence = pgEnum("cadence", cadences);

/**
 * An action that a person said something about: one of the framework's, by its key, one of their own, or their part of
 * what they agreed on in a check-in or a talk, here or where they were before. The last come and go with what holds there.
 */
export const actions = pgTable(
  "actions",
  {
    id: id(),
    ...ownerColumns(),
    /** The id of a framework's action or idea; null for any other. */
    key: text(),
    /** Of any but a framework's action. */
    title: text(),
    /** Of an action of the person's own only, which belongs to stage 8. */
    cadence: cadence(),
    /** The check-in in which it was agreed on. */
    agreedIn: uuid().references(() => checkIns.id, { onDelete: "cascade" }),
    /** The talk in which it was agreed on. */
    talkId: uuid().references(() => talks.id, { onDelete: "cascade" }),
    /** Whether it was agreed on where its person brought it along from: its words are as they were there. */
    isFromElsewhere: boolean().notNull().default(false),
    /** Of what was agreed on in a check-in only: what it builds. */
    skill: text({ enum: skillIds }),
    /** What it was where its person brought it along from; null where it began here. */
    sourceId: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("actions_key")
      .on(table.personId, table.organizationId, table.key)
      .where(isNotNull(table.key)),
    uniqueIndex("actions_source").on(table.personId, table.organizationId, table.sourceId),
    index().on(table.personId, table.createdAt),
    index().on(table.organizationId),
    index().on(table.agreedIn),
    index().on(table.talkId),
    check(
      "actions_own",
      sql`(${table.key} is null) = (${table.title} is not null) and (num_nonnulls(${table.key}, ${table.agreedIn}, ${table.talkId}) = 0 and not ${table.isFromElsewhere}) = (${table.cadence} is not null)`,
    ),
    check(
      "actions_agreed",
      sql`(${table.agreedIn} is null or ${table.skill} is not null) and (${table.skill} is null or ${table.agreedIn} is not null or ${table.isFromElsewhere}) and num_nonnulls(${table.key}, ${table.agreedIn}, ${table.talkId}) <= case when ${table.isFromElsewhere} then 0 else 1 end`,
    ),
    check(
      "actions_title",
      sql`length(${table.title}) between 1 and case when ${table.agreedIn} is null and ${table.talkId} is null and not ${table.isFromElsewhere} then 120 else 300 end`,
    ),
    openToSystem(),
    viewerReads(viewerReadsAction(table)),
    viewerAdds(ownWords(table)),
    viewerChanges(ownWords(table)),
    viewerRemoves(viewerOwns(table.personId, table.organizationId)),
  ],
);

/** What a person said about an action, one row each time; the highest revision is what holds now. Never changed; the oldest go. */
export const actionStateChanges = pgTable(
  "action_state_changes",
  {
    actionId: uuid()
      .notNull()
      .references(() => actions.id, { onDelete: "cascade" }),
    /** From 1, without a gap: two tabs cannot overwrite each other unseen. */
    revision: integer().notNull(),
    state: actionState().notNull(),
    /** The day on which it was done; null in any other state. */
    doneOn: date(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.actionId, table.revision] }),
    check(
      "action_state_changes_done",
      sql`(${table.state} = 'done') = (${table.doneOn} is not null)`,
    ),
    openToSystem(),
    viewerReads(sql`${table.actionId} = any(array(${myActions()} union all ${menteesActions()}))`),
    viewerAdds(sql`${table.actionId} = any(array(${myActions()}))`),
  ],
);

/**
 * What a person noted for themselves with a change. It stands apart, so that a relation can open where an action stands
 * and never the note.
 */
export const actionNotes = pgTable(
  "action_notes",
  {
    actionId: uuid().notNull(),
    revision: integer().notNull(),
    note: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.actionId, table.revision] }),
    foreignKey({
      name: "action_notes_change",
      columns: [table.actionId, table.revision],
      foreignColumns: [actionStateChanges.actionId, actionStateChanges.revision],
    }).onDelete("cascade"),
    check("action_notes_note", sql`length(${table.note}) between 1 and 2000`),
    openToSystem(),
    viewerReads(sql`${table.actionId} = any(array(${myActions()}))`),
    viewerAdds(sql`${table.actionId} = any(array(${myActions()}))`),
  ],
);

/** What two people agreed on is neither's to write or to reword alone. */
function ownWords(
  row: Record<
    "personId" | "organizationId" | "agreedIn" | "talkId" | "isFromElsewhere",
    SQLWrapper
  >,
) {
  return sql`${viewerOwns(row.personId, row.organizationId)} and ${row.agreedIn} is null and ${row.talkId} is null and not ${row.isFromElsewhere}`;
}

function myActions() {
  return sql`select id from actions where person_id = ${viewerId} and organization_id = ${viewerOrganizationId}`;
}

/** Which of these the viewer reads, their own policy says. */
function menteesActions() {
  return sql`select id from actions where organization_id = ${viewerOrganizationId} and person_id = any(array(${sightOfMentees("path")}))`;
}
