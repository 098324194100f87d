import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { setActionState } from "@/db/queries/actions";
import { saveAnswer } from "@/db/queries/assessments";
import { offerAssessment, submitView } from "@/db/queries/check-ins";
import { leaveOrganization } from "@/db/queries/memberships";
import { findTeamMember, readStageCounts } from "@/db/queries/team-member";
import { endPlace, leaveTeam } from "@/db/queries/team-places";
import { findEarlierViews, findTeamViews } from "@/db/queries/team-views";
import { endTeam } from "@/db/queries/teams";
import { auditEntries } from "@/db/schema/audit";
import type { Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import type { Level } from "@/lib/framework/levels";
import { stages } from "@/lib/framework/stages";
import {
  aCheckIn,
  aCheckInThatIs,
  aViewOf,
  change,
  stages as checkInStages,
  daysAgo,
  levelIn,
  notSeenIn,
  type Stage,
} from "@/tests/support/check-ins";
import { countStatements } from "@/tests/support/count-statements";
import { erase } from "@/tests/support/endings";
import { anOrganization, aViewer, aViewerAmongOthers } from "@/tests/support/factories";
import { aTeam, join, place, placeOf } from "@/tests/support/teams";

let manager: Viewer;
let member: Viewer;
let colleague: Viewer;
let admin: Viewer;
let teamId: string;

beforeEach(async () => {
  const { id } = await anOrganization();
  manager = await aViewer(id, "member", "Tomás");
  member = await aViewer(id, "member", "Maya");
  colleague = await aViewer(id, "member", "Ben");
  admin = await aViewer(id, "admin", "Ada");
  teamId = await aTeam(manager, [member, colleague]);
});

/** What a manager's page tells of each in a team, by name. */
async function seenBy(viewer: Viewer, purpose?: Purpose) {
  const team = await findTeamViews(viewer, teamId, purpose);

  return team && new Map(team.members.map(({ name, views }) => [name, views]));
}

const opened = {
  subject: { negotiation: 4, storytelling: 4 },
  rater: { negotiation: 2, storytelling: "not_observed" },
};

async function aRevealed(level: Level, daysBack: number, purpose: Purpose = "development") {
  const { id, draftId } = await aCheckIn(member, manager, { purpose });
  for (const each of [levelIn(draftId, "negotiation", level), notSeenIn(draftId)]) {
    await saveAnswer(manager, each);
  }
  await submitView(manager, { id, mayShowJoint: false });
  await aViewOf(member, { purpose });
  expect(await offerAssessment(member, id)).toBe("revealed");
  await change(id, { revealedAt: daysAgo(daysBack), createdAt: daysAgo(daysBack + 10) });

  return id;
}

describe("what a team's page tells its manager", () => {
  test("is what a reveal opened of both, by the person's name, and nothing of who isn't revealed", async () => {
    await aCheckInThatIs("revealed", member, manager);

    const team = await findTeamViews(manager, teamId);
    expect(team).toMatchObject({ name: "Growth", purposes: ["development"] });
    expect(team?.members.map(({ name }) => name)).toEqual(["Ben", "Maya"]);
    expect(await seenBy(manager)).toEqual(
      new Map([
        ["Ben", undefined],
        ["Maya", opened],
      ]),
    );
  });

  test.each(
    checkInStages.filter(
      (stage) =>
        !["revealed", "shown, then revealed", "sight over", "relation ended"].includes(stage),
    ),
  )("has nothing of a check-in that is %s", async (stage: Stage) => {
    await aCheckInThatIs(stage, member, manager);

    expect((await seenBy(manager))?.get("Maya")).toBeUndefined();
  });

  test("lasts as long as the relation, not thirty days", async () => {
    await aCheckInThatIs("sight over", member, manager);

    expect((await seenBy(manager))?.get("Maya")).toEqual(opened);
  });

  test("is the newest check-in, and on asking the one before it, each of its purpose", async () => {
    await aRevealed(1, 200);
    await aRevealed(3, 100);
    await aRevealed(5, 90, "promotion case");
    const ids = [await placeOf(manager, teamId, member)];

    expect((await seenBy(manager))?.get("Maya")?.rater.negotiation).toBe(3);
    expect((await seenBy(manager, "promotion case"))?.get("Maya")?.rater.negotiation).toBe(5);
    expect((await findTeamViews(manager, teamId))?.purposes).toEqual([
      "development",
      "promotion case",
    ]);
    const earlier = await findEarlierViews(manager, teamId, { ids, purpose: "development" });
    expect(earlier.get(ids[0])?.rater.negotiation).toBe(1);
    expect(await findEarlierViews(manager, teamId, { ids, purpose: "promotion case" })).toEqual(
      new Map(),
    );
  });

  test("has nothing that a peer told each other before the one managed the other", async () => {
    await aCheckInThatIs("revealed", admin, manager);
    await join(manager, teamId, admin);

    expect((await seenBy(manager))?.get("Ada")).toBeUndefined();
    const placeId = await placeOf(manager, teamId, admin);
    expect(await findTeamMember(manager, { teamId, placeId })).toMatchObject({ checkIns: [] });
  });

  test("is a co-manager's own alone", async () => {
    await aCheckInThatIs("revealed", member, manager);
    await join(manager, teamId, admin, "manager");

    expect((await seenBy(admin))?.get("Maya")).toBeUndefined();
    await aCheckInThatIs("revealed", colleague, admin);
    expect((await seenBy(admin))?.get("Ben")).toEqual(opened);
    expect((await seenBy(manager))?.get("Ben")).toBeUndefined();
  });

  test("takes as many statements whatever the team's size", async () => {
    await aCheckInThatIs("revealed", member, manager);
    const few = await countStatements(() => findTeamViews(manager, teamId));
    for (const each of [
      await aViewer(manager.organizationId),
      await aViewer(manager.organizationId),
    ]) {
      await join(manager, teamId, each);
      await aCheckInThatIs("revealed", each, manager);
    }

    expect(await countStatements(() => findTeamViews(manager, teamId))).toBe(few);
  });
});

describe("one person as their manager sees them", () => {
  test("is in the manager's team now, with the check-ins of the two", async () => {
    const { id } = await aCheckInThatIs("revealed", member, manager);
    const placeId = await placeOf(manager, teamId, member);

    expect(await findTeamMember(manager, { teamId, placeId })).toMatchObject({
      name: "Maya",
      teamName: "Growth",
      checkIns: [{ id, purpose: "development" }],
    });
  });

  test.each(["declined", "taken back", "shown, then declined"] as const)(
    "doesn't list a check-in that was %s",
    async (stage) => {
      await aCheckInThatIs(stage, member, manager);
      const placeId = await placeOf(manager, teamId, member);

      expect(await findTeamMember(manager, { teamId, placeId })).toMatchObject({ checkIns: [] });
    },
  );

  test("has counts of the stages up to the sixth and no more, and each look is written down", async () => {
    const placeId = await placeOf(manager, teamId, member);
    const later = stages.slice(6).flatMap(({ actions }) => actions.map(({ id }) => id));
    for (const ref of ["solve-customer-pain", ...later]) {
      await setActionState(member, {
        ref,
        revision: 0,
        state: "done",
        doneOn: "2026-03-01",
        note: "Mine.",
      });
    }

    const counts = await readStageCounts(manager, { teamId, placeId });
    expect(counts?.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(counts?.map(({ done }) => done)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(JSON.stringify(counts)).not.toMatch(/Mine|Solve a problem/);
    expect(await looksAt(member)).toEqual([{ action: "path.read", actorId: manager.id }]);
  });

  test("has counts also where nothing was done", async () => {
    const placeId = await placeOf(manager, teamId, member);

    const counts = await readStageCounts(manager, { teamId, placeId });
    expect(counts?.map(({ done }) => done)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("isn't there before they accept", async () => {
    await place(manager, teamId, admin);
    const placeId = await placeOf(manager, teamId, admin);

    expect(await findTeamMember(manager, { teamId, placeId })).toBeUndefined();
    expect(await readStageCounts(manager, { teamId, placeId })).toBeUndefined();
    expect((await seenBy(manager))?.has("Ada")).toBe(false);
    expect(await looksAt(admin)).toEqual([]);
  });

  test("isn't found by a place in another team of the same manager", async () => {
    const other = await aTeam(manager, [admin], "Rail");
    const placeId = await placeOf(manager, teamId, member);

    expect(await findTeamMember(manager, { teamId: other, placeId })).toBeUndefined();
    expect(await readStageCounts(manager, { teamId: other, placeId })).toBeUndefined();
  });
});

describe("a team's page is hidden", () => {
  test("from everyone but its managers, in queries and in SQL", async () => {
    const among = await aViewerAmongOthers();
    const boss = await aViewer(among.viewer.organizationId);
    const ofAnother = await aViewer(among.viewer.organizationId);
    const coManager = await aViewer(among.viewer.organizationId);
    await aTeam(ofAnother, [among.colleague], "Rail");
    const id = await aTeam(boss, [among.viewer]);
    await join(boss, id, coManager, "manager");
    await aCheckInThatIs("revealed", among.viewer, boss);
    const placeId = await placeOf(boss, id, among.viewer);
    const guest: Viewer = { ...among.stranger, organizationId: boss.organizationId, role: "guest" };
    expect(await rowsSeenBy(boss)).toHaveLength(4);

    for (const other of [...among.others, among.viewer, ofAnother, guest]) {
      expect(await findTeamViews(other, id)).toBeUndefined();
      expect(await findEarlierViews(other, id, { ids: [placeId], purpose: "development" })).toEqual(
        new Map(),
      );
      expect(await findTeamMember(other, { teamId: id, placeId })).toBeUndefined();
      expect(await readStageCounts(other, { teamId: id, placeId })).toBeUndefined();
      if (other !== among.viewer) expect(await rowsSeenBy(other)).toEqual([]);
    }
    expect(await rowsSeenBy(coManager)).toEqual([]);
    expect(await findTeamMember(coManager, { teamId: id, placeId })).toMatchObject({
      checkIns: [],
    });
    expect((await looksAt(among.viewer)).filter(({ actorId }) => actorId !== boss.id)).toEqual([]);
  });

  test.each([
    ["the member leaves the team", () => leaveTeam(member, teamId)],
    [
      "the manager takes them off it",
      async () => endPlace(manager, { teamId, id: await placeOf(manager, teamId, member) }),
    ],
    ["the member leaves the organization", () => leaveOrganization(member)],
    ["the member is erased", () => erase(member.id)],
  ])("of a member once %s", async (_, end) => {
    await aCheckInThatIs("revealed", member, manager);
    const placeId = await placeOf(manager, teamId, member);

    await end();

    expect((await seenBy(manager))?.get("Maya")).toBeUndefined();
    expect(await rowsSeenBy(manager)).toEqual([]);
    expect(await findTeamMember(manager, { teamId, placeId })).toBeUndefined();
    expect(await readStageCounts(manager, { teamId, placeId })).toBeUndefined();
  });

  test.each([
    ["steps down", () => leaveTeam(manager, teamId)],
    ["ends the team", () => endTeam(manager, teamId)],
    ["leaves the organization", () => leaveOrganization(manager)],
  ])("from a manager who %s", async (_, end) => {
    await aCheckInThatIs("revealed", member, manager);
    await join(manager, teamId, admin, "manager");
    const placeId = await placeOf(manager, teamId, member);

    await end();

    expect(await seenBy(manager)).toBeUndefined();
    expect(await rowsSeenBy(manager)).toEqual([]);
    expect(await findTeamMember(manager, { teamId, placeId })).toBeUndefined();
    expect(await readStageCounts(manager, { teamId, placeId })).toBeUndefined();
  });

  test("of a member who comes back, from before", async () => {
    await aCheckInThatIs("revealed", member, manager);
    await leaveTeam(member, teamId);
    await join(manager, teamId, member);
    const placeId = await placeOf(manager, teamId, member);

    expect((await seenBy(manager))?.get("Maya")).toBeUndefined();
    const team = await findTeamViews(manager, teamId);
    expect(team?.purposes).toEqual([]);
    expect(team?.members.map(({ name }) => name)).toEqual(["Ben", "Maya"]);
    expect(await findTeamMember(manager, { teamId, placeId })).toMatchObject({ checkIns: [] });
  });

  test("of a member who becomes a manager, from them as of what was before", async () => {
    await aCheckInThatIs("revealed", colleague, manager);
    await leaveTeam(member, teamId);
    await join(manager, teamId, member, "manager");

    expect((await seenBy(member))?.get("Ben")).toBeUndefined();
    expect(await rowsSeenBy(member)).toEqual([]);
  });
});

/** What a statement without a `where` shows someone of what reveals opened of other people. */
function rowsSeenBy(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf<{ skill: string }>(await tx.execute(sql`select skill from revealed_ratings`)),
  );
}

function looksAt(subject: Viewer) {
  return asSystem("test", async (tx) => {
    const rows = await tx
      .select({ action: auditEntries.action, actorId: auditEntries.actorId })
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, subject.id));

    return rows.filter(({ action }) => action === "path.read");
  });
}
