import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import {
  discardDraft,
  findAssessment,
  findDraft,
  listAssessments,
  saveAnswer,
  startAssessment,
  submitAssessment,
} from "@/db/queries/assessments";
import {
  declineCheckIn,
  extendCheckIn,
  findCheckIn,
  findCheckInOfDraft,
  listCheckIns,
  offerAssessment,
  openCheckIn,
  showView,
  submitView,
  takeBackCheckIn,
} from "@/db/queries/check-ins";
import { endMembership, leaveOrganization } from "@/db/queries/memberships";
import { openToManager } from "@/db/queries/openings";
import { findReport } from "@/db/queries/reports";
import { assessments, ratings } from "@/db/schema/assessments";
import { checkIns, revealedRatings } from "@/db/schema/check-ins";
import type { Viewer } from "@/lib/access/viewer";
import { declineReasons } from "@/lib/check-ins/check-in";
import { askInput } from "@/lib/check-ins/input";
import { dayOf } from "@/lib/forms/day";
import { limits } from "@/lib/limits";
import { addDays } from "@/lib/text/dates";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import {
  aCheckIn,
  aCheckInThatIs,
  anAskOf,
  aViewOf,
  change,
  daysAgo,
  levelIn,
  notSeenIn,
  ownSkills,
  rowOf,
  type Stage,
  stages,
} from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import {
  alsoIn,
  answerTo,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
  membershipOf,
} from "@/tests/support/factories";

import { aRound, aTeam } from "@/tests/support/teams";

let subject: Viewer;
let rater: Viewer;
let admin: Viewer;
let stranger: Viewer;
/** Everyone but the two, the subject in another organization among them. */
let others: Viewer[];
/** Those among them whom teams bring, who are members as well. */
let managing: Viewer[];
let former: Viewer | undefined;
let disabled: Viewer | undefined;

beforeEach(async () => {
  const them = await aViewerAmongOthers();
  ({ viewer: subject, colleague: rater, admin, stranger } = them);
  others = them.others.filter((other) => other !== rater);
  const { manager, coManager, formerManager, promoted, otherManager } = them;
  managing = [manager, coManager, formerManager, promoted, otherManager];
  [former, disabled] = others.filter(
    ({ organizationId, id }) => organizationId === subject.organizationId && id !== admin.id,
  );
});

