import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { addEvidence, findEvidence, listEvidence } from "@/db/queries/evidence";
import { keepEvidenceInside } from "@/db/queries/evidence-inside";
import { endMembership } from "@/db/queries/memberships";
import { findMenteeSight, readMenteeReport } from "@/db/queries/mentee-sight";
import {
  findScopes,
  listMentorsOfPiece,
  listPieces,
  openEvidence,
  openScopesOf,
  shutForPause,
  shutPiece,
  shutScope,
} from "@/db/queries/mentorship-scopes";
import { listNotices } from "@/db/queries/notices";
import { listLooks } from "@/db/queries/openings";
import { findOrganization } from "@/db/queries/organizations";
import { findActionOfPath, findPath } from "@/db/queries/path";
import { actions } from "@/db/schema/actions";
import { reports } from "@/db/schema/assessments";
import { mentorships } from "@/db/schema/mentorships";
import { asMentorIn, asSeenBy, type Viewer } from "@/lib/access/viewer";
import { type MentorshipScope, mentorshipScopes } from "@/lib/mentorships/mentorship";
import { readableScopes } from "@/lib/mentorships/scopes";
import { noticeText } from "@/lib/notices/words";
import { datesIn } from "@/lib/text/dates";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import {
  alsoIn,
  aNotedAction,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
  membershipOf,
  someEvidence,
} from "@/tests/support/factories";
import { aMentorship } from "@/tests/support/mentorships";

let mentee: Viewer;
let admin: Viewer;
let colleague: Viewer;
let others: Viewer[];
let mentor: Viewer;

beforeEach(async () => {
  ({ viewer: mentee, admin, colleague, others } = await aViewerAmongOthers());
  mentor = await aViewer((await anOrganization("Fernway")).id);
});

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);
const past = () => later(-30);
const asMentor = (viewer = mentor) => asMentorIn(viewer, mentee.organizationId);
const subject = () => ({ id: mentee.id, organizationId: mentee.organizationId });

const openOf = (id: string, ...scopes: MentorshipScope[]) => openScopesOf(mentee, { id, scopes });

const standings = async (id: string) =>
  (await findScopes(mentee, id))?.scopes.map(({ standing }) => standing);

async function pieceOf(viewer = mentee, title = "The rail pilot") {
  const piece = someEvidence({ title });
  await addEvidence(viewer, piece);

  return piece.id;
}

const pick = (id: string, pieces: string[], holdsNoSecrets = true) =>
  openEvidence(mentee, { id, pieces, holdsNoSecrets });

/** Something in each scope. */
async function somethingOfEach() {
  await aSubmittedAssessment(mentee);
  await aNotedAction(mentee);

  return pieceOf();
}

/** What someone reads by a mentorship, by the queries of the pages: which tabs, and what's on them. */
async function readBy(viewer: Viewer, id: string) {
  const found = await findMenteeSight(viewer, id);
  const as = asMentor(viewer);

  return {
    open: found?.open ?? [],
    report: (await readMenteeReport(as, { id, subject: subject() }, new Date())) !== undefined,
    actions: (await findPath(as, subject())).records.length,
    evidence: (await listEvidence(as, subject())).pieces.map((piece) => piece.id),
  };
}

const nothing = { open: [], report: false, actions: 0, evidence: [] };

