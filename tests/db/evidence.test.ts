import { beforeEach, describe, expect, test } from "vitest";
import { asViewerWriting } from "@/db/client";
import { addOwnAction } from "@/db/queries/actions";
import { listAssessments } from "@/db/queries/assessments";
import {
  addEvidence,
  changeEvidence,
  findEvidence,
  findEvidenceSince,
  listEvidence,
  removeEvidence,
} from "@/db/queries/evidence";
import { findPath } from "@/db/queries/path";
import { makeReportFromEvidence } from "@/db/queries/report-making";
import { findHistory, findReport, findReportToRead } from "@/db/queries/reports";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import type { Viewer } from "@/lib/access/viewer";
import type { EvidenceInput } from "@/lib/evidence/input";
import { limits } from "@/lib/limits";
import { frameworkActions } from "@/lib/path/framework-actions";
import { scoreReadiness } from "@/lib/readiness/score";
import { aSubmittedAssessment, aViewerAmongOthers, someEvidence } from "@/tests/support/factories";

const anOwnAction = () =>
  ({ id: crypto.randomUUID(), title: "Read a paper", cadence: "monthly" }) as const;

let viewer: Viewer;
let colleague: Viewer;
let stranger: Viewer;
let others: Viewer[];

beforeEach(async () => {
  ({ viewer, colleague, stranger, others } = await aViewerAmongOthers());
});

describe("a piece of evidence", () => {
  test("is shown to its owner, and hidden from a colleague, an admin, a stranger and the owner elsewhere", async () => {
    const piece = someEvidence();
    await addEvidence(viewer, piece);

    expect(await findEvidence(viewer, viewer, piece.id)).toMatchObject({
      title: piece.title,
      revision: 1,
    });
    expect(await listEvidence(viewer, viewer)).toMatchObject({
      total: 1,
      pieces: [{ id: piece.id }],
    });
    for (const other of others) {
      expect(await findEvidence(other, viewer, piece.id)).toBeUndefined();
      expect(await listEvidence(other, viewer)).toMatchObject({
        total: 0,
        pieces: [],
        counting: [],
      });
      expect(await changeEvidence(other, { ...piece, revision: 1 })).toBe("not found");
      expect(await removeEvidence(other, piece.id)).toBe("not found");
    }
  });

  test("is added once, however often its form is sent", async () => {
    const piece = someEvidence();
    const outcomes = await Promise.all([addEvidence(viewer, piece), addEvidence(viewer, piece)]);

    expect(outcomes.toSorted()).toEqual(["added", "added before"]);
    expect((await findEvidence(viewer, viewer, piece.id))?.versions).toHaveLength(1);
  });

  test("isn't replaced by another piece sent with its id, no matter who sends it", async () => {
    const piece = someEvidence();
    await addEvidence(viewer, piece);

    expect(await addEvidence(viewer, { ...piece, title: "Another" })).toBe("taken");
    expect(await addEvidence(stranger, piece)).toBe("taken");
    expect((await findEvidence(viewer, viewer, piece.id))?.versions).toMatchObject([
      { title: piece.title },
    ]);
  });

  test("keeps what it said before each change", async () => {
    const piece = someEvidence();
    await addEvidence(viewer, piece);
    expect(await changeEvidence(viewer, { ...piece, revision: 1, title: "Retitled" })).toBe(
      "changed",
    );

    const found = await findEvidence(viewer, viewer, piece.id);
    expect(found?.versions.map(({ title }) => title)).toEqual(["Retitled", piece.title]);
    expect(await changeEvidence(viewer, { ...piece, revision: 1, title: "Too late" })).toBe(
      "conflict",
    );
    expect((await findEvidence(viewer, viewer, piece.id))?.title).toBe("Retitled");
  });

  test("of two changes at once keeps one", async () => {
    const piece = someEvidence();
    await addEvidence(viewer, piece);
    const outcomes = await Promise.all([
      changeEvidence(viewer, { ...piece, revision: 1, title: "One" }),
      changeEvidence(viewer, { ...piece, revision: 1, title: "Two" }),
    ]);

    expect(outcomes.toSorted()).toEqual(["changed", "conflict"]);
  });

  test("is gone with all its versions once it is removed", async () => {
    const piece = someEvidence();
    await addEvidence(viewer, piece);

    expect(await removeEvidence(viewer, piece.id)).toBe("removed");
    expect(await findEvidence(viewer, viewer, piece.id)).toBeUndefined();
    expect(await removeEvidence(viewer, piece.id)).toBe("not found");
  });

  test("is never attested by its owner, whatever was sent", async () => {
    const piece = someEvidence();
    await addEvidence(viewer, piece);
    const { id: evidenceId, revision: _, ...said } = piece;
    const attest = asViewerWriting(viewer, (tx) =>
      tx
        .insert(evidenceVersions)
        .values({ evidenceId, revision: 2, ...said, strength: "attested" }),
    );

    await expect(attest).rejects.toThrow("42501");
  });
});

