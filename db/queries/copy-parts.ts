import "server-only";
import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import * as schema from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { CopyRow } from "@/lib/privacy/copy";
import { dataMap, words } from "@/lib/privacy/data-map";

/**
 * Which rows of a table are about someone, by their id, as a condition. It's asked for as the viewer, so that row-level
 * security keeps back what they may not see, also of these.
 */
type Part = {
  table: PgTable;
  isTheirs: (me: string) => SQL;
  /** What they may still take along from an organization that they left, as its own condition. */
  fromLeft?: (me: string) => SQL;
  /** Read as the system where viewers read nothing of a table: the condition alone decides. */
  asSystem?: boolean;
};

const is =
  (...columns: string[]) =>
  (me: string) =>
    sql.join(
      columns.map((column) => sql`${sql.identifier(column)} = ${me}`),
      sql` or `,
    );

const inThings =
  (column: string, table: string, ...theirs: string[]) =>
  (me: string) =>
    sql`${sql.identifier(column)} in (select id from ${sql.identifier(table)} where ${is(...theirs)(me)})`;

const ofOwnAssessment = (me: string) =>
  sql`assessment_id in (select id from assessments where subject_id = ${me} and rater_id = ${me})`;
const whole = (isTheirs: (me: string) => SQL) => ({ isTheirs, fromLeft: isTheirs });
const inCheckIns = inThings("check_in_id", "check_ins", "subject_id", "rater_id");
const inTalks = inThings("talk_id", "talks", "subject_id", "partner_id");
const inMentorships = inThings("mentorship_id", "mentorships", "mentee_id", "mentor_id");

/** What a copy has, a part for each noun of the data map, in the order in which it's made. */
export const copyParts: Readonly<Record<string, Part>> = {
  account: { table: schema.people, isTheirs: is("id") },
  password: { table: schema.passwords, isTheirs: is("person_id"), asSystem: true },
  identities: { table: schema.identities, isTheirs: is("person_id"), asSystem: true },
  addressesToProve: { table: schema.pendingAddresses, isTheirs: is("person_id"), asSystem: true },
  sessions: { table: schema.sessions, isTheirs: is("person_id") },
  memberships: { table: schema.memberships, isTheirs: is("person_id") },
  organizations: {
    table: schema.organizations,
    isTheirs: (me) =>
      sql`id in (select organization_id from memberships where person_id = ${me} and ended_at is null)`,
  },
  recordMoves: { table: schema.recordMoves, isTheirs: is("person_id") },
  assessments: {
    table: schema.assessments,
    isTheirs: is("subject_id", "rater_id"),
    fromLeft: (me) => sql`subject_id = ${me} and rater_id = ${me}`,
  },
  ratings: {
    table: schema.ratings,
    isTheirs: inThings("assessment_id", "assessments", "subject_id", "rater_id"),
    fromLeft: ofOwnAssessment,
  },
  reports: { table: schema.reports, isTheirs: is("subject_id") },
  briefs: { table: schema.briefs, isTheirs: inThings("report_id", "reports", "subject_id") },
  actions: { table: schema.actions, ...whole(is("person_id")) },
  actionStates: {
    table: schema.actionStateChanges,
    ...whole(inThings("action_id", "actions", "person_id")),
  },
  actionNotes: {
    table: schema.actionNotes,
    ...whole(inThings("action_id", "actions", "person_id")),
  },
  evidence: { table: schema.evidence, ...whole(is("person_id")) },
  evidenceVersions: {
    table: schema.evidenceVersions,
    ...whole(inThings("evidence_id", "evidence", "person_id")),
  },
  asks: { table: schema.asks, isTheirs: is("person_id", "asked_id") },
  confirmations: { table: schema.attestations, isTheirs: is("person_id", "attester_id") },
  feedback: { table: schema.feedback, isTheirs: is("person_id", "giver_id") },
  checkIns: { table: schema.checkIns, isTheirs: is("subject_id", "rater_id") },
  revealedRatings: { table: schema.revealedRatings, isTheirs: inCheckIns },
  agreements: { table: schema.agreementVersions, isTheirs: inCheckIns },
  agreementOutcomes: { table: schema.agreementOutcomes, isTheirs: inCheckIns },
  promotionPages: { table: schema.promotionCases, isTheirs: inCheckIns },
  evidenceInCheckIns: {
    table: schema.chosenEvidence,
    isTheirs: inThings("check_in_id", "check_ins", "subject_id"),
  },
  talks: { table: schema.talks, isTheirs: is("subject_id", "partner_id") },
  talkLogs: { table: schema.talkVersions, isTheirs: inTalks },
  talkActions: { table: schema.talkActions, isTheirs: inTalks },
  broughtLogs: { table: schema.broughtLogs, ...whole(is("person_id")) },
  mentorships: { table: schema.mentorships, isTheirs: is("mentee_id", "mentor_id") },
  mentorshipScopes: { table: schema.openScopes, isTheirs: inMentorships },
  evidenceForMentors: { table: schema.mentoredEvidence, isTheirs: inMentorships },
  openedLogs: {
    table: schema.openedLogs,
    isTheirs: inThings("mentorship_id", "mentorships", "mentee_id"),
  },
  mentorshipNotes: { table: schema.mentorshipNotes, isTheirs: is("author_id") },
  teams: {
    table: schema.teams,
    isTheirs: (me) =>
      sql`id in (select team_id from team_memberships where person_id = ${me} union select team_id from team_managers where person_id = ${me})`,
  },
  teamsManaged: { table: schema.teamManagers, isTheirs: is("person_id") },
  teamPlaces: { table: schema.teamMemberships, isTheirs: is("person_id") },
  rounds: { table: schema.rounds, isTheirs: is("opened_by") },
  waitingRatings: { table: schema.waitingRatings, isTheirs: is("author_id") },
  managerNotes: { table: schema.managerNotes, isTheirs: is("author_id") },
  openings: { table: schema.openings, isTheirs: is("person_id") },
  openedLevels: {
    table: schema.openedLevels,
    isTheirs: inThings("opening_id", "openings", "person_id"),
  },
  seatChecks: { table: schema.seatChecks, isTheirs: is("answered_by") },
  summaries: { table: schema.summaries, isTheirs: is("made_by") },
  shares: { table: schema.shares, isTheirs: is("person_id") },
  shareVisits: { table: schema.shareVisits, isTheirs: inThings("share_id", "shares", "person_id") },
  invitations: { table: schema.invitations, isTheirs: is("invited_by") },
  notices: { table: schema.notices, isTheirs: is("person_id") },
  digest: { table: schema.digests, isTheirs: is("person_id"), asSystem: true },
  calendarLinks: { table: schema.calendarFeeds, isTheirs: is("person_id"), asSystem: true },
  auditEntries: { table: schema.auditEntries, isTheirs: is("actor_id", "subject_id") },
};

