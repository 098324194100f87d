import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { setActionState } from "@/db/queries/actions";
import { saveAnswer, startAssessment, submitAssessment } from "@/db/queries/assessments";
import { addEvidence } from "@/db/queries/evidence";
import { findPath } from "@/db/queries/path";
import { addMembership } from "@/db/queries/people";
import { makeReportFromEvidence } from "@/db/queries/report-making";
import {
  findComparison,
  findHistory,
  findReport,
  historyPageSize,
  listReportChoices,
} from "@/db/queries/reports";
import { listShareableReports } from "@/db/queries/shares";
import { reports } from "@/db/schema/assessments";
import type { Viewer } from "@/lib/access/viewer";
import {
  anOrganization,
  answerTo,
  aSubmittedAssessment,
  aViewerAmongOthers,
  someEvidence,
} from "@/tests/support/factories";

const january = new Date("2026-01-10T08:00:00Z");
const june = new Date("2026-06-10T08:00:00Z");

let viewer: Viewer;
let others: Viewer[];

beforeEach(async () => {
  ({ viewer, others } = await aViewerAmongOthers());
});

describe("the history", () => {
  test("is shown to its subject, and hidden from everyone else", async () => {
    const first = await aSubmittedAssessment(viewer, 2, january);
    const second = await aSubmittedAssessment(viewer, 3, june);
    await setActionState(viewer, doneOn("2026-03-01"));

    const history = await findHistory(viewer, viewer);
    expect(history).toMatchObject({ count: 2, before: undefined, doneOn: ["2026-03-01"] });
    expect(history.reports.map(({ id, number, cause }) => [id, number, cause])).toEqual([
      [second.reportId, 2, "assessment"],
      [first.reportId, 1, "assessment"],
    ]);
    expect(await listReportChoices(viewer, viewer)).toEqual(history.choices);
    expect(history.choices.map(({ id }) => id)).toEqual([second.reportId, first.reportId]);
    for (const other of others) {
      expect(await findHistory(other, viewer)).toEqual({
        purpose: undefined,
        purposes: [],
        reports: [],
        before: undefined,
        count: 0,
        choices: [],
        doneOn: [],
        raters: [],
      });
      expect(await listReportChoices(other, viewer)).toEqual([]);
    }
  });

  test("tells two reports apart by their indexes, and over how many skills these stand", async () => {
    const id = await startAssessment(viewer, "development");
    for (const skill of ["storytelling", "negotiation"] as const) {
      await saveAnswer(viewer, answerTo(id, skill, 3), june);
    }
    await submitAssessment(viewer, id, june);

    expect(await listReportChoices(viewer, viewer)).toMatchObject([
      { index: 60, rated: 2, skills: 14 },
    ]);
  });

  test("has what was made of evidence, as such, after what it was made from", async () => {
    await aSubmittedAssessment(viewer, 3, january);
    await addEvidence(viewer, someEvidence());
    await makeReportFromEvidence(viewer);

    const { reports: made } = await findHistory(viewer, viewer);
    expect(made.map(({ cause, evidenceCount }) => [cause, evidenceCount])).toEqual([
      ["evidence", 1],
      ["assessment", 0],
    ]);
    expect(made[0]?.ratings).toHaveLength(14);
  });

  test("has pages, each with the report before its last one, and numbers that go on", async () => {
    const { reportId } = await aSubmittedAssessment(viewer, 3, january);
    await copies(reportId, historyPageSize + 1);

    const first = await findHistory(viewer, viewer);
    const second = await findHistory(viewer, viewer, { page: 2 });
    expect(first.count).toBe(historyPageSize + 2);
    expect(first.reports).toHaveLength(historyPageSize);
    expect(first.before?.id).toBe(second.reports[0]?.id);
    expect(second.reports.map(({ number }) => number)).toEqual([2, 1]);
    expect(second.reports[1]?.id).toBe(reportId);
    expect(second.before).toBeUndefined();
    expect(first.choices).toHaveLength(first.count);
    expect((await findHistory(viewer, viewer, { page: 3 })).reports).toEqual([]);
  });

  test("has one order wherever reports are told, also of those as of one instant: the one made last is the newest", async () => {
    const { reportId } = await aSubmittedAssessment(viewer, 3, january);
    const newestFirst = [reportId, ...(await copies(reportId, 8))].reverse();
    const ids = (found: { id: string }[]) => found.map(({ id }) => id);

    expect(ids((await findHistory(viewer, viewer)).reports)).toEqual(newestFirst);
    expect(ids(await listReportChoices(viewer, viewer))).toEqual(newestFirst);
    expect(ids(await listShareableReports(viewer))).toEqual(newestFirst);
    expect((await findPath(viewer, viewer)).report?.id).toBe(newestFirst[0]);
  });

  test("counts only actions that stand as done", async () => {
    await setActionState(viewer, doneOn("2026-03-01"));
    await setActionState(viewer, {
      ref: "mentor-others",
      revision: 1,
      state: "doing",
      doneOn: null,
    });

    expect((await findHistory(viewer, viewer)).doneOn).toEqual([]);
  });
});

