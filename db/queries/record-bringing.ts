import "server-only";
import { and, count, eq, isNotNull } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { actionNotes, actionStateChanges, actions } from "@/db/schema/actions";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import { broughtLogs } from "@/db/schema/records";
import { talks } from "@/db/schema/talks";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { framework } from "@/lib/framework/framework";
import { limits } from "@/lib/limits";
import {
  countsOf,
  isEmptyRecord,
  type RecordContent,
  type RecordCounts,
} from "@/lib/record/document";
import { recordAct } from "./audit";
import { ownedBy } from "./evidence-versions";
import { holdOwnMembership } from "./own-membership";
import { reportsOf } from "./own-reports";
import { broughtBy, originOf } from "./records";
import { makeBroughtReports, selfAssessmentsOf } from "./report-making";

/** What there'd be too much of: nothing comes along then. */
export type RecordFull = keyof Pick<
  typeof limits,
  "reports" | "ownActions" | "agreedActions" | "evidence" | "broughtLogs"
>;

export type Brought = { added: RecordCounts; here: RecordCounts };

/** What would come of bringing a record to where the viewer works: how much is new, how much is there already. */
export function previewRecord(
  viewer: Viewer,
  content: RecordContent,
): Promise<Brought & { full?: RecordFull }> {
  return asViewer(viewer, async (tx) => {
    const { fresh, here, full } = await compared(tx, viewer, content);

    return { added: countsOf(fresh), here, ...(full && { full }) };
  });
}

/**
 * Adds a record to where the viewer works: all of it that isn't there yet, or nothing. Answers how much came, or what
 * there'd be too much of; `not found` where they're no member anymore.
 */
export function bringRecord(
  viewer: Viewer,
  content: RecordContent,
  now = new Date(),
): Promise<Brought | { full: RecordFull } | "not found"> {
  return asSystem("bring a record along", async (tx) => {
    if (!(await holdOwnMembership(tx, viewer))) return "not found";
    await lock(tx, viewer.id);
    const brought = await bring(tx, viewer, content, now);

    if ("added" in brought && !isEmptyRecord(brought.added)) {
      await recordAct(tx, viewer, "record.brought", viewer.organizationId);
    }

    return brought;
  });
}

/**
 * The same within a transaction of the system's, for whose record it is. Readers of its evidence are nobody, and of what
 * anyone else said there's nothing to add.
 */
export async function bring(
  tx: Transaction,
  owner: Owner,
  content: RecordContent,
  now: Date,
): Promise<Brought | { full: RecordFull }> {
  await lock(tx, `record of ${owner.id}`);
  const { fresh, here, full, localIds } = await compared(tx, owner, content);

  if (full) return { full };

  await addAssessments(tx, owner, fresh.assessments, now);
  const ids = new Map([...localIds, ...(await addActions(tx, owner, fresh.actions))]);
  await addEvidence(tx, owner, fresh.evidence, ids);
  await addLogs(tx, owner, fresh.talks, now);

  return { added: countsOf(fresh), here };
}

/** What of a record isn't there yet, and whether there's room for it. `localIds` are those of its actions that are. */
async function compared(tx: Transaction, owner: Owner, content: RecordContent) {
  const known = {
    assessments: await tx
      .select({ origin: originOf.assessment })
      .from(assessments)
      .where(and(selfAssessmentsOf(owner), isNotNull(assessments.submittedAt))),
    actions: await tx
      .select({
        id: actions.id,
        origin: originOf.action,
        key: actions.key,
        cadence: actions.cadence,
      })
      .from(actions)
      .where(and(eq(actions.personId, owner.id), eq(actions.organizationId, owner.organizationId))),
    evidence: await tx.select({ origin: originOf.piece }).from(evidence).where(ownedBy(owner)),
    talks: [
      ...(await tx
        .select({ origin: broughtLogs.sourceId })
        .from(broughtLogs)
        .where(broughtBy(owner))),
    ],
  };
  const ownTalks = await tx
    .select({ origin: talks.id })
    .from(talks)
    .where(and(eq(talks.subjectId, owner.id), eq(talks.organizationId, owner.organizationId)));
  const [made] = await tx.select({ reports: count() }).from(reports).where(reportsOf(owner));

  const keys = new Set(known.actions.flatMap(({ key }) => key ?? []));
  const actionsHere = new Set(known.actions.map(({ origin }) => origin));
  const fresh: RecordContent = {
    assessments: without(content.assessments, known.assessments),
    actions: content.actions.filter(
      (action) =>
        !actionsHere.has(action.id) && !(action.kind === "framework" && keys.has(action.key)),
    ),
    evidence: without(content.evidence, known.evidence),
    talks: without(content.talks, [...known.talks, ...ownTalks]),
  };
  const kinds = (kind: RecordContent["actions"][number]["kind"]) =>
    fresh.actions.filter((action) => action.kind === kind).length;
  const own = known.actions.filter(({ cadence }) => cadence !== null).length;
  const agreed = known.actions.filter(({ key, cadence }) => key === null && cadence === null);
  const sizes: Record<RecordFull, number> = {
    reports: (made?.reports ?? 0) + fresh.assessments.length,
    ownActions: own + kinds("own"),
    agreedActions: agreed.length + kinds("agreed"),
    evidence: known.evidence.length + fresh.evidence.length,
    broughtLogs: known.talks.length + fresh.talks.length,
  };
  const full = fullKinds.find((kind) => sizes[kind] > limits[kind]);
  const all = countsOf(content);
  const added = countsOf(fresh);

  return {
    fresh,
    here: {
      assessments: all.assessments - added.assessments,
      actions: all.actions - added.actions,
      evidence: all.evidence - added.evidence,
      talks: all.talks - added.talks,
    },
    full,
    localIds: known.actions.map(({ id, origin }) => [origin, id] as const),
  };
}

