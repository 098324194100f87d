import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { proposeAgreement } from "@/db/queries/agreements";
import { saveAnswer } from "@/db/queries/assessments";
import { agreementsDue, lapseDue, remindDue, revealDue } from "@/db/queries/check-in-jobs";
import {
  declineCheckIn,
  findCheckIn,
  offerAssessment,
  submitView,
  takeBackCheckIn,
} from "@/db/queries/check-ins";
import { listNotices } from "@/db/queries/notices";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { dayOf } from "@/lib/forms/day";
import { addDays } from "@/lib/text/dates";
import { agree, anAgreedSkill, someAgreement } from "@/tests/support/agreements";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { seenInSql } from "@/tests/support/check-in-sight";
import {
  aCheckIn,
  aCheckInThatIs,
  aViewOf,
  change,
  levelIn,
  rowOf,
} from "@/tests/support/check-ins";
import { anOrganization, aViewer } from "@/tests/support/factories";

let subject: Viewer;
let rater: Viewer;

beforeEach(async () => {
  const { id } = await anOrganization();
  subject = await aViewer(id);
  rater = await aViewer(id);
});

const now = new Date();
const hour = 3_600_000;
const soon = new Date(now.getTime() + hour);
const later = new Date(now.getTime() + 2 * hour);

/** A check-in that both are in, with the hour of its reveal set. */
async function bothIn(revealAt: Date) {
  const checkIn = await aCheckIn(subject, rater, { revealAt });
  for (const skill of ["adaptability", "negotiation", "storytelling"] as const) {
    await saveAnswer(rater, levelIn(checkIn.draftId, skill));
  }
  expect(await submitView(rater, { id: checkIn.id, mayShowJoint: false }, now)).toBe("in");
  await aViewOf(subject);
  expect(await offerAssessment(subject, checkIn.id, now)).toBe("in");

  return checkIn;
}

/** The same between two others. */
async function anotherBothIn() {
  subject = await aViewer(subject.organizationId);
  rater = await aViewer(subject.organizationId);

  return bothIn(soon);
}

async function toldTo(who: Viewer) {
  return (await listNotices(who)).notices.map(({ kind }) => kind);
}

async function reveals() {
  return (await auditEntriesOf(subject.organizationId, "check-in.revealed")).length;
}

describe("a reveal at a set hour", () => {
  test("doesn't come before it, when both are in, to anyone", async () => {
    const { id } = await bothIn(soon);
    await revealDue(now);

    for (const who of [subject, rater]) {
      const found = await findCheckIn(who, id);
      expect(found).toMatchObject({ revealedAt: null, revealAt: soon, reportId: null });
      expect(found?.revealed).toBeUndefined();
      expect((await seenInSql([who])).flat().filter((key) => key.startsWith("revealed"))).toEqual(
        [],
      );
      expect(await toldTo(who)).not.toContain("revealed");
    }
    expect(await reveals()).toBe(0);
  });

  test("comes at it, also where no server ran then, with one report, and tells both", async () => {
    const { id } = await bothIn(soon);

    await revealDue(new Date(soon.getTime() - 1));
    expect(await rowOf(id)).toMatchObject({ revealedAt: null });
    await revealDue(later);
    expect(await rowOf(id)).toMatchObject({ revealedAt: later });
    for (const who of [subject, rater]) {
      expect((await findCheckIn(who, id))?.revealed?.rater.size).toBe(3);
      expect(await toldTo(who)).toContain("revealed");
    }
    expect(await jointReports()).toBe(1);
  });

  test("comes once, however many jobs look at once and afterward", async () => {
    await bothIn(soon);
    await Promise.all(Array.from({ length: 5 }, () => revealDue(later)));
    await revealDue(later);

    expect(await reveals()).toBe(1);
    expect(await jointReports()).toBe(1);
    expect((await toldTo(rater)).filter((kind) => kind === "revealed")).toHaveLength(1);
  });

  test("comes with the last answer where that is later than the hour", async () => {
    const { id } = await aCheckInThatIs("rater in", subject, rater);
    await change(id, { revealAt: soon });
    await revealDue(later);
    expect(await rowOf(id)).toMatchObject({ revealedAt: null });
    await aViewOf(subject);

    expect(await offerAssessment(subject, id, later)).toBe("revealed");
    expect(await toldTo(rater)).toEqual(["revealed", "asked"]);
  });

  test("waits for it, however long after its due day", async () => {
    const { id } = await bothIn(soon);
    await change(id, { dueOn: addDays(dayOf(now), -40) });
    await lapseDue(now);
    await revealDue(later);

    expect(await rowOf(id)).toMatchObject({ revealedAt: later, endedAt: null });
  });

  test("of one that fails holds up no other", async () => {
    const [first, second] = [await bothIn(soon), await anotherBothIn()].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    await asSystem("test", (tx) =>
      tx.delete(ratings).where(eq(ratings.assessmentId, first?.draftId ?? "")),
    );

    await expect(revealDue(later)).rejects.toThrow();
    expect(await rowOf(first?.id ?? "")).toMatchObject({ revealedAt: null });
    expect(await rowOf(second?.id ?? "")).toMatchObject({ revealedAt: later });
    await change(first?.id ?? "", { revealAt: null });
  });

  test.each(["take back", "decline"] as const)("is over with a %s before it", async (end) => {
    const { id } = await bothIn(soon);
    expect(
      end === "take back"
        ? await takeBackCheckIn(subject, id)
        : await declineCheckIn(rater, { id, reason: "no time" }),
    ).toBe("ended");

    await revealDue(later);
    expect(await rowOf(id)).toMatchObject({ revealedAt: null });
  });
});