describe("a scope", () => {
  test("is shut at first, opens by itself, and is withdrawn from the next request on", async () => {
    const id = await aMentorship(mentee, mentor);
    await somethingOfEach();
    expect(await standings(id)).toEqual(["shut", "shut", "shut", "shut"]);
    expect(await readBy(mentor, id)).toEqual(nothing);

    expect(await openOf(id, "path")).toBe("opened");
    expect(await standings(id)).toEqual(["shut", "open", "shut", "shut"]);
    expect(await readBy(mentor, id)).toEqual({ ...nothing, open: ["path"], actions: 1 });

    expect(await openOf(id, "report")).toBe("opened");
    expect(await readBy(mentor, id)).toMatchObject({ open: ["report", "path"], report: true });

    expect(await shutScope(mentee, { id, scope: "path" })).toBe("shut");
    expect(await shutScope(mentee, { id, scope: "path" })).toBe("not found");
    expect(await readBy(mentor, id)).toEqual({ ...nothing, open: ["report"], report: true });
    await shutScope(mentee, { id, scope: "report" });
    expect(await readBy(mentor, id)).toEqual(nothing);
  });

  test("keeps what was open when, and opening it twice opens it once", async () => {
    const id = await aMentorship(mentee, mentor);
    const [opened, shut] = [later(1), later(2)];
    await openScopesOf(mentee, { id, scopes: ["path"] }, opened);
    await openScopesOf(mentee, { id, scopes: ["path"] }, later(9));
    await shutScope(mentee, { id, scope: "path" }, shut);
    await openOf(id, "path");

    expect((await findScopes(mentee, id))?.history).toMatchObject([
      { scope: "path", endedAt: null },
      { scope: "path", openedAt: opened, endedAt: shut },
    ]);
    const entries = await auditEntriesOf(mentee.organizationId, "scope.opened");
    expect(entries.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([
      [mentee.id, mentee.id],
      [mentee.id, mentee.id],
    ]);
  });

  test("is only chosen before it began, and opens by the mentee's click once it has", async () => {
    const id = await aMentorship(mentee, mentor, { acceptedAt: null, startedAt: null });
    await somethingOfEach();
    expect(await openOf(id, "report", "evidence")).toBe("chosen");
    expect(await standings(id)).toEqual(["chosen", "shut", "chosen", "shut"]);
    expect(await readBy(mentor, id)).toEqual(nothing);

    await change(id, { acceptedAt: past(), startedAt: past() });
    expect(await standings(id)).toEqual(["chosen", "shut", "chosen", "shut"]);
    expect(await readBy(mentor, id)).toEqual(nothing);
    expect(await openOf(id, "report")).toBe("opened");
    expect(await readBy(mentor, id)).toEqual({ ...nothing, open: ["report"], report: true });
    expect((await findScopes(mentee, id))?.history).toHaveLength(1);
  });

  test("isn't opened in a pause or after the end, and a pause leaves it chosen, to be offered anew", async () => {
    const piece = await somethingOfEach();
    const id = await aMentorship(mentee, mentor, { open: ["path", "evidence"], evidence: [piece] });
    await asSystem("test", async (tx) => {
      await tx
        .update(mentorships)
        .set({ pausedAt: new Date(), pausedBy: "mentor" })
        .where(eq(mentorships.id, id));
      await shutForPause(tx, [id], new Date());
    });

    expect(await standings(id)).toEqual(["shut", "chosen", "chosen", "shut"]);
    expect(await openOf(id, "report")).toBe("not now");
    expect(await pick(id, [piece])).toBe("not now");
    expect(await readBy(mentor, id)).toEqual(nothing);

    await change(id, { pausedAt: null, pausedBy: null });
    expect(await readBy(mentor, id)).toEqual(nothing);
    expect(await openOf(id, "path")).toBe("opened");
    expect(await pick(id, [piece])).toBe("opened");
    expect(await readBy(mentor, id)).toEqual({
      ...{ open: ["path", "evidence"], report: false, actions: 1, evidence: [piece] },
    });

    await change(id, { endedAt: new Date(), endReason: "completed" });
    expect(await openOf(id, "report")).toBe("not now");
    expect(await readBy(mentor, id)).toEqual(nothing);
  });

  test("that's open and empty looks to the mentor as one that's shut", async () => {
    const id = await aMentorship(mentee, mentor, { open: mentorshipScopes });

    expect(await findMenteeSight(mentor, id)).toMatchObject({ open: [] });
    expect(await readBy(mentor, id)).toEqual(nothing);
    expect(await auditEntriesOf(mentee.organizationId, "path.read")).toEqual([]);
    expect(await auditEntriesOf(mentee.organizationId, "report.read")).toEqual([]);
  });

  test("of a path with nothing but what was agreed on elsewhere looks so, too", async () => {
    const someone = await aViewer(mentee.organizationId);
    const id = await aMentorship(someone, mentor, { open: ["path"] });
    await asSystem("test", (tx) =>
      tx.insert(actions).values({
        ...{ organizationId: someone.organizationId, personId: someone.id },
        ...{ title: "Lead the pricing review", isFromElsewhere: true },
      }),
    );

    expect(await findMenteeSight(mentor, id)).toMatchObject({ open: [] });
  });

  test("is the mentee's alone to see and to set, where it is", async () => {
    const id = await aMentorship(mentee, mentor);
    const elsewhere = await alsoIn(mentee, mentor.organizationId);

    for (const other of [...others, mentor, asMentor(), elsewhere]) {
      expect(await findScopes(other, id)).toBeUndefined();
      expect(await openScopesOf(other, { id, scopes: ["path"] })).toBe("not found");
      expect(await shutScope(other, { id, scope: "path" })).toBe("not found");
      expect(
        await openEvidence(other, { id, pieces: [crypto.randomUUID()], holdsNoSecrets: true }),
      ).toBe("not found");
      expect(await shutPiece(other, { id, pieceId: crypto.randomUUID() })).toBe("not found");
    }
    expect(await standings(id)).toEqual(["shut", "shut", "shut", "shut"]);
  });
});

/** Changes a mentorship's row. */
function change(id: string, to: Partial<typeof mentorships.$inferInsert>) {
  return asSystem("test", (tx) =>
    tx.update(mentorships).set(to).where(eq(mentorships.id, id)).returning(),
  );
}

describe("what's open", () => {
  test("is hidden from mentors in every other state, and from everyone else", async () => {
    const piece = await somethingOfEach();
    const given = { open: mentorshipScopes, evidence: [piece] };
    const id = await aMentorship(mentee, mentor, given);
    const someone = () => aViewer(mentor.organizationId);
    const states = {
      proposed: { acceptedAt: null, startedAt: null },
      taken: { startedAt: null },
      paused: { pausedAt: past(), pausedBy: "mentee" },
      ended: { endedAt: past(), endReason: "stopped" },
    } as const;

    expect(await readBy(mentor, id)).toEqual({
      ...{ open: [...readableScopes], report: true, actions: 1, evidence: [piece] },
    });
    for (const [state, row] of Object.entries(states)) {
      const other = await someone();
      const theirs = await aMentorship(mentee, other, { ...given, ...row });
      expect([state, await readBy(other, theirs)]).toEqual([state, nothing]);
    }
    const ofAnother = await someone();
    await aMentorship(colleague, ofAnother, { open: mentorshipScopes });
    for (const other of [...others, ofAnother, mentee]) {
      expect(await findMenteeSight(other, id)).toBeUndefined();
      expect(
        await readMenteeReport(asMentor(other), { id, subject: subject() }, new Date()),
      ).toBeUndefined();
    }
    // By a mentorship of their own with someone else they don't come to this one's things.
    const own = await aMentorship(colleague, mentor, given);
    expect(
      await readMenteeReport(asMentor(), { id: own, subject: subject() }, new Date()),
    ).toBeUndefined();
  });

  test.each(readableScopes)("of one scope alone is nothing of another: %s", async (scope) => {
    const piece = await somethingOfEach();
    const id = await aMentorship(mentee, mentor, { open: [scope], evidence: [piece] });

    expect(await readBy(mentor, id)).toEqual({
      open: [scope],
      report: scope === "report",
      actions: scope === "path" ? 1 : 0,
      evidence: scope === "evidence" ? [piece] : [],
    });
  });

  test("of check-ins alone is nothing that there's a page of", async () => {
    const piece = await somethingOfEach();
    const id = await aMentorship(mentee, mentor, { open: ["check-ins"], evidence: [piece] });

    expect(await readBy(mentor, id)).toEqual(nothing);
  });

  test("of reports is the newest of one's own view that may be shown, and never its row", async () => {
    const id = await aMentorship(mentee, mentor, { open: ["report"] });
    const first = await aSubmittedAssessment(mentee, 2, later(-3000));
    const second = await aSubmittedAssessment(mentee, 3, later(-2000));
    const third = await aSubmittedAssessment(mentee, 4, later(-1000));
    const read = async () =>
      (await readMenteeReport(asMentor(), { id, subject: subject() }, new Date()))?.result.skills[0]
        ?.level;
    const set = (reportId: string, to: Partial<typeof reports.$inferInsert>) =>
      asSystem("test", (tx) =>
        tx.update(reports).set(to).where(eq(reports.id, reportId)).returning(),
      );

    expect(await read()).toBeCloseTo(4, 0);
    await set(third.reportId, { cause: "check-in" });
    expect(await read()).toBeCloseTo(3, 0);
    await set(second.reportId, { mayBeShared: false });
    expect(await read()).toBeCloseTo(2, 0);
    expect(await findMenteeSight(mentor, id)).toMatchObject({ open: ["report"] });
    await set(first.reportId, { mayBeShared: false });
    expect(await read()).toBeUndefined();
    expect(await findMenteeSight(mentor, id)).toMatchObject({ open: [] });

    for (const viewer of [mentor, asMentor()]) {
      const rows = await asViewer(viewer, async (tx) =>
        rowsOf(await tx.execute(sql`select id from reports where subject_id = ${mentee.id}`)),
      );
      expect(rows).toEqual([]);
    }
  });

  test("of a path is its actions without notes, and by evidence alone that may be read", async () => {
    const id = await aMentorship(mentee, mentor, { open: ["path"] });
    const ref = await aNotedAction(mentee, "For myself.");
    const piece = someEvidence({ actions: [ref] });
    await addEvidence(mentee, piece);
    const evidence = async () => (await findPath(asMentor(), subject())).evidence.get(ref) ?? 0;

    expect(await evidence()).toBe(0);
    expect((await findActionOfPath(asMentor(), subject(), ref)).changes).toMatchObject([
      { note: "" },
    ]);
    await pick(id, [piece.id]);
    expect(await evidence()).toBe(1);
    expect((await findActionOfPath(asMentor(), subject(), ref)).pieces).toMatchObject([
      { id: piece.id },
    ]);
  });
});

describe("a look", () => {
  test("is told to the mentee, by day and thing, and a preview is none", async () => {
    const piece = await somethingOfEach();
    const id = await aMentorship(mentee, mentor, { open: mentorshipScopes, evidence: [piece] });
    const seen = asSeenBy(mentor.id, mentee);

    expect(await readThings(seen, id)).toEqual(await withoutLooks(() => readThings(seen, id)));
    expect(await listLooks(mentee, mentor.id)).toEqual([]);

    await readThings(asMentor(), id);
    const looks = await listLooks(mentee, mentor.id);
    expect(looks.map(({ action }) => action).toSorted()).toEqual([
      "evidence.read",
      "evidence.read",
      "path.read",
      "path.read",
      "report.read",
    ]);
    for (const other of [...others, mentor]) {
      expect(await listLooks(other, mentor.id)).toEqual([]);
    }
  });

  test("through the mentor's eyes shows exactly what the mentor sees", async () => {
    const piece = await somethingOfEach();
    await pieceOf(mentee, "The board's numbers");
    const id = await aMentorship(mentee, mentor);
    const seen = asSeenBy(mentor.id, mentee);

    const steps = [
      async () => undefined,
      () => openOf(id, "path"),
      () => openOf(id, "report"),
      () => pick(id, [piece]),
      () => shutScope(mentee, { id, scope: "path" }),
      () => change(id, { pausedAt: new Date(), pausedBy: "mentor" }),
    ];
    for (const step of steps) {
      await step();
      expect(await readThings(seen, id)).toEqual(await readThings(asMentor(), id));
    }
  });
});

/** All that the pages read. */
async function readThings(reader: Viewer, id: string) {
  const found = await findMenteeSight(reader, id);
  const { pieces } = await listEvidence(reader, subject());
  const [piece] = pieces;

  return {
    found,
    report: await readMenteeReport(reader, { id, subject: subject() }, new Date(0)),
    path: await findPath(reader, subject()),
    action: await findActionOfPath(reader, subject(), "mentor-others"),
    pieces,
    piece: piece && (await findEvidence(reader, subject(), piece.id)),
  };
}

async function withoutLooks<Result>(run: () => Promise<Result>) {
  const count = async () => (await listLooks(mentee, mentor.id)).length;
  const before = await count();
  const result = await run();
  expect(await count()).toBe(before);

  return result;
}

describe("evidence", () => {
  test("opens by the pieces that are picked, and what's added later stays shut", async () => {
    const id = await aMentorship(mentee, mentor);
    const [one, two] = [await pieceOf(), await pieceOf()];
    expect(await openOf(id, "evidence")).toBe("pieces first");
    expect(await pick(id, [one])).toBe("opened");
    const three = await pieceOf();
    expect((await readBy(mentor, id)).evidence).toEqual([one]);
    expect(await pick(id, [three])).toBe("opened");
    expect((await readBy(mentor, id)).evidence.toSorted()).toEqual([one, three].toSorted());
    expect((await listPieces(mentee, id)).filter(({ pickedAt }) => !pickedAt)).toMatchObject([
      { id: two },
    ]);

    expect(await listMentorsOfPiece(mentee, one)).toMatchObject([
      { id, openSince: expect.any(Date) },
    ]);
    expect(await listMentorsOfPiece(mentee, two)).toMatchObject([{ id, openSince: null }]);
    expect(await shutPiece(mentee, { id, pieceId: one })).toBe("shut");
    expect(await shutPiece(mentee, { id, pieceId: one })).toBe("not found");
    expect((await readBy(mentor, id)).evidence).toEqual([three]);
    for (const other of others) {
      const told = await listMentorsOfPiece(other, one);
      expect(told.filter((each) => each.id === id || each.openSince)).toEqual([]);
    }
  });

  test("once withdrawn has to be picked again, piece by piece", async () => {
    const id = await aMentorship(mentee, mentor);
    const [one, two] = [await pieceOf(), await pieceOf()];
    await pick(id, [one]);
    await shutScope(mentee, { id, scope: "evidence" });
    expect((await readBy(mentor, id)).evidence).toEqual([]);
    expect((await listPieces(mentee, id)).filter(({ pickedAt }) => pickedAt)).toEqual([]);
    await pick(id, [two]);
    expect((await readBy(mentor, id)).evidence).toEqual([two]);
  });

  test("of someone else's is never opened", async () => {
    const id = await aMentorship(mentee, mentor);
    const theirs = await pieceOf(colleague);
    expect(await pick(id, [theirs])).toBe("no pieces");
    const own = await pieceOf();
    expect(await pick(id, [theirs, own])).toBe("opened");
    expect((await readBy(mentor, id)).evidence).toEqual([own]);
    expect(await findEvidence(asMentor(), colleague, theirs)).toBeUndefined();
  });

  test("is asked about once before it opens to someone from outside, and not to a member", async () => {
    const id = await aMentorship(mentee, mentor);
    const [one, two] = [await pieceOf(), await pieceOf()];
    expect(await pick(id, [one], false)).toBe("secrets");
    expect(await readBy(mentor, id)).toEqual(nothing);
    expect(await pick(id, [one])).toBe("opened");
    expect(await pick(id, [two], false)).toBe("opened");
    for (const pieceId of [one, two]) await shutPiece(mentee, { id, pieceId });
    expect(await pick(id, [one], false)).toBe("secrets");

    const inside = await aMentorship(mentee, colleague);
    expect(await pick(inside, [one], false)).toBe("opened");
  });
});

/** What someone's inbox says of evidence that's kept inside. */
async function toldTo(viewer: Viewer) {
  const { notices } = await listNotices(viewer);
  const told = notices.filter(({ kind }) => kind === "evidence kept inside");

  return told.map((notice) => noticeText(notice, { now: new Date(), dates: datesIn("UTC") }));
}

describe("an organization that keeps evidence inside", () => {
  test("shuts what's open to someone from outside, and nothing else", async () => {
    const piece = await somethingOfEach();
    const open = ["path", "evidence"] as const;
    const id = await aMentorship(mentee, mentor, { open, evidence: [piece] });
    const inside = await aMentorship(mentee, colleague, { open, evidence: [piece] });
    const elsewhere = await anOrganization();
    const stranger = await aViewer(elsewhere.id);
    const strangers = await aMentorship(stranger, mentor, { open: ["evidence"] });

    expect(await keepEvidenceInside(admin, true)).toBe("kept");
    expect(await readBy(mentor, id)).toEqual({ ...nothing, open: ["path"], actions: 1 });
    expect(await readBy(colleague, inside)).toMatchObject({ evidence: [piece] });
    expect(await standings(id)).toEqual(["shut", "open", "shut", "shut"]);
    expect((await findScopes(stranger, strangers))?.scopes[2]).toMatchObject({ standing: "open" });
    expect(await findScopes(mentee, id)).toMatchObject({ staysInside: true });
    expect(await findScopes(mentee, inside)).toMatchObject({ staysInside: false });
    expect(await pick(id, [piece])).toBe("stays inside");

    expect(await toldTo(mentee)).toEqual([
      "Your organization keeps evidence inside, and Mary Somerville works elsewhere: what you had opened to them is shut.",
    ]);
    // A colleague has a mentor from outside, too.
    expect(await toldTo(colleague)).toHaveLength(1);
    for (const other of [...others, mentor, stranger]) {
      if (other !== colleague) expect(await toldTo(other)).toEqual([]);
    }
    expect(await keepEvidenceInside(admin, false)).toBe("freed");
    expect(await readBy(mentor, id)).toMatchObject({ evidence: [] });
    expect(await pick(id, [piece])).toBe("opened");
  });

  test("tells no one of evidence that was only chosen, or shut before", async () => {
    const piece = await pieceOf();
    const other = await aMentorship(mentee, await aViewer(mentor.organizationId), {
      ...{ open: ["evidence"], evidence: [piece] },
    });
    await shutScope(mentee, { id: other, scope: "evidence" });
    const resumed = await aMentorship(mentee, mentor, { open: ["evidence"], evidence: [piece] });
    await asSystem("test", (tx) => shutForPause(tx, [resumed], new Date()));
    await keepEvidenceInside(admin, true);

    expect(await toldTo(mentee)).toEqual([]);
  });

  test("says so in the audit log once, and nothing of whose it was", async () => {
    const piece = await pieceOf();
    await aMentorship(mentee, mentor, { open: ["evidence"], evidence: [piece] });
    await keepEvidenceInside(admin, true);
    await keepEvidenceInside(admin, true);

    expect(await auditEntriesOf(mentee.organizationId, "organization.evidence-kept")).toEqual([
      { actorId: admin.id, subjectId: null, objectId: null },
    ]);
    expect((await findOrganization(admin)).evidenceStaysSince).not.toBeNull();
  });

  test("is an admin's alone to say", async () => {
    for (const other of [colleague, { ...colleague, role: "admin" as const }]) {
      expect(await keepEvidenceInside(other, true)).toBe("not allowed");
    }
    expect((await findOrganization(admin)).evidenceStaysSince).toBeNull();
  });

  test("shuts it too once a mentor is no longer a member", async () => {
    const piece = await pieceOf();
    const leaving = await aViewer(mentee.organizationId);
    const id = await aMentorship(mentee, leaving, { open: ["evidence"], evidence: [piece] });
    await keepEvidenceInside(admin, true);
    expect(await readBy(leaving, id)).toMatchObject({ evidence: [piece] });

    expect(await endMembership(admin, await membershipOf(leaving))).toBe("ended");
    expect(await readBy(leaving, id)).toEqual(nothing);
    expect(await standings(id)).toEqual(["shut", "shut", "shut", "shut"]);
    expect(await toldTo(mentee)).toHaveLength(1);
  });

  test("doesn't keep it from a mentor who left where it may leave", async () => {
    const piece = await pieceOf();
    const leaving = await aViewer(mentee.organizationId);
    const id = await aMentorship(mentee, leaving, { open: ["evidence"], evidence: [piece] });
    await endMembership(admin, await membershipOf(leaving));

    expect(await readBy(leaving, id)).toMatchObject({ evidence: [piece] });
  });
});

test("that there are scopes is nothing that an admin finds in the audit log", async () => {
  const id = await aMentorship(mentee, mentor);
  await aNotedAction(mentee);
  await openOf(id, "path");
  await pick(id, [await pieceOf()]);
  await findPath(asMentor(), subject());

  for (const other of others.filter((each) => each.id !== mentee.id)) {
    const seen = await asViewer(other, async (tx) =>
      rowsOf(
        await tx.execute(
          sql`select action from audit_entries where actor_id in (${mentee.id}, ${mentor.id}) and (action like '%.read' or action like 'scope.%' or action like 'mentored-%')`,
        ),
      ),
    );
    expect(seen).toEqual([]);
  }
});
