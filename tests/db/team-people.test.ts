import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { listAuditEntries } from "@/db/queries/audit";
import { findCheckIn, isKnownMember } from "@/db/queries/check-ins";
import { addEvidence } from "@/db/queries/evidence";
import { acceptInvitation, findInvitation } from "@/db/queries/invitation-links";
import { makeInvitation, revokeInvitation } from "@/db/queries/invitations";
import { leaveOrganization, listMembers } from "@/db/queries/memberships";
import { listLooks, listOpened, openToManager, withdrawOpening } from "@/db/queries/openings";
import {
  findOwnPlace,
  findTeamToPlaceIn,
  lapsePlaces,
  listOwnPlaces,
  listTeamsToPlaceIn,
} from "@/db/queries/own-teams";
import { findRound, listRounds } from "@/db/queries/rounds";
import { findSession } from "@/db/queries/sessions";
import {
  inviteToTeam,
  listTeamInvitations,
  revokeTeamInvitation,
} from "@/db/queries/team-invitations";
import {
  askToJoin,
  confirmArrival,
  findJoin,
  listPlacesElsewhere,
  makeJoinLink,
  revokeJoinLink,
  withdrawAsk,
} from "@/db/queries/team-joins";
import { findPlace, nameRater, promoteMember, setAway } from "@/db/queries/team-members";
import {
  acceptPlace,
  declinePlace,
  endPlace,
  leaveTeam,
  placeInTeam,
} from "@/db/queries/team-places";
import { endTeam, findManagedTeam } from "@/db/queries/teams";
import { teamManagers, teamMemberships } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { dayOf } from "@/lib/forms/day";
import { placeDays } from "@/lib/teams/team";
import { aCheckInThatIs, daysAgo } from "@/tests/support/check-ins";
import { disable, erase } from "@/tests/support/endings";
import {
  alsoIn,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
  findViewer,
  invitationFor,
  someEvidence,
} from "@/tests/support/factories";
import { aRound, aTeam, join, place, placeOf, promote } from "@/tests/support/teams";

let manager: Viewer;
let member: Viewer;
let colleague: Viewer;
let admin: Viewer;
let outsider: Viewer;
let teamId: string;
let today: string;
const link = () => crypto.randomUUID();

beforeEach(async () => {
  const { id } = await anOrganization();
  manager = await aViewer(id, "member", "Tomás");
  member = await aViewer(id, "member", "Maya");
  colleague = await aViewer(id, "member", "Ben");
  admin = await aViewer(id, "admin", "Ada");
  outsider = await aViewer((await anOrganization()).id, "admin", "Olu");
  teamId = await aTeam(manager, [member]);
  today = dayOf(new Date());
});

/** A join link of the team's; answers its hash. */
async function aJoinLink() {
  const tokenHash = link();
  expect(await makeJoinLink(manager, { teamId, tokenHash })).toBe("made");

  return tokenHash;
}

/** The place that someone asked for by the link. */
async function asked(who: Viewer) {
  expect(await askToJoin(who, await aJoinLink())).toBe("asked");

  return { teamId, id: await placeOf(manager, teamId, who) };
}

async function isMember(who: Viewer) {
  return (await listMembers(admin)).members.some(({ personId }) => personId === who.id);
}

/** Lets so many days pass for every place in the team that no one answered. */
function letWait(days: number) {
  return asSystem("test", async (tx) => {
    for (const table of [teamManagers, teamMemberships]) {
      await tx
        .update(table)
        .set({ createdAt: daysAgo(days) })
        .where(and(eq(table.teamId, teamId), isNull(table.startedAt)));
    }
  });
}