describe("openCheckIn", () => {
  test("asks a colleague, who finds it with their draft, and hides it from everyone else", async () => {
    const ask = await anAskOf(rater, { purpose: "promotion case" });
    expect(await openCheckIn(subject, ask)).toBe("opened");

    const shared = {
      id: ask.id,
      purpose: "promotion case",
      reason: ask.reason,
      dueOn: ask.dueOn,
      openedBy: "subject",
      subjectName: "Ada Byron",
      raterName: "Ada Byron",
      subjectInAt: null,
      raterInAt: null,
      revealedAt: null,
      endedAt: null,
      endReason: null,
    };
    expect(await listCheckIns(subject)).toMatchObject([{ ...shared, side: "subject" }]);
    expect(await listCheckIns(rater)).toMatchObject([{ ...shared, side: "rater" }]);
    const own = await findCheckIn(subject, ask.id);
    const theirs = await findCheckIn(rater, ask.id);
    expect(own).toMatchObject({ ...shared, draft: undefined, revealed: undefined });
    expect(theirs).toMatchObject({
      ...shared,
      draft: { answers: new Map() },
      offer: undefined,
      revealed: undefined,
    });
    expect(await findCheckInOfDraft(rater, theirs?.draft?.id ?? "")).toBe(ask.id);
    expect(await findCheckInOfDraft(subject, theirs?.draft?.id ?? "")).toBeUndefined();
    for (const other of others) {
      expect(await listCheckIns(other)).toEqual([]);
      expect(await findCheckIn(other, ask.id)).toBeUndefined();
      expect(await findCheckInOfDraft(other, theirs?.draft?.id ?? "")).toBeUndefined();
    }
  });

  test("makes of whoever is asked a peer with an account, and of their draft one about the subject", async () => {
    const { id, draftId } = await aCheckIn(subject, rater);

    expect(await rowOf(id)).toMatchObject({
      organizationId: subject.organizationId,
      subjectId: subject.id,
      raterId: rater.id,
      kind: "peer",
      proof: "account",
      mayShowJoint: false,
      revealAt: null,
    });
    expect(await assessmentRow(draftId)).toMatchObject({
      organizationId: subject.organizationId,
      subjectId: subject.id,
      raterId: rater.id,
      source: "peer",
      purpose: "development",
      submittedAt: null,
    });
  });

  test("finds a colleague's address in another letter case, as their form sends it", async () => {
    const ask = await anAskOf(rater);
    const typed = { ...ask, evidence: undefined, email: ` ${ask.email.toUpperCase()}`, name: "" };

    expect(await openCheckIn(subject, { ...ask, email: askInput.parse(typed).email ?? "" })).toBe(
      "opened",
    );
  });

  test("asks no one but a member: not oneself, a stranger, someone who left or is disabled, or nobody", async () => {
    expect(await openCheckIn(subject, await anAskOf(subject))).toBe("yourself");
    for (const who of [stranger, former, disabled]) {
      if (!who) throw new Error("There is no such person.");
      expect(await openCheckIn(subject, await anAskOf(who))).toBe("no member");
    }
    const email = `${crypto.randomUUID()}@example.com`;
    expect(await openCheckIn(subject, await anAskOf(rater, { email }))).toBe("no member");
    expect(await listCheckIns(subject)).toEqual([]);
  });

  test("lets no one ask who isn't a member where they say they work", async () => {
    const members = new Set([admin, ...managing].map(({ id }) => id));
    for (const who of others.filter(({ id }) => !members.has(id) && id !== stranger.id)) {
      expect(await openCheckIn(who, await anAskOf(rater))).toBe("no member");
    }
    expect(await openCheckIn(stranger, await anAskOf(rater))).toBe("no member");
    expect(await listCheckIns(rater)).toEqual([]);
  });

  test("opens one between two people at a time, whoever asks whom, for whatever purpose", async () => {
    await aCheckIn(subject, rater);

    for (const purpose of ["development", "promotion case"] as const) {
      expect(await openCheckIn(subject, await anAskOf(rater, { purpose }))).toBe("open");
      expect(await openCheckIn(rater, await anAskOf(subject, { purpose }))).toBe("open");
    }
    expect(await listCheckIns(rater)).toHaveLength(1);
    expect(await draftsAbout(subject)).toHaveLength(1);
  });

  test("opens one of two that are sent at the same time", async () => {
    const outcomes = await Promise.all([
      openCheckIn(subject, await anAskOf(rater)),
      openCheckIn(rater, await anAskOf(subject)),
    ]);

    expect(outcomes.sort()).toEqual(["open", "opened"]);
  });

  test("asks several people at once", async () => {
    await aCheckIn(subject, rater);

    expect(await openCheckIn(subject, await anAskOf(admin))).toBe("opened");
  });

  test("opens the same form once, however often it is sent", async () => {
    const ask = await anAskOf(rater);
    const outcomes = await Promise.all([openCheckIn(subject, ask), openCheckIn(subject, ask)]);

    expect([...outcomes, await openCheckIn(subject, ask)]).toEqual(["opened", "opened", "opened"]);
    expect(await listCheckIns(subject)).toHaveLength(1);
    expect(await draftsAbout(subject)).toHaveLength(1);
    expect(await auditEntriesOf(subject.organizationId, "check-in.opened")).toHaveLength(1);
  });

  test("opens nothing under the id of someone else's", async () => {
    const { id } = await aCheckIn(subject, rater);
    const another = await aViewer(subject.organizationId);

    expect(await openCheckIn(another, await anAskOf(admin, { id }))).toBe("open");
    expect(await openCheckIn(rater, await anAskOf(admin, { id }))).toBe("open");
    expect(await listCheckIns(another)).toEqual([]);
    expect(await listCheckIns(admin)).toEqual([]);
    expect(await findCheckIn(subject, id)).toMatchObject({ raterName: "Ada Byron" });
  });

  test("waits 60 days after a reveal before the next of its purpose, which is the same rater's", async () => {
    const { id } = await aCheckInThatIs("revealed", subject, rater);
    const before = await rowOf(id);
    await change(id, { revealedAt: daysAgo(59) });
    expect(await openCheckIn(subject, await anAskOf(rater))).toBe("too soon");
    expect(await openCheckIn(rater, await anAskOf(subject))).toBe("too soon");

    const now = new Date();
    await change(id, { revealedAt: daysAgo(60, now) });
    const next = await aCheckIn(subject, rater, { now });

    expect((await rowOf(next.id))?.raterKey).toBe(before?.raterKey);
    expect(before?.raterKey).toMatch(/^[\da-f-]{36}$/);
  });

  test("waits for no other purpose, and not after one that ended", async () => {
    await aCheckInThatIs("revealed", subject, rater);
    const other = await aCheckIn(subject, rater, { purpose: "promotion case" });
    expect(await takeBackCheckIn(subject, other.id)).toBe("ended");

    expect(await openCheckIn(subject, await anAskOf(rater, { purpose: "promotion case" }))).toBe(
      "opened",
    );
  });

  test("gives each rater a key of their own", async () => {
    const one = await aCheckIn(subject, rater);
    const two = await aCheckIn(subject, admin);

    expect((await rowOf(one.id))?.raterKey).not.toBe((await rowOf(two.id))?.raterKey);
  });

  describe("at the most that is kept open", () => {
    let last: Awaited<ReturnType<typeof anAskOf>>;

    beforeEach(async () => {
      await manyOpen(limits.openCheckIns - 1);
      last = await anAskOf(rater);
      expect(await openCheckIn(subject, last)).toBe("opened");
    });

    test("is full, but not for the form that opened the last one, or for who is asked", async () => {
      expect(await openCheckIn(subject, await anAskOf(admin))).toBe("full");
      expect(await openCheckIn(subject, last)).toBe("opened");
      expect(await openCheckIn(admin, await anAskOf(subject))).toBe("opened");
      expect(await openCheckIn(rater, await anAskOf(admin))).toBe("opened");
    });

    test("has room once one ended", async () => {
      expect(await takeBackCheckIn(subject, last.id)).toBe("ended");

      expect(await openCheckIn(subject, await anAskOf(admin))).toBe("opened");
    });

    test("has room once one lapsed, whoever was asked", async () => {
      await change(last.id, { dueOn: lapsedDay() });

      expect(await openCheckIn(subject, await anAskOf(admin))).toBe("opened");
      expect(await rowOf(last.id)).toMatchObject({ endReason: "lapsed" });
    });
  });

  test("ends one between the two that lapsed, with what the rater answered", async () => {
    const { id, draftId } = await aCheckInThatIs("lapsed", subject, rater);

    expect(await openCheckIn(subject, await anAskOf(rater))).toBe("opened");
    expect(await rowOf(id)).toMatchObject({ endReason: "lapsed", raterAssessmentId: null });
    expect(await assessmentRow(draftId)).toBeUndefined();
  });

  test("ends one that lapsed when the rater asks instead", async () => {
    const { id } = await aCheckInThatIs("lapsed", subject, rater);

    expect(await openCheckIn(rater, await anAskOf(subject))).toBe("opened");
    expect(await rowOf(id)).toMatchObject({ endReason: "lapsed" });
  });

  test("ends none on the thirtieth day after it was due", async () => {
    const { id } = await aCheckIn(subject, rater);
    await change(id, { dueOn: addDays(lapsedDay(), 1) });

    expect(await openCheckIn(subject, await anAskOf(rater))).toBe("open");
    expect(await rowOf(id)).toMatchObject({ endedAt: null });
  });
});

