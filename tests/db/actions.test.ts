import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import {
  addOwnAction,
  changeOwnAction,
  removeOwnAction,
  setActionState,
  undoActionState,
} from "@/db/queries/actions";
import { addEvidence } from "@/db/queries/evidence";
import { findActionOfPath, findPath } from "@/db/queries/path";
import { actionNotes, actionStateChanges, actions } from "@/db/schema/actions";
import type { Viewer } from "@/lib/access/viewer";
import { aSubmittedAssessment, aViewerAmongOthers, someEvidence } from "@/tests/support/factories";

let viewer: Viewer;
let colleague: Viewer;
let stranger: Viewer;
let others: Viewer[];

beforeEach(async () => {
  ({ viewer, colleague, stranger, others } = await aViewerAmongOthers());
});

const ref = "mentor-others";
const done = { ref, revision: 0, state: "done", doneOn: "2026-03-01", note: "Six weeks." } as const;

const recordOf = async (who: Viewer, which = ref) =>
  (await findPath(who, who)).records.find(({ id, key }) => (key ?? id) === which);

describe("findPath", () => {
  test("shows a person their actions, evidence and newest report, and hides them from everyone else", async () => {
    await setActionState(viewer, done);
    await addEvidence(viewer, someEvidence({ actions: [ref] }));
    await addEvidence(viewer, someEvidence({ actions: [ref, "own-outcomes"] }));
    const { reportId } = await aSubmittedAssessment(viewer);

    const path = await findPath(viewer, viewer);
    expect(path.records).toMatchObject([{ key: ref, state: "done", note: "Six weeks." }]);
    expect(path.evidence).toEqual(
      new Map([
        [ref, 2],
        ["own-outcomes", 1],
      ]),
    );
    expect(path.report?.id).toBe(reportId);

    for (const other of others) {
      expect(await findPath(other, viewer)).toEqual({
        records: [],
        evidence: new Map(),
        report: undefined,
      });
    }
  });
});

describe("findActionOfPath", () => {
  test("shows one action with all that was said and its evidence, and hides it from everyone else", async () => {
    await setActionState(viewer, { ...done, state: "doing", doneOn: null });
    await setActionState(viewer, { ...done, revision: 1 });
    const piece = someEvidence({ actions: [ref] });
    await addEvidence(viewer, piece);

    const action = await findActionOfPath(viewer, viewer, ref);
    expect(action.changes.map(({ revision, state }) => [revision, state])).toEqual([
      [2, "done"],
      [1, "doing"],
    ]);
    expect(action.pieces.map(({ id }) => id)).toEqual([piece.id]);

    for (const other of others) {
      expect(await findActionOfPath(other, viewer, ref)).toEqual({
        records: [],
        pieces: [],
        changes: [],
      });
    }
  });
});

describe("setActionState", () => {
  test("keeps each change, and the same once more without a trace", async () => {
    expect(await setActionState(viewer, done)).toEqual({ revision: 1 });
    expect(await setActionState(viewer, done)).toEqual({ revision: 1 });
    expect(await setActionState(viewer, { ...done, revision: 1, note: "Seven." })).toEqual({
      revision: 2,
    });
    expect(await recordOf(viewer)).toMatchObject({ note: "Seven.", revision: 2 });
  });

  test("without a note leaves the one that is there", async () => {
    await setActionState(viewer, done);
    await setActionState(viewer, { ref, revision: 1, state: "doing", doneOn: null });

    expect(await recordOf(viewer)).toMatchObject({ state: "doing", note: "Six weeks." });
  });

  test("does not overwrite what another tab said", async () => {
    await setActionState(viewer, done);

    expect(await setActionState(viewer, { ...done, state: "skipped", doneOn: null })).toBe(
      "conflict",
    );
    expect(await setActionState(viewer, { ...done, revision: 7, note: "" })).toBe("conflict");
    expect(await recordOf(viewer)).toMatchObject({ state: "done", revision: 1 });
  });

  test("of two at once lets one pass", async () => {
    const outcomes = await Promise.all([
      setActionState(viewer, done),
      setActionState(viewer, { ...done, note: "Other." }),
    ]);

    expect(outcomes).toContain("conflict");
    expect(outcomes).toContainEqual({ revision: 1 });
  });

  test("finds no action of someone else's, nor one that no one has", async () => {
    const id = crypto.randomUUID();
    await addOwnAction(viewer, { id, title: "Read", cadence: "weekly" });

    for (const other of others) {
      expect(await setActionState(other, { ...done, ref: id, revision: 1 })).toBe("not found");
      expect(await undoActionState(other, { ref: id, revision: 1 })).toBe("not found");
    }
    expect(await setActionState(viewer, { ...done, ref: crypto.randomUUID() })).toBe("not found");
    expect(await setActionState(viewer, { ...done, ref: id, revision: 1 })).toEqual({
      revision: 2,
    });
  });
});