describe("a join link", () => {
  test("is a manager's to make, to replace, and to revoke", async () => {
    for (const other of [member, admin, outsider]) {
      expect(await makeJoinLink(other, { teamId, tokenHash: link() })).toBe("not found");
    }
    const [first, second] = [await aJoinLink(), await aJoinLink()];

    expect(await findJoin(first)).toBeUndefined();
    expect(await findJoin(second)).toMatchObject({ name: "Growth", managers: ["Tomás"] });
    expect(await revokeJoinLink(member, teamId)).toBe("not found");
    expect(await revokeJoinLink(manager, teamId)).toBe("revoked");
    expect(await findJoin(second)).toBeUndefined();
    expect(await askToJoin(outsider, second)).toBe("closed");
  });

  test("works no longer once the team ends or has no manager", async () => {
    const first = await aJoinLink();
    await leaveOrganization(manager);
    expect(await findJoin(first)).toBeUndefined();
  });

  test("opens nothing and lets no one in until a manager confirms", async () => {
    const arrival = await asked(outsider);

    expect(await isMember(outsider)).toBe(false);
    expect(await listPlacesElsewhere(outsider)).toMatchObject([
      { team: "Growth", waitsFor: "manager" },
    ]);
    expect(await findManagedTeam(manager, teamId)).toMatchObject({
      members: [{ name: "Maya" }, { name: "Olu", startedAt: null }],
    });
    for (const other of [member, admin, outsider]) {
      expect(await confirmArrival(other, arrival)).toBe("not found");
    }
    // No one can say yes in a manager's place, also who is in the organization.
    await asked(colleague);
    expect(await acceptPlace(colleague, teamId)).toBe("not found");
    await leaveTeam(colleague, teamId);
    const away = { ...outsider, organizationId: manager.organizationId };
    expect(await acceptPlace(away, teamId)).toBe("not found");

    expect(await confirmArrival(manager, arrival)).toBe("confirmed");
    expect(await isMember(outsider)).toBe(true);
    expect(await findOwnPlace(away, teamId)).toMatchObject({
      member: { startedAt: expect.any(Date) },
    });
    expect(await confirmArrival(manager, arrival)).toBe("not found");
  });

  test("tells admins whom a manager let in, who is known by others than that manager alone", async () => {
    await confirmArrival(manager, await asked(outsider));
    const { entries } = await listAuditEntries(admin);

    expect(entries[0]).toMatchObject({
      action: "membership.by-team",
      actor: "Tomás",
      subject: "Olu",
    });
    await asSystem("test", async (tx) => {
      expect(await isKnownMember(tx, outsider.id, manager)).toBe(false);
      expect(await isKnownMember(tx, outsider.id, member)).toBe(true);
    });
  });

  test("leaves an admin who comes by it an admin", async () => {
    await confirmArrival(manager, await asked(admin));

    expect((await listMembers(admin)).admins).toBe(1);
    expect((await listAuditEntries(admin)).entries).toEqual([]);
  });

  test("asks once, and can be withdrawn or refused", async () => {
    const tokenHash = await aJoinLink();
    expect(await askToJoin(outsider, tokenHash)).toBe("asked");
    expect(await askToJoin(outsider, tokenHash)).toBe("in the team");
    expect(await askToJoin(member, tokenHash)).toBe("in the team");
    expect(await findJoin(tokenHash, outsider)).toMatchObject({ own: "asked" });
    const id = await placeOf(manager, teamId, outsider);

    expect(await withdrawAsk(member, id)).toBe("not found");
    expect(await withdrawAsk(outsider, id)).toBe("withdrawn");
    expect(await confirmArrival(manager, { teamId, id })).toBe("not found");

    expect(await askToJoin(outsider, tokenHash)).toBe("asked");
    const again = { teamId, id: await placeOf(manager, teamId, outsider) };
    expect(await endPlace(manager, again)).toBe("ended");
    expect(await isMember(outsider)).toBe(false);
  });

  test("brings in no one who was disabled, or is in as many organizations as they may be", async () => {
    const arrival = await asked(outsider);
    for (let n = 1; n < 50; n++) await alsoIn(outsider, (await anOrganization()).id);
    expect(await confirmArrival(manager, arrival)).toBe("full");
    await disable(outsider.id);
    expect(await confirmArrival(manager, arrival)).toBe("not found");
  });
});

describe("a place that no one answers", () => {
  test("is over after thirty days", async () => {
    await place(manager, teamId, colleague);
    await place(admin, teamId, admin, "member");
    const arrival = await asked(outsider);
    await letWait(placeDays - 1);
    expect(await lapsePlaces()).toBe(0);
    expect(await listOwnPlaces(colleague)).toMatchObject({ joined: [{ team: "Growth" }] });

    await letWait(placeDays);
    expect(await acceptPlace(colleague, teamId)).toBe("not found");
    expect(await confirmArrival(manager, arrival)).toBe("not found");
    expect((await listOwnPlaces(colleague)).joined).toEqual([]);
    expect(await lapsePlaces()).toBe(2);
    expect((await findManagedTeam(manager, teamId))?.members.map(({ name }) => name)).toEqual([
      "Ada",
      "Maya",
    ]);
  });

  test("is declined by the one it's for, and nothing that has begun ends with it", async () => {
    await place(manager, teamId, colleague);
    expect(await declinePlace(member, teamId)).toBe("not found");
    expect(await declinePlace(colleague, teamId)).toBe("declined");
    expect(await acceptPlace(colleague, teamId)).toBe("not found");

    const id = await placeOf(manager, teamId, member);
    expect(await promoteMember(manager, { teamId, id })).toBe("asked");
    expect(await declinePlace(member, teamId)).toBe("declined");
    expect(await findOwnPlace(member, teamId)).toMatchObject({
      managing: undefined,
      member: { id },
    });
  });

  test("waits for whoever sees it in their frame", async () => {
    const waiting = async (who: Viewer) => (await findSession(who.sessionId))?.teamsWaiting;
    expect([await waiting(manager), await waiting(colleague)]).toEqual([0, 0]);
    await place(manager, teamId, colleague);
    await asked(outsider);
    expect([await waiting(manager), await waiting(colleague)]).toEqual([1, 1]);
    expect(await findSession(manager.sessionId)).toMatchObject({
      managedTeam: teamId,
      hasTeam: true,
    });
    expect(await findSession(outsider.sessionId)).toMatchObject({
      managedTeam: null,
      hasTeam: true,
      teamsWaiting: 0,
    });
    expect(await findSession(admin.sessionId)).toMatchObject({ managedTeam: null, hasTeam: false });
  });
});