describe("a rater's draft", () => {
  let id: string;
  let draftId: string;

  beforeEach(async () => {
    ({ id, draftId } = await aCheckIn(subject, rater));
  });

  test("takes levels and what they haven't seen, and shows them to the rater alone", async () => {
    expect((await saveAnswer(rater, levelIn(draftId))).outcome).toBe("saved");
    expect((await saveAnswer(rater, notSeenIn(draftId))).outcome).toBe("saved");

    const answers = (await findCheckIn(rater, id))?.draft?.answers;
    expect(answers?.get("negotiation")).toMatchObject({ state: "rated", level: 2 });
    expect(answers?.get("storytelling")).toMatchObject({ state: "not_observed", level: null });
    expect((await findCheckIn(subject, id))?.draft).toBeUndefined();
    expect(await findAssessment(subject, subject, draftId)).toBeUndefined();
    expect(await listAssessments(subject, subject)).toEqual([]);
    for (const other of others)
      expect(await findAssessment(other, subject, draftId)).toBe(undefined);
  });

  test("takes nothing that only someone themselves can say, and an own assessment not what only others can", async () => {
    const own = await startAssessment(subject, "development");

    for (const state of ["no_opportunity", "not_applicable"] as const) {
      expect((await saveAnswer(rater, withState(draftId, state))).outcome).toBe("unfit");
      expect((await saveAnswer(subject, withState(own, state))).outcome).toBe("saved");
    }
    expect((await saveAnswer(subject, notSeenIn(own, "negotiation"))).outcome).toBe("unfit");
    expect((await findCheckIn(rater, id))?.draft?.answers.size).toBe(0);
  });

  test("is closed to its subject and to everyone else, as the subject's own is to its rater", async () => {
    const own = await startAssessment(subject, "development");

    for (const who of [subject, ...others]) {
      expect((await saveAnswer(who, levelIn(draftId))).outcome).toBe("closed");
    }
    expect((await saveAnswer(rater, levelIn(own))).outcome).toBe("closed");
    expect(await discardDraft(subject, draftId)).toBe("gone");
    expect(await submitAssessment(subject, draftId)).toBeUndefined();
  });

  test("is no draft of the rater's own: they can neither submit it as one, nor discard it, nor go on with it", async () => {
    await saveAnswer(rater, levelIn(draftId));

    expect(await submitAssessment(rater, draftId)).toBeUndefined();
    expect(await discardDraft(rater, draftId)).toBe("gone");
    expect(await findDraft(rater)).toBeUndefined();
    expect(await listAssessments(rater, rater)).toEqual([]);
    expect((await findCheckIn(rater, id))?.draft?.answers.size).toBe(1);
  });

  test("is closed once it is submitted, and gone once the check-in ended", async () => {
    await saveAnswer(rater, levelIn(draftId));
    expect(await submitView(rater, { id, mayShowJoint: false })).toBe("in");
    expect((await saveAnswer(rater, levelIn(draftId, "adaptability"))).outcome).toBe("closed");

    expect(await takeBackCheckIn(subject, id)).toBe("ended");
    expect((await saveAnswer(rater, levelIn(draftId))).outcome).toBe("closed");
  });

  test("is closed once the check-in has lapsed, and not on the day before", async () => {
    await change(id, { dueOn: addDays(lapsedDay(), 1) });
    expect((await saveAnswer(rater, levelIn(draftId))).outcome).toBe("saved");

    await change(id, { dueOn: lapsedDay() });
    expect((await saveAnswer(rater, levelIn(draftId, "adaptability"))).outcome).toBe("lapsed");
    expect((await findCheckIn(rater, id))?.draft?.answers.size).toBe(1);
  });

  test("never enters a report of the rater's or of the subject's", async () => {
    await saveAnswer(rater, levelIn(draftId, "adaptability", 5));
    await submitView(rater, { id, mayShowJoint: true });

    for (const who of [subject, rater]) {
      const own = await startAssessment(who, "development");
      await saveAnswer(who, answerTo(own, "negotiation", 1));
      const submitted = await submitAssessment(who, own);
      if (typeof submitted !== "object") throw new Error("It was not submitted.");
      const report = await findReport(who, who, submitted.reportId);
      expect(report?.input.ratings).toMatchObject([{ skill: "negotiation", level: 1 }]);
    }
  });
});

describe("offerAssessment", () => {
  let id: string;

  beforeEach(async () => {
    ({ id } = await aCheckIn(subject, rater));
  });

  test("puts in the newest of the purpose", async () => {
    await aViewOf(subject, { at: daysAgo(3) });
    const newest = await aViewOf(subject, { at: daysAgo(2) });
    await aViewOf(subject, { at: daysAgo(1), purpose: "promotion case" });

    expect((await findCheckIn(subject, id))?.offer).toMatchObject({ id: newest });
    expect(await offerAssessment(subject, id)).toBe("in");
    expect(await rowOf(id)).toMatchObject({ subjectAssessmentId: newest, revealedAt: null });
  });

  test("offers none that was brought along: who read it there isn't known here", async () => {
    const brought = await aViewOf(subject, { at: daysAgo(1) });
    await asSystem("test", (tx) =>
      tx
        .update(assessments)
        .set({ sourceId: crypto.randomUUID(), broughtAt: new Date() })
        .where(eq(assessments.id, brought)),
    );

    expect((await findCheckIn(subject, id))?.offer).toBeUndefined();
    expect(await offerAssessment(subject, id)).toBe("nothing to offer");
  });

  test("puts in one that is 30 days old, and none that is older", async () => {
    const now = new Date();
    await aViewOf(subject, { at: new Date(daysAgo(30, now).getTime() - 1) });
    expect((await findCheckIn(subject, id, now))?.offer).toBeUndefined();
    expect(await offerAssessment(subject, id, now)).toBe("nothing to offer");

    await aViewOf(subject, { at: daysAgo(30, now) });
    expect((await findCheckIn(subject, id, now))?.offer).toBeDefined();
    expect(await offerAssessment(subject, id, now)).toBe("in");
  });

  test("offers none that this rater could read already, and another rater the same", async () => {
    const before = await aViewer(subject.organizationId);
    await aCheckInThatIs("shown, then declined", subject, before);
    const again = await aCheckIn(subject, before);

    expect((await findCheckIn(subject, again.id))?.offer).toBeUndefined();
    expect(await offerAssessment(subject, again.id)).toBe("nothing to offer");
    expect(await offerAssessment(subject, id)).toBe("in");
    await aViewOf(subject);
    expect(await offerAssessment(subject, again.id)).toBe("in");
  });

  test("offers none whose report is opened to this rater, who manages them", async () => {
    const manager = await aViewer(subject.organizationId);
    await aTeam(manager, [subject]);
    const { id: made, reportId: thingId } = await aSubmittedAssessment(subject);
    const asked = await aCheckIn(subject, manager);
    expect((await findCheckIn(subject, asked.id))?.offer).toMatchObject({ id: made });
    const opening = { managerId: manager.id, kind: "report" as const, thingId };
    expect(await openToManager(subject, opening)).toBe("opened");
    expect(await offerAssessment(subject, asked.id)).toBe("nothing to offer");
  });

  test("has nothing to offer in a draft, in one for another purpose, or in someone else's", async () => {
    const draft = await startAssessment(subject, "development");
    await saveAnswer(subject, answerTo(draft, "negotiation", 3));
    await aViewOf(subject, { purpose: "promotion case" });
    await aViewOf(rater);

    expect(await offerAssessment(subject, id)).toBe("nothing to offer");
    expect(await rowOf(id)).toMatchObject({ subjectInAt: null });
  });

  test("offers nothing that was submitted in another organization", async () => {
    await aViewOf({ ...subject, organizationId: stranger.organizationId });

    expect(await offerAssessment(subject, id)).toBe("nothing to offer");
  });

  test("is done once: a later assessment changes nothing", async () => {
    const first = await aViewOf(subject);
    expect(await offerAssessment(subject, id)).toBe("in");
    await aViewOf(subject);

    expect(await offerAssessment(subject, id)).toBe("closed");
    expect(await rowOf(id)).toMatchObject({ subjectAssessmentId: first });
  });

  test("is the subject's to do, where they work, and no one else's", async () => {
    for (const who of [subject, rater]) await aViewOf(who);

    for (const who of [rater, ...others]) expect(await offerAssessment(who, id)).toBe("closed");
    expect(await rowOf(id)).toMatchObject({ subjectInAt: null });
  });
});

