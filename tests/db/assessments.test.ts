import { eq, inArray, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewerWriting } from "@/db/client";
import { lock } from "@/db/locks";
import {
  discardDraft,
  findAssessment,
  findDraft,
  listAssessments,
  saveAnswer,
  startAssessment,
  submitAssessment,
} from "@/db/queries/assessments";
import { addEvidence } from "@/db/queries/evidence";
import { makeReportFromEvidence } from "@/db/queries/report-making";
import { findHistory, findReport } from "@/db/queries/reports";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { auditEntries } from "@/db/schema/audit";
import type { Viewer } from "@/lib/access/viewer";
import { scoreReadiness } from "@/lib/readiness/score";
import {
  answerTo,
  aSubmittedAssessment,
  aViewerAmongOthers,
  someEvidence,
} from "@/tests/support/factories";
import { signal } from "@/tests/support/signal";

let viewer: Viewer;
let others: Viewer[];

beforeEach(async () => {
  ({ viewer, others } = await aViewerAmongOthers());
});

describe("startAssessment", () => {
  test("opens the same draft however often it is started", async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => startAssessment(viewer, "development")),
    );

    expect(new Set(ids).size).toBe(1);
    expect(await listAssessments(viewer, viewer)).toHaveLength(1);
  });

  test("starts another one for another purpose", async () => {
    const development = await startAssessment(viewer, "development");
    const promotion = await startAssessment(viewer, "promotion case");

    expect(promotion).not.toBe(development);
    expect(await startAssessment(viewer, "development")).toBe(development);
    expect(await startAssessment(viewer, "promotion case")).toBe(promotion);
  });

  test("starts a new one after the last was submitted", async () => {
    const first = await aSubmittedAssessment(viewer);

    expect(await startAssessment(viewer, "promotion case")).not.toBe(first.id);
  });
});

describe("findAssessment", () => {
  test("shows a draft to its rater, and hides it from everyone else", async () => {
    const id = await startAssessment(viewer, "development");
    await saveAnswer(viewer, answerTo(id, "negotiation", 2));

    expect((await findAssessment(viewer, viewer, id))?.answers.get("negotiation")?.level).toBe(2);
    for (const other of others) {
      expect(await findAssessment(other, viewer, id)).toBeUndefined();
      expect(await listAssessments(other, viewer)).toEqual([]);
    }
  });
});

describe("findDraft", () => {
  test("brings the one started last with what it has answers to, and hides it from everyone else", async () => {
    const first = await startAssessment(viewer, "development");
    const second = await startAssessment(viewer, "promotion case");
    await saveAnswer(viewer, answerTo(first, "adaptability", 2));
    expect(await findDraft(viewer)).toEqual({ id: second, answered: [] });

    await saveAnswer(viewer, answerTo(second, "storytelling", 2));
    await saveAnswer(viewer, answerTo(second, "negotiation", 4));
    const found = await findDraft(viewer);

    expect(found?.id).toBe(second);
    expect(found?.answered.toSorted()).toEqual(["negotiation", "storytelling"]);
    for (const other of others) expect(await findDraft(other)).toBeUndefined();
  });

  test("brings nothing that is submitted", async () => {
    await aSubmittedAssessment(viewer);

    expect(await findDraft(viewer)).toBeUndefined();
  });
});

describe("saveAnswer", () => {
  let id: string;

  beforeEach(async () => {
    id = await startAssessment(viewer, "development");
  });

  test("saves each choice, and the same one again without a trace", async () => {
    const first = await saveAnswer(viewer, answerTo(id, "adaptability", 3));
    const again = await saveAnswer(viewer, answerTo(id, "adaptability", 3));
    const changed = await saveAnswer(viewer, answerTo(id, "adaptability", 4, 1));

    expect(first).toMatchObject({ outcome: "saved", current: { level: 3, revision: 1 } });
    expect(again).toMatchObject({ outcome: "saved", current: { level: 3, revision: 1 } });
    expect(changed).toMatchObject({ outcome: "saved", current: { level: 4, revision: 2 } });
  });

  test("brings what another tab saved instead of overwriting it", async () => {
    await saveAnswer(viewer, answerTo(id, "adaptability", 3));

    expect(await saveAnswer(viewer, answerTo(id, "adaptability", 5))).toMatchObject({
      outcome: "conflict",
      current: { level: 3, revision: 1 },
    });
    expect((await findAssessment(viewer, viewer, id))?.answers.get("adaptability")?.level).toBe(3);
  });

  test("overwrites when the person has seen both and says so", async () => {
    await saveAnswer(viewer, answerTo(id, "adaptability", 3));
    const answer = { ...answerTo(id, "adaptability", 5), intent: "overwrite" as const };

    expect(await saveAnswer(viewer, answer)).toMatchObject({
      outcome: "saved",
      current: { level: 5, revision: 2 },
    });
  });

  test("lets one of two tabs win and tells the other", async () => {
    await saveAnswer(viewer, answerTo(id, "adaptability", 1));
    const outcomes = await Promise.all([
      saveAnswer(viewer, answerTo(id, "adaptability", 2, 1)),
      saveAnswer(viewer, answerTo(id, "adaptability", 4, 1)),
    ]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "saved"]);
  });

  test("is closed to everyone else, and to everyone once submitted", async () => {
    for (const other of others) {
      expect((await saveAnswer(other, answerTo(id, "adaptability", 5))).outcome).toBe("closed");
    }
    expect((await saveAnswer(viewer, answerTo(id, "adaptability", 3))).outcome).toBe("saved");
    await submitAssessment(viewer, id);

    expect((await saveAnswer(viewer, answerTo(id, "adaptability", 5, 1))).outcome).toBe("closed");
    expect((await findAssessment(viewer, viewer, id))?.answers.get("adaptability")?.level).toBe(3);
  });
});