describe("listEvidence", () => {
  test("tells what happened last first, of one skill if asked, a page at a time", async () => {
    const days = Array.from({ length: 60 }, (_, n) => `2026-0${1 + (n % 9)}-1${Math.floor(n / 9)}`);
    for (const [n, happenedOn] of days.entries()) {
      const skills = n < 3 ? (["negotiation"] as const) : (["storytelling"] as const);
      await addEvidence(viewer, someEvidence({ happenedOn, skills: [...skills] }));
    }

    const first = await listEvidence(viewer, viewer);
    const second = await listEvidence(viewer, viewer, { page: 2 });
    const told = [...first.pieces, ...second.pieces].map(({ happenedOn }) => happenedOn);
    expect(first).toMatchObject({ total: 60, pages: 2 });
    expect(told).toEqual(days.toSorted().toReversed());
    expect(await listEvidence(viewer, viewer, { skill: "negotiation" })).toMatchObject({
      total: 3,
      pages: 1,
    });
  });
});

/** Pieces that say the same, as many as told, written without asking whether they may be. */
async function pieces(count: number, change: Partial<EvidenceInput> = {}) {
  const { id: _, revision, ...said } = someEvidence(change);
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  await asViewerWriting(viewer, async (tx) => {
    const owner = { organizationId: viewer.organizationId, personId: viewer.id };
    await tx.insert(evidence).values(ids.map((id) => ({ id, ...owner })));
    await tx
      .insert(evidenceVersions)
      .values(ids.map((evidenceId) => ({ evidenceId, ...said, revision: revision + 1 })));
  });

  return ids;
}

describe("what evidence shows", () => {
  test("is the framework's actions and the owner's own, and no one else's", async () => {
    const [own, foreign] = [anOwnAction(), anOwnAction()];
    await addOwnAction(viewer, own);
    await addOwnAction(colleague, foreign);
    const actions = ["mentor-others", foreign.id, crypto.randomUUID(), own.id];
    const piece = someEvidence({ actions });

    expect(await addEvidence(viewer, piece)).toBe("added");
    expect((await findEvidence(viewer, viewer, piece.id))?.actions).toEqual([
      "mentor-others",
      own.id,
    ]);
    expect(await addEvidence(viewer, piece)).toBe("added before");
    expect(await changeEvidence(viewer, { ...piece, revision: 1 })).toBe("changed");
    expect((await findEvidence(viewer, viewer, piece.id))?.actions).toEqual([
      "mentor-others",
      own.id,
    ]);
  });

  test("can be every action that there can be", async () => {
    const own = Array.from({ length: limits.ownActions }, anOwnAction);
    for (const action of own) await addOwnAction(viewer, action);
    const actions = [...frameworkActions.map(({ key }) => key), ...own.map(({ id }) => id)];
    const piece = someEvidence({ actions });
    await addEvidence(viewer, piece);

    expect((await findEvidence(viewer, viewer, piece.id))?.actions).toEqual(actions);
    expect((await findPath(viewer, viewer)).evidence).toEqual(
      new Map(actions.map((ref) => [ref, 1])),
    );
  });

  test("is something", async () => {
    const piece = someEvidence({ skills: [], actions: [crypto.randomUUID()] });
    expect(await addEvidence(viewer, piece)).toBe("shows nothing");
    expect(await listEvidence(viewer, viewer)).toMatchObject({ total: 0 });

    await addEvidence(viewer, { ...piece, skills: ["storytelling"] });
    expect(await changeEvidence(viewer, { ...piece, revision: 1 })).toBe("shows nothing");
  });

  test("counts on the path for what is known, however much was sent before there was a limit", async () => {
    const unknown = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());
    await pieces(1, { actions: ["mentor-others", ...unknown(50)] });
    const [long = ""] = await pieces(1, { actions: ["mentor-others", ...unknown(8000)] });

    expect((await findPath(viewer, viewer)).evidence).toEqual(new Map([["mentor-others", 1]]));
    expect(await findEvidence(viewer, viewer, long)).toMatchObject({ actions: [] });
  });
});