describe("a check-in that isn't complete", () => {
  test("lapses 30 days after its due day, with the rater's answers, and not before", async () => {
    const { id, draftId } = await aCheckInThatIs("rater in", subject, rater);
    const { dueOn } = (await rowOf(id)) ?? { dueOn: "" };
    const on = (days: number) => new Date(`${addDays(dueOn, days)}T12:00Z`);

    await lapseDue(on(30));
    expect(await rowOf(id)).toMatchObject({ endedAt: null });
    await Promise.all([lapseDue(on(31)), lapseDue(on(31))]);
    expect(await rowOf(id)).toMatchObject({ endedAt: on(31), endReason: "lapsed" });
    const left = await asSystem("test", (tx) =>
      tx.select({ id: assessments.id }).from(assessments).where(eq(assessments.id, draftId)),
    );
    expect(left).toEqual([]);
  });

  test("that is revealed or over never lapses", async () => {
    const revealed = await aCheckInThatIs("revealed", subject, rater);
    const declined = await aCheckInThatIs(
      "declined",
      subject,
      await aViewer(subject.organizationId),
    );
    await lapseDue(new Date(now.getTime() + 100 * 24 * hour));

    expect(await rowOf(revealed.id)).toMatchObject({ endedAt: null });
    expect(await rowOf(declined.id)).toMatchObject({ endReason: "no time" });
  });
});

describe("reminders", () => {
  const opened = new Date("2026-11-20T00:00Z");
  const dueOn = "2026-12-04";
  const ask = { now: opened, dueOn };
  const reminders = async (who: Viewer) =>
    (await toldTo(who)).filter((kind) => kind === "reminder").length;
  const remindAt = (at: string) => remindDue(new Date(at));

  async function anOldCheckIn() {
    const checkIn = await aCheckIn(subject, rater, ask);
    await change(checkIn.id, { createdAt: opened });

    return checkIn;
  }

  test("go once halfway and once on the due day, to each side that hasn't answered", async () => {
    await anOldCheckIn();
    const seen: [string, number, number][] = [];
    for (const at of [
      "2026-11-26T12:00Z",
      "2026-11-27T12:00Z",
      "2026-12-03T12:00Z",
      "2026-12-04T12:00Z",
      "2026-12-05T12:00Z",
    ]) {
      await Promise.all([remindAt(at), remindAt(at)]);
      seen.push([at.slice(5, 10), await reminders(rater), await reminders(subject)]);
    }

    expect(seen).toEqual([
      ["11-26", 0, 0],
      ["11-27", 1, 1],
      ["12-03", 1, 1],
      ["12-04", 2, 2],
      ["12-05", 2, 2],
    ]);
  });

  test("go to no one who has answered", async () => {
    const { id, draftId } = await anOldCheckIn();
    await saveAnswer(rater, levelIn(draftId), opened);
    await submitView(rater, { id, mayShowJoint: false }, opened);
    await remindAt("2026-12-04T12:00Z");

    expect([await reminders(rater), await reminders(subject)]).toEqual([0, 1]);
  });

  test("go to no one once it's over", async () => {
    const { id } = await anOldCheckIn();
    expect(await takeBackCheckIn(subject, id, opened)).toBe("ended");
    await remindAt("2026-12-04T12:00Z");

    expect([await reminders(rater), await reminders(subject)]).toEqual([0, 0]);
  });

  test("of the due day go when it's that day where someone is", async () => {
    await anOldCheckIn();
    await asSystem("test", (tx) =>
      tx.update(people).set({ timeZone: "America/Los_Angeles" }).where(eq(people.id, rater.id)),
    );
    await remindAt("2026-11-28T12:00Z");
    await remindAt("2026-12-04T06:00Z");
    expect([await reminders(rater), await reminders(subject)]).toEqual([1, 2]);
    await remindAt("2026-12-05T06:00Z");
    expect(await reminders(rater)).toBe(2);
  });
});

async function jointReports() {
  const made = await asSystem("test", (tx) =>
    tx.select({ cause: reports.cause }).from(reports).where(eq(reports.subjectId, subject.id)),
  );

  return made.filter(({ cause }) => cause === "check-in").length;
}

describe("an agreement's day", () => {
  const reviewOn = addDays(dayOf(now), 42);
  const on = (days: number) => new Date(Date.parse(`${addDays(reviewOn, days)}T12:00Z`));

  async function agreed() {
    const checkIn = await aCheckInThatIs("revealed", subject, rater);
    await agree(rater, subject, someAgreement(checkIn.id, { reviewOn }));

    return checkIn;
  }

  const timesTold = async (who: Viewer) =>
    (await toldTo(who)).filter((kind) => kind === "agreement due").length;

  test("is told to both, once, from that day on for a week", async () => {
    await agreed();
    await agreementsDue(on(-1));
    expect([await timesTold(subject), await timesTold(rater)]).toEqual([0, 0]);

    for (const day of [0, 0, 3]) await agreementsDue(on(day));
    expect([await timesTold(subject), await timesTold(rater)]).toEqual([1, 1]);
  });

  test("isn't told long after, nor of what only one of them suggests, nor of what a newer one replaced", async () => {
    const { id } = await agreed();
    await agreementsDue(on(8));
    const later = addDays(reviewOn, 30);
    await agree(rater, subject, someAgreement(id, { version: 1, reviewOn: later }));
    await proposeAgreement(
      rater,
      someAgreement(id, { version: 2, reviewOn, skills: [anAgreedSkill({ sign: "Another." })] }),
    );
    await agreementsDue(on(0));

    expect([await timesTold(subject), await timesTold(rater)]).toEqual([0, 0]);
  });
});
