import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { changeOwnAction, listActionRecords, removeOwnAction } from "@/db/queries/actions";
import { findAssessment, listAssessments, startAssessment } from "@/db/queries/assessments";
import { listAuditEntries } from "@/db/queries/audit";
import { findEvidence, listEvidence } from "@/db/queries/evidence";
import { endMembership, leaveOrganization } from "@/db/queries/memberships";
import { bringRecord, previewRecord } from "@/db/queries/record-bringing";
import {
  findOrganizationLeft,
  listOrganizationsLeft,
  recordWentTo,
  takeRecordAlong,
} from "@/db/queries/record-moves";
import { findRecord, listBroughtLogs } from "@/db/queries/records";
import { findHistory, findReport } from "@/db/queries/reports";
import { hasTalks } from "@/db/queries/talks";
import { assessments } from "@/db/schema/assessments";
import { organizations } from "@/db/schema/organizations";
import { recordMoves } from "@/db/schema/records";
import type { Viewer } from "@/lib/access/viewer";
import { framework } from "@/lib/framework/framework";
import { limits } from "@/lib/limits";
import { recordDocument } from "@/lib/record/document";
import { readRecord } from "@/lib/record/read";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { erase } from "@/tests/support/endings";
import {
  alsoIn,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
  findViewer,
  membershipOf,
} from "@/tests/support/factories";
import { aFullRecord, evidenceIn } from "@/tests/support/records";

let viewer: Viewer;
let admin: Viewer;
let stranger: Viewer;
let others: Viewer[];

beforeEach(async () => {
  ({ viewer, admin, stranger, others } = await aViewerAmongOthers());
});

const nobody = crypto.randomUUID();

/** What someone's record has, as a file has it and as it's read from one. */
async function fileOf(who: Viewer) {
  const { name, content } = await findRecord(who);
  const document = recordDocument(content, {
    schema: "https://leadpath.example/schemas/record-1.json",
    madeAt: new Date(),
    madeBy: "0.1.0",
    framework: framework.id,
    name,
  });
  const { record, problem } = readRecord(JSON.stringify(document), new Date());
  expect(problem).toBeUndefined();
  if (!record) throw new Error("The record wasn't read.");

  return record;
}

async function someoneElsewhere() {
  return aViewer((await anOrganization("Home")).id, "admin", "Maya Lindqvist");
}

describe("a record", () => {
  test("has what's its person's own, and what they may say of it themselves", async () => {
    const made = await aFullRecord(viewer);
    await startAssessment(viewer, "development");

    const { content } = await findRecord(viewer);

    expect(content.assessments.map(({ purpose }) => purpose)).toEqual([
      "development",
      "development",
      "promotion case",
    ]);
    expect(content.assessments[1]).toMatchObject({ id: made.assessment });
    expect(content.assessments[1]?.ratings).toHaveLength(14);
    expect(content.actions.map(({ kind }) => kind).sort()).toEqual(["agreed", "framework", "own"]);
    expect(JSON.stringify(content.actions)).not.toContain("Beltrame");
    const attested = content.evidence.find(({ id }) => id === made.attested);
    expect(attested?.versions.map(({ strength }) => strength)).toEqual(["artifact", "artifact"]);
    expect(content.talks).toMatchObject([
      { id: made.talk, with: "Tomás Beltrame", notes: "We talked about the pilot." },
    ]);
  });

  test("has nothing of anyone else's, whoever asks", async () => {
    await aFullRecord(viewer);

    for (const other of others) {
      const { content } = await findRecord(other);
      expect(content).toEqual({ assessments: [], actions: [], evidence: [], talks: [] });
    }
  });

  test("has nothing in it for someone who has done nothing, and that's a record, too", async () => {
    expect(await fileOf(viewer)).toMatchObject({ assessments: [], evidence: [] });
  });

  test("comes to another account as it was, and is the same there when it's taken along again", async () => {
    await aFullRecord(viewer);
    const record = await fileOf(viewer);
    const elsewhere = await someoneElsewhere();

    expect(await bringRecord(elsewhere, record)).toMatchObject({
      added: { assessments: 3, actions: 3, evidence: 3, talks: 1 },
      here: { assessments: 0, actions: 0, evidence: 0, talks: 0 },
    });

    const { madeAt: _, ...again } = await fileOf(elsewhere);
    expect(again).toEqual({ ...record, name: "Maya Lindqvist", madeAt: undefined });
  });
});

