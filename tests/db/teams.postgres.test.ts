import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { acceptInvitation } from "@/db/queries/invitation-links";
import { leaveOrganization, listMembers } from "@/db/queries/memberships";
import { listNotices } from "@/db/queries/notices";
import { openToManager } from "@/db/queries/openings";
import { inviteToTeam } from "@/db/queries/team-invitations";
import { askToJoin, confirmArrival, makeJoinLink, withdrawAsk } from "@/db/queries/team-joins";
import { acceptPlace, endPlace, leaveTeam, placeInTeam } from "@/db/queries/team-places";
import { endTeam, findManagedTeam, foundTeam } from "@/db/queries/teams";
import { openings } from "@/db/schema/openings";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { erase } from "@/tests/support/endings";
import {
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  invitationFor,
} from "@/tests/support/factories";
import { aTeam, join, place, placeOf } from "@/tests/support/teams";

// The embedded database runs one transaction at a time. Here two really are under way at once.

let manager: Viewer;
let member: Viewer;
let outsider: Viewer;
let admin: Viewer;
let teamId: string;

beforeEach(async () => {
  const { id } = await anOrganization();
  admin = await aViewer(id, "admin");
  manager = await aViewer(id);
  member = await aViewer(id);
  outsider = await aViewer((await anOrganization()).id, "admin");
  teamId = await aTeam(manager);
});

/** Every place in the team that hasn't ended, as the database has it. */
function current() {
  return asSystem("test", async (tx) => {
    const places = await tx
      .select({ endedAt: teamMemberships.endedAt, startedAt: teamMemberships.startedAt })
      .from(teamMemberships)
      .where(eq(teamMemberships.teamId, teamId));

    return places.filter(({ endedAt }) => endedAt === null);
  });
}

describe.each(Array.from({ length: 6 }, (_, round) => round))("at the same time, round %i", () => {
  test("someone accepts and is taken off: they aren't in the team", async () => {
    await place(manager, teamId, member);
    const id = await placeOf(manager, teamId, member);
    const [accepted, ended] = await Promise.all([
      acceptPlace(member, teamId),
      endPlace(manager, { teamId, id }),
    ]);

    expect(["accepted", "not found"]).toContain(accepted);
    expect(ended).toBe("ended");
    expect(await current()).toEqual([]);
  });

  test("someone accepts and leaves the organization: they aren't in the team", async () => {
    await place(manager, teamId, member);
    const [accepted, left] = await Promise.all([
      acceptPlace(member, teamId),
      leaveOrganization(member),
    ]);

    expect(["accepted", "not found"]).toContain(accepted);
    expect(left).toBe("left");
    expect(await current()).toEqual([]);
  });

  test("an arrival is confirmed and withdrawn: they're in both or in neither", async () => {
    await makeJoinLink(manager, { teamId, tokenHash: teamId });
    await askToJoin(outsider, teamId);
    const id = await placeOf(manager, teamId, outsider);
    const [confirmed, withdrawn] = await Promise.all([
      confirmArrival(manager, { teamId, id }),
      withdrawAsk(outsider, id),
    ]);

    expect([confirmed, withdrawn].toSorted()).toEqual(
      confirmed === "confirmed" ? ["confirmed", "not found"] : ["not found", "withdrawn"],
    );
    const { members } = await listMembers(admin);
    expect(members.some(({ personId }) => personId === outsider.id)).toBe(
      confirmed === "confirmed",
    );
    expect(await current()).toHaveLength(confirmed === "confirmed" ? 1 : 0);
  });

  test("two managers confirm one arrival: one of them does", async () => {
    const other = await aViewer(manager.organizationId);
    await join(manager, teamId, other, "manager");
    await makeJoinLink(manager, { teamId, tokenHash: teamId });
    await askToJoin(outsider, teamId);
    const id = await placeOf(manager, teamId, outsider);
    const outcomes = await Promise.all(
      [manager, other].map((who) => confirmArrival(who, { teamId, id })),
    );

    expect(outcomes.toSorted()).toEqual(["confirmed", "not found"]);
  });

  test("both managers step down: one stays", async () => {
    const other = await aViewer(manager.organizationId);
    await join(manager, teamId, other, "manager");
    const outcomes = await Promise.all([leaveTeam(manager, teamId), leaveTeam(other, teamId)]);

    expect(outcomes.toSorted()).toEqual(["last manager", "left"]);
  });

  test("a team ends as an invitation into it is accepted: no one is left in it", async () => {
    const { email } = await invitationFor(outsider);
    const tokenHash = crypto.randomUUID();
    await inviteToTeam(manager, { teamId, id: crypto.randomUUID(), email, tokenHash });
    await Promise.all([endTeam(manager, teamId), acceptInvitation(outsider, tokenHash)]);

    expect(await current()).toEqual([]);
  });

  test("someone is placed and erased: neither waits for the other in a circle", async () => {
    const { email } = await invitationFor(member);
    const [placed] = await Promise.all([
      placeInTeam(manager, { teamId, email, role: "member" }),
      erase(member.id),
    ]);

    expect(["placed", "no member"]).toContain(placed);
    expect(await current()).toEqual([]);
  });

  test("someone leaves as a manager who is to be told is erased: neither waits in a circle", async () => {
    const other = await aViewer(manager.organizationId);
    await join(manager, teamId, other, "manager");
    await join(other, teamId, member);
    const [left] = await Promise.all([leaveTeam(member, teamId), erase(other.id)]);
    const told = (await listNotices(manager)).notices.filter(({ kind }) => kind === "left");

    expect(left).toBe("left");
    expect(told).toHaveLength(1);
  });

  test("someone founds a team and leaves the organization: they manage none there", async () => {
    await Promise.all([
      foundTeam(member, { id: crypto.randomUUID(), name: "Late" }),
      leaveOrganization(member),
    ]);
    const managed = await asSystem("test", (tx) =>
      tx
        .select({ endedAt: teamManagers.endedAt })
        .from(teamManagers)
        .where(eq(teamManagers.personId, member.id)),
    );

    expect(managed.filter(({ endedAt }) => endedAt === null)).toEqual([]);
  });

  test("someone opens a report and is taken off the team: nothing stays open", async () => {
    await join(manager, teamId, member);
    const id = await placeOf(manager, teamId, member);
    const { reportId } = await aSubmittedAssessment(member);
    await Promise.all([
      openToManager(member, { managerId: manager.id, kind: "report", thingId: reportId }),
      endPlace(manager, { teamId, id }),
    ]);
    const opened = await asSystem("test", (tx) =>
      tx
        .select({ endedAt: openings.endedAt })
        .from(openings)
        .where(eq(openings.personId, member.id)),
    );

    expect(opened.filter(({ endedAt }) => endedAt === null)).toEqual([]);
    expect((await findManagedTeam(manager, teamId))?.members).toEqual([]);
  });
});