describe("an invitation into a team", () => {
  const anInvitation = (email: string) => ({ teamId, id: link(), email, tokenHash: link() });

  test("is a manager's to make, who needn't be an admin, and leads to a place that waits", async () => {
    const { email } = await invitationFor(outsider);
    const invitation = anInvitation(email);
    for (const other of [member, admin, outsider]) {
      expect(await inviteToTeam(other, invitation)).toBe("not found");
    }
    expect(await inviteToTeam(manager, invitation)).toBe("made");
    expect(await inviteToTeam(manager, invitation)).toBe("made before");
    expect(await listTeamInvitations(manager, teamId)).toMatchObject([{ email }]);
    for (const other of [member, admin, outsider]) {
      expect(await listTeamInvitations(other, teamId)).toEqual([]);
    }
    expect((await listAuditEntries(admin)).entries[0]).toMatchObject({
      action: "invitation.made",
      actor: "Tomás",
      address: email,
    });

    expect(await acceptInvitation(outsider, invitation.tokenHash)).toEqual({ teamId });
    const here = { ...outsider, organizationId: manager.organizationId };
    expect(await findOwnPlace(here, teamId)).toMatchObject({ member: { waitsFor: "person" } });
    expect(await acceptPlace(here, teamId)).toBe("accepted");
    expect((await listMembers(admin)).admins).toBe(1);
  });

  test("leaves someone else's invitation to the address as it is, and replaces one's own", async () => {
    const theirs = await invitationFor(outsider);
    expect(await makeInvitation(admin, { ...theirs, role: "admin" })).toBe("made");
    expect(await inviteToTeam(manager, anInvitation(theirs.email))).toBe("invited");
    expect(await findInvitation(theirs.tokenHash)).toBeDefined();
    expect(await revokeInvitation(admin, theirs.id)).toBe("revoked");

    const [first, second] = [anInvitation(theirs.email), anInvitation(theirs.email)];
    expect(await inviteToTeam(manager, first)).toBe("made");
    expect(await inviteToTeam(manager, second)).toBe("made");
    expect(await findInvitation(first.tokenHash)).toBeUndefined();
    expect(await revokeTeamInvitation(member, second)).toBe("not found");
    expect(await revokeTeamInvitation(manager, second)).toBe("revoked");
    expect(await findInvitation(second.tokenHash)).toBeUndefined();
  });

  test.each([
    [
      "its maker steps down",
      async () => {
        await join(manager, teamId, colleague, "manager");
        await leaveTeam(manager, teamId);
      },
    ],
    ["the team ends", () => endTeam(manager, teamId)],
    ["its maker leaves the organization", () => leaveOrganization(manager)],
  ])("works no longer once %s", async (_, end) => {
    const { email } = await invitationFor(outsider);
    const invitation = anInvitation(email);
    expect(await inviteToTeam(manager, invitation)).toBe("made");
    await end();
    expect(await findInvitation(invitation.tokenHash)).toBeUndefined();
  });

  test("is for no one who's a member already", async () => {
    const { email } = await invitationFor(colleague);
    expect(await inviteToTeam(manager, anInvitation(email))).toBe("member");
  });
});

