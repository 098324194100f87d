import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { saveAnswer } from "@/db/queries/assessments";
import { remindDue, revealDue } from "@/db/queries/check-in-jobs";
import {
  declineCheckIn,
  findCheckIn,
  listCheckIns,
  offerAssessment,
  openCheckIn,
  showView,
  submitView,
  takeBackCheckIn,
} from "@/db/queries/check-ins";
import { leaveOrganization } from "@/db/queries/memberships";
import { listNotices } from "@/db/queries/notices";
import { assessments } from "@/db/schema/assessments";
import { revealedRatings } from "@/db/schema/check-ins";
import { memberships } from "@/db/schema/organizations";
import type { Viewer } from "@/lib/access/viewer";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { dayOf } from "@/lib/forms/day";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import {
  aCheckIn,
  aCheckInThatIs,
  anAskOf,
  aViewOf,
  change,
  daysAgo,
  levelIn,
  rowOf,
} from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import { anOrganization, aSubmittedAssessment, aViewer } from "@/tests/support/factories";
import { inTurn, whileHeld } from "@/tests/support/held-check-in";

// The embedded database runs one transaction at a time. Here several really wait for one another, in a known order.

let organizationId: string;
let subject: Viewer;
let rater: Viewer;

beforeEach(async () => {
  organizationId = (await anOrganization()).id;
  subject = await aViewer(organizationId, "admin");
  rater = await aViewer(organizationId);
  await aViewer(organizationId, "admin");
});

const moves = {
  offer: (id: string) => offerAssessment(subject, id),
  submit: (id: string) => submitView(rater, { id, mayShowJoint: false }),
  takeBack: (id: string) => takeBackCheckIn(subject, id),
  show: (id: string) => showView(subject, id),
  decline: (id: string) => declineCheckIn(rater, { id, reason: "no time" }),
};
type Move = keyof typeof moves;

/** One that both are about to be the last to answer. */
async function bothReady() {
  const checkIn = await aCheckIn(subject, rater);
  await saveAnswer(rater, levelIn(checkIn.draftId));
  await aViewOf(subject);

  return checkIn;
}

describe("two last submissions at the same time", () => {
  test.each([
    ["offer", "submit"],
    ["submit", "offer"],
  ] as const)("reveal once, also where the %s comes first", async (first, second) => {
    const { id } = await bothReady();

    expect(await inOrder(id, first, second)).toEqual(["in", "revealed"]);
    expect(await revealsOf(id)).toEqual({ entries: 1, rows: 2 });
    expect((await findCheckIn(rater, id))?.revealed).toBeDefined();
  });

  test.each(Array.from({ length: 8 }, (_, round) => round))("reveal once, round %i", async () => {
    const { id } = await bothReady();
    const outcomes = await Promise.all([moves.offer(id), moves.submit(id)]);

    expect(outcomes.sort()).toEqual(["in", "revealed"]);
    expect(await revealsOf(id)).toEqual({ entries: 1, rows: 2 });
  });

  test.each(["offer", "submit"] as const)(
    "of one side are one: the %s that comes second is refused",
    async (move) => {
      const { id } = await bothReady();

      expect(await inOrder(id, move, move)).toEqual(["in", "closed"]);
      expect(await auditEntriesOf(organizationId, "check-in.answered")).toHaveLength(1);
    },
  );

  test.each([
    ["offer", "rater in"],
    ["submit", "subject in"],
  ] as const)(
    "of one side reveal once: the %s that comes second is refused",
    async (move, stage) => {
      const { id } = await aCheckInThatIs(stage, subject, rater);
      await aViewOf(subject);

      expect(await inOrder(id, move, move)).toEqual(["revealed", "closed"]);
      expect((await revealsOf(id)).entries).toBe(1);
    },
  );
});

describe("an end and a submission at the same time", () => {
  test.each([
    ["takeBack", "submit"],
    ["takeBack", "offer"],
    ["decline", "submit"],
    ["decline", "offer"],
    ["takeBack", "decline"],
    ["decline", "takeBack"],
  ] as const)("come in order: after a %s there's nothing to %s", async (first, second) => {
    const { id } = await bothReady();

    expect(await inOrder(id, first, second)).toEqual(["ended", "closed"]);
    expect(await rowOf(id)).toMatchObject({ revealedAt: null, subjectInAt: null, raterInAt: null });
  });

  test.each([
    ["offer", "takeBack", "rater in"],
    ["submit", "takeBack", "subject in"],
    ["offer", "decline", "rater in"],
    ["submit", "decline", "subject in"],
  ] as const)("come in order: after the last %s, a %s ends nothing", async (last, end, stage) => {
    const { id } = await aCheckInThatIs(stage, subject, rater);
    await aViewOf(subject);

    expect(await inOrder(id, last, end)).toEqual(["revealed", "closed"]);
    expect(await rowOf(id)).toMatchObject({ endedAt: null });
    expect((await revealsOf(id)).rows).toBe(4);
  });

  test("come in order: a rater who leaves before the subject answers takes their draft along", async () => {
    const { id, draftId } = await bothReady();
    const outcomes = await whileHeld(id, [() => leaveOrganization(rater), () => moves.offer(id)]);

    expect(outcomes).toEqual(["left", "closed"]);
    expect(await assessmentsWith(draftId)).toEqual([]);
  });
});

