import "server-only";
import { and, count, countDistinct, desc, eq, isNotNull, sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { actionNotes, actionStateChanges, actions } from "@/db/schema/actions";
import { assessments, ratings } from "@/db/schema/assessments";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import { people } from "@/db/schema/people";
import { broughtLogs } from "@/db/schema/records";
import { talks, talkVersions } from "@/db/schema/talks";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import type { RecordAction, RecordContent, RecordPiece, RecordTalk } from "@/lib/record/document";
import { actionsShown, ownedBy } from "./evidence-versions";
import { selfAssessmentsOf } from "./report-making";

/** The viewer's record where they work, and their name: it changes nothing. */
export function findRecord(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [self] = await tx
      .select({ name: people.name })
      .from(people)
      .where(eq(people.id, viewer.id));

    return { name: self?.name ?? "", content: await recordOf(tx, viewer) };
  });
}

/** The pieces of evidence that stay where they are: all of them, or these. */
export type EvidenceLeft = "all" | ReadonlySet<string>;

const nothingLeft: EvidenceLeft = new Set();

/**
 * All that's a person's own in one of their organizations: assessments of themselves that they submitted, their path, their
 * evidence but for what stays, and the logs of their own talks as both confirmed them last. Nothing that anyone else said
 * of them: an attestation falls back to what they had said, an agreed action has no name beside it.
 */
export async function recordOf(
  tx: Transaction,
  owner: Owner,
  stays: EvidenceLeft = nothingLeft,
): Promise<RecordContent> {
  return {
    assessments: await assessmentsIn(tx, owner),
    actions: await actionsIn(tx, owner),
    evidence: stays === "all" ? [] : await evidenceIn(tx, owner, stays),
    talks: await talksIn(tx, owner),
  };
}

/** How much of someone's record there is, but for its evidence, without reading it. */
export async function countRecord(tx: Transaction, owner: Owner) {
  const [submitted] = await tx
    .select({ count: count() })
    .from(assessments)
    .where(and(selfAssessmentsOf(owner), isNotNull(assessments.submittedAt)));
  const [said] = await tx
    .select({ count: count() })
    .from(actions)
    .where(and(eq(actions.personId, owner.id), eq(actions.organizationId, owner.organizationId)));
  const [confirmed] = await tx
    .select({ count: countDistinct(talks.id) })
    .from(talks)
    .innerJoin(talkVersions, eq(talkVersions.talkId, talks.id))
    .where(
      and(
        eq(talks.subjectId, owner.id),
        eq(talks.organizationId, owner.organizationId),
        isNotNull(talkVersions.confirmedAt),
      ),
    );
  const [brought] = await tx.select({ count: count() }).from(broughtLogs).where(broughtBy(owner));

  return {
    assessments: submitted?.count ?? 0,
    actions: said?.count ?? 0,
    talks: (confirmed?.count ?? 0) + (brought?.count ?? 0),
  };
}

/** The viewer's logs that they brought along to where they work, the latest first. */
export function listBroughtLogs(viewer: Viewer) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: broughtLogs.id,
        partnerName: broughtLogs.partnerName,
        onDay: broughtLogs.onDay,
        startsAt: broughtLogs.startsAt,
        agenda: broughtLogs.agenda,
        notes: broughtLogs.notes,
        actions: broughtLogs.actions,
      })
      .from(broughtLogs)
      .where(broughtBy(viewer))
      .orderBy(
        desc(sql`coalesce(${broughtLogs.startsAt}, ${broughtLogs.onDay}::timestamptz)`),
        broughtLogs.id,
      )
      .limit(limits.talksShown),
  );
}

/** How many there are. */
export function countBroughtLogs(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [brought] = await tx
      .select({ count: count() })
      .from(broughtLogs)
      .where(broughtBy(viewer));

    return brought?.count ?? 0;
  });
}

/** Logs that someone brought along to one of their organizations. */
export function broughtBy(owner: Owner) {
  return and(
    eq(broughtLogs.personId, owner.id),
    eq(broughtLogs.organizationId, owner.organizationId),
  );
}

/** What a thing was where it began. */
export const originOf = {
  assessment: sql<string>`coalesce(${assessments.sourceId}, ${assessments.id})`,
  action: sql<string>`coalesce(${actions.sourceId}, ${actions.id})`,
  piece: sql<string>`coalesce(${evidence.sourceId}, ${evidence.id})`,
};