describe("submitView", () => {
  let id: string;
  let draftId: string;

  beforeEach(async () => {
    ({ id, draftId } = await aCheckIn(subject, rater));
  });

  test("refuses a view without an answer, and takes it once there is one", async () => {
    expect(await submitView(rater, { id, mayShowJoint: false })).toBe("empty");
    expect(await rowOf(id)).toMatchObject({ raterInAt: null });
    await saveAnswer(rater, levelIn(draftId));

    expect(await submitView(rater, { id, mayShowJoint: false })).toBe("in");
    expect((await assessmentRow(draftId))?.submittedAt).not.toBeNull();
  });

  test("is done once, with what the rater allowed then", async () => {
    await saveAnswer(rater, levelIn(draftId));
    expect(await submitView(rater, { id, mayShowJoint: true })).toBe("in");

    expect(await submitView(rater, { id, mayShowJoint: false })).toBe("closed");
    expect(await rowOf(id)).toMatchObject({ mayShowJoint: true });
  });

  test("allows nothing to be shown unless the rater says so", async () => {
    await saveAnswer(rater, levelIn(draftId));
    await submitView(rater, { id, mayShowJoint: false });

    expect(await rowOf(id)).toMatchObject({ mayShowJoint: false });
  });

  test("is the rater's to do, where they work, and no one else's", async () => {
    await saveAnswer(rater, levelIn(draftId));
    const elsewhere = await alsoIn(rater, stranger.organizationId);

    for (const who of [subject, elsewhere, ...others]) {
      expect(await submitView(who, { id, mayShowJoint: true })).toBe("closed");
    }
    expect(await rowOf(id)).toMatchObject({ raterInAt: null });
  });

  test("tells the subject that it's in, and nothing of what it says", async () => {
    await aCheckInThatIs("rater in", admin, rater);
    await saveAnswer(rater, levelIn(draftId));
    await submitView(rater, { id, mayShowJoint: false });

    const found = await findCheckIn(subject, id);
    expect(found?.raterInAt).toBeInstanceOf(Date);
    expect(found).toMatchObject({ draft: undefined, revealed: undefined });
    expect(await revealedRowsOf(id)).toEqual([]);
  });
});