describe("undoActionState", () => {
  test("brings back what was said before, and what was there before anything was said", async () => {
    await setActionState(viewer, { ...done, state: "doing", doneOn: null, note: "Begun." });
    await setActionState(viewer, { ...done, revision: 1 });

    expect(await undoActionState(viewer, { ref, revision: 2 })).toEqual({ revision: 3 });
    expect(await recordOf(viewer)).toMatchObject({ state: "doing", note: "Begun.", doneOn: null });

    await setActionState(colleague, done);
    await undoActionState(colleague, { ref, revision: 1 });
    expect(await recordOf(colleague)).toMatchObject({ state: "to_do", note: "", doneOn: null });
  });

  test("asked twice undoes once", async () => {
    await setActionState(viewer, done);

    expect(await undoActionState(viewer, { ref, revision: 1 })).toEqual({ revision: 2 });
    expect(await undoActionState(viewer, { ref, revision: 1 })).toEqual({ revision: 2 });
    expect(await recordOf(viewer)).toMatchObject({ state: "to_do", revision: 2 });
  });

  test("undoes nothing that was changed since", async () => {
    await setActionState(viewer, done);
    await setActionState(viewer, { ...done, revision: 1, note: "Later." });

    expect(await undoActionState(viewer, { ref, revision: 1 })).toBe("conflict");
    expect(await recordOf(viewer)).toMatchObject({ note: "Later." });
  });
});

test("of what was said about an action the last hundred stay, and the newest can be undone", async () => {
  const say = (revision: number) =>
    setActionState(viewer, { ...done, revision, note: `Note ${revision + 1}.` });
  await setActionState(colleague, done);
  for (let revision = 0; revision < 102; revision++) await say(revision);

  const changes = await asSystem("test", (tx) =>
    tx
      .select({ note: actionNotes.note })
      .from(actionStateChanges)
      .innerJoin(actions, eq(actions.id, actionStateChanges.actionId))
      .leftJoin(
        actionNotes,
        and(
          eq(actionNotes.actionId, actionStateChanges.actionId),
          eq(actionNotes.revision, actionStateChanges.revision),
        ),
      )
      .orderBy(actionStateChanges.revision)
      .where(eq(actions.personId, viewer.id)),
  );
  expect(changes).toHaveLength(100);
  expect(changes[0]?.note).toBe("Note 3.");
  expect(await undoActionState(viewer, { ref, revision: 102 })).toEqual({ revision: 103 });
  expect(await recordOf(viewer)).toMatchObject({ note: "Note 101." });
  expect(await recordOf(colleague)).toMatchObject({ note: "Six weeks." });
});

describe("an own action", () => {
  const own = () =>
    ({ id: crypto.randomUUID(), title: "Read a paper", cadence: "monthly" }) as const;

  test("is added once, changed and removed by its owner alone", async () => {
    const action = own();
    expect(await addOwnAction(viewer, action)).toBe("added");
    expect(await addOwnAction(viewer, action)).toBe("added");
    expect(await addOwnAction(viewer, { ...action, title: "Another" })).toBe("taken");
    expect(await addOwnAction(stranger, action)).toBe("taken");
    expect((await findPath(viewer, viewer)).records).toHaveLength(1);

    for (const other of others) {
      expect(await changeOwnAction(other, { ...action, title: "Mine" })).toBe("not found");
      expect(await removeOwnAction(other, action.id)).toBe("not found");
    }
    expect(await changeOwnAction(viewer, { ...action, cadence: "weekly" })).toBe("changed");
    expect(await recordOf(viewer, action.id)).toMatchObject({ cadence: "weekly", state: "to_do" });
    expect(await removeOwnAction(viewer, action.id)).toBe("removed");
    expect((await findPath(viewer, viewer)).records).toEqual([]);
  });

  test("is not what the framework's actions are: those are neither renamed nor removed", async () => {
    await setActionState(viewer, done);
    const { id = "" } = (await recordOf(viewer)) ?? {};

    expect(await changeOwnAction(viewer, { ...own(), id })).toBe("not found");
    expect(await removeOwnAction(viewer, id)).toBe("not found");
    expect(await setActionState(viewer, { ...done, ref: id })).toBe("not found");
  });

  test("is one of a hundred at most, also of many added at once", async () => {
    for (let n = 0; n < 95; n += 1) await addOwnAction(viewer, own());
    const more = Array.from({ length: 30 }, own);
    const outcomes = await Promise.all(more.map((action) => addOwnAction(viewer, action)));

    expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(5);
    expect((await findPath(viewer, viewer)).records).toHaveLength(100);
    const added = more.find((_, at) => outcomes[at] === "added") ?? own();
    expect(await addOwnAction(viewer, added)).toBe("added");
  });
});