describe("what's brought along", () => {
  test("comes once, also where it's from", async () => {
    await aFullRecord(viewer);
    const record = await fileOf(viewer);
    const elsewhere = await someoneElsewhere();
    await bringRecord(elsewhere, record);

    const nothing = { assessments: 0, actions: 0, evidence: 0, talks: 0 };
    const all = { assessments: 3, actions: 3, evidence: 3, talks: 1 };
    for (const where of [elsewhere, viewer]) {
      expect(await previewRecord(where, record)).toEqual({ added: nothing, here: all });
      expect(await bringRecord(where, record)).toEqual({ added: nothing, here: all });
    }
    expect(await auditEntriesOf(elsewhere.organizationId, "record.brought")).toHaveLength(1);
    expect(await auditEntriesOf(viewer.organizationId, "record.brought")).toEqual([]);
  });

  test("keeps its instants, and makes reports as of them that say where they come from", async () => {
    await aFullRecord(viewer);
    const elsewhere = await someoneElsewhere();
    const day = new Date("2026-11-20T10:00:00Z");
    await bringRecord(elsewhere, await fileOf(viewer), day);

    const { reports } = await findHistory(elsewhere, elsewhere, { purpose: "development" });
    expect(reports.map(({ asOf, cause }) => [asOf.toISOString().slice(0, 7), cause])).toEqual([
      ["2026-09", "brought"],
      ["2026-03", "brought"],
    ]);
    expect(reports.map(({ result }) => result.skills[0]?.level)).toEqual([3, 2]);
    const report = await findReport(elsewhere, elsewhere, reports[0]?.id ?? "");
    expect(report).toMatchObject({ broughtAt: day, input: { evidence: [] } });

    const [newest] = await listAssessments(elsewhere, elsewhere);
    expect(await findAssessment(elsewhere, elsewhere, newest?.id ?? "")).toMatchObject({
      reportId: newest?.reportId,
    });
    expect(newest?.reportId).not.toBeNull();
  });

  test("enters the reports that are made later, and changes none that was", async () => {
    const elsewhere = await someoneElsewhere();
    const early = new Date("2026-01-05T10:00:00Z");
    const before = await aSubmittedAssessment(elsewhere, 1, early);
    const report = await findReport(elsewhere, elsewhere, before.reportId);
    await aFullRecord(viewer);
    await bringRecord(elsewhere, await fileOf(viewer));

    expect(await findReport(elsewhere, elsewhere, before.reportId)).toMatchObject({
      input: report?.input,
      result: report?.result,
    });
    const { reports } = await findHistory(elsewhere, elsewhere, { purpose: "development" });
    expect(reports.map(({ cause }) => cause)).toEqual(["brought", "brought", "assessment"]);
  });

  test("is its person's alone: evidence opens to no one, and an agreed action keeps its words", async () => {
    await aFullRecord(viewer);
    const { organizationId } = stranger;
    const elsewhere = await alsoIn(viewer, organizationId);
    await bringRecord(elsewhere, await fileOf(viewer));

    const { pieces } = await listEvidence(elsewhere, elsewhere);
    for (const { id } of pieces) {
      expect(await findEvidence(elsewhere, elsewhere, id)).toMatchObject({ readers: "nobody" });
      expect(await findEvidence(stranger, elsewhere, id)).toBeUndefined();
    }
    const records = await asViewer(elsewhere, (tx) => listActionRecords(tx, elsewhere, "viewer"));
    const agreed = records.find(({ isFromElsewhere }) => isFromElsewhere);
    expect(agreed).toMatchObject({ title: "Lead the pricing review", agreedWith: null });
    const id = agreed?.id ?? "";
    expect(await changeOwnAction(elsewhere, { id, title: "Rest", cadence: "weekly" })).toBe(
      "not found",
    );
    expect(
      await asViewerWriting(elsewhere, async (tx) =>
        rowsOf(
          await tx.execute(sql`update actions set title = 'Rest' where id = ${id} returning id`),
        ),
      ),
    ).toEqual([]);
    const shown = await asSystem("test", (tx) => listActionRecords(tx, elsewhere, "visitor"));
    expect(shown.map((action) => action.id)).not.toContain(id);
    expect(await removeOwnAction(elsewhere, id)).toBe("removed");

    const isSomeoneElse = (who: Viewer) =>
      who.id !== elsewhere.id || who.organizationId !== elsewhere.organizationId;
    for (const who of [viewer, ...others].filter(isSomeoneElse)) {
      expect(await listBroughtLogs(who)).toEqual([]);
      const rows = await asViewer(who, async (tx) =>
        rowsOf(await tx.execute(sql`select id from brought_logs`)),
      );
      expect(rows).toEqual([]);
    }
    expect(await listBroughtLogs(elsewhere)).toMatchObject([{ partnerName: "Tomás Beltrame" }]);
    expect(await hasTalks(elsewhere)).toBe(true);
  });

  test("ties evidence to the actions that came with it", async () => {
    const made = await aFullRecord(viewer);
    const elsewhere = await someoneElsewhere();
    await bringRecord(elsewhere, await fileOf(viewer));

    const records = await asViewer(elsewhere, (tx) => listActionRecords(tx, elsewhere, "viewer"));
    const own = records.find(({ cadence }) => cadence !== null);
    const { pieces } = await listEvidence(elsewhere, elsewhere);
    const told = pieces.find(({ title }) => title === "The rail pilot, told again");

    expect(own?.id).not.toBe(made.own);
    expect(told?.actions).toEqual([own?.id, "mentor-others"]);
  });

  test("leaves what was already said of an action there", async () => {
    await aFullRecord(viewer);
    const elsewhere = await someoneElsewhere();
    const record = await fileOf(viewer);
    await asViewerWriting(elsewhere, (tx) =>
      tx.execute(
        sql`insert into actions (organization_id, person_id, key) values (${elsewhere.organizationId}, ${elsewhere.id}, 'mentor-others')`,
      ),
    );

    expect(await bringRecord(elsewhere, record)).toMatchObject({
      added: { actions: 2 },
      here: { actions: 1 },
    });
  });

  test("is nothing at all where there's no room for all of it", async () => {
    await aFullRecord(viewer);
    const record = await fileOf(viewer);
    const elsewhere = await someoneElsewhere();
    const [piece] = record.evidence;
    if (!piece) throw new Error("There's no evidence.");
    const many = Array.from({ length: limits.evidence - 1 }, () => ({
      ...piece,
      id: crypto.randomUUID(),
    }));
    expect(
      await bringRecord(elsewhere, { assessments: [], actions: [], evidence: many, talks: [] }),
    ).toMatchObject({ added: { evidence: limits.evidence - 1 } });

    expect(await previewRecord(elsewhere, record)).toMatchObject({ full: "evidence" });
    expect(await bringRecord(elsewhere, record)).toEqual({ full: "evidence" });
    expect(await listAssessments(elsewhere, elsewhere)).toEqual([]);
    expect(await evidenceIn(elsewhere)).toHaveLength(limits.evidence - 1);
  });

  test("can't be added where someone is no member", async () => {
    await aFullRecord(viewer);
    const record = await fileOf(viewer);
    const intruder = { ...(await someoneElsewhere()), organizationId: viewer.organizationId };

    expect(await bringRecord(intruder, record)).toBe("not found");
    expect(await listAssessments(intruder, intruder)).toEqual([]);
  });

  test("a viewer can't write it by themselves, nor say where a record went", async () => {
    for (const statement of [
      sql`insert into brought_logs (organization_id, person_id, source_id, partner_name, on_day, agenda, notes, actions, confirmed_at, brought_at) values (${viewer.organizationId}, ${viewer.id}, ${nobody}, 'Tomás', '2026-01-01', '[]', 'x', '[]', now(), now())`,
      sql`insert into record_moves values (${viewer.id}, ${viewer.organizationId}, ${viewer.organizationId}, now())`,
      sql`update organizations set made_for_id = ${viewer.id}`,
    ]) {
      await expect(asViewerWriting(admin, (tx) => tx.execute(statement))).rejects.toThrow("42501");
    }
    await expect(
      asViewerWriting(viewer, (tx) =>
        tx.insert(assessments).values({
          organizationId: viewer.organizationId,
          subjectId: viewer.id,
          raterId: viewer.id,
          source: "self",
          purpose: "development",
          framework: framework.id,
          submittedAt: new Date("2026-01-01T00:00:00Z"),
          sourceId: nobody,
          broughtAt: new Date(),
        }),
      ),
    ).rejects.toThrow("42501");
  });
});