describe("the reveal", () => {
  test.each(["subject", "rater"] as const)("comes when the %s is in last", async (last) => {
    const { id } = await aCheckInThatIs(
      last === "subject" ? "rater in" : "subject in",
      subject,
      rater,
    );
    await aViewOf(subject);
    expect((await findCheckIn(subject, id))?.revealed).toBeUndefined();
    expect((await findCheckIn(rater, id))?.revealed).toBeUndefined();

    expect(await sendIn[last](id)).toBe("revealed");

    for (const who of [subject, rater]) {
      const found = await findCheckIn(who, id);
      expect(found?.revealedAt).toBeInstanceOf(Date);
      expect([...(found?.revealed?.rater.keys() ?? [])]).toEqual(["negotiation", "storytelling"]);
      expect([...(found?.revealed?.subject.keys() ?? [])]).toEqual(["negotiation", "storytelling"]);
    }
    for (const other of others) expect(await findCheckIn(other, id)).toBeUndefined();
  });

  test("opens all that the rater answered, and of the subject's what the rater answered too, without a note", async () => {
    const { id, draftId } = await aCheckIn(subject, rater);
    await saveAnswer(rater, levelIn(draftId, "negotiation", 2));
    await saveAnswer(rater, notSeenIn(draftId, "storytelling"));
    await saveAnswer(rater, levelIn(draftId, "product-leadership", 5));
    await submitView(rater, { id, mayShowJoint: false });
    await aViewOf(subject);
    expect(await offerAssessment(subject, id)).toBe("revealed");

    const rest = { state: "rated", isFromSheet: false };
    const levels = { ...rest, confidence: "medium", note: "Told the supplier no." };
    const own = { ...rest, side: "subject", level: 4, confidence: "high", note: "" };
    expect(await revealedRowsOf(id)).toEqual([
      { ...own, checkInId: id, skill: "negotiation" },
      { ...own, checkInId: id, skill: "storytelling" },
      { ...levels, checkInId: id, side: "rater", skill: "negotiation", level: 2 },
      { ...levels, checkInId: id, side: "rater", skill: "product-leadership", level: 5 },
      {
        checkInId: id,
        side: "rater",
        skill: "storytelling",
        state: "not_observed",
        level: null,
        confidence: "medium",
        note: "",
        isFromSheet: false,
      },
    ]);
    expect(ownSkills).toContain("adaptability");
  });

  test("can't be undone, answered again, or ended by anyone", async () => {
    const { id } = await aCheckInThatIs("revealed", subject, rater);
    await aViewOf(subject);
    const before = await rowOf(id);

    for (const who of [subject, rater, ...others]) {
      expect(await takeBackCheckIn(who, id)).toBe("closed");
      expect(await declineCheckIn(who, { id, reason: "no time" })).toBe("closed");
      expect(await submitView(who, { id, mayShowJoint: true })).toBe("closed");
      expect(await offerAssessment(who, id)).toBe("closed");
    }
    expect(await rowOf(id)).toEqual(before);
    expect(await revealedRowsOf(id)).toHaveLength(4);
  });

  test("doesn't lapse", async () => {
    const { id } = await aCheckInThatIs("revealed", subject, rater);
    await change(id, { dueOn: lapsedDay(), revealedAt: daysAgo(61) });

    expect(await openCheckIn(subject, await anAskOf(rater))).toBe("opened");
    expect(await rowOf(id)).toMatchObject({ endedAt: null });
    expect((await findCheckIn(subject, id))?.revealed).toBeDefined();
  });

  test("shows the rater both sides for 30 days, and the subject for good", async () => {
    const { id, draftId } = await aCheckInThatIs("revealed", subject, rater);
    await change(id, { revealedAt: new Date(daysAgo(30).getTime() + 60_000) });
    expect((await findCheckIn(rater, id))?.revealed).toBeDefined();

    await change(id, { revealedAt: daysAgo(30) });
    const theirs = await findCheckIn(rater, id);
    expect(theirs?.revealed).toBeUndefined();
    expect(theirs?.draft).toMatchObject({ id: draftId, answers: { size: 2 } });
    expect((await findCheckIn(subject, id))?.revealed).toBeDefined();
  });
});

describe("showView", () => {
  const dueOn = addDays(dayOf(new Date()), 20);
  /** When whoever is in alone may show it: the due day is past everywhere on earth. */
  const pastEverywhere = new Date(`${addDays(dueOn, 2)}T00:00:00Z`);
  const soon = new Date(pastEverywhere.getTime() - 1);

  test("shows the subject all that the rater answered, and no one anything of the subject's", async () => {
    const { id } = await aCheckInThatIs("rater in", subject, rater);
    await change(id, { dueOn });
    expect(await showView(rater, id, pastEverywhere)).toBe("shown");

    expect(await rowOf(id)).toMatchObject({ shownAt: pastEverywhere, shownBy: "rater" });
    const found = await findCheckIn(subject, id);
    expect(found?.revealed).toBeUndefined();
    expect(found?.shownView?.get("negotiation")).toMatchObject({
      level: 2,
      note: "Told the supplier no.",
    });
    expect(found?.shownView?.get("storytelling")).toMatchObject({ state: "not_observed" });
    expect(await revealedRowsOf(id)).toHaveLength(2);
    for (const other of others) expect(await findCheckIn(other, id)).toBeUndefined();
  });

  test("shows the rater what they were asked about of the subject's, without notes", async () => {
    const { id } = await aCheckInThatIs("subject in", subject, rater);
    await change(id, { dueOn });
    expect(await showView(subject, id, pastEverywhere)).toBe("shown");

    expect([...((await findCheckIn(rater, id))?.shownView ?? [])]).toMatchObject([
      ["storytelling", { level: 4, confidence: "high", note: "" }],
    ]);
    expect(ownSkills).toContain("negotiation");
  });

  test("waits until the due day is past everywhere", async () => {
    const { id } = await aCheckInThatIs("rater in", subject, rater);
    await change(id, { dueOn });

    expect(await showView(rater, id, soon)).toBe("closed");
    expect(await revealedRowsOf(id)).toEqual([]);
  });

  test("is for whoever is in alone, where they work, once, and for no one else", async () => {
    const { id } = await aCheckInThatIs("rater in", subject, rater);
    const untouched = await aCheckIn(subject, admin);
    for (const each of [id, untouched.id]) await change(each, { dueOn });
    const elsewhere = await alsoIn(rater, stranger.organizationId);

    for (const who of [subject, elsewhere, ...others]) {
      expect(await showView(who, id, pastEverywhere)).toBe("closed");
    }
    expect(await showView(admin, untouched.id, pastEverywhere)).toBe("closed");
    expect(await showView(rater, id, pastEverywhere)).toBe("shown");
    expect(await showView(rater, id, pastEverywhere)).toBe("closed");
  });

  test.each([
    ["shown by the rater", "offer"],
    ["shown by the subject", "submit"],
  ] as const)(
    "lets the other still answer where it is %s, which reveals both",
    async (stage, last) => {
      const { id } = await aCheckInThatIs(stage, subject, rater);
      await aViewOf(subject);

      expect(await sendIn[last === "offer" ? "subject" : "rater"](id)).toBe("revealed");
      for (const who of [subject, rater]) {
        expect(await findCheckIn(who, id)).toMatchObject({
          shownView: undefined,
          revealed: { subject: { size: 2 }, rater: { size: 2 } },
        });
      }
    },
  );

  test.each(["shown by the rater", "shown by the subject"] as const)(
    "is nothing that whoever opened it can take back where it is %s",
    async (stage) => {
      const { id } = await aCheckInThatIs(stage, subject, rater);

      expect(await takeBackCheckIn(subject, id)).toBe("closed");
    },
  );

  test("leaves what the rater showed when it ends, and their answers", async () => {
    const { id, draftId } = await aCheckInThatIs("shown by the rater", subject, rater);
    expect(await declineCheckIn(rater, { id, reason: "no time" })).toBe("ended");

    expect((await findCheckIn(subject, id))?.shownView?.size).toBe(2);
    expect(await assessmentRow(draftId)).toBeDefined();
  });

  test("leaves what was shown once it lapsed and another one is opened", async () => {
    const { id, draftId } = await aCheckInThatIs("shown, then lapsed", subject, rater);
    expect(await openCheckIn(subject, await anAskOf(rater))).toBe("opened");

    expect(await rowOf(id)).toMatchObject({ endReason: "lapsed", raterAssessmentId: draftId });
    expect((await findCheckIn(subject, id))?.shownView?.size).toBe(2);
  });

  test("leaves what the subject showed for 30 days, and deletes what the rater hadn't submitted", async () => {
    const { id, draftId } = await aCheckInThatIs("shown, then declined", subject, rater);
    expect(await assessmentRow(draftId)).toBeUndefined();
    expect((await findCheckIn(rater, id))?.shownView?.size).toBe(1);

    await change(id, { shownAt: daysAgo(30) });
    expect((await findCheckIn(rater, id))?.shownView).toBeUndefined();
  });

  test.each(["subject", "rater"] as const)(
    "lasts for the rater until the %s leaves the organization, and for the subject longer",
    async (whose) => {
      const byRater = await aViewer(subject.organizationId);
      const shown = await aCheckInThatIs("shown by the rater", subject, byRater);
      const { id } = await aCheckInThatIs("shown by the subject", subject, rater);
      for (const who of whose === "subject" ? [subject] : [rater, byRater]) {
        await endMembershipOf(who);
      }

      expect(await rowOf(id)).toMatchObject({ endReason: "relation ended" });
      expect((await findCheckIn(rater, id))?.shownView, "by their old session").toBeUndefined();
      expect((await findCheckIn(subject, shown.id))?.shownView?.size).toBe(2);
    },
  );

  test("is in the log of what happened", async () => {
    const { id } = await aCheckInThatIs("shown by the rater", subject, rater);

    expect(await auditEntriesOf(subject.organizationId, "check-in.shown")).toEqual([
      { actorId: rater.id, subjectId: subject.id, objectId: id },
    ]);
  });
});

