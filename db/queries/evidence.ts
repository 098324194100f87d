import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, count, desc, eq, gt, inArray, ne, type SQL, sql } from "drizzle-orm";
import { asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { asks } from "@/db/schema/asks";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import { viewerReadsEvidence } from "@/db/schema/sight";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { type EvidenceInput, showsSomething } from "@/lib/evidence/input";
import type { ShownTitle } from "@/lib/evidence/piece";
import { type EvidenceSince, isSameEvidence } from "@/lib/evidence/since";
import type { SkillId } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { findFrameworkAction } from "@/lib/path/framework-actions";
import type { Evidence, ReadinessInput } from "@/lib/readiness/model";
import { listActionRecords, ownActionsAmong, type ReadBy } from "./actions";
import { asReader } from "./as-reader";
import { isUnanswered } from "./ask-states";
import { recordAct } from "./audit";
import { actionsShown, newestVersionsOf, ownedBy } from "./evidence-versions";
import { newestReport } from "./own-reports";
import { attestationsAbout } from "./standing-attestations";

const pageSize = 50;

/**
 * A page (from 1) of the subject's evidence that the viewer may read, what happened last first, all of it or only of
 * one skill; how much there is in all; what counts in a report now, and the newest report with what became of the
 * evidence since.
 */
export function listEvidence(
  viewer: Viewer,
  subject: Owner,
  { skill, page = 1 }: { skill?: SkillId; page?: number } = {},
) {
  return asReader(viewer, subject, "evidence", async (tx) => {
    const newest = newestVersions(tx, subject);
    const shown = skill && sql`${newest.skills} @> array[${skill}]::text[]`;
    const pieces = await tx
      .select({
        id: newest.evidenceId,
        title: newest.title,
        happenedOn: newest.happenedOn,
        strength: newest.strength,
        countsIn: newest.countsIn,
        skills: newest.skills,
        actions: newest.actions,
      })
      .from(newest)
      .where(shown)
      .orderBy(desc(newest.happenedOn), newest.evidenceId)
      .limit(pageSize)
      .offset((page - 1) * pageSize);
    const [all] = await tx.select({ pieces: count() }).from(newest).where(shown);

    const counting = await countingEvidence(tx, subject);
    const report = await newestReport(tx, subject);

    return {
      pieces,
      total: all?.pieces ?? 0,
      pages: Math.ceil((all?.pieces ?? 0) / pageSize),
      counting,
      report: report && {
        ...report,
        since: await evidenceSince(tx, subject, report, counting),
      },
    };
  });
}

/**
 * A piece of the subject's evidence that the viewer may read, with all its versions, the newest first, what others confirmed
 * of it, and the actions it can be tied to; of any other, nothing.
 */
export function findEvidence(viewer: Viewer, subject: Owner, id: string) {
  return asReader(viewer, subject, "evidence", async (tx) => {
    const versions = await tx
      .select({
        revision: evidenceVersions.revision,
        title: evidenceVersions.title,
        account: evidenceVersions.account,
        happenedOn: evidenceVersions.happenedOn,
        link: evidenceVersions.link,
        strength: evidenceVersions.strength,
        countsIn: evidenceVersions.countsIn,
        readers: evidenceVersions.readers,
        skills: evidenceVersions.skills,
        actions: actionsShown,
        createdAt: evidenceVersions.createdAt,
      })
      .from(evidenceVersions)
      .innerJoin(evidence, eq(evidence.id, evidenceVersions.evidenceId))
      .where(and(eq(evidence.id, id), ownedBy(subject), viewerReadsEvidence(evidence)))
      .orderBy(desc(evidenceVersions.revision))
      .limit(limits.evidenceVersions);
    const [newest] = versions;
    const pieces = newestVersions(tx, subject);
    const [piece] = await tx
      .select({ strength: pieces.strength })
      .from(pieces)
      .where(eq(pieces.evidenceId, id));

    return (
      newest && {
        ...newest,
        id,
        /** Attested where someone known confirmed what it says now. */
        countsAs: piece?.strength ?? newest.strength,
        versions,
        attestations: (await attestationsAbout(tx, [id])).get(id) ?? [],
        records: await listActionRecords(tx, subject, "viewer"),
        counting: await countingEvidence(tx, subject),
        report: await newestReport(tx, subject),
      }
    );
  });
}

/**
 * Adds a piece of evidence. Its id is the caller's, so that sending the same form twice adds one. `full` at the limit;
 * `shows nothing` where it names no skill, and none of its actions is the framework's or the viewer's own.
 */
export function addEvidence(
  viewer: Viewer,
  input: EvidenceInput,
): Promise<"added" | "added before" | "taken" | "full" | "shows nothing"> {
  return asViewerWriting(viewer, async (tx) => {
    await lock(tx, viewer.id);
    const known = await withKnownActions(tx, viewer, input);

    if (!showsSomething(known)) return "shows nothing";
    if ((await countOthers(tx, viewer, input.id)) >= limits.evidence) return "full";

    const added = await tx
      .insert(evidence)
      .values({ id: input.id, organizationId: viewer.organizationId, personId: viewer.id })
      .onConflictDoNothing({ target: evidence.id })
      .returning({ id: evidence.id });

    if (added.length === 0) return (await saidFirst(tx, viewer, known)) ? "added before" : "taken";

    await writeVersion(tx, known, 1);
    await recordAct(tx, viewer, "evidence.added", input.id);

    return "added";
  });
}

/**
 * Changes what a piece of evidence says, keeping what it said before. `conflict` where it changed since the viewer saw
 * it, `full` where it changed as often as is kept, `shows nothing` as when it is added.
 */
export function changeEvidence(
  viewer: Viewer,
  input: EvidenceInput,
): Promise<"changed" | "conflict" | "not found" | "full" | "shows nothing"> {
  return asViewerWriting(viewer, async (tx) => {
    const [newest] = await tx
      .select({ revision: evidenceVersions.revision })
      .from(evidenceVersions)
      .innerJoin(evidence, eq(evidence.id, evidenceVersions.evidenceId))
      .where(and(eq(evidence.id, input.id), ownedBy(viewer)))
      .orderBy(desc(evidenceVersions.revision))
      .limit(1);

    if (!newest) return "not found";
    if (newest.revision !== input.revision) return "conflict";
    if (newest.revision >= limits.evidenceVersions) return "full";

    const known = await withKnownActions(tx, viewer, input);

    if (!showsSomething(known)) return "shows nothing";
    if (!(await writeVersion(tx, known, input.revision + 1))) return "conflict";

    await followPiece(tx, viewer, input.id, input.revision + 1);
    await recordAct(tx, viewer, "evidence.changed", input.id);

    return "changed";
  });
}

/** Removes a piece of evidence with all that it ever said. Reports that were made with it stay as they are. */
export function removeEvidence(viewer: Viewer, id: string): Promise<"removed" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const removed = await tx
      .delete(evidence)
      .where(and(eq(evidence.id, id), ownedBy(viewer)))
      .returning({ id: evidence.id });

    if (removed.length === 0) return "not found";

    await recordAct(tx, viewer, "evidence.removed", id);

    return "removed";
  });
}