describe("showing one's view and the other side's answers at the same time", () => {
  test.each([
    ["show", "submit", "shown", "revealed"],
    ["submit", "show", "revealed", "closed"],
    ["show", "decline", "shown", "ended"],
    ["decline", "show", "ended", "closed"],
    ["show", "takeBack", "shown", "closed"],
    ["takeBack", "show", "ended", "closed"],
  ] as const)("come in order: first the %s, then the %s", async (first, second, ...answers) => {
    const { id } = await aCheckInThatIs("subject in", subject, rater);
    await change(id, { dueOn: dayOf(daysAgo(2)) });

    expect(await inOrder(id, first, second)).toEqual(answers);
  });
});

describe("a job and a person at the same time", () => {
  const soon = new Date(Date.now() + 3_600_000);
  const later = new Date(soon.getTime() + 1000);

  async function bothIn() {
    const checkIn = await aCheckIn(subject, rater, { revealAt: soon });
    await saveAnswer(rater, levelIn(checkIn.draftId));
    await aViewOf(subject);
    expect([await moves.submit(checkIn.id), await moves.offer(checkIn.id)]).toEqual(["in", "in"]);

    return checkIn;
  }

  test("come in order: what was taken back isn't revealed at its hour", async () => {
    const { id } = await bothIn();
    await whileHeld(id, [() => moves.takeBack(id), () => revealDue(later)]);

    expect(await rowOf(id)).toMatchObject({ revealedAt: null, endReason: "taken back" });
    expect(await revealsOf(id)).toEqual({ entries: 0, rows: 0 });
  });

  test("come in order: what was revealed at its hour isn't taken back", async () => {
    const { id } = await bothIn();
    const [, outcome] = await whileHeld(id, [() => revealDue(later), () => moves.takeBack(id)]);

    expect(outcome).toBe("closed");
    expect(await rowOf(id)).toMatchObject({ revealedAt: later, endedAt: null });
  });

  test("come in order: someone who has just answered isn't reminded", async () => {
    const { id } = await bothReady();
    const dueOn = new Date(`${(await rowOf(id))?.dueOn}T12:00Z`);
    await whileHeld(id, [() => moves.submit(id), () => remindDue(dueOn)]);

    const told = async (who: Viewer) => (await listNotices(who)).notices.map(({ kind }) => kind);
    expect(await told(rater)).toEqual(["asked"]);
    expect(await told(subject)).toContain("reminder");
  });
});

test("an answer that is being saved is in the view that is submitted at the same time, or refused", async () => {
  for (let round = 0; round < 8; round++) {
    const theirs = await aViewer(organizationId);
    const { id, draftId } = await aCheckIn(subject, theirs);
    await saveAnswer(theirs, levelIn(draftId));
    await aViewOf(subject);
    await offerAssessment(subject, id);
    const [saved] = await Promise.all([
      saveAnswer(theirs, levelIn(draftId, "adaptability")),
      submitView(theirs, { id, mayShowJoint: false }),
    ]);

    const shown = (await findCheckIn(subject, id))?.revealed?.rater.has("adaptability");
    expect(shown).toBe(saved.outcome === "saved");
  }
});

test.each(Array.from({ length: 6 }, (_, round) => round))(
  "asking someone who leaves at the same time leaves nothing open, round %i",
  async () => {
    const ask = await anAskOf(rater);
    await Promise.all([openCheckIn(subject, ask), leaveOrganization(rater)]);

    const [listed] = await listCheckIns(subject);
    expect(listed === undefined || listed.endedAt !== null).toBe(true);
  },
);

describe("erasing someone at the same time", () => {
  test("waits for whoever asks them: the check-in is opened, and ends with the person", async () => {
    const ask = await anAskOf(rater);
    const outcomes = await inTurn(
      (tx) =>
        tx
          .select({ id: memberships.id })
          .from(memberships)
          .where(eq(memberships.personId, rater.id))
          .for("update"),
      [() => openCheckIn(subject, ask), () => erase(rater.id)],
    );

    expect(outcomes[0]).toBe("opened");
    expect(await rowOf(ask.id)).toMatchObject({ raterId: null, endReason: "relation ended" });
  });

  test("waits for the last one in: both views are revealed, and go with their subject", async () => {
    const { id } = await aCheckIn(subject, rater);
    const { id: own } = await aSubmittedAssessment(subject);
    for (const skill of askedSkills) await saveAnswer(rater, levelIn(await draftOf(id), skill));
    expect(await offerAssessment(subject, id)).toBe("in");
    const outcomes = await whileHeld(id, [() => moves.submit(id), () => erase(subject.id)]);

    expect(outcomes[0]).toBe("revealed");
    expect(await rowOf(id)).toBeUndefined();
    expect(await assessmentsWith(own)).toEqual([]);
  });
});

/** What two moves answer of which the second begins while the first one waits for the check-in. */
function inOrder(id: string, first: Move, second: Move) {
  return whileHeld(id, [() => moves[first](id), () => moves[second](id)]);
}

async function revealsOf(id: string) {
  const entries = await auditEntriesOf(organizationId, "check-in.revealed");
  const rows = await asSystem("test", (tx) =>
    tx
      .select({ skill: revealedRatings.skill })
      .from(revealedRatings)
      .where(eq(revealedRatings.checkInId, id)),
  );

  return { entries: entries.length, rows: rows.length };
}

async function draftOf(id: string) {
  return (await rowOf(id))?.raterAssessmentId ?? "";
}

function assessmentsWith(id: string) {
  return asSystem("test", (tx) =>
    tx.select({ id: assessments.id }).from(assessments).where(eq(assessments.id, id)),
  );
}
