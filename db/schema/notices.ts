import { isNotNull, isNull, type SQLWrapper, sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { noticeKinds } from "@/lib/notices/kinds";
import { asks } from "./asks";
import { checkIns } from "./check-ins";
import { createdAt, id, instant } from "./columns";
import { mentorships } from "./mentorships";
import { openings } from "./openings";
import { organizationDeletions } from "./organization-deletions";
import { organizations } from "./organizations";
import { people } from "./people";
import { openToSystem, viewerChanges, viewerId, viewerOrganizationId, viewerReads } from "./roles";
import { summaries } from "./summaries";
import { talks } from "./talks";
import { teamManagers, teamMemberships } from "./teams";

/**
 * One thing that one person is told, in the inbox and by mail beside it: written in the transaction of what it tells of,
 * and once for each person, kind, thing, and ordinal. It holds nobody's words. The thing is a check-in, a place in a team,
 * what someone opened to their manager, a talk, a summary, a mentorship, an ask to confirm evidence, or that the
 * organization is to be deleted, and the notice goes with it.
 */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Where they're told; null of what a mentor is told, who has it wherever they work. */
    organizationId: uuid().references(() => organizations.id, { onDelete: "cascade" }),
    kind: text({ enum: noticeKinds }).notNull(),
    checkInId: uuid().references(() => checkIns.id, { onDelete: "cascade" }),
    teamMembershipId: uuid().references(() => teamMemberships.id, { onDelete: "cascade" }),
    teamManagerId: uuid().references(() => teamManagers.id, { onDelete: "cascade" }),
    openingId: uuid().references(() => openings.id, { onDelete: "cascade" }),
    talkId: uuid().references(() => talks.id, { onDelete: "cascade" }),
    summaryId: uuid().references(() => summaries.id, { onDelete: "cascade" }),
    mentorshipId: uuid().references(() => mentorships.id, { onDelete: "cascade" }),
    askId: uuid().references(() => asks.id, { onDelete: "cascade" }),
    deletionId: uuid().references(() => organizationDeletions.id, { onDelete: "cascade" }),
    /** Which of several of a kind, such as the second reminder, a version, or a move; 1 where there's one. */
    ordinal: integer().notNull().default(1),
    createdAt: createdAt(),
    readAt: instant(),
    /** When its mail may go at the earliest; null where no mail is owed: it's claimed, given up, or was never to go. */
    mailAfter: instant(),
    /** How often the mail server certainly didn't take it. */
    mailTries: smallint().notNull().default(0),
    /** When it was about to be handed to the mail server; without `mailedAt` nobody knows whether it was taken. */
    mailClaimedAt: instant(),
    mailedAt: instant(),
  },
  (table) => [
    uniqueIndex("notices_once").on(
      table.personId,
      table.kind,
      sql`coalesce(${table.checkInId}, ${table.teamMembershipId}, ${table.teamManagerId}, ${table.openingId}, ${table.talkId}, ${table.summaryId}, ${table.mentorshipId}, ${table.askId}, ${table.deletionId})`,
      table.ordinal,
    ),
    index().on(table.personId, table.createdAt),
    index("notices_unread").on(table.personId).where(isNull(table.readAt)),
    index().on(table.organizationId),
    index().on(table.checkInId),
    index().on(table.teamMembershipId),
    index().on(table.teamManagerId),
    index().on(table.openingId),
    index().on(table.talkId),
    index().on(table.summaryId),
    index().on(table.mentorshipId),
    index().on(table.askId),
    index().on(table.deletionId),
    index("notices_owed").on(table.mailAfter).where(isNotNull(table.mailAfter)),
    check(
      "notices_thing",
      sql`num_nonnulls(${table.checkInId}, ${table.teamMembershipId}, ${table.teamManagerId}, ${table.openingId}, ${table.talkId}, ${table.summaryId}, ${table.mentorshipId}, ${table.askId}, ${table.deletionId}) = 1`,
    ),
    check(
      "notices_mail",
      sql`(${table.mailClaimedAt} is null or ${table.mailAfter} is null) and (${table.mailedAt} is null or ${table.mailClaimedAt} is not null)`,
    ),
    openToSystem(),
    viewerReads(isTold(table)),
    viewerChanges(isTold(table)),
  ],
);

function isTold(row: Record<"personId" | "organizationId", SQLWrapper>) {
  return sql`(${row.personId} = ${viewerId} and (${row.organizationId} = ${viewerOrganizationId} or ${row.organizationId} is null))`;
}
