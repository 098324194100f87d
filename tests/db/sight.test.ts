import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asViewer, setConnection } from "@/db/client";
import { type Connection, rowsOf, type Transaction } from "@/db/connection";
import {
  findAssessment,
  listAssessments,
  saveAnswer,
  startAssessment,
} from "@/db/queries/assessments";
import type { Viewer } from "@/lib/access/viewer";
import { answerTo, aSubmittedAssessment, aViewerAmongOthers } from "@/tests/support/factories";

const door = globalThis as typeof globalThis & { leadpathDatabase?: Connection };

let viewer: Viewer;
let colleague: Viewer;
let others: Viewer[];
let submittedId: string;
let draftId: string;

beforeEach(async () => {
  const them = await aViewerAmongOthers();
  ({ viewer, colleague } = them);
  others = [them.admin, them.stranger, them.elsewhere];
  ({ id: submittedId } = await aSubmittedAssessment(viewer));
  draftId = await startAssessment(viewer, "development");
  await saveAnswer(viewer, answerTo(draftId, "storytelling", 2));
});

describe("a relation that the one function knows", () => {
  test("opens to its reader what it names, in queries and in plain SQL, to nobody else, and for reading alone", async () => {
    await withMadeUpRelation(async () => {
      expect(await findAssessment(colleague, submittedId)).toMatchObject({
        id: submittedId,
        answers: { size: 14 },
      });
      expect(await listAssessments(colleague, viewer)).toMatchObject([{ id: submittedId }]);
      expect(await seenBy(colleague)).toEqual({ assessments: [submittedId], ratings: 14 });

      expect(await findAssessment(colleague, draftId)).toBeUndefined();
      expect(await saveAnswer(colleague, answerTo(submittedId, "storytelling", 5, 1))).toEqual({
        outcome: "closed",
      });
      for (const other of others) {
        expect(await findAssessment(other, submittedId)).toBeUndefined();
        expect(await listAssessments(other, viewer)).toEqual([]);
        expect(await seenBy(other)).toEqual({ assessments: [], ratings: 0 });
      }
      expect((await seenBy(viewer)).assessments.sort()).toEqual([draftId, submittedId].sort());
    });
  });

  test("is gone with its rows at the next request", async () => {
    await withMadeUpRelation(async (tx) => {
      expect(await findAssessment(colleague, submittedId)).toBeDefined();
      await tx.execute(sql`reset role`);
      await tx.execute(sql`delete from made_up_relations`);

      expect(await findAssessment(colleague, submittedId)).toBeUndefined();
      expect(await seenBy(colleague)).toEqual({ assessments: [], ratings: 0 });
    });
  });
});

test("without a relation only its rater sees an assessment", async () => {
  for (const other of [colleague, ...others]) {
    expect(await findAssessment(other, submittedId)).toBeUndefined();
    expect(await listAssessments(other, viewer)).toEqual([]);
    expect(await seenBy(other)).toEqual({ assessments: [], ratings: 0 });
  }
});

/** What a statement without a `where` shows somebody. */
function seenBy(who: Viewer) {
  return asViewer(who, async (tx) => {
    const ids = rowsOf<{ id: string }>(await tx.execute(sql`select id from assessments`));
    const all = rowsOf<{ ratings: number }>(
      await tx.execute(sql`select count(*)::int as ratings from ratings`),
    );

    return { assessments: ids.map(({ id }) => id), ratings: all[0]?.ratings ?? 0 };
  });
}

/**
 * Replaces the one function within a transaction, so that the viewer's submitted assessment is the colleague's to read,
 * lets every request of `run` work in it, and takes it all back.
 */
async function withMadeUpRelation(run: (tx: Transaction) => Promise<void>) {
  const connection = door.leadpathDatabase;
  if (!connection) throw new Error("The database is not open.");
  const undo = new Error("undo");

  const done = connection.transaction(
    async (tx) => {
      await tx.execute(
        sql`create table made_up_relations (reader_id uuid not null, assessment_id uuid not null)`,
      );
      await tx.execute(sql`grant select on made_up_relations to leadpath_viewer`);
      await tx.execute(sql`insert into made_up_relations values (${colleague.id}, ${submittedId})`);
      await tx.execute(
        sql.raw(`create or replace function sight_of_assessments() returns setof uuid
          language plpgsql stable as $$ begin
            return query select assessment_id from made_up_relations
              where reader_id = nullif(current_setting('app.person_id', true), '')::uuid;
          end $$`),
      );
      setConnection({ ...connection, transaction: (work) => work(tx) });
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
