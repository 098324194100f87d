import { sql } from "drizzle-orm";
import { check, date, index, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { talkSize } from "@/lib/talks/talk";
import { actions } from "./actions";
import { id } from "./columns";
import { openToSystem, viewerChanges, viewerId, viewerOrganizationId, viewerReads } from "./roles";
import { sightOfTalks } from "./sight";
import { talkSide, talks } from "./talks";

/**
 * What the two of a talk agreed on, by the newest version that both confirmed. They come and go with what holds there;
 * their owner alone says that one is done.
 */
export const talkActions = pgTable(
  "talk_actions",
  {
    id: id(),
    talkId: uuid()
      .notNull()
      .references(() => talks.id, { onDelete: "cascade" }),
    owner: talkSide().notNull(),
    /** Its place among those of the version, from 0. */
    place: smallint().notNull(),
    what: text().notNull(),
    dueOn: date({ mode: "string" }).notNull(),
    /** The day on which it was done: of the subject's, what they say on their path. */
    doneOn: date({ mode: "string" }),
    /** The same on the subject's path, until they delete it there. */
    actionId: uuid().references(() => actions.id, { onDelete: "set null" }),
  },
  (table) => [
    index().on(table.talkId),
    index().on(table.actionId),
    check(
      "talk_actions_what",
      sql`length(${table.what}) between 1 and ${sql.raw(String(talkSize.action))}`,
    ),
    check("talk_actions_owner", sql`${table.owner} = 'subject' or ${table.actionId} is null`),
    openToSystem(),
    viewerReads(sql`${table.talkId} = any(array(${sightOfTalks}))`),
    viewerChanges(
      sql`(${table.owner} = 'subject' and ${table.talkId} = any(array(select id from talks where subject_id = ${viewerId} and organization_id = ${viewerOrganizationId})) or ${table.owner} = 'partner' and ${table.talkId} = any(array(select id from talks where partner_id = ${viewerId} and (organization_id = ${viewerOrganizationId} or mentorship_id is not null) and sight_ended_at is null)))`,
    ),
  ],
);