describe("leaving", () => {
  test("takes everything along into a workspace of one's own, and leaves what one chose", async () => {
    const made = await aFullRecord(viewer);

    expect(await leaveOrganization(viewer, new Set([made.secret]))).toBe("left");

    const home = await findViewer(viewer.sessionId);
    if (!home) throw new Error("The session ended.");
    expect(home.organizationId).not.toBe(viewer.organizationId);
    expect(home.membershipEnded).toBeUndefined();
    const { pieces } = await listEvidence(home, home);
    expect(pieces.map(({ title }) => title).sort()).toEqual([
      "The rail pilot, told again",
      "What Tomás saw",
    ]);
    expect(pieces.map(({ strength }) => strength)).not.toContain("attested");
    expect(await listAssessments(home, home)).toHaveLength(3);
    expect(await listBroughtLogs(home)).toHaveLength(1);
    expect(
      await asSystem("test", async (tx) => (await recordWentTo(tx, viewer))?.toOrganizationId),
    ).toBe(home.organizationId);
    // The originals stay as they are, unread.
    expect(await evidenceIn(viewer)).toHaveLength(3);
  });

  test("tells no one there that something came along", async () => {
    await aFullRecord(viewer);
    await leaveOrganization(viewer, new Set());

    const { entries } = await listAuditEntries(admin);
    expect(entries.map(({ action }) => action)).not.toContain("record.moved");
    expect(await auditEntriesOf(viewer.organizationId, "record.moved")).toEqual([]);
    const home = await findViewer(viewer.sessionId);
    expect(await auditEntriesOf(home?.organizationId ?? "", "record.moved")).toEqual([
      { actorId: viewer.id, subjectId: viewer.id, objectId: home?.organizationId },
    ]);
    for (const other of others.filter(({ id }) => id !== viewer.id)) {
      const rows = await asViewer(other, (tx) => tx.select().from(recordMoves));
      expect(rows).toEqual([]);
    }
  });

  test("goes on where one joined last, and makes nothing, where there's nothing to take", async () => {
    const away = await alsoIn(viewer, stranger.organizationId);

    expect(await leaveOrganization(viewer, new Set())).toBe("left");
    expect(await findViewer(viewer.sessionId)).toMatchObject({
      organizationId: away.organizationId,
    });
    expect(await workspacesOf(viewer)).toEqual([]);
  });

  test("isn't stopped by a workspace without room, from which it can be tried again", async () => {
    await aSubmittedAssessment(viewer);
    expect(await leaveOrganization(viewer)).toBe("left");
    const home = await findViewer(viewer.sessionId);
    if (!home) throw new Error("The session ended.");
    await fillWithReports(home);
    await alsoIn(home, viewer.organizationId);
    await aSubmittedAssessment(viewer, 4);

    expect(await leaveOrganization(viewer)).toBe("left without");
    const { organizationId } = viewer;
    expect(await takeRecordAlong(home, { organizationId, stays: "all" })).toEqual({
      full: "reports",
    });
  });

  function fillWithReports(home: Viewer) {
    return asSystem("test", (tx) =>
      tx.execute(sql`
        insert into reports (organization_id, subject_id, assessment_id, cause, purpose, framework, profile, model, input, result, as_of)
        select organization_id, subject_id, assessment_id, 'evidence', purpose, framework, profile, model, input, result, as_of
        from reports, generate_series(1, ${limits.reports}) where organization_id = ${home.organizationId}`),
    );
  }
});