async function assessmentsIn(tx: Transaction, owner: Owner) {
  const rows = await tx
    .select({
      id: assessments.id,
      origin: originOf.assessment,
      purpose: assessments.purpose,
      startedAt: assessments.createdAt,
      submittedAt: sql<Date>`${assessments.submittedAt}`.mapWith(assessments.submittedAt),
      setting: assessments.setting,
    })
    .from(assessments)
    .where(and(selfAssessmentsOf(owner), isNotNull(assessments.submittedAt)))
    .orderBy(desc(assessments.submittedAt), assessments.id)
    .limit(limits.reports);
  const answers = await tx
    .select({
      assessmentId: ratings.assessmentId,
      skill: ratings.skill,
      state: ratings.state,
      level: ratings.level,
      confidence: ratings.confidence,
      note: ratings.note,
      reason: ratings.reason,
      ratedAt: ratings.ratedAt,
    })
    .from(ratings)
    .innerJoin(assessments, eq(assessments.id, ratings.assessmentId))
    .where(and(selfAssessmentsOf(owner), isNotNull(assessments.submittedAt)))
    .orderBy(ratings.assessmentId, ratings.skill);
  const byAssessment = grouped(answers, ({ assessmentId }) => assessmentId);

  return rows.toReversed().map(({ id, origin, purpose, startedAt, submittedAt, setting }) => ({
    id: origin,
    purpose,
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt.toISOString(),
    setting,
    ratings: (byAssessment.get(id) ?? []).flatMap(
      ({ assessmentId: _, state, level, ratedAt, ...answer }) =>
        state === "not_observed"
          ? []
          : [{ ...answer, state, level: level as Level, ratedAt: ratedAt.toISOString() }],
    ),
  }));
}

type Level = RecordContent["assessments"][number]["ratings"][number]["level"];

async function actionsIn(tx: Transaction, owner: Owner): Promise<RecordAction[]> {
  const own = and(eq(actions.personId, owner.id), eq(actions.organizationId, owner.organizationId));
  const rows = await tx
    .select({
      id: actions.id,
      origin: originOf.action,
      key: actions.key,
      title: actions.title,
      cadence: actions.cadence,
      skill: actions.skill,
      addedAt: actions.createdAt,
    })
    .from(actions)
    .where(own)
    .orderBy(actions.createdAt, actions.id);
  const changes = await tx
    .select({
      actionId: actionStateChanges.actionId,
      state: actionStateChanges.state,
      doneOn: actionStateChanges.doneOn,
      note: sql<string>`coalesce(${actionNotes.note}, '')`,
      saidAt: actionStateChanges.createdAt,
    })
    .from(actionStateChanges)
    .innerJoin(actions, eq(actions.id, actionStateChanges.actionId))
    .leftJoin(
      actionNotes,
      and(
        eq(actionNotes.actionId, actionStateChanges.actionId),
        eq(actionNotes.revision, actionStateChanges.revision),
      ),
    )
    .where(own)
    // What stands now comes before all that was said earlier.
    .orderBy(
      sql`row_number() over (partition by ${actionStateChanges.actionId} order by ${actionStateChanges.revision} desc)`,
      actionStateChanges.actionId,
    )
    .limit(limits.recordChanges);
  const byAction = grouped(changes, ({ actionId }) => actionId);

  return rows.flatMap(({ id, origin, addedAt, ...words }): RecordAction[] => {
    const said = byAction.get(id)?.toReversed() ?? [];
    const kind = kindOf(words);
    if (said.length === 0 || !kind) return [];

    return [
      {
        id: origin,
        addedAt: addedAt.toISOString(),
        changes: said.map(({ actionId: _, saidAt, ...change }) => ({
          ...change,
          saidAt: saidAt.toISOString(),
        })),
        ...kind,
      },
    ];
  });
}

/** What an action is: the framework's, one's own, or agreed on with someone, whose name doesn't come along. */
function kindOf({
  key,
  title,
  cadence,
  skill,
}: Pick<typeof actions.$inferSelect, "key" | "title" | "cadence" | "skill">) {
  if (key !== null) return { kind: "framework" as const, key };
  if (title === null) return undefined;

  return cadence
    ? { kind: "own" as const, title, cadence }
    : { kind: "agreed" as const, title, skill };
}