describe("submitAssessment", () => {
  test("is once and final, also at the same time and again", async () => {
    const id = await startAssessment(viewer, "development");
    await saveAnswer(viewer, answerTo(id, "adaptability", 3));
    const [first, second] = await Promise.all([
      submitAssessment(viewer, id),
      submitAssessment(viewer, id),
    ]);

    expect(first).toEqual(second);
    expect(await submitAssessment(viewer, id)).toEqual(first);
    expect((await findHistory(viewer, viewer)).reports).toHaveLength(1);
  });

  test("refuses an empty one and stays open", async () => {
    const id = await startAssessment(viewer, "development");

    expect(await submitAssessment(viewer, id)).toBe("empty");
    expect((await findAssessment(viewer, viewer, id))?.submittedAt).toBeNull();
  });

  test("finds nothing of someone else's", async () => {
    const id = await startAssessment(viewer, "development");
    await saveAnswer(viewer, answerTo(id, "adaptability", 3));

    for (const other of others) {
      expect(await submitAssessment(other, id)).toBeUndefined();
    }
    expect((await findAssessment(viewer, viewer, id))?.submittedAt).toBeNull();
  });

  test("keeps the input, from which the result can be made again", async () => {
    const { reportId } = await aSubmittedAssessment(viewer, 3);
    const report = await findReport(viewer, viewer, reportId);

    expect(report?.result).toMatchObject({ verdict: "building", coverage: 1 });
    expect(report?.result.index).toBeCloseTo(71.03, 1);
    expect(report && scoreReadiness(report.input)).toEqual(report?.result);
  });

  test("counts an earlier answer where the new assessment has none", async () => {
    await aSubmittedAssessment(viewer, 3, new Date("2026-01-10T08:00:00Z"));
    const id = await startAssessment(viewer, "development");
    await saveAnswer(viewer, answerTo(id, "negotiation", 5), new Date("2026-03-10T08:00:00Z"));
    await submitAssessment(viewer, id, new Date("2026-03-10T08:00:00Z"));
    const [newest] = (await findHistory(viewer, viewer)).reports;
    const levels = newest?.result.skills.map(({ skill, level }) => [skill, level]);

    expect(levels).toContainEqual(["negotiation", 5]);
    expect(levels).toContainEqual(["storytelling", 3]);
  });
});

describe("discardDraft", () => {
  test("deletes the draft with its answers, once, and leaves an entry of it", async () => {
    const id = await startAssessment(viewer, "development");
    await saveAnswer(viewer, answerTo(id, "adaptability", 3));
    const outcomes = await Promise.all([discardDraft(viewer, id), discardDraft(viewer, id)]);

    expect(outcomes.sort()).toEqual(["discarded", "gone"]);
    expect(await findAssessment(viewer, viewer, id)).toBeUndefined();
    expect(await saveAnswer(viewer, answerTo(id, "adaptability", 4, 1))).toEqual({
      outcome: "closed",
    });
    expect(await submitAssessment(viewer, id)).toBeUndefined();
    const [left, entries] = await asSystem("test", async (tx) => [
      await tx.select().from(ratings).where(eq(ratings.assessmentId, id)),
      await tx
        .select({ action: auditEntries.action, actorId: auditEntries.actorId })
        .from(auditEntries)
        .where(eq(auditEntries.objectId, id))
        .orderBy(auditEntries.createdAt),
    ]);
    expect(left).toEqual([]);
    expect(entries).toEqual(
      ["assessment.started", "assessment.discarded"].map((action) => ({
        action,
        actorId: viewer.id,
      })),
    );
    expect(await startAssessment(viewer, "development")).not.toBe(id);
  });

  test("finds nothing of someone else's", async () => {
    const id = await startAssessment(viewer, "development");
    await saveAnswer(viewer, answerTo(id, "adaptability", 3));

    for (const other of others) expect(await discardDraft(other, id)).toBe("gone");
    expect((await findAssessment(viewer, viewer, id))?.answers.size).toBe(1);
  });

  test("touches nothing that is submitted", async () => {
    const { id, reportId } = await aSubmittedAssessment(viewer);

    expect(await discardDraft(viewer, id)).toBe("submitted");
    expect((await findAssessment(viewer, viewer, id))?.reportId).toBe(reportId);
  });

  test("is all that a statement without a condition can delete: one's own drafts, in this organization", async () => {
    const { id: submitted } = await aSubmittedAssessment(viewer);
    const draft = await startAssessment(viewer, "development");
    // Nothing is read back: what may be read is another policy's.
    const leftBy = async (who: Viewer) => {
      await asViewerWriting(who, (tx) => tx.delete(assessments));
      const left = await asSystem("test", (tx) =>
        tx
          .select({ id: assessments.id })
          .from(assessments)
          .where(inArray(assessments.id, [submitted, draft])),
      );

      return left.map(({ id }) => id);
    };

    for (const other of others)
      expect((await leftBy(other)).toSorted()).toEqual([submitted, draft].toSorted());
    expect(await leftBy(viewer)).toEqual([submitted]);
  });

  test("at the same time as its submission, one of the two happens", async () => {
    const id = await startAssessment(viewer, "development");
    await saveAnswer(viewer, answerTo(id, "adaptability", 3));
    const [submitted, discarded] = await Promise.all([
      submitAssessment(viewer, id),
      discardDraft(viewer, id),
    ]);

    expect(discarded).toBe(submitted === undefined ? "discarded" : "submitted");
    expect((await findHistory(viewer, viewer)).reports).toHaveLength(submitted ? 1 : 0);
  });
});