describe("the limit of evidence", () => {
  test("is five hundred pieces, also of many added at once", async () => {
    const [first = ""] = await pieces(498);
    const more = Array.from({ length: 4 }, () => someEvidence());
    const outcomes = await Promise.all(more.map((piece) => addEvidence(viewer, piece)));
    expect(outcomes.toSorted()).toEqual(["added", "added", "full", "full"]);

    const added = more.filter((_, at) => outcomes[at] === "added");
    for (const piece of added) expect(await addEvidence(viewer, piece)).toBe("added before");
    expect(await addEvidence(colleague, someEvidence())).toBe("added");
    await removeEvidence(viewer, first);
    expect(await addEvidence(viewer, someEvidence())).toBe("added");
  });

  test("is a hundred versions of a piece, and the last one stays", async () => {
    const piece = someEvidence();
    await addEvidence(viewer, piece);
    for (let revision = 1; revision < 100; revision++) {
      expect(await changeEvidence(viewer, { ...piece, revision })).toBe("changed");
    }

    expect(await changeEvidence(viewer, { ...piece, revision: 100 })).toBe("full");
    expect(await findEvidence(viewer, viewer, piece.id)).toMatchObject({ revision: 100 });
  });
});

test("five hundred pieces are listed in pages, and all of them count", async () => {
  await pieces(500, { skills: ["storytelling", "negotiation"] });
  const { reportId } = await aSubmittedAssessment(viewer);

  expect(await listEvidence(viewer, viewer, { page: 10 })).toMatchObject({ total: 500, pages: 10 });
  expect((await listEvidence(viewer, viewer, { page: 10 })).pieces).toHaveLength(50);
  expect((await listEvidence(viewer, viewer, { page: 11 })).pieces).toEqual([]);
  expect((await findReport(viewer, viewer, reportId))?.input.evidence).toHaveLength(1000);
});

describe("the titles in a report", () => {
  const shown = () => someEvidence({ title: "Shown", readers: "report" });
  const titlesOf = async (id: string) =>
    (await findReport(viewer, viewer, id))?.titles.map(({ skill, title }) => [skill, title]);

  test("are those that are open to its readers, of what counts in it, as they were called then", async () => {
    const piece = shown();
    await addEvidence(viewer, piece);
    await addEvidence(viewer, someEvidence({ title: "For myself" }));
    await addEvidence(viewer, { ...shown(), title: "On the path", countsIn: "path" });
    const { reportId } = await aSubmittedAssessment(viewer);

    expect(await titlesOf(reportId)).toEqual([["storytelling", "Shown"]]);
    await changeEvidence(viewer, { ...piece, revision: 1, title: "Called otherwise" });
    expect(await titlesOf(reportId)).toEqual([["storytelling", "Shown"]]);
  });

  test("come into no report that was made before the piece was opened to readers", async () => {
    const piece = someEvidence({ title: "Opened later" });
    await addEvidence(viewer, piece);
    const { reportId } = await aSubmittedAssessment(viewer);
    await changeEvidence(viewer, { ...piece, revision: 1, readers: "report" });

    expect(await titlesOf(reportId)).toEqual([]);
  });

  test("go from every report once a piece is closed to readers, or is gone", async () => {
    const [closed, removed] = [shown(), shown()];
    await addEvidence(viewer, closed);
    await addEvidence(viewer, removed);
    const { reportId } = await aSubmittedAssessment(viewer);
    expect(await titlesOf(reportId)).toHaveLength(2);

    await removeEvidence(viewer, removed.id);
    expect(await titlesOf(reportId)).toHaveLength(1);
    await changeEvidence(viewer, { ...closed, revision: 1, readers: "nobody" });
    expect(await titlesOf(reportId)).toEqual([]);
  });
});