describe("a comparison", () => {
  test("is of two of the viewer's own, the earlier one first, and hidden from everyone else", async () => {
    const first = await aSubmittedAssessment(viewer, 2, january);
    const second = await aSubmittedAssessment(viewer, 3, june);

    for (const ids of [
      [first.reportId, second.reportId],
      [second.reportId, first.reportId],
    ] as const) {
      expect(await findComparison(viewer, viewer, ids)).toMatchObject({
        earlier: { id: first.reportId },
        later: { id: second.reportId },
        choices: [{ id: second.reportId }, { id: first.reportId }],
      });
      for (const other of others) expect(await findComparison(other, viewer, ids)).toBeUndefined();
    }
  });

  test("is none with a report of someone else's, of the viewer's own elsewhere, or with itself", async () => {
    const own = await aSubmittedAssessment(viewer);
    const [colleague] = others;
    if (!colleague) throw new Error("There is no colleague.");
    const foreign = await aSubmittedAssessment(colleague);
    const elsewhere = await aSubmittedAssessment(await memberElsewhere());

    for (const id of [foreign.reportId, elsewhere.reportId, own.reportId, crypto.randomUUID()]) {
      expect(await findComparison(viewer, viewer, [own.reportId, id])).toBeUndefined();
      expect(await findComparison(viewer, viewer, [id, own.reportId])).toBeUndefined();
    }
  });
});

describe("a report's place in the history", () => {
  test("is its number, with the one before and the next, also where two are as of one instant", async () => {
    const { reportId } = await aSubmittedAssessment(viewer, 3, january);
    const [second, third] = await copies(reportId, 2);
    const place = async (id = "") => {
      const report = await findReport(viewer, viewer, id);
      return report && [report.number, report.count, report.previous?.id, report.nextId];
    };

    expect(await place(reportId)).toEqual([1, 3, undefined, second]);
    expect(await place(second)).toEqual([2, 3, reportId, third]);
    expect(await place(third)).toEqual([3, 3, second, null]);
  });

  test("counts no one else's reports", async () => {
    const { reportId } = await aSubmittedAssessment(viewer, 3, june);
    const [colleague] = others;
    if (!colleague) throw new Error("There is no colleague.");
    await aSubmittedAssessment(colleague, 3, january);

    expect(await findReport(viewer, viewer, reportId)).toMatchObject({
      number: 1,
      count: 1,
      previous: undefined,
      nextId: null,
    });
  });

  test("leaves a report of older versions as it was stored", async () => {
    const { reportId } = await aSubmittedAssessment(viewer, 3, january);
    const older = { framework: "product-lead@0", profile: "product-lead@0", model: "m0" };
    const [id] = await copies(reportId, 1, older);
    const now = await findReport(viewer, viewer, reportId);

    expect(await findReport(viewer, viewer, id ?? "")).toMatchObject({
      ...older,
      result: now?.result,
      input: now?.input,
    });
  });
});

/** The viewer in another organization of theirs. */
describe("what a report is for", () => {
  test("keeps its history apart: what is submitted for another purpose counts in no report of it", async () => {
    const grown = await aSubmittedAssessment(viewer, 3, january);
    const made = await aSubmittedAssessment(viewer, 4, june, "promotion case");

    const promotion = await findReport(viewer, viewer, made.reportId);
    expect(promotion).toMatchObject({
      purpose: "promotion case",
      number: 1,
      count: 1,
      nextId: null,
    });
    expect(promotion?.previous).toBeUndefined();
    expect(await findHistory(viewer, viewer)).toMatchObject({
      purpose: "promotion case",
      purposes: ["promotion case", "development"],
      reports: [{ id: made.reportId }],
    });
    expect(await findHistory(viewer, viewer, { purpose: "development" })).toMatchObject({
      reports: [{ id: grown.reportId }],
      choices: [{ id: grown.reportId }],
    });
    expect(await findComparison(viewer, viewer, [grown.reportId, made.reportId])).toBeUndefined();
  });

  test("lets a rating count for it alone", async () => {
    await aSubmittedAssessment(viewer, 3, january);
    const id = await startAssessment(viewer, "promotion case");
    await saveAnswer(viewer, answerTo(id, "storytelling", 4), june);
    const submitted = await submitAssessment(viewer, id, june);
    if (!submitted || typeof submitted === "string") throw new Error("Not submitted.");

    const report = await findReport(viewer, viewer, submitted.reportId);
    expect(report?.input.ratings.map(({ skill }) => skill)).toEqual(["storytelling"]);
  });

  test("is that of the newest assessment when it is made from evidence", async () => {
    await aSubmittedAssessment(viewer, 3, january, "promotion case");
    await addEvidence(viewer, someEvidence());
    await makeReportFromEvidence(viewer, june);

    expect(await findHistory(viewer, viewer)).toMatchObject({
      purpose: "promotion case",
      count: 2,
    });
  });

  test("comes with what was told beside the assessment", async () => {
    const id = await startAssessment(viewer, "development", { wantsToLead: "not sure" });
    await saveAnswer(viewer, answerTo(id, "storytelling", 4));
    const submitted = await submitAssessment(viewer, id);
    if (!submitted || typeof submitted === "string") throw new Error("Not submitted.");

    expect(await findReport(viewer, viewer, submitted.reportId)).toMatchObject({
      setting: { wantsToLead: "not sure" },
    });
  });
});

async function memberElsewhere(): Promise<Viewer> {
  const organization = await anOrganization();
  await asSystem("test", (tx) => addMembership(tx, viewer.id, organization.id, "member"));

  return { ...viewer, organizationId: organization.id };
}

/** Further reports like this one, as of its instant, each made a second after the one before; answers their ids. */
function copies(reportId: string, count: number, versions = {}) {
  return asSystem("test", async (tx) => {
    const [report] = await tx.select().from(reports).where(eq(reports.id, reportId));
    if (!report) throw new Error("There is no such report.");
    const made = Array.from({ length: count }, (_, n) => ({
      ...report,
      ...versions,
      id: crypto.randomUUID(),
      cause: "evidence" as const,
      createdAt: new Date(report.createdAt.getTime() + (n + 1) * 1000),
    }));
    await tx.insert(reports).values(made);

    return made.map(({ id }) => id);
  });
}

function doneOn(day: string) {
  return { ref: "mentor-others", revision: 0, state: "done", doneOn: day } as const;
}
