import { and, eq, isNull, or, sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { askEndReasons, longestReason } from "@/lib/asks/ask";
import { skillIds } from "@/lib/framework/skills";
import { proof } from "./check-ins";
import { createdAt, id, instant } from "./columns";
import { evidence } from "./evidence";
import { ownerColumns } from "./owner";
import { people } from "./people";
import { openToSystem, viewerChanges, viewerId, viewerOwns, viewerReads } from "./roles";

export const askEndReason = pgEnum("ask_end_reason", askEndReasons);

/**
 * That someone asked another one to confirm a piece of their evidence, or for feedback on a skill or an action of theirs.
 * The columns carry instants, and the state is derived from them. It's the two's alone, also once whoever is asked has
 * left; what they answered is in `attestations` and `feedback`. Only the system writes it, but for the version of a piece,
 * which follows the piece as its owner changes it.
 */
export const asks = pgTable(
  "asks",
  {
    id: id(),
    ...ownerColumns(),
    /** As whoever is asked reads it. */
    subjectName: text().notNull(),
    /** What is to be confirmed. */
    evidenceId: uuid().references(() => evidence.id, { onDelete: "cascade" }),
    /** Of the piece: the newest as long as it isn't confirmed, and from then on the one that was. */
    revision: integer(),
    /** What feedback is asked on: a skill, */
    skill: text({ enum: skillIds }),
    /** or an action, by its key in the framework or its id. It may be gone: what was said of it stays. */
    action: text(),
    /** What it was called as it was asked, and when it was done if it was: all that whoever is asked reads of it. */
    actionTitle: text(),
    actionDoneOn: date(),
    /** Null once whoever was asked is erased. */
    askedId: uuid().references(() => people.id, { onDelete: "set null" }),
    /** Empty from then on. */
    askedName: text().notNull(),
    /** By an account, a mail, or a link that is passed on, which confirms nothing. */
    proof: proof().notNull(),
    /** Why they're asked, in the owner's own words. */
    reason: text().notNull(),
    answeredAt: instant(),
    endedAt: instant(),
    endReason: askEndReason(),
    createdAt: createdAt(),
  },
  (table) => [
    // Someone is asked about a thing once at a time.
    uniqueIndex("asks_open")
      .on(
        table.personId,
        table.askedId,
        sql`coalesce(${table.evidenceId}::text, ${table.skill}, ${table.action})`,
      )
      .where(sql`${and(isNull(table.answeredAt), isNull(table.endedAt))}`),
    index().on(table.personId, table.createdAt),
    index().on(table.askedId, table.createdAt),
    index().on(table.organizationId),
    index().on(table.evidenceId),
    // What the job looks through that ends what nobody answered.
    index("asks_under_way")
      .on(table.createdAt)
      .where(sql`${and(isNull(table.answeredAt), isNull(table.endedAt))}`),
    check(
      "asks_about",
      sql`num_nonnulls(${table.evidenceId}, ${table.skill}, ${table.action}) = 1 and (${table.revision} is null) = (${table.evidenceId} is null) and (${table.actionTitle} is null) = (${table.action} is null) and (${table.actionDoneOn} is null or ${table.action} is not null)`,
    ),
    check("asks_other", sql`${table.askedId} <> ${table.personId}`),
    check("asks_proof", sql`${table.proof} <> 'link' or ${table.evidenceId} is null`),
    check("asks_reason", sql`length(${table.reason}) <= ${sql.raw(String(longestReason))}`),
    check("asks_ended", sql`(${table.endedAt} is null) = (${table.endReason} is null)`),
    openToSystem(),
    viewerReads(
      sql`${or(viewerOwns(table.personId, table.organizationId), eq(table.askedId, viewerId))}`,
    ),
    viewerChanges(
      sql`${and(
        viewerOwns(table.personId, table.organizationId),
        isNull(table.answeredAt),
        isNull(table.endedAt),
      )}`,
    ),
  ],
);

/** The link by which someone without an account answers, and by it alone. Its token is stored hashed. */
export const askLinks = pgTable(
  "ask_links",
  {
    askId: uuid()
      .primaryKey()
      .references(() => asks.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    /** Whether its owner passes it on; otherwise they never see it, and it's mailed to the guest's address. */
    isPassedOn: boolean().notNull().default(false),
    /** Of the secret of the browser that answered first, which a link that was passed on is bound to; null before. */
    browserHash: text(),
    createdAt: createdAt(),
  },
  () => [openToSystem()],
);