describe("extendCheckIn", () => {
  const later = (days: number) => addDays(dayOf(new Date()), days);
  const more = (id: string, dueOn = later(30)) => ({ id, dueOn, zone: "Europe/Berlin" });

  test("gives it a later day, never an earlier one", async () => {
    const { id } = await aCheckInThatIs("rater in", subject, rater);

    expect(await extendCheckIn(subject, more(id, later(14)))).toBe("not later");
    expect(await extendCheckIn(subject, more(id, later(13)))).toBe("not later");
    expect(await extendCheckIn(subject, more(id))).toBe("extended");
    expect(await rowOf(id)).toMatchObject({ dueOn: later(30), revealAt: null });
  });

  test("moves a reveal that would come before the new day", async () => {
    const revealAt = new Date(`${later(14)}T09:00:00Z`);
    const { id } = await aCheckIn(subject, rater, { revealAt });
    await extendCheckIn(subject, more(id));

    const moved = (await rowOf(id))?.revealAt;
    expect(moved && dayOf(moved) >= later(30)).toBe(true);
  });

  test("is for whoever opened it, and no one else", async () => {
    const { id } = await aCheckIn(subject, rater);

    for (const who of [rater, ...others]) expect(await extendCheckIn(who, more(id))).toBe("closed");
    expect(await rowOf(id)).toMatchObject({ dueOn: later(14) });
  });

  test("leaves those of a round to the round", async () => {
    const team = await aTeam(rater, [subject]);
    const { checkIns: opened } = await aRound(rater, team);
    const id = opened.get(subject.id)?.id ?? "";

    expect(await extendCheckIn(rater, more(id))).toBe("closed");
  });
});

describe("takeBackCheckIn", () => {
  test.each(["open", "subject in", "rater in"] as const)(
    "ends one that is %s, and deletes what the rater had answered",
    async (stage) => {
      const { id, draftId } = await aCheckInThatIs(stage, subject, rater);

      expect(await takeBackCheckIn(subject, id)).toBe("ended");
      expect(await rowOf(id)).toMatchObject({ endReason: "taken back", raterAssessmentId: null });
      expect(await assessmentRow(draftId)).toBeUndefined();
      expect(await findCheckIn(rater, id)).toMatchObject({
        endedAt: expect.any(Date),
        draft: undefined,
        revealed: undefined,
      });
    },
  );

  test("keeps the subject's own assessment, which was theirs before", async () => {
    const { id } = await aCheckInThatIs("subject in", subject, rater);
    await takeBackCheckIn(subject, id);

    expect(await listAssessments(subject, subject)).toHaveLength(1);
  });

  test("is for whoever opened it, where they work, and no one else", async () => {
    const { id, draftId } = await aCheckIn(subject, rater);

    for (const who of [rater, ...others]) expect(await takeBackCheckIn(who, id)).toBe("closed");
    expect(await rowOf(id)).toMatchObject({ endedAt: null, raterAssessmentId: draftId });
  });
});

describe("declineCheckIn", () => {
  test.each(declineReasons)("ends it with the reason “%s” for its subject", async (reason) => {
    const { id, draftId } = await aCheckInThatIs("subject in", subject, rater);

    expect(await declineCheckIn(rater, { id, reason })).toBe("ended");
    expect(await findCheckIn(subject, id)).toMatchObject({ endReason: reason });
    expect(await assessmentRow(draftId)).toBeUndefined();
    for (const other of others) expect(await findCheckIn(other, id)).toBeUndefined();
  });

  test("is also for a rater who is in", async () => {
    const { id, draftId } = await aCheckInThatIs("rater in", subject, rater);

    expect(await declineCheckIn(rater, { id, reason: "no reason" })).toBe("ended");
    expect(await assessmentRow(draftId)).toBeUndefined();
  });

  test("is for who was asked, where they work, and no one else", async () => {
    const { id } = await aCheckIn(subject, rater);
    const elsewhere = await alsoIn(rater, stranger.organizationId);

    for (const who of [subject, elsewhere, ...others]) {
      expect(await declineCheckIn(who, { id, reason: "no time" })).toBe("closed");
    }
    expect(await rowOf(id)).toMatchObject({ endedAt: null });
  });
});