describe("reports", () => {
  test("brings the one before, and hides both from everyone else", async () => {
    const first = await aSubmittedAssessment(viewer, 2, new Date("2026-01-10T08:00:00Z"));
    const second = await aSubmittedAssessment(viewer, 3, new Date("2026-06-10T08:00:00Z"));

    expect((await findReport(viewer, viewer, second.reportId))?.previous?.id).toBe(first.reportId);
    expect((await findReport(viewer, viewer, first.reportId))?.previous).toBeUndefined();
    for (const other of others) {
      expect(await findReport(other, viewer, second.reportId)).toBeUndefined();
      expect((await findHistory(other, viewer)).reports).toEqual([]);
    }
  });
});

test("a thousand reports are the most, and a submission that makes no further one stays a draft", async () => {
  const { id: before, reportId } = await aSubmittedAssessment(viewer);
  await asSystem("test", (tx) =>
    tx.execute(sql`
      insert into reports (organization_id, subject_id, assessment_id, purpose, cause, framework, profile, model, input, result, as_of)
      select organization_id, subject_id, assessment_id, purpose, 'evidence', framework, profile, model, input, result, as_of
      from reports, generate_series(1, 998) where id = ${reportId}`),
  );
  const first = await startAssessment(viewer, "development");
  await saveAnswer(viewer, answerTo(first, "storytelling", 3));
  await addEvidence(viewer, someEvidence());
  const outcomes = await Promise.all([
    makeReportFromEvidence(viewer),
    submitAssessment(viewer, first),
  ]);
  // The one that comes second is told that it is full, or that the first one has this evidence.
  expect(outcomes.filter((outcome) => typeof outcome === "object")).toHaveLength(1);
  await addEvidence(viewer, someEvidence());
  expect(await makeReportFromEvidence(viewer)).toBe("full");

  const draft = await startAssessment(viewer, "development");
  await saveAnswer(viewer, answerTo(draft, "negotiation", 3));
  expect(await submitAssessment(viewer, draft)).toBe("full");
  expect((await findAssessment(viewer, viewer, draft))?.submittedAt).toBeNull();
  expect(await submitAssessment(viewer, before)).toEqual({ reportId });
  expect((await findHistory(viewer, viewer)).count).toBe(1000);
});

test("a report is as of an instant behind its subject's lock, and later than what waited before it", async () => {
  await aSubmittedAssessment(viewer);
  await addEvidence(viewer, someEvidence());
  const held = signal();
  const released = signal();
  const holding = asSystem("test", async (tx) => {
    await lock(tx, viewer.id);
    held.give();
    await released.came;
  });
  await held.came;
  const making = makeReportFromEvidence(viewer);
  const releasedAt = await laterThanNow();
  released.give();
  await holding;
  const made = await making;
  const [newest] = (await findHistory(viewer, viewer)).reports;

  expect(made).toEqual({ reportId: newest?.id });
  expect(newest?.asOf.getTime()).toBeGreaterThanOrEqual(releasedAt);
  const [row] = await asSystem("test", (tx) =>
    tx
      .select({ createdAt: reports.createdAt })
      .from(reports)
      .where(eq(reports.id, newest?.id ?? "")),
  );
  expect(row?.createdAt.getTime()).toBeGreaterThanOrEqual(releasedAt);
});

/** The clock's next millisecond but one, once it is there. */
async function laterThanNow() {
  const goal = Date.now() + 2;
  while (Date.now() < goal) await new Promise(setImmediate);

  return goal;
}
