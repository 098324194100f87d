import { type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asViewer, setConnection } from "@/db/client";
import { type Connection, rowsOf, setLocally, type Transaction } from "@/db/connection";
import {
  findAssessment,
  listAssessments,
  saveAnswer,
  startAssessment,
} from "@/db/queries/assessments";
import { addEvidence, changeEvidence, findEvidence, listEvidence } from "@/db/queries/evidence";
import { findPath } from "@/db/queries/path";
import type { Viewer } from "@/lib/access/viewer";
import {
  aNotedAction,
  answerTo,
  aSubmittedAssessment,
  aViewerAmongOthers,
  someEvidence,
} from "@/tests/support/factories";

const door = globalThis as typeof globalThis & { leadpathDatabase?: Connection };

let viewer: Viewer;
let colleague: Viewer;
/** Everyone the made-up relation doesn't name. */
let others: Viewer[];
let submittedId: string;
let draftId: string;
const ref = "mentor-others";
const shown = someEvidence({ title: "Shown", actions: [ref] });
const hidden = someEvidence({ title: "Hidden" });

beforeEach(async () => {
  const them = await aViewerAmongOthers();
  ({ viewer, colleague } = them);
  others = them.others.filter((other) => other !== colleague);
  ({ id: submittedId } = await aSubmittedAssessment(viewer));
  draftId = await startAssessment(viewer, "development");
  await saveAnswer(viewer, answerTo(draftId, "storytelling", 2));
  await aNotedAction(viewer, "For myself.");
  shown.id = crypto.randomUUID();
  hidden.id = crypto.randomUUID();
  for (const piece of [shown, hidden]) await addEvidence(viewer, piece);
});

describe("a relation that opens an assessment", () => {
  test("shows it to its reader, in queries and in plain SQL, to no one else, and for reading alone", async () => {
    await withMadeUpRelation("assessments", sql`${submittedId}::uuid`, async () => {
      expect(await findAssessment(colleague, viewer, submittedId)).toMatchObject({
        id: submittedId,
        answers: { size: 14 },
      });
      expect(await listAssessments(colleague, viewer)).toMatchObject([{ id: submittedId }]);
      expect(await idsSeenBy(colleague, "assessments")).toEqual([submittedId]);
      expect(await countSeenBy(colleague, "ratings")).toBe(14);

      expect(await findAssessment(colleague, viewer, draftId)).toBeUndefined();
      expect(await saveAnswer(colleague, answerTo(submittedId, "storytelling", 5, 1))).toEqual({
        outcome: "closed",
      });
      for (const other of others) {
        expect(await findAssessment(other, viewer, submittedId)).toBeUndefined();
        expect(await listAssessments(other, viewer)).toEqual([]);
        expect(await idsSeenBy(other, "assessments")).toEqual([]);
        expect(await countSeenBy(other, "ratings")).toBe(0);
      }
      expect((await idsSeenBy(viewer, "assessments")).sort()).toEqual(
        [draftId, submittedId].sort(),
      );
    });
  });

  test("is gone with its rows at the next request", async () => {
    await withMadeUpRelation("assessments", sql`${submittedId}::uuid`, async (tx) => {
      expect(await findAssessment(colleague, viewer, submittedId)).toBeDefined();
      await tx.execute(sql`reset role`);
      await tx.execute(sql`delete from made_up_relations`);

      expect(await findAssessment(colleague, viewer, submittedId)).toBeUndefined();
      expect(await idsSeenBy(colleague, "assessments")).toEqual([]);
    });
  });
});

test("a relation that opens a piece of evidence shows that one, and counts no other", async () => {
  await withMadeUpRelation("evidence", sql`${shown.id}::uuid`, async () => {
    expect(await findEvidence(colleague, viewer, shown.id)).toMatchObject({ title: "Shown" });
    expect(await findEvidence(colleague, viewer, hidden.id)).toBeUndefined();
    expect(await listEvidence(colleague, viewer)).toMatchObject({
      total: 1,
      pieces: [{ id: shown.id }],
      counting: [{ skill: "storytelling" }],
      report: undefined,
    });
    expect(await countSeenBy(colleague, "evidence_versions")).toBe(1);
    expect(await changeEvidence(colleague, { ...shown, revision: 1 })).toBe("not found");

    for (const other of others) {
      expect(await findEvidence(other, viewer, shown.id)).toBeUndefined();
      expect(await countSeenBy(other, "evidence_versions")).toBe(0);
    }
  });
});

