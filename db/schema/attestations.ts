import { and, eq, isNull, or, sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { attestationEndReasons, longestStatement } from "@/lib/attestations/attestation";
import { proof } from "./check-ins";
import { createdAt, id, instant } from "./columns";
import { evidence } from "./evidence";
import { ownerColumns } from "./owner";
import { people } from "./people";
import { openToSystem, viewerChanges, viewerId, viewerOwns, viewerReads } from "./roles";
import { sightOfEvidence } from "./sight";

export const attestationEndReason = pgEnum("attestation_end_reason", attestationEndReasons);

/**
 * That someone asked another, who was there, to confirm a piece of their evidence. The columns carry instants, and the
 * state is derived from them. It's the two's alone, also once whoever is asked has left: what others read is in
 * `attestations`. Only the system writes it, but for the version, which follows the piece as its owner changes it.
 */
export const attestationRequests = pgTable(
  "attestation_requests",
  {
    id: id(),
    ...ownerColumns(),
    /** As whoever is asked reads it. */
    subjectName: text().notNull(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
    /** Of the piece: the newest as long as it isn't confirmed, and from then on the one that was. */
    revision: integer().notNull(),
    /** Null once whoever was asked is erased. */
    attesterId: uuid().references(() => people.id, { onDelete: "set null" }),
    /** Empty from then on. */
    attesterName: text().notNull(),
    /** By an account, or by a mail; a link that is passed on confirms nothing. */
    proof: proof().notNull(),
    /** Why they're asked, in the owner's own words. */
    reason: text().notNull(),
    confirmedAt: instant(),
    endedAt: instant(),
    endReason: attestationEndReason(),
    createdAt: createdAt(),
  },
  (table) => [
    // Someone is asked about a piece once at a time.
    uniqueIndex("attestation_requests_open")
      .on(table.evidenceId, table.attesterId)
      .where(sql`${and(isNull(table.confirmedAt), isNull(table.endedAt))}`),
    index().on(table.personId, table.createdAt),
    index().on(table.attesterId, table.createdAt),
    index().on(table.organizationId),
    index().on(table.evidenceId),
    // What the job looks through that ends what nobody answered.
    index("attestation_requests_under_way")
      .on(table.createdAt)
      .where(sql`${and(isNull(table.confirmedAt), isNull(table.endedAt))}`),
    check("attestation_requests_other", sql`${table.attesterId} <> ${table.personId}`),
    check("attestation_requests_proof", sql`${table.proof} <> 'link'`),
    check("attestation_requests_reason", sql`length(${table.reason}) <= 1000`),
    check(
      "attestation_requests_ended",
      sql`(${table.endedAt} is null) = (${table.endReason} is null)`,
    ),
    openToSystem(),
    viewerReads(
      sql`${or(viewerOwns(table.personId, table.organizationId), eq(table.attesterId, viewerId))}`,
    ),
    viewerChanges(
      sql`${and(
        viewerOwns(table.personId, table.organizationId),
        isNull(table.confirmedAt),
        isNull(table.endedAt),
      )}`,
    ),
  ],
);

/**
 * What someone who was there confirmed of a piece of evidence, in their own sentence: there as long as it stands. Whoever
 * may read the piece may read it. Only the system writes it.
 */
export const attestations = pgTable(
  "attestations",
  {
    requestId: uuid()
      .primaryKey()
      .references(() => attestationRequests.id, { onDelete: "cascade" }),
    ...ownerColumns(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
    /** The version that they had read. */
    revision: integer().notNull(),
    /** Null once they're erased: what they said of someone else stays. */
    attesterId: uuid().references(() => people.id, { onDelete: "set null" }),
    /** Empty from then on. */
    attesterName: text().notNull(),
    /** Whether someone else than the owner let them in; what the owner alone knows doesn't count. */
    isKnown: boolean().notNull(),
    statement: text().notNull(),
    attestedAt: instant().notNull(),
  },
  (table) => [
    index().on(table.evidenceId),
    index().on(table.personId),
    index().on(table.attesterId),
    index().on(table.organizationId),
    check("attestations_other", sql`${table.attesterId} <> ${table.personId}`),
    check(
      "attestations_statement",
      sql`length(${table.statement}) between 1 and ${sql.raw(String(longestStatement))}`,
    ),
    openToSystem(),
    viewerReads(
      sql`${or(
        viewerOwns(table.personId, table.organizationId),
        eq(table.attesterId, viewerId),
        sql`${table.evidenceId} = any(array(${sightOfEvidence}))`,
      )}`,
    ),
  ],
);

/** The link that someone without an account is mailed; their answer goes by it alone. Its token is stored hashed. */
export const attestationLinks = pgTable(
  "attestation_links",
  {
    requestId: uuid()
      .primaryKey()
      .references(() => attestationRequests.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
  },
  () => [openToSystem()],
);