describe("evidence in a report", () => {
  test("counts when it is part of the report, skill by skill, in the words that it has now", async () => {
    const piece = someEvidence({ skills: ["storytelling", "negotiation"], strength: "claim" });
    await addEvidence(viewer, piece);
    await changeEvidence(viewer, { ...piece, revision: 1, strength: "artifact" });
    await addEvidence(viewer, someEvidence({ countsIn: "path" }));
    const { reportId } = await aSubmittedAssessment(viewer);

    const report = await findReport(viewer, viewer, reportId);
    expect(report?.input.evidence.toSorted((a, b) => a.skill.localeCompare(b.skill))).toEqual([
      { skill: "negotiation", strength: "artifact" },
      { skill: "storytelling", strength: "artifact" },
    ]);
    expect(report?.result).toEqual(report && scoreReadiness(report.input));
  });

  test("is told as new on the newest report until a further one counts it", async () => {
    await addEvidence(viewer, someEvidence());
    const { reportId } = await aSubmittedAssessment(viewer);
    const since = async (id: string) => (await findReportToRead(viewer, viewer, id))?.evidenceSince;

    expect(await since(reportId)).toEqual({ newPieces: 0, isChanged: false });
    await addEvidence(viewer, someEvidence({ countsIn: "path" }));
    expect(await since(reportId)).toEqual({ newPieces: 0, isChanged: false });

    const added = someEvidence();
    await addEvidence(viewer, added);
    expect(await since(reportId)).toEqual({ newPieces: 1, isChanged: true });
    expect(await findEvidenceSince(viewer, viewer)).toEqual({
      reportId,
      newPieces: 1,
      isChanged: true,
    });
    expect((await listEvidence(viewer, viewer)).report?.since.newPieces).toBe(1);

    const made = await makeReportFromEvidence(viewer);
    if (!made || typeof made === "string") throw new Error("No report was made.");
    expect(await since(made.reportId)).toEqual({ newPieces: 0, isChanged: false });
    expect(await since(reportId)).toBeNull();

    await removeEvidence(viewer, added.id);
    expect(await since(made.reportId)).toEqual({ newPieces: 0, isChanged: true });
    for (const other of others) {
      expect(await findEvidenceSince(other, viewer)).toBeUndefined();
    }
  });

  test("makes a further report: a narrower range, the same index, the earlier one as it was", async () => {
    const { id, reportId } = await aSubmittedAssessment(viewer);
    const before = await findReport(viewer, viewer, reportId);
    await addEvidence(viewer, someEvidence());

    const made = await makeReportFromEvidence(viewer);
    if (!made || typeof made === "string") throw new Error("No report was made.");
    const after = await findReport(viewer, viewer, made.reportId);
    const width = (range?: [number, number] | null) => (range ? range[1] - range[0] : 0);
    expect(after?.result.index).toBeCloseTo(before?.result.index ?? 0);
    expect(width(after?.result.range)).toBeLessThan(width(before?.result.range));
    expect(await findReport(viewer, viewer, reportId)).toEqual({
      ...before,
      count: 2,
      nextId: made.reportId,
      isNewest: false,
    });
    expect((await findHistory(viewer, viewer)).count).toBe(2);
    expect(await listAssessments(viewer, viewer)).toMatchObject([{ id, reportId }]);
  });

  test("makes none where there is nothing new, nor before there is a report, also of two at once", async () => {
    expect(await makeReportFromEvidence(viewer)).toBeUndefined();
    await aSubmittedAssessment(viewer);
    expect(await makeReportFromEvidence(viewer)).toBe("current");

    await addEvidence(viewer, someEvidence());
    await Promise.all([makeReportFromEvidence(viewer), makeReportFromEvidence(viewer)]);
    expect((await findHistory(viewer, viewer)).count).toBe(2);
  });

  test("stays in the reports that were made with it after it is removed", async () => {
    const piece = someEvidence();
    await addEvidence(viewer, piece);
    const { reportId } = await aSubmittedAssessment(viewer);
    await removeEvidence(viewer, piece.id);

    expect((await findReport(viewer, viewer, reportId))?.input.evidence).toHaveLength(1);
    expect(await makeReportFromEvidence(viewer)).toMatchObject({ reportId: expect.any(String) });
  });
});
