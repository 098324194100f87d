import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { removeAsks, saveAsks } from "@/db/queries/briefs";
import { findReport } from "@/db/queries/reports";
import { reports } from "@/db/schema/assessments";
import { briefs } from "@/db/schema/briefs";
import type { Viewer } from "@/lib/access/viewer";
import { askLength } from "@/lib/reports/brief";
import { someAsks } from "@/tests/support/asks";
import { aSubmittedAssessment, aViewerAmongOthers } from "@/tests/support/factories";

let viewer: Viewer;
let others: Viewer[];
let reportId: string;

beforeEach(async () => {
  ({ viewer, others } = await aViewerAmongOthers());
  ({ reportId } = await aSubmittedAssessment(viewer));
});

const save = (who: Viewer, revision: number, changes: Partial<typeof someAsks> = {}) =>
  saveAsks(who, { reportId, revision, ...someAsks, ...changes });
const kept = async () => (await findReport(viewer, viewer, reportId))?.asks;

test("what's asked is kept with the report until it's removed", async () => {
  expect(await kept()).toBeNull();
  expect(await save(viewer, 0)).toBe("saved");
  expect(await kept()).toEqual({ ...someAsks, revision: 1 });
  expect(await save(viewer, 1, { date: "" })).toBe("saved");
  expect(await kept()).toEqual({ ...someAsks, date: "", revision: 2 });
  expect(await removeAsks(viewer, reportId)).toBe("removed");
  expect(await removeAsks(viewer, reportId)).toBe("removed");
  expect(await kept()).toBeNull();
});

test("it's changed, removed, and read by its owner alone", async () => {
  await save(viewer, 0);

  for (const other of others) {
    expect(await save(other, 1, { date: "Never" })).toBe("not found");
    expect(await removeAsks(other, reportId)).toBe("not found");
    expect(await findReport(other, viewer, reportId)).toBeUndefined();
  }
  expect(await kept()).toEqual({ ...someAsks, revision: 1 });
});

test("two tabs can't overwrite each other unseen, and the same lines twice are no conflict", async () => {
  const both = [save(viewer, 0), save(viewer, 0, { rating: "How do I lead?" })];

  expect((await Promise.all(both)).toSorted()).toEqual(["conflict", "saved"]);
  await removeAsks(viewer, reportId);
  expect(await Promise.all([save(viewer, 0), save(viewer, 0)])).toEqual(["saved", "saved"]);
  expect(await save(viewer, 1, { date: "Soon" })).toBe("saved");
  expect(await save(viewer, 1, { date: "Late" })).toBe("conflict");
  expect(await kept()).toMatchObject({ date: "Soon", revision: 2 });
});

test("the database alone hides them from everyone else, and takes none for another's report", async () => {
  for (const other of others) {
    const add = asViewerWriting(other, (tx) => tx.insert(briefs).values({ reportId, ...someAsks }));
    await expect(add).rejects.toThrow();
  }
  await save(viewer, 0);

  for (const other of others) {
    expect(await asViewer(other, (tx) => tx.select().from(briefs))).toEqual([]);
    // A statement that reads nothing back is held by its own policy alone.
    await asViewerWriting(other, async (tx) => {
      await tx.update(briefs).set({ date: "Never" });
      await tx.delete(briefs);
    });
  }
  expect(await kept()).toEqual({ ...someAsks, revision: 1 });
});

test("lines of the greatest length are kept, and they go with their report", async () => {
  const longest = "é".repeat(askLength);
  const asks = { opportunity: longest, rating: longest, date: longest };
  expect(await save(viewer, 0, asks)).toBe("saved");
  expect(await kept()).toMatchObject(asks);

  await asSystem("test", (tx) => tx.delete(reports).where(eq(reports.id, reportId)));
  const left = await asSystem("test", (tx) =>
    tx.select().from(briefs).where(eq(briefs.reportId, reportId)),
  );
  expect(left).toEqual([]);
});
