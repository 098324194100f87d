import { inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { saveAnswer } from "@/db/queries/assessments";
import { declineCheckIn, findCheckIn, offerAssessment, submitView } from "@/db/queries/check-ins";
import { findRoundViews, saveRoundAnswers, subjectsOfViews } from "@/db/queries/round-views";
import { endPlace } from "@/db/queries/team-places";
import { ratings } from "@/db/schema/assessments";
import type { Viewer } from "@/lib/access/viewer";
import type { AnswerInput } from "@/lib/assessments/answer";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { lapseDays } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import type { SkillId } from "@/lib/framework/skills";
import { addDays } from "@/lib/text/dates";
import { aCheckIn, aViewOf, change, levelIn, notSeenIn } from "@/tests/support/check-ins";
import { countStatements } from "@/tests/support/count-statements";
import { anOrganization, aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { aRound, aTeam, join, placeOf } from "@/tests/support/teams";

let organizationId: string;
let manager: Viewer;
let maya: Viewer;
let ben: Viewer;
let teamId: string;
let round: Awaited<ReturnType<typeof aRound>>;
let today: string;
let longAgo: string;

beforeEach(async () => {
  ({ id: organizationId } = await anOrganization());
  manager = await aViewer(organizationId, "member", "Tomás");
  maya = await aViewer(organizationId, "member", "Maya");
  ben = await aViewer(organizationId, "member", "Ben");
  teamId = await aTeam(manager, [maya, ben]);
  round = await aRound(manager, teamId);
  today = dayOf(new Date());
  longAgo = addDays(today, -lapseDays - 2);
});

describe("findRoundViews", () => {
  test("finds the viewer's open views, with what they answered so far about one skill or about all", async () => {
    await save(levelIn(draftOf(maya), "negotiation", 4), notSeenIn(draftOf(ben), "storytelling"));

    const all = await views();
    const one = await views({ skill: "negotiation" });

    expect(all).toMatchObject({ teamName: "Growth", waiting: 2, in: 0 });
    expect(levelsIn(all)).toEqual({ Maya: [["negotiation", 4]], Ben: [["storytelling", null]] });
    expect(levelsIn(one)).toEqual({ Maya: [["negotiation", 4]], Ben: [] });
  });

  test("keeps everyone in their place from skill to skill, and tells them in pages", async () => {
    const orders = await Promise.all(
      askedSkills.map(async (skill) => (await views({ skill }))?.people.map(({ id }) => id)),
    );

    expect(new Set(orders.map(String)).size).toBe(1);
    expect(await views({ page: 2 })).toMatchObject({ people: [{}, {}], page: 1, pages: 1 });
  });

  test("leaves out who is in, declined, has lapsed or left, and counts who's in", async () => {
    await save(levelIn(draftOf(maya)));
    await submitView(manager, { id: checkInOf(maya), mayShowJoint: false });
    expect(await views()).toMatchObject({ people: [{ subjectName: "Ben" }], waiting: 1, in: 1 });

    await change(checkInOf(ben), { dueOn: longAgo });
    expect(await views()).toMatchObject({ people: [], waiting: 0, in: 1 });
    await change(checkInOf(ben), { dueOn: today });
    expect(await views()).toMatchObject({ waiting: 1 });

    await endPlace(manager, { teamId, id: await placeOf(manager, teamId, ben) });
    expect(await views()).toMatchObject({ people: [], waiting: 0, in: 1 });
  });

  test("leaves out who declined", async () => {
    await declineCheckIn(maya, { id: checkInOf(maya), reason: "no reason" });

    expect(await views()).toMatchObject({ people: [{ subjectName: "Ben" }], waiting: 1 });
  });

  test("shows a co-manager none of the views that aren't theirs", async () => {
    const other = await aViewer(organizationId);
    const team = await aTeam(manager, [await aViewer(organizationId)]);
    await join(manager, team, other, "manager");
    const { id: roundId } = await aRound(manager, team);

    expect(await findRoundViews(other, { teamId: team, roundId, page: 1 }, today)).toMatchObject({
      people: [],
      waiting: 0,
      in: 0,
    });
  });

  test("shows a round to no manager who came after it began", async () => {
    const other = await aViewer(organizationId);
    await join(manager, teamId, other, "manager");

    expect(await views({}, other)).toBeUndefined();
  });

  test("hides it from everyone who doesn't manage the team, and a round from another team", async () => {
    const among = await aViewerAmongOthers();
    const boss = await aViewer(among.viewer.organizationId);
    const theirs = await aTeam(boss, [among.viewer]);
    const { id: roundId } = await aRound(boss, theirs);
    const named = { teamId: theirs, roundId, page: 1 };

    expect(await findRoundViews(boss, named, today)).toMatchObject({ waiting: 1 });
    for (const other of [among.viewer, ...among.others]) {
      expect(await findRoundViews(other, named, today)).toBeUndefined();
    }
    const another = await aTeam(boss, []);
    expect(await findRoundViews(boss, { ...named, teamId: another }, today)).toBeUndefined();
  });

  test("takes as many statements for twelve people as for two", async () => {
    const few = await countStatements(() => views());
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, n) => aViewer(organizationId, "member", `Person ${n}`)),
    );
    const large = await aTeam(manager, many);
    const { id: roundId } = await aRound(manager, large);

    expect(
      await countStatements(() =>
        findRoundViews(manager, { teamId: large, roundId, page: 1 }, today),
      ),
    ).toBe(few);
  });
});

