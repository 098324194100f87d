import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { addEvidence, findEvidence, listEvidence } from "@/db/queries/evidence";
import { findActionOfPath, findPath } from "@/db/queries/path";
import { mentorships } from "@/db/schema/mentorships";
import { asMentorIn, type Viewer } from "@/lib/access/viewer";
import type { Relation } from "@/lib/access/visibility";
import {
  aNotedAction,
  anOrganization,
  aViewer,
  aViewerAmongOthers,
  someEvidence,
} from "@/tests/support/factories";
import { aMentorship } from "@/tests/support/mentorships";

// What a mentee opens, in statements that forgot their `where` and in the queries of the pages.

let mentee: Viewer;
let others: Viewer[];
let relationTo: Map<Viewer, Relation>;
let mentor: Viewer;
let ref: string;
let mentors: Record<string, Viewer>;
const [opened, kept] = [someEvidence(), someEvidence({ title: "The board's numbers" })];

beforeAll(async () => {
  ({ viewer: mentee, others, relationTo } = await aViewerAmongOthers());
  ref = await aNotedAction(mentee, "For myself.");
  await addEvidence(mentee, opened);
  await addEvidence(mentee, kept);
  const elsewhere = await anOrganization();
  const someone = () => aViewer(elsewhere.id);
  const open = ["path", "evidence"] as const;
  const evidence = [opened.id];
  mentor = await someone();
  await aMentorship(mentee, mentor, { open, evidence });
  const past = new Date(Date.now() - 30_000);
  const waiting = { acceptedAt: null, startedAt: null };

  mentors = {
    "with nothing open": await someone(),
    "with another scope open": await someone(),
    "of another": await someone(),
    "in a pause": await someone(),
    "once it ended": await someone(),
    "before it began": await someone(),
    "of one who's elsewhere": await someone(),
  };
  const as = (name: string) => mentors[name] ?? mentor;
  await aMentorship(mentee, as("with nothing open"), { evidence });
  await aMentorship(mentee, as("with another scope open"), {
    open: ["report", "check-ins"],
    evidence,
  });
  await aMentorship(await aViewer(mentee.organizationId), as("of another"), { open });
  await aMentorship(mentee, as("in a pause"), {
    ...{ open, evidence, pausedAt: past, pausedBy: "mentor" },
  });
  await aMentorship(mentee, as("once it ended"), {
    ...{ open, evidence, endedAt: past, endReason: "completed" },
  });
  await aMentorship(mentee, as("before it began"), { open, evidence, ...waiting });
  await aMentorship({ ...mentee, organizationId: elsewhere.id }, as("of one who's elsewhere"), {
    ...{ open, evidence },
  });
});

/** How many rows of the mentee's actions, of what's noted of them, and of evidence a statement without `where` finds. */
async function seenBy(viewer: Viewer) {
  const [seen] = await asViewer(viewer, async (tx) =>
    rowsOf<{ actions: number; changes: number; notes: number; evidence: string[] }>(
      await tx.execute(sql`select
        (select count(*)::int from actions where person_id = ${mentee.id}) as actions,
        (select count(*)::int from action_state_changes) as changes,
        (select count(*)::int from action_notes) as notes,
        to_jsonb(array(select evidence_id from evidence_versions)) as evidence`),
    ),
  );

  return seen;
}

const nothing = { actions: 0, changes: 0, notes: 0, evidence: [] };

describe("what a mentee opens", () => {
  test("is the mentor's to read: the path without its notes, and the evidence that was picked", async () => {
    expect(await seenBy(asMentorIn(mentor, mentee.organizationId))).toEqual({
      ...{ actions: 1, changes: 1, notes: 0, evidence: [opened.id] },
    });
    const as = asMentorIn(mentor, mentee.organizationId);
    expect((await findPath(as, mentee)).records).toMatchObject([
      { key: ref, state: "doing", note: "" },
    ]);
    const { changes, pieces } = await findActionOfPath(as, mentee, ref);
    expect([changes, pieces]).toMatchObject([[{ state: "doing", note: "" }], []]);
    expect((await findPath(mentee, mentee)).records).toMatchObject([{ note: "For myself." }]);
    expect((await listEvidence(as, mentee)).pieces).toMatchObject([{ id: opened.id }]);
    expect(await findEvidence(as, mentee, kept.id)).toBeUndefined();
  });

  test("is not, where they work for themselves: the door is opened for the mentee's organization", async () => {
    expect(await seenBy(mentor)).toEqual(nothing);
  });

  test("is hidden from a mentor in every other state, and from everyone else", async () => {
    for (const [name, other] of Object.entries(mentors)) {
      expect([name, await seenBy(asMentorIn(other, mentee.organizationId))]).toEqual([
        ...[name, nothing],
      ]);
    }
    for (const other of others.filter((each) => relationTo.get(each) !== "self")) {
      expect(await seenBy(other)).toEqual(nothing);
    }
  });
});

describe("a mentorship", () => {
  test("is hidden from everyone in the mentee's organization, with what's open in it", async () => {
    const theirs = await asSystem("test", (tx) =>
      tx
        .select({ id: mentorships.id })
        .from(mentorships)
        .where(eq(mentorships.menteeId, mentee.id)),
    );
    const its = sql`mentorship_id = any(${sql.raw(`'{${theirs.map(({ id }) => id).join()}}'`)}::uuid[])`;

    for (const other of others) {
      const rows = await asViewer(other, async (tx) =>
        rowsOf(
          await tx.execute(sql`select id from mentorships where mentee_id = ${mentee.id}
            union all select id from open_scopes where ${its}
            union all select id from mentored_evidence where ${its}`),
        ),
      );
      expect(rows).toEqual([]);
    }
  });

  test("ends with the mentor's account, and their name goes", async () => {
    const leaving = await aViewer((await anOrganization()).id);
    const id = await aMentorship(mentee, leaving);
    await asSystem("test", (tx) => tx.execute(sql`delete from people where id = ${leaving.id}`));

    const [kept] = await asViewer(mentee, async (tx) =>
      rowsOf(
        await tx.execute(
          sql`select mentor_name, end_reason, ended_at is null as lasts from mentorships where id = ${id}`,
        ),
      ),
    );
    expect(kept).toEqual({ mentor_name: "", end_reason: "gone", lasts: false });
  });
});
