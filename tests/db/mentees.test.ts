import { and, eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { setActionState } from "@/db/queries/actions";
import { addEvidence } from "@/db/queries/evidence";
import { findMentee, listMentees } from "@/db/queries/mentees";
import { auditEntries } from "@/db/schema/audit";
import { mentorships } from "@/db/schema/mentorships";
import { talkVersions } from "@/db/schema/talks";
import type { Viewer } from "@/lib/access/viewer";
import { aDay } from "@/lib/limits";
import { mentorshipScopes } from "@/lib/mentorships/mentorship";
import { movedText } from "@/lib/mentorships/movement";
import { datesIn } from "@/lib/text/dates";
import { countStatements } from "@/tests/support/count-statements";
import {
  aNotedAction,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
  someEvidence,
} from "@/tests/support/factories";
import { aMentorship } from "@/tests/support/mentorships";
import { inDays, plantTalk } from "@/tests/support/talks";

const told = { dates: datesIn("UTC") };
const long = {
  createdAt: new Date("2026-01-01"),
  acceptedAt: new Date("2026-01-01"),
  startedAt: new Date("2026-01-01"),
};

let mentee: Viewer;
let others: Viewer[];
let mentor: Viewer;

beforeEach(async () => {
  ({ viewer: mentee, others } = await aViewerAmongOthers());
  mentor = await aViewer((await anOrganization()).id);
});

/** A talk of the two by its rows alone, with what was agreed on in it. */
function aTalkOn(
  mentorshipId: string,
  onDay: string,
  change: Parameters<typeof plantTalk>[2] = {},
) {
  return plantTalk(mentee, mentor, { mentorshipId, onDay, ...change });
}

describe("a mentor's mentees", () => {
  test("are told with the last talk and the next, and none that was called off", async () => {
    const id = await aMentorship(mentee, mentor, long);
    await aTalkOn(id, inDays(-20));
    await aTalkOn(id, inDays(-3), { calledOffAt: new Date() });
    const next = await aTalkOn(id, inDays(5));
    await aTalkOn(id, inDays(40));

    const [found] = await listMentees(mentor, told);

    expect(found).toMatchObject({
      ...{ id, name: "Ada Byron", organization: "Acme", nextTalkId: next },
      movement: { met: { onDay: inDays(-20) }, next: { onDay: inDays(5) } },
    });
  });

  test("meet today until something is noted", async () => {
    const id = await aMentorship(mentee, mentor, long);
    const talkId = await aTalkOn(id, inDays(0));
    expect((await findMentee(mentor, id, told))?.movement).toMatchObject({
      ...{ met: null, next: { onDay: inDays(0) } },
    });

    await asSystem("test", (tx) =>
      tx.insert(talkVersions).values({
        ...{ talkId, version: 2, writtenBy: "subject", agenda: [], notes: "Done.", actions: [] },
      }),
    );
    expect((await findMentee(mentor, id, told))?.movement).toMatchObject({
      ...{ met: { onDay: inDays(0) }, next: null },
    });
  });

  test("are told of what the two agreed on whatever is open: what's late, and what's done since they met", async () => {
    const id = await aMentorship(mentee, mentor, long);
    await aTalkOn(id, inDays(-30), {
      agreed: [
        { owner: "subject", what: "Late", dueOn: inDays(-4) },
        { owner: "partner", what: "Also late", dueOn: inDays(-2) },
        { owner: "subject", what: "Not yet", dueOn: inDays(0) },
        { owner: "subject", what: "Done since", dueOn: inDays(-4), doneOn: inDays(-5) },
        { owner: "partner", what: "Their own", dueOn: inDays(-4), doneOn: inDays(-5) },
      ],
    });
    await aTalkOn(id, inDays(-10), {
      agreed: [{ owner: "subject", what: "Done before", dueOn: inDays(-4), doneOn: inDays(-11) }],
    });

    expect((await findMentee(mentor, id, told))?.movement).toMatchObject({
      done: ["Done since"],
      overdue: [
        { owner: "subject", what: "Late", dueOn: inDays(-4) },
        { owner: "partner", what: "Also late" },
      ],
    });
  });

  test("are told of the rest as far as each scope is open", async () => {
    const piece = someEvidence();
    await addEvidence(mentee, piece);
    await aSubmittedAssessment(mentee, 3, new Date(Date.now() - 90 * aDay));
    await aSubmittedAssessment(mentee, 4);
    const key = await aNotedAction(mentee);
    const inFortyDays = new Date(Date.now() + 40 * aDay);
    const done = { state: "done", doneOn: inDays(-1), note: "" } as const;
    await setActionState(mentee, { ref: "own-outcomes", revision: 0, ...done });
    const moved = async (change: Parameters<typeof aMentorship>[2]) => {
      const reader = await aViewer(mentor.organizationId);
      const id = await aMentorship(mentee, reader, { ...long, ...change });
      await aTalkOn(id, inDays(-20), { partnerId: reader.id });

      return (await findMentee(reader, id, { ...told, now: inFortyDays }))?.movement;
    };
    const nothing = { reports: null, done: [], evidence: 0, stalled: [] };
    const evidence = [piece.id];

    expect(await moved({ evidence })).toMatchObject(nothing);
    expect(await moved({ open: ["check-ins"], evidence })).toMatchObject(nothing);
    expect(
      await moved({ open: mentorshipScopes, pausedAt: new Date(), pausedBy: "mentee", evidence }),
    ).toMatchObject(nothing);
    expect(await moved({ open: ["evidence"], evidence })).toMatchObject({
      ...nothing,
      evidence: 1,
    });
    const path = await moved({ open: ["path"] });
    expect(path).toMatchObject({
      ...nothing,
      done: [expect.any(String)],
      stalled: [{ title: expect.any(String) }],
    });
    expect(key).toBe("mentor-others");
    const report = await moved({ open: ["report"] });
    expect(report && movedText(report)).toMatch(/^Since then: .+ 3 → 4, .+ 3 → 4.+, clear\)$/);
  });

  test("are no one else's, and one that hasn't begun or has ended is no one's", async () => {
    const id = await aMentorship(mentee, mentor, { ...long, open: mentorshipScopes });
    for (const other of [mentee, ...others]) {
      expect(await findMentee(other, id, told)).toBeUndefined();
      expect((await listMentees(other, told)).map((each) => each.id)).not.toContain(id);
    }

    for (const state of [
      { endedAt: new Date(), endReason: "stopped" as const },
      { endedAt: null, endReason: null, startedAt: null },
    ]) {
      await asSystem("test", (tx) =>
        tx.update(mentorships).set(state).where(eq(mentorships.id, id)),
      );
      expect(await findMentee(mentor, id, told)).toBeUndefined();
      expect(await listMentees(mentor, told)).toEqual([]);
    }
  });

  test("are told that they were looked at, in their organization and once a day", async () => {
    await aNotedAction(mentee);
    await aMentorship(mentee, mentor, { ...long, open: ["path"] });
    await listMentees(mentor, told);
    await listMentees(mentor, told);

    const looks = await asSystem("test", (tx) =>
      tx
        .select({ action: auditEntries.action, organizationId: auditEntries.organizationId })
        .from(auditEntries)
        .where(and(eq(auditEntries.actorId, mentor.id), like(auditEntries.action, "%.read"))),
    );
    expect(looks).toEqual([{ action: "path.read", organizationId: mentee.organizationId }]);
  });

  test("take as many statements for six as for one", async () => {
    await aMentorship(mentee, mentor, { ...long, open: mentorshipScopes });
    const one = await countStatements(() => listMentees(mentor, told));
    for (let more = 0; more < 5; more += 1) {
      const another = await aViewer(mentee.organizationId);
      await aMentorship(another, mentor, { ...long, open: mentorshipScopes });
    }

    expect(await countStatements(() => listMentees(mentor, told))).toBeLessThanOrEqual(one);
  });
});