const fullKinds: readonly RecordFull[] = [
  "reports",
  "ownActions",
  "agreedActions",
  "evidence",
  "broughtLogs",
];

function without<Thing extends { id: string }>(
  things: readonly Thing[],
  known: readonly { origin: string }[],
) {
  const here = new Set(known.map(({ origin }) => origin));

  return things.filter(({ id }) => !here.has(id));
}

async function addAssessments(
  tx: Transaction,
  { id: personId, organizationId }: Owner,
  given: RecordContent["assessments"],
  now: Date,
) {
  if (given.length === 0) return;

  const added = given.map((assessment) => ({ ...assessment, localId: crypto.randomUUID() }));
  await inBatches(added, (some) =>
    tx.insert(assessments).values(
      some.map(({ id: sourceId, localId, purpose, setting, startedAt, submittedAt }) => ({
        id: localId,
        organizationId,
        subjectId: personId,
        raterId: personId,
        source: "self" as const,
        purpose,
        framework: framework.id,
        setting,
        submittedAt: new Date(submittedAt),
        createdAt: new Date(startedAt),
        sourceId,
        broughtAt: now,
      })),
    ),
  );
  await inBatches(
    added.flatMap(({ localId: assessmentId, ratings: answers }) =>
      answers.map(({ ratedAt, ...answer }) => ({
        ...answer,
        assessmentId,
        ratedAt: new Date(ratedAt),
      })),
    ),
    (some) => tx.insert(ratings).values(some),
  );
  await makeBroughtReports(
    tx,
    { id: personId, organizationId },
    new Set(added.map(({ localId }) => localId)),
  );
}

/** Adds actions with all that was said of them, and answers their ids by what they were where they began. */
async function addActions(
  tx: Transaction,
  { id: personId, organizationId }: Owner,
  given: RecordContent["actions"],
) {
  if (given.length === 0) return [];

  const added = given.map((action) => ({ ...action, localId: crypto.randomUUID() }));
  const written = new Set<string>();
  await inBatches(added, async (some) => {
    const rows = await tx
      .insert(actions)
      .values(
        some.map(({ localId, ...action }) => ({
          id: localId,
          organizationId,
          personId,
          ...wordsOf(action),
          sourceId: action.id,
          createdAt: new Date(action.addedAt),
        })),
      )
      // Of the framework's, something may be said in another tab just now.
      .onConflictDoNothing()
      .returning({ id: actions.id });
    for (const { id } of rows) written.add(id);
  });
  const changes = added
    .filter(({ localId }) => written.has(localId))
    .flatMap(({ localId: actionId, changes: said }) =>
      said.map(({ saidAt, ...change }, at) => ({
        ...change,
        actionId,
        revision: at + 1,
        createdAt: new Date(saidAt),
      })),
    );
  await inBatches(changes, (some) =>
    tx.insert(actionStateChanges).values(some.map(({ note: _, ...change }) => change)),
  );
  await inBatches(
    changes.filter(({ note }) => note !== ""),
    (some) =>
      tx
        .insert(actionNotes)
        .values(some.map(({ actionId, revision, note }) => ({ actionId, revision, note }))),
  );

  return added.map(({ id, localId }) => [id, localId] as const);
}

function wordsOf(action: RecordContent["actions"][number]) {
  switch (action.kind) {
    case "framework":
      return { key: action.key };
    case "own":
      return { title: action.title, cadence: action.cadence };
    case "agreed":
      return { title: action.title, skill: action.skill, isFromElsewhere: true };
  }
}

async function addEvidence(
  tx: Transaction,
  { id: personId, organizationId }: Owner,
  given: RecordContent["evidence"],
  actionIds: ReadonlyMap<string, string>,
) {
  const added = given.map((piece) => ({ ...piece, localId: crypto.randomUUID() }));
  await inBatches(added, (some) =>
    tx.insert(evidence).values(
      some.map(({ id: sourceId, localId, addedAt }) => ({
        id: localId,
        organizationId,
        personId,
        sourceId,
        createdAt: new Date(addedAt),
      })),
    ),
  );
  await inBatches(
    added.flatMap(({ localId: evidenceId, versions }) =>
      versions.map(({ saidAt, actions: shown, ...version }, at) => ({
        ...version,
        evidenceId,
        revision: at + 1,
        readers: "nobody" as const,
        actions: shown.map((ref) => actionIds.get(ref) ?? ref),
        createdAt: new Date(saidAt),
      })),
    ),
    (some) => tx.insert(evidenceVersions).values(some),
  );
}

function addLogs(
  tx: Transaction,
  { id: personId, organizationId }: Owner,
  given: RecordContent["talks"],
  now: Date,
) {
  return inBatches(given, (some) =>
    tx.insert(broughtLogs).values(
      some.map(({ id: sourceId, with: partnerName, startsAt, confirmedAt, ...log }) => ({
        ...log,
        organizationId,
        personId,
        sourceId,
        partnerName,
        startsAt: startsAt === null ? null : new Date(startsAt),
        confirmedAt: new Date(confirmedAt),
        broughtAt: now,
      })),
    ),
  );
}

/** One statement for many rows, and never one with too many parameters. */
async function inBatches<Row>(rows: readonly Row[], write: (some: Row[]) => PromiseLike<unknown>) {
  for (let at = 0; at < rows.length; at += 200) await write(rows.slice(at, at + 200));
}
