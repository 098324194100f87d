import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { saveAnswer } from "@/db/queries/assessments";
import { findCheckIn, submitView } from "@/db/queries/check-ins";
import { leaveOrganization } from "@/db/queries/memberships";
import { findSelf } from "@/db/queries/people";
import { findRound, listRounds, openRound } from "@/db/queries/rounds";
import { acceptPlace, endPlace, leaveTeam, placeInTeam } from "@/db/queries/team-places";
import {
  endTeam,
  findManagedTeam,
  foundTeam,
  listManagedTeams,
  renameTeam,
} from "@/db/queries/teams";
import type { Viewer } from "@/lib/access/viewer";
import { aCheckIn, aCheckInThatIs, levelIn, rowOf } from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import {
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
} from "@/tests/support/factories";
import { aRound, aRoundOf, aTeam, join, place, placeOf } from "@/tests/support/teams";

let manager: Viewer;
let member: Viewer;
let colleague: Viewer;
let admin: Viewer;

beforeEach(async () => {
  const { id } = await anOrganization();
  manager = await aViewer(id, "member", "Tomás");
  member = await aViewer(id, "member", "Maya");
  colleague = await aViewer(id, "member", "Ben");
  admin = await aViewer(id, "admin", "Ada");
});

describe("a team", () => {
  test("is managed by whoever founds it, once for the same form", async () => {
    const id = crypto.randomUUID();

    expect(await foundTeam(manager, { id, name: "Growth" })).toBe("founded");
    expect(await foundTeam(manager, { id, name: "Growth" })).toBe("founded");
    expect(await listManagedTeams(manager)).toMatchObject([{ id, name: "Growth", members: 0 }]);
  });

  test("has another name once a manager says so, and no one else does", async () => {
    const id = await aTeam(manager, [member]);

    expect(await renameTeam(member, { id, name: "Mine" })).toBe("not found");
    expect(await renameTeam(admin, { id, name: "Mine" })).toBe("not found");
    expect(await renameTeam(manager, { id, name: "Rail" })).toBe("renamed");
    expect(await findManagedTeam(manager, id)).toMatchObject({ name: "Rail" });
  });

  test("opens to its manager who is in it, by name", async () => {
    const id = await aTeam(manager, [member, colleague]);

    expect((await findManagedTeam(manager, id))?.members.map(({ name }) => name)).toEqual([
      "Ben",
      "Maya",
    ]);
  });

  test("opens nothing until the one who was placed accepts", async () => {
    const id = await aTeam(manager);
    await place(admin, id, member);

    expect(await openRound(manager, aRoundOf(id))).toBe("empty");
    expect(await acceptPlace(member, id)).toBe("accepted");
    expect(await openRound(manager, aRoundOf(id))).toEqual({ leftOut: [] });
  });

  test("gives a manager whom an admin places nothing until they accept", async () => {
    const id = await aTeam(manager, [member]);
    await place(admin, id, colleague, "manager");

    expect(await findManagedTeam(colleague, id)).toBeUndefined();
    expect(await acceptPlace(colleague, id)).toBe("accepted");
    expect(await findManagedTeam(colleague, id)).toMatchObject({ name: "Growth" });
  });

  test("takes no one twice, no stranger, and no one by a member's word", async () => {
    const id = await aTeam(manager, [member]);
    const stranger = await aViewer((await anOrganization()).id);
    const email = async (who: Viewer) => (await findSelf(who)).email ?? "";
    const role = "member" as const;

    expect(await placeInTeam(manager, { teamId: id, email: await email(member), role })).toBe(
      "in the team",
    );
    expect(await placeInTeam(manager, { teamId: id, email: await email(stranger), role })).toBe(
      "no member",
    );
    expect(await placeInTeam(member, { teamId: id, email: await email(colleague), role })).toBe(
      "not found",
    );
    expect(await placeInTeam(stranger, { teamId: id, email: await email(stranger), role })).toBe(
      "not found",
    );
  });

  test("keeps its last manager until it ends", async () => {
    const id = await aTeam(manager, [member]);

    expect(await leaveTeam(manager, id)).toBe("last manager");
    await join(manager, id, colleague, "manager");
    expect(await leaveTeam(manager, id)).toBe("left");
    expect(await findManagedTeam(manager, id)).toBeUndefined();
  });

  test("is hidden from everyone else, in queries and in SQL", async () => {
    const among = await aViewerAmongOthers();
    const boss = await aViewer(among.viewer.organizationId);
    const id = await aTeam(boss, [among.viewer]);
    const round = await aRound(boss, id);

    for (const other of among.others) {
      expect(await findManagedTeam(other, id)).toBeUndefined();
      expect(await findRound(other, round.id)).toBeUndefined();
      expect(await listRounds(other, id, "2027-01-01")).toBeUndefined();
      expect((await rowsSeenBy(other)).filter(({ teamId }) => teamId === id)).toEqual([]);
    }
  });
});