describe("someone's place", () => {
  test("is rated by the manager who's named, who must be one", async () => {
    await join(manager, teamId, colleague, "manager");
    const id = await placeOf(manager, teamId, member);
    const naming = (raterId: string | null) => ({ teamId, id, raterId });

    expect(await nameRater(manager, naming(admin.id))).toBe("no manager");
    expect(await nameRater(member, naming(colleague.id))).toBe("not found");
    expect(await nameRater(manager, naming(colleague.id))).toBe("named");
    const round = await aRound(manager, teamId);
    expect((await findRound(manager, round.id))?.pairs).toMatchObject([{ raterName: "Ben" }]);
    expect(await nameRater(manager, naming(null))).toBe("named");
    expect(await findPlace(manager, { teamId, id })).toMatchObject({ raterId: null });
  });

  test("is away until a day that a manager says", async () => {
    const id = await placeOf(manager, teamId, member);
    expect(await setAway(member, { teamId, id, awayUntil: "2027-01-04" })).toBe("not found");
    expect(await setAway(manager, { teamId, id, awayUntil: "2027-01-04" })).toBe("set");
    expect(await findPlace(manager, { teamId, id })).toMatchObject({ awayUntil: "2027-01-04" });
  });

  test("ends when its holder is erased, and a team goes on without the one who founded it", async () => {
    await join(manager, teamId, colleague, "manager");
    await erase(member.id);
    await erase(manager.id);
    expect(await findManagedTeam(colleague, teamId)).toMatchObject({ members: [] });
  });
});

describe("a member who is promoted", () => {
  test("is a member until they accept, then manages what begins then, and sees nothing from before", async () => {
    const round = await aRound(manager, teamId);
    await join(manager, teamId, colleague);
    const id = await placeOf(manager, teamId, colleague);
    const checkIn = await aCheckInThatIs("revealed", colleague, manager);
    expect(await promoteMember(colleague, { teamId, id })).toBe("not found");
    expect(await promoteMember(manager, { teamId, id })).toBe("asked");
    expect(await promoteMember(manager, { teamId, id })).toBe("asked before");
    expect(await findManagedTeam(colleague, teamId)).toBeUndefined();

    expect(await acceptPlace(colleague, teamId)).toBe("accepted");
    expect(await findManagedTeam(colleague, teamId)).toMatchObject({ members: [{ name: "Maya" }] });
    expect(await findCheckIn(colleague, round.checkIns.get(member.id)?.id ?? "")).toBeUndefined();
    expect(await findRound(colleague, round.id)).toBeUndefined();
    expect((await listRounds(colleague, teamId, today))?.rounds).toEqual([]);
    expect((await findCheckIn(manager, checkIn.id))?.revealed).toBeUndefined();

    const next = await aRound(colleague, teamId);
    expect((await listRounds(colleague, teamId, today))?.rounds).toMatchObject([{ id: next.id }]);
    expect((await listRounds(manager, teamId, today))?.rounds).toHaveLength(2);
  });
});

describe("what someone opens to their manager", () => {
  const piece = () => someEvidence({ title: "The rail pilot" });

  test("is seen by that manager alone, until it's withdrawn, who looked being told", async () => {
    const evidence = piece();
    await addEvidence(member, evidence);
    const { reportId } = await aSubmittedAssessment(member, 4);
    const earlier = await aCheckInThatIs("revealed", member, colleague);
    const open = (kind: "report" | "check-in" | "evidence", thingId: string) =>
      openToManager(member, { managerId: manager.id, kind, thingId });

    expect(await open("report", reportId)).toBe("opened");
    expect(await open("report", reportId)).toBe("opened");
    expect(await open("check-in", earlier.id)).toBe("opened");
    expect(await open("evidence", evidence.id)).toBe("opened");

    const opened = await listOpened(manager, member, manager.id);
    expect(opened.map(({ kind }) => kind).toSorted()).toEqual(["check-in", "evidence", "report"]);
    expect(opened.find(({ kind }) => kind === "report")?.levels).toHaveLength(14);
    expect(opened.find(({ kind }) => kind === "evidence")?.piece).toMatchObject({
      title: "The rail pilot",
    });
    expect(await listLooks(member, manager.id)).toHaveLength(1);
    expect(await listOpened(member, member, manager.id)).toHaveLength(3);
    expect(await listLooks(member, manager.id)).toHaveLength(1);

    for (const { id } of opened) {
      expect(await withdrawOpening(manager, id)).toBe("not found");
      expect(await withdrawOpening(member, id)).toBe("withdrawn");
    }
    expect(await listOpened(manager, member, manager.id)).toEqual([]);
  });

  test("is theirs, and goes to no one who doesn't manage them", async () => {
    const { reportId } = await aSubmittedAssessment(member);
    const report = { kind: "report", thingId: reportId } as const;

    expect(await openToManager(member, { managerId: colleague.id, ...report })).toBe("not found");
    await join(manager, teamId, colleague);
    expect(await openToManager(colleague, { managerId: manager.id, ...report })).toBe("not found");
  });

  test.each([
    ["the member leaves the team", () => leaveTeam(member, teamId)],
    [
      "the manager steps down",
      async () => {
        await join(manager, teamId, admin, "manager");
        await leaveTeam(manager, teamId);
      },
    ],
    [
      "the manager takes them off it",
      async () => endPlace(manager, { teamId, id: await placeOf(manager, teamId, member) }),
    ],
    ["the member manages it themselves", () => promote(manager, teamId, member)],
    ["the team ends", () => endTeam(manager, teamId)],
    ["the member leaves the organization", () => leaveOrganization(member)],
    ["the manager leaves the organization", () => leaveOrganization(manager)],
  ])("is closed, in queries and in SQL, once %s", async (_, end) => {
    const evidence = piece();
    await addEvidence(member, evidence);
    const { reportId } = await aSubmittedAssessment(member);
    for (const thing of [
      { kind: "report", thingId: reportId },
      { kind: "evidence", thingId: evidence.id },
    ] as const) {
      await openToManager(member, { managerId: manager.id, ...thing });
    }
    expect((await openedTo(manager)).length).toBeGreaterThan(14);

    await end();

    expect(await listOpened(manager, member, manager.id)).toEqual([]);
    expect(await openedTo(manager)).toEqual([]);
    // Were they in one team again, it would be another place.
    const now = await findViewer(manager.sessionId);
    expect(now && (await openedTo({ ...now, organizationId: manager.organizationId }))).toEqual([]);
  });
});