/** As whom a copy is read: the person in one organization, which they're in or left. */
export type CopyReader = Viewer & { hasLeft: boolean };

/** The columns of a noun that a copy has, by their names in it. */
export function copiedColumns(noun: string) {
  const { table } = partOf(noun);
  const columns = getTableColumns(table);
  const copied = words(dataMap[getTableName(table)]?.copied);

  return Object.fromEntries(copied.map((name) => [name, columnOf(columns, name)]));
}

/** The rows of a noun that someone takes with them, each once, from all their organizations. */
export async function readCopyPart(noun: string, readers: readonly CopyReader[]) {
  const part = partOf(noun);
  const [first] = readers;
  if (!first) return [];
  if (part.asSystem) {
    return asSystem("copy what someone has", (tx) => rowsIn(tx, noun, part.isTheirs(first.id)));
  }

  const found = new Map<string, CopyRow>();
  for (const reader of readers) {
    const condition = reader.hasLeft ? part.fromLeft : part.isTheirs;
    if (!condition) continue;
    const rows = await asViewer(reader, (tx) => rowsIn(tx, noun, condition(reader.id)));
    for (const row of rows) found.set(JSON.stringify(row), row);
  }

  return [...found.values()];
}

function rowsIn(tx: Transaction, noun: string, condition: SQL): Promise<CopyRow[]> {
  const columns = copiedColumns(noun);

  return tx
    .select(columns)
    .from(partOf(noun).table)
    .where(sql`(${condition})`)
    .orderBy(...Object.values(columns).filter(({ columnType }) => columnType !== "PgJsonb"));
}

function partOf(noun: string): Part {
  const part = copyParts[noun];
  if (!part) throw new Error("A copy has no such part.");

  return part;
}

function columnOf(columns: ReturnType<typeof getTableColumns<PgTable>>, name: string) {
  const column = columns[name];
  if (!column) throw new Error("The data map names a column that isn’t there.");

  return column;
}