describe("subjectsOfViews", () => {
  test("names whom the viewer rates in the round, and no one else", async () => {
    const ids = [checkInOf(maya), checkInOf(ben)];
    expect([...(await subjectsOfViews(manager, round.id, ids)).values()].toSorted()).toEqual([
      "Ben",
      "Maya",
    ]);
    expect((await subjectsOfViews(manager, crypto.randomUUID(), ids)).size).toBe(0);
    for (const someone of [maya, ben]) {
      expect((await subjectsOfViews(someone, round.id, ids)).size).toBe(0);
    }
  });
});

describe("saveRoundAnswers", () => {
  test("saves a skill of several people at once, and says so of each", async () => {
    const outcomes = await save(
      levelIn(draftOf(maya), "negotiation", 4),
      notSeenIn(draftOf(ben), "negotiation"),
    );

    expect(outcomes).toEqual({ Maya: "saved 1", Ben: "saved 1" });
    expect(levelsIn(await views())).toEqual({
      Maya: [["negotiation", 4]],
      Ben: [["negotiation", null]],
    });
  });

  test("saves the same again without a change, and refuses what another tab has overtaken", async () => {
    await save(levelIn(draftOf(maya), "negotiation", 4));
    expect(await save(levelIn(draftOf(maya), "negotiation", 4))).toEqual({ Maya: "saved 1" });

    const outcomes = await save(
      levelIn(draftOf(maya), "negotiation", 2),
      levelIn(draftOf(ben), "negotiation", 3),
    );
    expect(outcomes).toEqual({ Maya: "conflict 1", Ben: "saved 1" });
    expect(levelsIn(await views())).toEqual({
      Maya: [["negotiation", 4]],
      Ben: [["negotiation", 3]],
    });
  });

  test("overwrites another tab's answer only of whom the rater says so", async () => {
    await save(levelIn(draftOf(maya), "negotiation", 4), levelIn(draftOf(ben), "negotiation", 4));

    const outcomes = await save(
      { ...levelIn(draftOf(maya), "negotiation", 2), intent: "overwrite" },
      levelIn(draftOf(ben), "negotiation", 2),
    );
    expect(outcomes).toEqual({ Maya: "saved 2", Ben: "conflict 1" });
    expect(levelsIn(await views())).toEqual({
      Maya: [["negotiation", 2]],
      Ben: [["negotiation", 4]],
    });
  });

  test("goes on from the revision that it answered", async () => {
    await save(levelIn(draftOf(maya), "negotiation", 4));

    expect(await save({ ...levelIn(draftOf(maya), "negotiation", 1), revision: 1 })).toEqual({
      Maya: "saved 2",
    });
  });

  test("keeps the answers of a view that's in, ended, or revealed as they were", async () => {
    await save(levelIn(draftOf(maya), "negotiation", 4), levelIn(draftOf(ben), "negotiation", 4));
    await submitView(manager, { id: checkInOf(maya), mayShowJoint: false });
    await declineCheckIn(ben, { id: checkInOf(ben), reason: "no reason" });
    const again = [draftOf(maya), draftOf(ben)].map((id) => ({
      ...levelIn(id, "negotiation", 1),
      intent: "overwrite" as const,
    }));

    expect(await save(...again)).toEqual({ Maya: "closed", Ben: "closed" });

    await aViewOf(maya);
    expect(await offerAssessment(maya, checkInOf(maya))).toBe("revealed");
    expect(await save(...again)).toEqual({ Maya: "closed", Ben: "closed" });
    expect(
      (await findCheckIn(manager, checkInOf(maya)))?.revealed?.rater.get("negotiation")?.level,
    ).toBe(4);
  });

  test("refuses one that has lapsed, and keeps the others", async () => {
    await change(checkInOf(maya), { dueOn: longAgo });

    expect(await save(levelIn(draftOf(maya)), levelIn(draftOf(ben)))).toEqual({
      Maya: "lapsed",
      Ben: "saved 1",
    });
  });

  test("refuses an answer that's given about oneself alone", async () => {
    const about = { state: "no_opportunity", level: null } as const;
    const form = levelIn(draftOf(maya));

    expect(
      await save({ ...form, answer: { ...form.answer, ...about } }, levelIn(draftOf(ben))),
    ).toEqual({
      Maya: "unfit",
      Ben: "saved 1",
    });
  });

  test("saves nothing in drafts of another round, of no round, or that aren't there", async () => {
    const alone = await aCheckIn(await aViewer(organizationId), manager);
    const other = await aRound(manager, await aTeam(manager, [await aViewer(organizationId)]));
    const [elsewhere] = [...other.checkIns.values()];
    const ids = [alone.draftId, elsewhere?.draftId ?? "", crypto.randomUUID()];
    const outcomes = await saveRoundAnswers(manager, {
      roundId: round.id,
      answers: ids.map((id) => levelIn(id)),
    });

    expect([...outcomes.values()]).toEqual(ids.map(() => ({ outcome: "closed" })));
    expect(await ratingsIn(ids)).toBe(0);
  });

  test("is closed to everyone but the rater", async () => {
    const coManager = await aViewer(organizationId);
    await join(manager, teamId, coManager, "manager");
    const stranger = await aViewer((await anOrganization()).id, "admin");
    const elsewhere = { ...manager, organizationId: stranger.organizationId };

    for (const other of [maya, ben, coManager, stranger, elsewhere]) {
      const outcomes = await saveRoundAnswers(other, {
        roundId: round.id,
        answers: [levelIn(draftOf(maya)), levelIn(draftOf(ben))],
      });
      expect([...outcomes.values()].map(({ outcome }) => outcome)).toEqual(["closed", "closed"]);
    }
    expect(await ratingsIn([draftOf(maya), draftOf(ben)])).toBe(0);
  });

  test("saves an answer that meets the one of a single form in the order in which they come", async () => {
    const form = levelIn(draftOf(maya), "negotiation", 4);
    const [one, many] = await Promise.all([
      saveAnswer(manager, form),
      save({ ...form, answer: { ...form.answer, level: 2 } }),
    ]);

    expect([one.outcome, many.Maya?.split(" ")[0]].toSorted()).toEqual(["conflict", "saved"]);
  });

  test("takes as many statements for each number of people", async () => {
    const one = await countStatements(() => save(levelIn(draftOf(maya), "adaptability")));
    const two = await countStatements(() =>
      save(levelIn(draftOf(maya), "negotiation"), levelIn(draftOf(ben), "negotiation")),
    );

    expect(two).toBe(one);
    expect(one).toBeLessThanOrEqual(3);
  });

  test("of nothing does nothing", async () => {
    expect(await save()).toEqual({});
  });
});