describe("whoever was removed", () => {
  test("finds where they were, and takes their own along from there, once each", async () => {
    const made = await aFullRecord(viewer);
    const home = await removed();

    expect(await listOrganizationsLeft(home)).toMatchObject([
      { id: viewer.organizationId, name: "Acme", movedAt: null },
    ]);
    expect(await findOrganizationLeft(home, viewer.organizationId)).toMatchObject({
      counts: { assessments: 3, actions: 3, evidence: 3, talks: 1 },
    });
    const from = { organizationId: viewer.organizationId };
    expect(await takeRecordAlong(home, { ...from, stays: "all" })).toMatchObject({
      to: home.organizationId,
      added: { assessments: 3, evidence: 0 },
    });
    expect(await takeRecordAlong(home, { ...from, stays: new Set([made.secret]) })).toMatchObject({
      added: { assessments: 0, actions: 0, evidence: 2, talks: 0 },
      here: { assessments: 3, actions: 3, talks: 1 },
    });
    const [left] = await listOrganizationsLeft(home);
    expect(left?.movedAt).toBeInstanceOf(Date);
    expect(await workspacesOf(viewer)).toHaveLength(1);
  });

  test("takes nothing from where they are, where they never were, or from nowhere", async () => {
    await aFullRecord(viewer);
    const home = await removed();
    const theirs = await someoneElsewhere();
    await aSubmittedAssessment(theirs);
    const current = await alsoIn(home, stranger.organizationId);
    await aSubmittedAssessment(current);

    for (const organizationId of [
      theirs.organizationId,
      current.organizationId,
      home.organizationId,
      nobody,
    ]) {
      expect(await findOrganizationLeft(home, organizationId)).toBeUndefined();
      expect(await takeRecordAlong(home, { organizationId, stays: new Set() })).toBe("not found");
    }
    expect(await listAssessments(home, home)).toEqual([]);
  });

  test("who is a member again takes nothing, and no one takes another one's", async () => {
    await aFullRecord(viewer);
    const home = await removed();
    const from = { organizationId: viewer.organizationId, stays: new Set<string>() };
    const former = others.find(
      ({ id, organizationId }) => organizationId === viewer.organizationId && id !== viewer.id,
    );
    if (!former) throw new Error("There's no one else.");

    await endMembership(admin, await membershipOf(former));
    expect(await takeRecordAlong(former, from)).toBe("nothing");
    await alsoIn(home, viewer.organizationId);
    expect(await takeRecordAlong(home, from)).toBe("not found");
    expect(await listOrganizationsLeft(home)).toEqual([]);
  });

  test("gets a workspace where their last one has had someone else in it", async () => {
    await aFullRecord(viewer);
    const home = await removed();
    await aViewer(home.organizationId);

    const moved = await takeRecordAlong(home, {
      organizationId: viewer.organizationId,
      stays: "all",
    });
    expect(moved).toMatchObject({ added: { assessments: 3 } });
    expect(moved).not.toMatchObject({ to: home.organizationId });
    expect(await workspacesOf(viewer)).toHaveLength(2);
  });

  test("takes where it went along when they're erased", async () => {
    await aFullRecord(viewer);
    const home = await removed();
    await takeRecordAlong(home, { organizationId: viewer.organizationId, stays: new Set() });
    await erase(viewer.id);

    const kept = await asSystem("test", async (tx) => [
      ...(await tx.select().from(recordMoves).where(eq(recordMoves.personId, viewer.id))),
      ...rowsOf(await tx.execute(sql`select id from brought_logs where person_id = ${viewer.id}`)),
    ]);
    expect(kept).toEqual([]);
  });

  /** The viewer as they go on after an admin ended their membership. */
  async function removed() {
    expect(await endMembership(admin, await membershipOf(viewer))).toBe("ended");
    const home = await findViewer(viewer.sessionId);
    if (!home) throw new Error("The session ended.");

    return home;
  }
});

/** The organizations that Leadpath made for someone. */
function workspacesOf({ id }: Viewer) {
  return asSystem("test", (tx) =>
    tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.madeForId, id)),
  );
}
