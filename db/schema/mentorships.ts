import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  lineLength,
  lookBackLength,
  mentorshipEnds,
  mentorshipScopes,
  mentorshipSides,
  pauseReasons,
} from "@/lib/mentorships/mentorship";
import { noteLength } from "@/lib/teams/note";
import { createdAt, id, instant } from "./columns";
import { evidence } from "./evidence";
import { organizations } from "./organizations";
import { people } from "./people";
import {
  openToSystem,
  viewerAdds,
  viewerChanges,
  viewerId,
  viewerOwns,
  viewerReads,
} from "./roles";
import { sightOfMentorships } from "./sight";

export const mentorshipSide = pgEnum("mentorship_side", mentorshipSides);
export const mentorshipScope = pgEnum("mentorship_scope", mentorshipScopes);
export const pauseReason = pgEnum("pause_reason", pauseReasons);
export const mentorshipEnd = pgEnum("mentorship_end", mentorshipEnds);

/**
 * A mentor and a mentee, who share an organization or not: what the mentee opens is theirs in one of their organizations,
 * and the mentor has it wherever they work. Proposed by either, its other side is no one until an account says yes. The
 * columns carry instants, and the state is derived from them. Only the system writes it.
 */
export const mentorships = pgTable(
  "mentorships",
  {
    id: id(),
    /** The mentee's; null until it's known who that is. */
    organizationId: uuid().references(() => organizations.id, { onDelete: "cascade" }),
    menteeId: uuid().references(() => people.id, { onDelete: "cascade" }),
    /** As the mentor reads it, and until there's an account, as the mentor wrote it. */
    menteeName: text().notNull(),
    /** Null until an account says yes, and once the mentor is erased: what they two wrote stays the mentee's. */
    mentorId: uuid().references(() => people.id, { onDelete: "set null" }),
    /** The same of the mentor; empty once they're erased. */
    mentorName: text().notNull(),
    proposedBy: mentorshipSide().notNull(),
    /** Canonical; of whom was asked by mail. Null where a link was passed on, and once it began or ended. */
    address: text(),
    /** Of the link by which the other side says yes; null once it led to one. */
    tokenHash: text().unique(),
    /** The mentee's three lines: my goal, what I want from you, what stays between us. Empty until they're written. */
    goal: text().notNull().default(""),
    wish: text().notNull().default(""),
    betweenUs: text().notNull().default(""),
    createdAt: createdAt(),
    /** When an account said yes. */
    acceptedAt: instant(),
    /** When it began: with the yes of the address that was asked, or once the proposer confirmed another. */
    startedAt: instant(),
    pausedAt: instant(),
    pausedBy: pauseReason(),
    endedAt: instant(),
    endReason: mentorshipEnd(),
    /** What the mentee writes when they look back on it; read by them alone, as nothing of an ended one is the mentor's. */
    lookBack: text().notNull().default(""),
  },
  (table) => [
    // Two people have at most one between them that hasn't ended, whichever way around.
    uniqueIndex("mentorships_current")
      .on(
        sql`least(${table.menteeId}, ${table.mentorId})`,
        sql`greatest(${table.menteeId}, ${table.mentorId})`,
      )
      .where(
        sql`${and(isNull(table.endedAt), isNotNull(table.menteeId), isNotNull(table.mentorId))}`,
      ),
    index().on(table.menteeId, table.createdAt),
    index().on(table.mentorId, table.createdAt),
    index().on(table.organizationId),
    // What a job looks through.
    index("mentorships_proposed")
      .on(table.createdAt)
      .where(sql`${and(isNull(table.startedAt), isNull(table.endedAt))}`),
    check("mentorships_pair", sql`${table.menteeId} <> ${table.mentorId}`),
    check(
      "mentorships_place",
      sql`(${table.menteeId} is null) = (${table.organizationId} is null)`,
    ),
    check(
      "mentorships_started",
      sql`${table.startedAt} is null or (${table.acceptedAt} is not null and ${table.menteeId} is not null)`,
    ),
    check("mentorships_paused", sql`(${table.pausedAt} is null) = (${table.pausedBy} is null)`),
    check("mentorships_ended", sql`(${table.endedAt} is null) = (${table.endReason} is null)`),
    check(
      "mentorships_lines",
      sql`greatest(length(${table.goal}), length(${table.wish}), length(${table.betweenUs})) <= ${sql.raw(String(lineLength))}`,
    ),
    check(
      "mentorships_look_back",
      sql`length(${table.lookBack}) <= ${sql.raw(String(lookBackLength))}`,
    ),
    openToSystem(),
    // Flat: sight_of_mentorships() reads it. A mentor whom the mentee hasn't confirmed yet doesn't read the three lines.
    viewerReads(
      sql`${or(
        viewerOwns(table.menteeId, table.organizationId),
        and(
          eq(table.mentorId, viewerId),
          isNull(table.endedAt),
          or(isNotNull(table.startedAt), sql`${table.proposedBy} = 'mentor'`),
        ),
      )}`,
    ),
  ],
);