/** What a statement without a `where` shows someone of what was opened. */
function openedTo(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf<{ key: string }>(
      await tx.execute(sql`
        select 'opening ' || id as key from openings
        union all select 'levels ' || opening_id || skill from opened_levels
        union all select 'evidence ' || id from evidence where person_id <> ${who.id}`),
    ),
  );
}

test("a team and what's in it is hidden from everyone whom it's not for, whatever they ask", async () => {
  const among = await aViewerAmongOthers();
  const { manager, viewer } = among;
  const id = await placeOf(manager, among.teamId, viewer);
  const tokenHash = link();
  await makeJoinLink(manager, { teamId: among.teamId, tokenHash });
  const { reportId } = await aSubmittedAssessment(viewer);
  await openToManager(viewer, { managerId: manager.id, kind: "report", thingId: reportId });
  const managing: Viewer[] = [manager, among.coManager, among.promoted];
  const place = { teamId: among.teamId, id };

  for (const other of among.others) {
    const isManaging = managing.includes(other);
    expect((await findPlace(other, place)) !== undefined).toBe(isManaging);
    expect((await findManagedTeam(other, among.teamId)) !== undefined).toBe(isManaging);
    if (isManaging) continue;
    expect(await findOwnPlace(other, among.teamId)).toBeUndefined();
    expect(await setAway(other, { ...place, awayUntil: "2027-01-04" })).toBe("not found");
    expect(await nameRater(other, { ...place, raterId: null })).toBe("not found");
    expect(await promoteMember(other, place)).toBe("not found");
    expect(await endPlace(other, place)).toBe("not found");
    expect(await makeJoinLink(other, { teamId: among.teamId, tokenHash: link() })).toBe(
      "not found",
    );
  }
  for (const other of among.others.filter((each) => each !== manager)) {
    expect(await listOpened(other, viewer, manager.id)).toEqual([]);
  }
  expect(await findPlace(manager, place)).toMatchObject({ id });
});

test("an admin places people in teams whose members they don't see", async () => {
  const { email } = await invitationFor(colleague);

  expect(await listTeamsToPlaceIn(admin)).toMatchObject([{ name: "Growth", hasManager: true }]);
  expect(await findTeamToPlaceIn(admin, teamId)).toMatchObject({ managers: [{ name: "Tomás" }] });
  expect(await placeInTeam(admin, { teamId, email, role: "member" })).toBe("placed");
  for (const other of [member, colleague, outsider]) {
    expect(await findTeamToPlaceIn(other, teamId)).toBeUndefined();
    expect(await listTeamsToPlaceIn(other)).toEqual([]);
  }
  const seen = await asViewer(admin, (tx) =>
    tx
      .select({ id: teamMemberships.id })
      .from(teamMemberships)
      .where(eq(teamMemberships.teamId, teamId)),
  );
  expect(seen).toEqual([]);
});