test("whatever it is that is over, nothing more happens to it", async () => {
  const isOver: Record<Stage, boolean> = {
    open: false,
    "subject in": false,
    "rater in": false,
    "shown by the subject": false,
    "shown by the rater": false,
    "shown, sight over": false,
    "shown, then declined": true,
    "shown, then lapsed": true,
    "shown, then revealed": true,
    revealed: true,
    "sight over": true,
    "taken back": true,
    declined: true,
    "relation ended": true,
    lapsed: true,
  };

  for (const stage of stages.filter((each) => isOver[each])) {
    const theirs = await aViewer(subject.organizationId);
    const { id } = await aCheckInThatIs(stage, subject, theirs);
    await aViewOf(subject);
    const before = await rowOf(id);

    expect([stage, await takeBackCheckIn(subject, id)]).toEqual([stage, "closed"]);
    expect(await declineCheckIn(theirs, { id, reason: "no time" })).toBe("closed");
    expect(await submitView(theirs, { id, mayShowJoint: true })).toBe("closed");
    expect(await offerAssessment(subject, id)).toBe("closed");
    for (const who of [subject, theirs]) expect(await showView(who, id)).toBe("closed");
    expect(await rowOf(id)).toEqual(before);
  }
});

describe("a membership that ends", () => {
  test.each(["open", "subject in", "rater in"] as const)(
    "is the subject's: one that is %s ends, and what the rater had answered goes",
    async (stage) => {
      const { id, draftId } = await aCheckInThatIs(stage, subject, rater);
      await endMembershipOf(subject);

      expect(await rowOf(id)).toMatchObject({ endReason: "relation ended" });
      expect(await assessmentRow(draftId)).toBeUndefined();
      expect(await findCheckIn(subject, id), "by their old session").toMatchObject({
        endReason: "relation ended",
      });
    },
  );

  test.each(["open", "subject in"] as const)(
    "is the rater's: one that is %s ends",
    async (stage) => {
      const { id, draftId } = await aCheckInThatIs(stage, subject, rater);
      await endMembershipOf(rater);

      expect(await findCheckIn(subject, id)).toMatchObject({ endReason: "relation ended" });
      expect(await assessmentRow(draftId)).toBeUndefined();
    },
  );

  test("is that of a rater who is in: the subject can still answer, and only they see both sides", async () => {
    const { id } = await aCheckInThatIs("rater in", subject, rater);
    await endMembershipOf(rater);
    await aViewOf(subject);

    expect(await offerAssessment(subject, id)).toBe("revealed");
    expect((await findCheckIn(subject, id))?.revealed).toBeDefined();
    expect((await findCheckIn(rater, id))?.revealed, "by their old session").toBeUndefined();
  });

  test.each(["subject", "rater"] as const)("is the %s's: the rater's sight ends", async (whose) => {
    const { id } = await aCheckInThatIs("revealed", subject, rater);
    await endMembershipOf(whose === "subject" ? subject : rater);

    expect((await rowOf(id))?.sightEndedAt).toBeInstanceOf(Date);
    expect(await rowOf(id)).toMatchObject({ endedAt: null });
    expect((await findCheckIn(rater, id))?.revealed).toBeUndefined();
    expect((await findCheckIn(subject, id))?.revealed).toBeDefined();
  });

  test("is one that someone leaves themselves", async () => {
    const open = await aCheckIn(subject, rater);
    expect(await leaveOrganization(rater)).toBe("left");

    expect(await rowOf(open.id)).toMatchObject({ endReason: "relation ended" });
  });

  test("is followed by another one: what ended stays so", async () => {
    const { id } = await aCheckInThatIs("revealed", subject, rater);
    await endMembershipOf(rater);
    await alsoIn(rater, subject.organizationId);

    expect((await findCheckIn(rater, id))?.revealed).toBeUndefined();
  });

  test("ends nothing elsewhere, and nothing of anyone else's", async () => {
    const away = await alsoIn(rater, stranger.organizationId);
    const elsewhere = await aCheckIn(stranger, away);
    const theirs = await aCheckIn(subject, admin);
    const between = await aViewer(subject.organizationId);
    const revealed = await aCheckInThatIs("revealed", subject, between);
    await endMembershipOf(rater);

    for (const { id } of [elsewhere, theirs, revealed]) {
      expect(await rowOf(id)).toMatchObject({ endedAt: null, sightEndedAt: null });
    }
  });
});

describe("a rater who is erased", () => {
  test("leaves their answers and what they were, without a name", async () => {
    const { id, draftId } = await aCheckInThatIs("revealed", subject, rater);
    const before = await rowOf(id);
    await erase(rater.id);

    expect(await rowOf(id)).toEqual({
      ...before,
      raterId: null,
      raterName: "",
      sightEndedAt: expect.any(Date),
    });
    expect((await findCheckIn(subject, id))?.revealed?.rater.size).toBe(2);
    expect(await assessmentRow(draftId)).toMatchObject({ raterId: null, source: "peer" });
  });

  test("leaves the view that is in, beside which the subject can still put theirs", async () => {
    const { id } = await aCheckInThatIs("rater in", subject, rater);
    await erase(rater.id);
    await aViewOf(subject);

    expect(await offerAssessment(subject, id)).toBe("revealed");
    expect(await findCheckIn(subject, id)).toMatchObject({
      raterName: "",
      revealed: { rater: { size: 2 } },
    });
  });

  test.each(["open", "subject in"] as const)(
    "ends one that is %s, and takes along what they hadn't submitted",
    async (stage) => {
      const { id, draftId } = await aCheckInThatIs(stage, subject, rater);
      await erase(rater.id);

      expect(await rowOf(id)).toMatchObject({
        raterId: null,
        raterName: "",
        endReason: "relation ended",
        raterAssessmentId: null,
      });
      expect(await assessmentRow(draftId)).toBeUndefined();
    },
  );

  test("doesn't change why and when one ended before", async () => {
    const { id } = await aCheckInThatIs("declined", subject, rater);
    const before = await rowOf(id);
    await erase(rater.id);

    expect(await rowOf(id)).toEqual({ ...before, raterId: null, raterName: "" });
  });

  test("is in no one's way: several of one subject's can be, and others be asked", async () => {
    const second = await aViewer(subject.organizationId);
    const theirs = [];
    for (const who of [rater, second]) {
      theirs.push(await aCheckInThatIs("rater in", subject, who));
    }
    for (const who of [rater, second]) await erase(who.id);

    const keys = await Promise.all(theirs.map(async ({ id }) => (await rowOf(id))?.raterKey));
    expect(new Set(keys).size).toBe(2);
    expect(await openCheckIn(subject, await anAskOf(admin))).toBe("opened");
    expect(await listCheckIns(subject)).toHaveLength(3);
  });
});