const mentorshipId = () =>
  uuid()
    .notNull()
    .references(() => mentorships.id, { onDelete: "cascade" });

/**
 * What was open to a mentor when: a row each time that a scope is chosen, which opens from an instant on and ends. Only
 * the system writes it, and nothing of a row is changed but that it opens and ends.
 */
export const openScopes = pgTable(
  "open_scopes",
  {
    id: id(),
    mentorshipId: mentorshipId(),
    scope: mentorshipScope().notNull(),
    createdAt: createdAt(),
    /** Null as long as it's chosen, but shut: before the mentorship began. */
    openedAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex("open_scopes_current")
      .on(table.mentorshipId, table.scope)
      .where(isNull(table.endedAt)),
    index().on(table.mentorshipId, table.createdAt),
    openToSystem(),
    // A mentor is told what's open, never what was or might be.
    viewerReads(
      sql`(${table.mentorshipId} = any(array(${myMentorships()})) or (${table.openedAt} is not null and ${table.endedAt} is null and ${table.mentorshipId} = any(array(${activeAsMentor()}))))`,
    ),
  ],
);

/** A piece of evidence that the mentee opens to a mentor, within the scope of evidence; what's added later isn't open. */
export const mentoredEvidence = pgTable(
  "mentored_evidence",
  {
    id: id(),
    mentorshipId: mentorshipId(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex("mentored_evidence_current")
      .on(table.mentorshipId, table.evidenceId)
      .where(isNull(table.endedAt)),
    index().on(table.evidenceId),
    openToSystem(),
    viewerReads(
      sql`(${table.mentorshipId} = any(array(${myMentorships()})) or (${table.endedAt} is null and ${table.mentorshipId} = any(array(${sightOfMentorships("evidence")}))))`,
    ),
  ],
);

/** The log of a mentorship that ended, which its mentee opens to a later mentor of theirs. */
export const openedLogs = pgTable(
  "opened_logs",
  {
    id: id(),
    /** Whose log it is. */
    mentorshipId: mentorshipId(),
    /** By which the later mentor reads it. */
    openedTo: mentorshipId(),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex("opened_logs_current")
      .on(table.mentorshipId, table.openedTo)
      .where(isNull(table.endedAt)),
    index().on(table.openedTo),
    check("opened_logs_other", sql`${table.mentorshipId} <> ${table.openedTo}`),
    openToSystem(),
    viewerReads(
      sql`(${table.openedTo} = any(array(${myMentorships()})) or (${table.endedAt} is null and ${table.openedTo} = any(array(${activeAsMentor()}))))`,
    ),
  ],
);

/** What one of the two notes for themselves about a mentorship: it's the writer's alone, wherever they work. */
export const mentorshipNotes = pgTable(
  "mentorship_notes",
  {
    authorId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    mentorshipId: mentorshipId(),
    text: text().notNull(),
    /** Grows by one with each change: two tabs can't overwrite each other unseen. */
    revision: integer().notNull().default(1),
    savedAt: instant().notNull().defaultNow(),
  },
  (table) => {
    const isOwn = eq(table.authorId, viewerId);
    const isOfOwn = sql`${isOwn} and ${table.mentorshipId} = any(array(
      select id from mentorships where started_at is not null and ended_at is null and (mentee_id = ${viewerId} or mentor_id = ${viewerId})))`;

    return [
      primaryKey({ columns: [table.authorId, table.mentorshipId] }),
      index().on(table.mentorshipId),
      check("mentorship_notes_text", sql`length(${table.text}) <= ${sql.raw(String(noteLength))}`),
      openToSystem(),
      viewerReads(sql`${isOwn}`),
      viewerAdds(isOfOwn),
      viewerChanges(isOfOwn),
    ];
  },
);

/** The viewer's as a mentee, of whatever state, in the organization that they work in. */
function myMentorships() {
  return sql`select id from mentorships where ${viewerOwns(sql`mentee_id`, sql`organization_id`)}`;
}

/** Those in which the viewer is a mentor to whom something can be open. */
function activeAsMentor() {
  return sql`select id from mentorships where mentor_id = ${viewerId} and started_at is not null and paused_at is null and ended_at is null`;
}
