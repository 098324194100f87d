import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { lock } from "@/db/locks";
import { saveAnswer } from "@/db/queries/assessments";
import { offerAssessment, openCheckIn, submitView } from "@/db/queries/check-ins";
import { closeRound, openLate, openRound } from "@/db/queries/rounds";
import { leaveTeam } from "@/db/queries/team-places";
import { assessments } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import type { Viewer } from "@/lib/access/viewer";
import { dayOf } from "@/lib/forms/day";
import { addDays } from "@/lib/text/dates";
import { anAskOf, aViewOf, levelIn, rowOf } from "@/tests/support/check-ins";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { inTurn, whileHeld } from "@/tests/support/held-check-in";
import { aRound, aRoundOf, aTeam, join, placeOf } from "@/tests/support/teams";

// The embedded database runs one transaction at a time. Here several really wait for one another, in a known order.

let organizationId: string;
let manager: Viewer;
let coManager: Viewer;
let member: Viewer;
let other: Viewer;
let team: string;

beforeEach(async () => {
  organizationId = (await anOrganization()).id;
  manager = await aViewer(organizationId);
  coManager = await aViewer(organizationId);
  member = await aViewer(organizationId, "member", "Maya");
  other = await aViewer(organizationId, "member", "Ben");
  team = await aTeam(manager, [member, other]);
  await join(manager, team, coManager, "manager");
});

/** What some answer that begin one after the other while the team is held. */
function whileTeamIsHeld(runs: (() => Promise<unknown>)[]) {
  return inTurn((tx) => lock(tx, team), runs);
}

function openPairs() {
  return asSystem("test", (tx) =>
    tx
      .select({ id: checkIns.id, subjectId: checkIns.subjectId, raterId: checkIns.raterId })
      .from(checkIns)
      .where(eq(checkIns.organizationId, organizationId)),
  );
}

/** Drafts of views that no check-in is for. */
async function strayDrafts() {
  const drafts = await asSystem("test", (tx) =>
    tx
      .select({ id: assessments.id, checkInId: checkIns.id })
      .from(assessments)
      .leftJoin(checkIns, eq(checkIns.raterAssessmentId, assessments.id))
      .where(eq(assessments.organizationId, organizationId)),
  );

  return drafts.filter(({ checkInId }) => checkInId === null);
}

describe("rounds that are opened at the same time", () => {
  test("by the same form are one", async () => {
    const ask = aRoundOf(team);

    expect(
      await whileTeamIsHeld([() => openRound(manager, ask), () => openRound(manager, ask)]),
    ).toEqual([{ leftOut: [] }, "opened before"]);
    expect(await openPairs()).toHaveLength(2);
  });

  test("by one manager twice are one: the second finds no one to ask", async () => {
    expect(
      await whileTeamIsHeld([
        () => openRound(manager, aRoundOf(team)),
        () => openRound(manager, aRoundOf(team)),
      ]),
    ).toEqual([{ leftOut: [] }, "empty"]);
  });

  test("by two managers open each pair once", async () => {
    expect(
      await whileTeamIsHeld([
        () => openRound(manager, aRoundOf(team)),
        () => openRound(coManager, aRoundOf(team)),
      ]),
    ).toEqual([{ leftOut: [] }, { leftOut: [] }]);
    const pairs = (await openPairs()).map(({ subjectId, raterId }) => `${subjectId} ${raterId}`);
    expect(new Set(pairs).size).toBe(4);
  });

  test.each(Array.from({ length: 6 }, (_, round) => round))(
    "for two teams with the same people open each pair once, round %i",
    async () => {
      const second = await aTeam(manager, [other, member], "Rail");
      const outcomes = await Promise.all([
        openRound(manager, aRoundOf(team)),
        openRound(manager, aRoundOf(second)),
      ]);

      expect(outcomes).toContainEqual({ leftOut: [] });
      expect(await openPairs()).toHaveLength(2);
      expect(await strayDrafts()).toEqual([]);
    },
  );
});

describe("a round beside a member's own doing", () => {
  test.each(Array.from({ length: 6 }, (_, round) => round))(
    "asks no one who asks the manager at once, and leaves no stray draft, round %i",
    async () => {
      const ask = await anAskOf(manager);
      const [round, asked] = await Promise.all([
        openRound(manager, aRoundOf(team)),
        openCheckIn(member, ask),
      ]);

      expect(await openPairs()).toHaveLength(2);
      expect(await strayDrafts()).toEqual([]);
      expect([round, asked]).toEqual(
        asked === "opened"
          ? [{ leftOut: [{ name: "Maya", because: expect.any(String) }] }, "opened"]
          : [{ leftOut: [] }, "open"],
      );
    },
  );

  test("asks no one who left before it", async () => {
    expect(
      await whileTeamIsHeld([
        () => leaveTeam(member, team),
        () => openRound(manager, aRoundOf(team)),
      ]),
    ).toEqual(["left", { leftOut: [] }]);
    expect((await openPairs()).map(({ subjectId }) => subjectId)).toEqual([other.id]);
  });

  test("ends with whoever leaves after it", async () => {
    await whileTeamIsHeld([
      () => openRound(manager, aRoundOf(team)),
      () => leaveTeam(member, team),
    ]);
    const theirs = (await openPairs()).find(({ subjectId }) => subjectId === member.id);

    expect(await rowOf(theirs?.id ?? "")).toMatchObject({ endReason: "relation ended" });
  });

  test("lets someone join late once, however many click", async () => {
    const { id } = await aRound(manager, team);
    const late = await aViewer(organizationId);
    await join(manager, team, late);
    const membershipId = await placeOf(manager, team, late);
    const ask = { id, membershipId, dueOn: addDays(dayOf(new Date()), 14), zone: "UTC" };

    expect(
      await whileTeamIsHeld([() => openLate(manager, ask), () => openLate(coManager, ask)]),
    ).toEqual(["opened", "closed"]);
  });
});

describe("closing a round beside the last answer", () => {
  async function almostIn() {
    const round = await aRound(manager, team);
    const checkIn = round.checkIns.get(member.id) ?? { id: "", draftId: "" };
    await saveAnswer(manager, levelIn(checkIn.draftId));
    await aViewOf(member);
    await offerAssessment(member, checkIn.id);

    return { roundId: round.id, ...checkIn };
  }

  test("takes nothing back that came in before", async () => {
    const { id, roundId } = await almostIn();

    expect(
      await whileHeld(id, [
        () => submitView(manager, { id, mayShowJoint: false }),
        () => closeRound(coManager, roundId),
      ]),
    ).toEqual(["revealed", "closed"]);
    expect(await rowOf(id)).toMatchObject({ endReason: null });
  });

  test("refuses what comes after", async () => {
    const { id, roundId } = await almostIn();

    expect(
      await whileHeld(id, [
        () => closeRound(coManager, roundId),
        () => submitView(manager, { id, mayShowJoint: false }),
      ]),
    ).toEqual(["closed", "closed"]);
    expect(await rowOf(id)).toMatchObject({ endReason: "taken back", revealedAt: null });
  });
});