describe("who looked", () => {
  test("is written down with what a reader saw, and with nothing that they did not", async () => {
    await withMadeUpRelation("evidence", sql`${shown.id}::uuid`, async (tx) => {
      await findEvidence(colleague, viewer, shown.id);
      await findEvidence(colleague, viewer, hidden.id);
      await listAssessments(colleague, viewer);
      await findEvidence(viewer, viewer, shown.id);

      await tx.execute(sql`set local role leadpath_system`);
      const looks = await tx.execute(sql`
        select action, actor_id as actor, subject_id as subject from audit_entries
        where action like '%.read'`);
      expect(rowsOf(looks)).toEqual([
        { action: "evidence.read", actor: colleague.id, subject: viewer.id },
      ]);
    });
  });

  test("has to be written down: a read that cannot be shows nothing", async () => {
    await withMadeUpRelation("evidence", sql`${shown.id}::uuid`, async (tx) => {
      await tx.execute(sql`reset role`);
      await tx.execute(sql`revoke insert on audit_entries from leadpath_viewer`);

      await expect(findEvidence(colleague, viewer, shown.id)).rejects.toThrow("42501");
    });
  });
});

test("without a relation no one else sees anything", async () => {
  for (const other of [colleague, ...others]) {
    expect(await findAssessment(other, viewer, submittedId)).toBeUndefined();
    expect(await listAssessments(other, viewer)).toEqual([]);
    expect((await findPath(other, viewer)).records).toEqual([]);
    expect(await findEvidence(other, viewer, shown.id)).toBeUndefined();
    for (const table of ["assessments", "actions", "evidence"]) {
      expect(await idsSeenBy(other, table)).toEqual([]);
    }
  }
});

/** The ids that a statement without a `where` shows someone. */
function idsSeenBy(who: Viewer, table: string) {
  return asViewer(who, async (tx) => {
    const rows = await tx.execute(sql`select id from ${sql.identifier(table)}`);

    return rowsOf<{ id: string }>(rows).map(({ id }) => id);
  });
}

/** The same where rows have no id of their own: how many there are. */
function countSeenBy(who: Viewer, table: string) {
  return asViewer(who, async (tx) => {
    const rows = await tx.execute(sql`select from ${sql.identifier(table)}`);

    return rowsOf(rows).length;
  });
}

/**
 * Replaces the one function of a kind of thing within a transaction, so that some of the viewer's are the colleague's to
 * read, lets every request of `run` work in it, and takes it all back.
 */
async function withMadeUpRelation(
  kind: "assessments" | "evidence",
  opened: SQL,
  run: (tx: Transaction) => Promise<void>,
) {
  const connection = door.leadpathDatabase;
  if (!connection) throw new Error("The database is not open.");
  const undo = new Error("undo");

  const done = connection.transaction(
    async (tx) => {
      await tx.execute(
        sql`create table made_up_relations (reader_id uuid not null, thing_id uuid not null)`,
      );
      await tx.execute(sql`grant select on made_up_relations to leadpath_viewer`);
      await tx.execute(sql`grant insert on made_up_relations to leadpath_system`);
      // Row-level security holds for the owner of the tables, too.
      await tx.execute(sql`set local role leadpath_system`);
      await tx.execute(sql`insert into made_up_relations values (${colleague.id}, ${opened})`);
      await tx.execute(sql`reset role`);
      await tx.execute(
        sql.raw(`create or replace function sight_of_${kind}() returns setof uuid
          language plpgsql stable as $$ begin
            return query select thing_id from made_up_relations
              where reader_id = nullif(current_setting('app.person_id', true), '')::uuid;
          end $$`),
      );
      setConnection({
        ...connection,
        transaction: async (work, { settings = {} }) => {
          await tx.execute(setLocally(settings));

          return work(tx);
        },
      });
      try {
        await run(tx);
      } finally {
        setConnection(connection);
      }
      throw undo;
    },
    { readOnly: false },
  );

  await expect(done).rejects.toBe(undo);
}