function views(change: { skill?: SkillId; page?: number } = {}, viewer = manager) {
  return findRoundViews(viewer, { teamId, roundId: round.id, page: 1, ...change }, today);
}

/** Saves rows of the round's grid; answers what came of each, and at which revision, by the subject's name. */
async function save(...answers: AnswerInput[]) {
  const outcomes = await saveRoundAnswers(manager, { roundId: round.id, answers });
  const names = new Map([
    [draftOf(maya), "Maya"],
    [draftOf(ben), "Ben"],
  ]);

  return Object.fromEntries(
    [...outcomes].map(([id, { outcome, current }]) => [
      names.get(id) ?? id,
      [outcome, current?.revision].filter(Boolean).join(" "),
    ]),
  );
}

function levelsIn(found: Awaited<ReturnType<typeof views>>) {
  return Object.fromEntries(
    (found?.people ?? []).map(({ subjectName, answers }) => [
      subjectName,
      [...answers].map(([skill, { level }]) => [skill, level]),
    ]),
  );
}

function checkInOf(subject: Viewer) {
  return round.checkIns.get(subject.id)?.id ?? "";
}

function draftOf(subject: Viewer) {
  return round.checkIns.get(subject.id)?.draftId ?? "";
}

async function ratingsIn(ids: readonly string[]) {
  const found = await asSystem("test", (tx) =>
    tx
      .select({ skill: ratings.skill })
      .from(ratings)
      .where(inArray(ratings.assessmentId, [...ids])),
  );

  return found.length;
}