/** What counts in a report of the subject's now: a row for each skill that a piece which is part of it shows. */
export async function countingEvidence(tx: Transaction, subject: Owner): Promise<Evidence[]> {
  return (await evidenceForReport(tx, subject)).evidence;
}

/** The same with the titles that stand in a report that is made now: of those pieces the ones open to its readers. */
export async function evidenceForReport(
  tx: Transaction,
  subject: Owner,
  readBy: ReadBy = "viewer",
): Promise<{ evidence: Evidence[]; titles: ShownTitle[] }> {
  const newest = newestVersions(tx, subject, readBy);
  const pieces = await tx
    .select({
      evidenceId: newest.evidenceId,
      title: newest.title,
      strength: newest.strength,
      readers: newest.readers,
      skills: newest.skills,
    })
    .from(newest)
    .where(eq(newest.countsIn, "report"))
    .orderBy(newest.happenedOn, newest.evidenceId);
  const shown = pieces.flatMap(({ skills, ...piece }) =>
    skills.map((skill) => ({ ...piece, skill })),
  );

  return {
    evidence: shown.map(({ skill, strength }) => ({ skill, strength })),
    titles: shown
      .filter(({ readers }) => readers === "report")
      .map(({ readers: _, ...title }) => title),
  };
}

/** The subject's newest report, and what became of their evidence since; nothing where there is none. */
export function findEvidenceSince(viewer: Viewer, subject: Owner) {
  return asReader(viewer, subject, "evidence", async (tx) => {
    const report = await newestReport(tx, subject);
    if (!report) return undefined;

    const counting = await countingEvidence(tx, subject);

    return { reportId: report.id, ...(await evidenceSince(tx, subject, report, counting)) };
  });
}

/** What became of the subject's evidence since a report of theirs was made, given what counts now. */
export async function evidenceSince(
  tx: Transaction,
  subject: Owner,
  { asOf, input }: { asOf: Date; input: Pick<ReadinessInput, "evidence"> },
  counting: readonly Evidence[],
): Promise<EvidenceSince> {
  const isChanged = !isSameEvidence(input.evidence, counting);
  if (!isChanged) return { newPieces: 0, isChanged };

  const newest = newestVersions(tx, subject);
  const [since] = await tx
    .select({ pieces: count() })
    .from(newest)
    .innerJoin(evidence, eq(evidence.id, newest.evidenceId))
    .where(and(eq(newest.countsIn, "report"), gt(evidence.createdAt, asOf)));

  return { newPieces: since?.pieces ?? 0, isChanged };
}

/**
 * Of the titles in a report those that are still open to its readers: closing a piece takes its title out of every
 * report.
 */