test("a subject who is erased takes every check-in along, with what was said about them", async () => {
  for (const stage of stages) {
    const theirs = await aViewer(subject.organizationId);
    await aCheckInThatIs(stage, subject, theirs);
  }
  const asRater = await aCheckInThatIs("revealed", rater, subject);
  await erase(subject.id);

  const kept = await asSystem("test", async (tx) => ({
    checkIns: await tx
      .select({ id: checkIns.id })
      .from(checkIns)
      .where(eq(checkIns.organizationId, subject.organizationId)),
    revealed: await tx
      .selectDistinct({ id: revealedRatings.checkInId })
      .from(revealedRatings)
      .innerJoin(checkIns, eq(checkIns.id, revealedRatings.checkInId))
      .where(eq(checkIns.organizationId, subject.organizationId)),
    views: await tx
      .select({ subjectId: assessments.subjectId })
      .from(assessments)
      .where(eq(assessments.organizationId, subject.organizationId)),
    ratings: await tx
      .select({ id: ratings.assessmentId })
      .from(ratings)
      .leftJoin(assessments, eq(assessments.id, ratings.assessmentId))
      .where(isNull(assessments.id)),
  }));
  expect(kept).toEqual({
    checkIns: [{ id: asRater.id }],
    revealed: [{ id: asRater.id }],
    views: [{ subjectId: rater.id }, { subjectId: rater.id }],
    ratings: [],
  });
});

describe("the audit log", () => {
  test("tells of each thing that happened to a check-in who did it to whose, by ids alone", async () => {
    const { id } = await aCheckInThatIs("revealed", subject, rater);
    const entry = (actor: Viewer) => ({ actorId: actor.id, subjectId: subject.id, objectId: id });

    expect(await entriesOf("check-in.opened")).toEqual([entry(subject)]);
    expect(await entriesOf("check-in.answered")).toEqual([entry(rater), entry(subject)]);
    expect(await entriesOf("check-in.revealed")).toEqual([entry(subject)]);
    expect(await entriesOf("check-in.ended")).toEqual([]);
  });

  test("tells the same of one taken back and of one declined: not which, and not why", async () => {
    const taken = await aCheckInThatIs("taken back", subject, rater);
    const declined = await aCheckInThatIs("declined", subject, rater);

    expect(await entriesOf("check-in.ended")).toEqual([
      { actorId: subject.id, subjectId: subject.id, objectId: taken.id },
      { actorId: rater.id, subjectId: subject.id, objectId: declined.id },
    ]);
  });

  test("tells of nothing that was refused", async () => {
    const { id } = await aCheckIn(subject, rater);
    await submitView(rater, { id, mayShowJoint: false });
    await offerAssessment(subject, id);
    await takeBackCheckIn(rater, id);
    await openCheckIn(subject, await anAskOf(rater));

    expect(await entriesOf("check-in.opened")).toHaveLength(1);
    for (const action of ["check-in.answered", "check-in.revealed", "check-in.ended"] as const) {
      expect(await entriesOf(action)).toEqual([]);
    }
  });

  const entriesOf = (action: Parameters<typeof auditEntriesOf>[1]) =>
    auditEntriesOf(subject.organizationId, action);
});

const sendIn = {
  subject: (id: string) => offerAssessment(subject, id),
  rater: (id: string) => submitView(rater, { id, mayShowJoint: false }),
};

/** The last day that is long enough ago for what was due on it to have lapsed. */
function lapsedDay() {
  return addDays(dayOf(new Date()), -31);
}

async function endMembershipOf(who: Viewer) {
  expect(await endMembership(admin, await membershipOf(who))).toBe("ended");
}

/** As many open check-ins of the subject's, with raters who are erased: no account is in the way. */
function manyOpen(some: number) {
  return asSystem("test", (tx) =>
    tx.insert(checkIns).values(
      Array.from({ length: some }, () => ({
        organizationId: subject.organizationId,
        subjectId: subject.id,
        subjectName: "Ada Byron",
        raterName: "",
        kind: "peer" as const,
        proof: "account" as const,
        purpose: "development" as const,
        openedBy: "subject" as const,
        reason: "",
        dueOn: dayOf(new Date()),
      })),
    ),
  );
}

function withState(assessmentId: string, state: "no_opportunity" | "not_applicable") {
  const form = answerTo(
    assessmentId,
    state === "no_opportunity" ? "adaptability" : "storytelling",
    0,
  );

  return { ...form, answer: { ...form.answer, state, level: null } as const };
}

function assessmentRow(id: string) {
  return asSystem("test", async (tx) => {
    const [row] = await tx.select().from(assessments).where(eq(assessments.id, id));

    return row;
  });
}

function draftsAbout({ id }: Viewer) {
  return asSystem("test", (tx) =>
    tx
      .select({ id: assessments.id })
      .from(assessments)
      .where(and(eq(assessments.subjectId, id), isNull(assessments.submittedAt))),
  );
}

function revealedRowsOf(id: string) {
  return asSystem("test", (tx) =>
    tx
      .select()
      .from(revealedRatings)
      .where(eq(revealedRatings.checkInId, id))
      .orderBy(revealedRatings.side, revealedRatings.skill),
  );
}