/** What a statement without a `where` shows someone of teams, by table; of an admin the names of teams aside. */
function rowsSeenBy(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf<{ key: string; teamId: string }>(
      await tx.execute(sql`
        select 'team ' || id as key, id as "teamId" from teams where ${who.role} <> 'admin'
        union all select 'membership ' || id, team_id from team_memberships
        union all select 'round ' || id, team_id from rounds`),
    ),
  );
}

describe("a check-in with one's manager", () => {
  test("is of their kind, whoever opens it, and only while they manage the one who asks", async () => {
    await aTeam(manager, [member]);
    const { id } = await aCheckIn(member, manager);
    const { id: peers } = await aCheckIn(member, colleague);

    expect(await rowOf(id)).toMatchObject({ kind: "manager" });
    expect(await rowOf(peers)).toMatchObject({ kind: "peer", teamMembershipId: null });
  });

  test.each([
    ["the member leaves the team", (id: string) => leaveTeam(member, id)],
    [
      "the manager takes them off it",
      async (id: string) =>
        endPlace(manager, { teamId: id, id: await placeOf(manager, id, member) }),
    ],
    ["the team ends", (id: string) => endTeam(manager, id)],
    ["the member leaves the organization", () => leaveOrganization(member)],
    ["the manager leaves the organization", () => leaveOrganization(manager)],
  ])("no longer shows the manager the other side once %s", async (_, end) => {
    const id = await aTeam(manager, [member]);
    const checkIn = await aCheckInThatIs("revealed", member, manager);
    expect((await findCheckIn(manager, checkIn.id))?.revealed).toBeDefined();

    await end(id);

    expect((await findCheckIn(manager, checkIn.id))?.revealed).toBeUndefined();
    expect((await rowOf(checkIn.id))?.sightEndedAt).not.toBeNull();
  });

  test("ends with the relation, unless the manager had answered", async () => {
    const id = await aTeam(manager, [member, colleague]);
    const round = await aRound(manager, id);
    const [open, answered] = [round.checkIns.get(member.id), round.checkIns.get(colleague.id)];
    if (!open || !answered) throw new Error("The round opened nothing.");
    await saveAnswer(manager, levelIn(answered.draftId));
    await submitView(manager, { id: answered.id, mayShowJoint: false });

    expect(await endTeam(manager, id)).toBe("ended");

    expect(await rowOf(open.id)).toMatchObject({ endReason: "relation ended" });
    expect(await rowOf(answered.id)).toMatchObject({ endedAt: null });
    expect((await rowOf(answered.id))?.sightEndedAt).not.toBeNull();
  });
});

describe("a round", () => {
  test("opens a check-in with everyone in the team, and tells who is in, by name", async () => {
    const id = await aTeam(manager, [member, colleague]);
    const { id: roundId, checkIns } = await aRound(manager, id);
    await aSubmittedAssessment(member);

    expect(await findRound(manager, roundId)).toMatchObject({
      teamName: "Growth",
      pairs: [
        { subjectName: "Ben", isOwn: true, subjectInAt: null, raterInAt: null },
        { subjectName: "Maya", isOwn: true },
      ],
    });
    expect(checkIns.size).toBe(2);
    expect(await rowOf(checkIns.get(member.id)?.id ?? "")).toMatchObject({
      openedBy: "rater",
      kind: "manager",
      roundId,
    });
  });

  test("is opened once by the same form", async () => {
    const id = await aTeam(manager, [member]);
    const ask = aRoundOf(id);

    expect(await openRound(manager, ask)).toEqual({ leftOut: [] });
    expect(await openRound(manager, ask)).toBe("opened before");
  });

  test("leaves out whom the manager has a check-in open with, and says so", async () => {
    const id = await aTeam(manager, [member, colleague]);
    await aCheckIn(member, manager);

    expect(await openRound(manager, aRoundOf(id))).toEqual({
      leftOut: [{ name: "Maya", because: "open" }],
    });
  });

  test("leaves out whom the manager compared views with lately for the same purpose", async () => {
    const id = await aTeam(manager, [member]);
    await aCheckInThatIs("revealed", member, manager);

    expect(await openRound(manager, aRoundOf(id))).toBe("empty");
    expect(await openRound(manager, aRoundOf(id, { purpose: "promotion case" }))).toEqual({
      leftOut: [],
    });
  });

  test("shows a co-manager who is in, and nothing of what anyone answered", async () => {
    const id = await aTeam(manager, [member]);
    await join(manager, id, colleague, "manager");
    const round = await aRound(manager, id);
    const checkIn = round.checkIns.get(member.id);

    expect(await findRound(colleague, round.id)).toMatchObject({
      pairs: [{ subjectName: "Maya", raterName: "Tomás", isOwn: false }],
    });
    expect(await findCheckIn(colleague, checkIn?.id ?? "")).toBeUndefined();
  });

  test("goes with a member who is erased, and stays without a manager who is", async () => {
    const id = await aTeam(manager, [member, colleague]);
    await join(manager, id, admin, "manager");
    const round = await aRound(manager, id);
    await erase(member.id);
    await erase(manager.id);

    expect(await findRound(admin, round.id)).toMatchObject({ pairs: [{ subjectName: "Ben" }] });
  });
});