async function evidenceIn(
  tx: Transaction,
  owner: Owner,
  stays: ReadonlySet<string>,
): Promise<RecordPiece[]> {
  const pieces = await tx
    .select({ id: evidence.id, origin: originOf.piece, addedAt: evidence.createdAt })
    .from(evidence)
    .where(ownedBy(owner))
    .orderBy(evidence.createdAt, evidence.id)
    .limit(limits.evidence);
  const versions = await tx
    .select({
      evidenceId: evidenceVersions.evidenceId,
      title: evidenceVersions.title,
      account: evidenceVersions.account,
      happenedOn: evidenceVersions.happenedOn,
      link: evidenceVersions.link,
      strength: evidenceVersions.strength,
      countsIn: evidenceVersions.countsIn,
      skills: evidenceVersions.skills,
      actions: actionsShown,
      saidAt: evidenceVersions.createdAt,
    })
    .from(evidenceVersions)
    .innerJoin(evidence, eq(evidence.id, evidenceVersions.evidenceId))
    .where(ownedBy(owner))
    // What a piece says now comes before all that it said earlier.
    .orderBy(
      sql`row_number() over (partition by ${evidenceVersions.evidenceId} order by ${evidenceVersions.revision} desc)`,
      evidenceVersions.evidenceId,
    )
    .limit(limits.recordVersions);
  const byPiece = grouped(versions, ({ evidenceId }) => evidenceId);
  const origins = await originsOfActions(tx, owner);

  return pieces
    .filter(({ id }) => !stays.has(id))
    .map(({ id, origin, addedAt }) => {
      let said: OwnStrength = "claim";

      return {
        id: origin,
        addedAt: addedAt.toISOString(),
        versions: (byPiece.get(id)?.toReversed() ?? []).map(
          ({ evidenceId: _, strength, actions: shown, saidAt, ...version }) => {
            if (strength !== "attested") said = strength;

            return {
              ...version,
              strength: said,
              actions: shown.map((ref) => origins.get(ref) ?? ref),
              saidAt: saidAt.toISOString(),
            };
          },
        ),
      };
    });
}

type OwnStrength = RecordPiece["versions"][number]["strength"];

/** What each of a person's actions was where it began, by its id. */
async function originsOfActions(tx: Transaction, owner: Owner) {
  const rows = await tx
    .select({ id: actions.id, origin: originOf.action })
    .from(actions)
    .where(and(eq(actions.personId, owner.id), eq(actions.organizationId, owner.organizationId)));

  return new Map(rows.map(({ id, origin }) => [id, origin]));
}

/** The logs of a person's own talks, and those that they had brought along. */
async function talksIn(tx: Transaction, owner: Owner): Promise<RecordTalk[]> {
  const confirmed = tx
    .select({
      agenda: talkVersions.agenda,
      notes: talkVersions.notes,
      actions: talkVersions.actions,
      confirmedAt: talkVersions.confirmedAt,
    })
    .from(talkVersions)
    .where(and(eq(talkVersions.talkId, talks.id), isNotNull(talkVersions.confirmedAt)))
    .orderBy(desc(talkVersions.version))
    .limit(1)
    .as("confirmed");
  const own = await tx
    .select({
      id: talks.id,
      with: talks.partnerName,
      onDay: talks.onDay,
      startsAt: talks.startsAt,
      agenda: confirmed.agenda,
      notes: confirmed.notes,
      actions: confirmed.actions,
      confirmedAt: confirmed.confirmedAt,
    })
    .from(talks)
    .innerJoinLateral(confirmed, sql`true`)
    .where(and(eq(talks.subjectId, owner.id), eq(talks.organizationId, owner.organizationId)))
    .orderBy(desc(talks.createdAt), talks.id)
    .limit(limits.broughtLogs);
  const brought = await tx
    .select({
      id: broughtLogs.sourceId,
      with: broughtLogs.partnerName,
      onDay: broughtLogs.onDay,
      startsAt: broughtLogs.startsAt,
      agenda: broughtLogs.agenda,
      notes: broughtLogs.notes,
      actions: broughtLogs.actions,
      confirmedAt: broughtLogs.confirmedAt,
    })
    .from(broughtLogs)
    .where(broughtBy(owner))
    .orderBy(desc(broughtLogs.confirmedAt), broughtLogs.id)
    .limit(limits.broughtLogs);

  return [...brought, ...own]
    .flatMap(({ confirmedAt, startsAt, ...talk }) =>
      confirmedAt
        ? [
            {
              ...talk,
              startsAt: startsAt?.toISOString() ?? null,
              confirmedAt: confirmedAt.toISOString(),
            },
          ]
        : [],
    )
    .toSorted((one, other) => (one.confirmedAt < other.confirmedAt ? -1 : 1))
    .slice(-limits.broughtLogs);
}

/** Rows by what they belong to, each in its order. */
function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const groups = new Map<string, Row[]>();

  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }

  return groups;
}
