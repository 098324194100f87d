import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { saveOutcomes } from "@/db/queries/agreement-outcomes";
import { proposeAgreement } from "@/db/queries/agreements";
import { saveAnswer } from "@/db/queries/assessments";
import {
  declineCheckIn,
  findCheckIn,
  offerAssessment,
  submitView,
  takeBackCheckIn,
} from "@/db/queries/check-ins";
import { agreementOutcomes } from "@/db/schema/agreements";
import type { Viewer } from "@/lib/access/viewer";
import type { Side } from "@/lib/check-ins/check-in";
import type { Outcome } from "@/lib/check-ins/outcome";
import { agree, anAgreedSkill, plantOutcomes, someAgreement } from "@/tests/support/agreements";
import {
  aCheckIn,
  aCheckInThatIs,
  aViewOf,
  change,
  daysAgo,
  levelIn,
} from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import { aViewer, aViewerAmongOthers } from "@/tests/support/factories";

let subject: Viewer;
let rater: Viewer;
let others: Viewer[];
/** The check-in in which the two agreed. */
let first: string;
/** The one that comes after it. */
let next: { id: string; draftId: string };

const skills = [anAgreedSkill(), anAgreedSkill({ skill: "adaptability", subjectDoes: "Listen" })];

beforeEach(async () => {
  const them = await aViewerAmongOthers();
  ({ viewer: subject, colleague: rater } = them);
  others = them.others.filter((each) => each !== rater);
  const { id } = await aCheckInThatIs("revealed", subject, rater);
  await agree(rater, subject, someAgreement(id, { skills }));
  const newer = someAgreement(id, { version: 1, skills: [anAgreedSkill()] });
  expect(await proposeAgreement(rater, newer)).toBe("proposed");
  await change(id, { createdAt: daysAgo(70), revealedAt: daysAgo(61) });
  first = id;
  next = await aCheckIn(subject, rater);
});

describe("the next check-in of two who agreed", () => {
  test("opens with what both last confirmed, for both, and hides it from everyone else", async () => {
    for (const who of [subject, rater]) {
      expect((await findCheckIn(who, next.id))?.lookBack).toEqual({
        skills,
        said: { subject: new Map(), rater: new Map() },
      });
    }
    for (const who of others) expect(await findCheckIn(who, next.id)).toBeUndefined();
  });

  test("opens with nothing for another purpose, another pair, or the one in which they agreed", async () => {
    expect(await takeBackCheckIn(subject, next.id)).toBe("ended");
    const promotion = await aCheckIn(subject, rater, { purpose: "promotion case" });
    const colleague = await aViewer(subject.organizationId);
    const pair = await aCheckIn(subject, colleague);

    for (const each of [promotion.id, pair.id, first]) {
      expect((await findCheckIn(subject, each))?.lookBack).toBeUndefined();
    }
  });

  test("shows each what they said themselves, until both are in, and then what both said", async () => {
    expect(await say(subject, { negotiation: "shown", adaptability: "no chance" })).toBe("saved");
    expect(await say(rater, { negotiation: "not yet" })).toBe("saved");

    expect(await seenBy(subject)).toEqual([
      { negotiation: "shown", adaptability: "no chance" },
      {},
    ]);
    expect(await seenBy(rater)).toEqual([{}, { negotiation: "not yet" }]);
    await answer(rater);
    expect(await submitView(rater, { id: next.id, mayShowJoint: false })).toBe("in");
    expect(await seenBy(subject)).toEqual([
      { negotiation: "shown", adaptability: "no chance" },
      {},
    ]);

    await aViewOf(subject);
    expect(await offerAssessment(subject, next.id)).toBe("revealed");
    for (const who of [subject, rater]) {
      expect(await seenBy(who)).toEqual([
        { negotiation: "shown", adaptability: "no chance" },
        { negotiation: "not yet" },
      ]);
    }
    await change(next.id, { revealedAt: daysAgo(31) });
    expect(await seenBy(rater)).toEqual([{}, { negotiation: "not yet" }]);
  });

  test("takes another answer until its side is in", async () => {
    expect(await say(rater, { negotiation: "shown" })).toBe("saved");
    expect(await say(rater, { negotiation: "partly" })).toBe("saved");
    await answer(rater);
    await submitView(rater, { id: next.id, mayShowJoint: false });

    expect(await say(rater, { negotiation: "shown" })).toBe("closed");
    expect(await say(subject, { negotiation: "shown" })).toBe("saved");
    expect(await seenBy(rater)).toEqual([{}, { negotiation: "partly" }]);
  });

  test("takes nothing about a skill that wasn't agreed on, or from anyone else", async () => {
    expect(await say(subject, { storytelling: "shown" })).toBe("closed");
    expect(await say(subject, { negotiation: "shown", storytelling: "shown" })).toBe("saved");
    for (const who of others) expect(await say(who, { negotiation: "shown" })).toBe("closed");

    expect(await rows()).toEqual([{ side: "subject", skill: "negotiation" }]);
  });

  test.each([
    ["taken back", () => takeBackCheckIn(subject, next.id)],
    ["declined", () => declineCheckIn(rater, { id: next.id, reason: "no time" })],
  ])("keeps nothing of it once it's %s", async (_, end) => {
    await say(subject, { negotiation: "shown" });
    await say(rater, { negotiation: "shown" });
    expect(await end()).toBe("ended");

    expect(await rows()).toEqual([]);
    expect(await say(subject, { negotiation: "shown" })).toBe("closed");
  });

  test("of a rater who is erased goes with what ends by it, and else stays", async () => {
    const second = await aViewer(subject.organizationId);
    const { id } = await aCheckInThatIs("rater in", subject, second);
    await plantOutcomes(id);
    await plantOutcomes(next.id);
    await erase(rater.id);
    await erase(second.id);

    expect(await rows(next.id)).toEqual([]);
    expect(await rows(id)).toHaveLength(2);
  });
});

function say(who: Viewer, said: Record<string, Outcome>) {
  const outcomes = Object.entries(said).map(([skill, outcome]) => ({
    skill: skill as "negotiation",
    outcome,
  }));

  return saveOutcomes(who, { id: next.id, outcomes });
}

/** What someone's page shows the subject to have said, and the rater. */
async function seenBy(who: Viewer) {
  const said = (await findCheckIn(who, next.id))?.lookBack?.said;
  const of = (side: Side) => Object.fromEntries(said?.[side] ?? []);

  return [of("subject"), of("rater")];
}

async function answer(who: Viewer) {
  expect((await saveAnswer(who, levelIn(next.draftId))).outcome).toBe("saved");
}

async function rows(id = next.id) {
  const all = await asSystem("test", (tx) => tx.select().from(agreementOutcomes));

  return all
    .filter(({ checkInId }) => checkInId === id)
    .map(({ side, skill }) => ({ side, skill }));
}
