import { beforeEach, describe, expect, test } from "vitest";
import { findCheckIn, openCheckIn } from "@/db/queries/check-ins";
import { listChosenEvidence, listEvidenceToChoose } from "@/db/queries/chosen-evidence";
import { addEvidence, changeEvidence, listEvidence, removeEvidence } from "@/db/queries/evidence";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { aCheckIn, aCheckInThatIs, anAskOf } from "@/tests/support/check-ins";
import { aViewer, aViewerAmongOthers, someEvidence } from "@/tests/support/factories";

let subject: Viewer;
let rater: Viewer;
let others: Viewer[];

beforeEach(async () => {
  const them = await aViewerAmongOthers();
  ({ viewer: subject, colleague: rater } = them);
  others = them.others.filter((other) => other !== rater);
});

async function aPiece(change: Partial<ReturnType<typeof someEvidence>> = {}, owner = subject) {
  const piece = someEvidence(change);
  expect(await addEvidence(owner, piece)).toBe("added");

  return piece;
}

describe("evidence that's chosen for a check-in", () => {
  test("is read by the rater, with what it says now, and by no one else", async () => {
    const piece = await aPiece({ title: "First", link: "https://example.com/roadmap" });
    await aPiece({ title: "Not chosen" });
    const { id } = await aCheckIn(subject, rater, { evidence: [piece.id] });
    await changeEvidence(subject, { ...piece, title: "Second", revision: 1 });

    for (const who of [subject, rater]) {
      expect(await listChosenEvidence(who, id)).toMatchObject([
        { id: piece.id, title: "Second", account: piece.account, link: piece.link },
      ]);
    }
    for (const other of others) expect(await listChosenEvidence(other, id)).toEqual([]);
  });

  test("is the only evidence that the rater can count", async () => {
    const { id } = await aPiece();
    await aPiece();
    await aCheckIn(subject, rater, { evidence: [id] });

    expect(await listEvidence(rater, subject)).toMatchObject({ total: 1, pieces: [{ id }] });
  });

  test("is the asking person's own: anyone else's isn't chosen, and nothing comes by itself", async () => {
    const theirs = await aPiece({}, rater);
    await aPiece();
    const { id } = await aCheckIn(subject, rater, { evidence: [theirs.id, crypto.randomUUID()] });

    expect(await listChosenEvidence(subject, id)).toEqual([]);
    expect(await listChosenEvidence(rater, id)).toEqual([]);
  });

  test("is chosen once: the same form, sent again with more, opens no more", async () => {
    const [first, second] = [await aPiece(), await aPiece()];
    const ask = await anAskOf(rater, { evidence: [first.id] });
    await openCheckIn(subject, ask);
    expect(await openCheckIn(subject, { ...ask, evidence: [second.id] })).toBe("opened");

    expect(await listChosenEvidence(rater, ask.id)).toMatchObject([{ id: first.id }]);
  });

  test("goes with the piece, and stays another check-in's", async () => {
    const piece = await aPiece();
    const other = await aViewer(subject.organizationId);
    const { id } = await aCheckIn(subject, rater, { evidence: [piece.id] });
    const second = await aCheckInThatIs("declined", subject, other, { evidence: [piece.id] });

    expect(await listChosenEvidence(other, second.id)).toEqual([]);
    expect(await listChosenEvidence(rater, id)).toHaveLength(1);
    expect(await removeEvidence(subject, piece.id)).toBe("removed");
    expect(await listChosenEvidence(rater, id)).toEqual([]);
    expect(await findCheckIn(rater, id)).toBeDefined();
  });

  test("is looked at in the log, unless there's nothing to see or it's one's own", async () => {
    const piece = await aPiece();
    const { id } = await aCheckIn(subject, rater, { evidence: [piece.id] });
    const without = await aCheckIn(await aViewer(subject.organizationId), rater);
    await listChosenEvidence(subject, id);
    await listChosenEvidence(rater, without.id);
    await listChosenEvidence(rater, id);

    const entries = await auditEntriesOf(subject.organizationId, "evidence.read");
    expect(entries).toEqual([{ actorId: rater.id, subjectId: subject.id, objectId: null }]);
  });
});

test("the newest of one's own evidence is offered for choosing, up to a limit", async () => {
  for (let day = 1; day <= limits.evidenceToChoose + 1; day++) {
    await aPiece({ title: `Day ${day}`, happenedOn: `2026-01-${String(day).padStart(2, "0")}` });
  }
  await aPiece({}, rater);

  const offered = await listEvidenceToChoose(subject);
  expect(offered).toHaveLength(limits.evidenceToChoose);
  expect(offered[0]).toMatchObject({ title: `Day ${limits.evidenceToChoose + 1}` });
  expect(offered.map(({ title }) => title)).not.toContain("Day 1");
});