export async function stillShown(
  tx: Transaction,
  owner: Owner,
  titles: readonly ShownTitle[],
  readBy: ReadBy,
) {
  if (titles.length === 0) return [];

  const newest = newestVersions(tx, owner, readBy);
  const open = await tx
    .select({ id: newest.evidenceId })
    .from(newest)
    .where(eq(newest.readers, "report"));
  const ids = new Set(open.map(({ id }) => id));

  return titles.filter(({ evidenceId }) => ids.has(evidenceId));
}

/** The pieces of the subject's evidence that show an action, what happened last first. */
export function listEvidenceOfAction(tx: Transaction, subject: Owner, ref: string) {
  return listShowing(tx, subject, ({ actions }) => sql`${actions} @> array[${ref}]::text[]`);
}

/** The pieces of the subject's evidence that show a skill, what happened last first. */
export function listEvidenceOfSkill(tx: Transaction, subject: Owner, skill: SkillId) {
  return listShowing(tx, subject, ({ skills }) => sql`${skills} @> array[${skill}]::text[]`);
}

function listShowing(
  tx: Transaction,
  subject: Owner,
  shows: (newest: ReturnType<typeof newestVersions>) => SQL,
) {
  const newest = newestVersions(tx, subject);

  return tx
    .select({
      id: newest.evidenceId,
      title: newest.title,
      happenedOn: newest.happenedOn,
      strength: newest.strength,
      countsIn: newest.countsIn,
    })
    .from(newest)
    .where(shows(newest))
    .orderBy(desc(newest.happenedOn), newest.evidenceId)
    .limit(200);
}

/** How many pieces that its reader may count show each of these actions, by its key or id. */
export async function countEvidenceByAction(
  tx: Transaction,
  owner: Owner,
  refs: readonly string[],
  readBy: ReadBy,
) {
  const newest = newestVersions(tx, owner, readBy);
  const shown = tx
    .select({ ref: sql<string>`unnest(${newest.actions})`.as("ref") })
    .from(newest)
    .where(readBy === "visitor" ? eq(newest.countsIn, "report") : undefined)
    .as("shown");
  const rows = await tx
    .select({ ref: shown.ref, pieces: count() })
    .from(shown)
    .where(inArray(shown.ref, [...refs]))
    .groupBy(shown.ref)
    .limit(refs.length);

  return new Map(rows.map(({ ref, pieces }) => [ref, pieces]));
}

/** What the owner's pieces that its reader may see say now. */
function newestVersions(tx: Transaction, owner: Owner, readBy: ReadBy = "viewer") {
  return newestVersionsOf(
    tx,
    and(ownedBy(owner), readBy === "viewer" ? viewerReadsEvidence(evidence) : undefined),
  );
}

/** How many other pieces the viewer has. */
async function countOthers(tx: Transaction, viewer: Viewer, id: string) {
  const [others] = await tx
    .select({ pieces: count() })
    .from(evidence)
    .where(and(ownedBy(viewer), ne(evidence.id, id)));

  return others?.pieces ?? 0;
}

/** The same with only those of its actions that are the framework's or the viewer's own. */
async function withKnownActions(tx: Transaction, viewer: Viewer, input: EvidenceInput) {
  const isNamed = (ref: string) => findFrameworkAction(ref) !== undefined;
  const own = await ownActionsAmong(
    tx,
    viewer,
    input.actions.filter((ref) => !isNamed(ref)),
  );

  return { ...input, actions: input.actions.filter((ref) => isNamed(ref) || own.has(ref)) };
}

/** Writes a version, unless there is one of that revision already. */
async function writeVersion(
  tx: Transaction,
  { id, revision: _, ...said }: EvidenceInput,
  revision: number,
) {
  const written = await tx
    .insert(evidenceVersions)
    .values({ evidenceId: id, revision, ...said })
    .onConflictDoNothing()
    .returning({ revision: evidenceVersions.revision });

  return written.length > 0;
}

/** Whoever is asked to confirm a piece, and hasn't yet, reads its newest version. */
async function followPiece(tx: Transaction, viewer: Viewer, evidenceId: string, revision: number) {
  await tx
    .update(asks)
    .set({ revision })
    .where(and(eq(asks.evidenceId, evidenceId), eq(asks.personId, viewer.id), isUnanswered));
}

/** Whether a piece of the viewer's began with these very words. */
async function saidFirst(
  tx: Transaction,
  viewer: Viewer,
  { id, revision: _, ...said }: EvidenceInput,
) {
  const { title, account, happenedOn, link, strength, countsIn, readers, skills, actions } =
    evidenceVersions;
  const [first] = await tx
    .select({ title, account, happenedOn, link, strength, countsIn, readers, skills, actions })
    .from(evidenceVersions)
    .innerJoin(evidence, eq(evidence.id, evidenceVersions.evidenceId))
    .where(and(eq(evidence.id, id), ownedBy(viewer), eq(evidenceVersions.revision, 1)))
    .limit(1);

  return isDeepStrictEqual(first, said);
}
