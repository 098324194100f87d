import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { makeInvitation } from "@/db/queries/invitations";
import {
  changeRole,
  endMembership,
  findLeaving,
  findMember,
  leaveOrganization,
  listEndedMemberships,
  listMembers,
} from "@/db/queries/memberships";
import { byName, findOwnMembership } from "@/db/queries/own-membership";
import { findSelf } from "@/db/queries/people";
import { listReportChoices } from "@/db/queries/reports";
import { findSession } from "@/db/queries/sessions";
import type { Viewer } from "@/lib/access/viewer";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import * as endings from "@/tests/support/endings";
import {
  alsoIn,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  findViewer,
  membershipOf,
} from "@/tests/support/factories";

let admin: Viewer;
let member: Viewer;
let stranger: Viewer;

beforeEach(async () => {
  const { id } = await anOrganization("Acme");
  admin = await aViewer(id, "admin", "Anna Admin");
  member = await aViewer(id, "member", "Mel Member");
  stranger = await aViewer((await anOrganization("Elsewhere")).id, "admin", "Sten Stranger");
});

/** Viewers who may not administer Acme, whatever they claim. */
function others(): Viewer[] {
  return [
    member,
    { ...member, role: "admin" },
    stranger,
    { ...stranger, organizationId: admin.organizationId },
  ];
}

async function roleOf(viewer: Viewer) {
  return (await findViewer(viewer.sessionId))?.role;
}

async function anotherAdmin() {
  return aViewer(admin.organizationId, "admin", "Otto Other");
}

describe("listMembers", () => {
  test("tells an admin who is here, by name, and no one else", async () => {
    const { email } = await findSelf(member);

    expect(await listMembers(admin)).toMatchObject({
      members: [
        { personId: admin.id, name: "Anna Admin", role: "admin" },
        { personId: member.id, name: "Mel Member", role: "member", email },
      ],
      found: 2,
      total: 2,
      admins: 1,
    });
    expect(await listMembers(member)).toMatchObject({ members: [], total: 0 });
    expect((await listMembers(stranger)).members.map(({ name }) => name)).toEqual([
      "Sten Stranger",
    ]);
  });

  test("leaves out someone whose membership ended", async () => {
    await endings.endMembership(member);

    expect(await listMembers(admin)).toMatchObject({ members: [{ name: "Anna Admin" }], total: 1 });
  });

  test("shows nothing of an organization that an admin of another one names", async () => {
    const forged = { ...stranger, organizationId: admin.organizationId, role: "member" } as const;

    expect((await listMembers(forged)).members).toEqual([]);
  });

  test("finds part of a name as it stands, whatever signs are in it", async () => {
    await aViewer(admin.organizationId, "member", "100%_sure\\ly");
    const found = async (name: string) =>
      (await listMembers(admin, { name })).members.map((one) => one.name);

    expect(await found("MEL")).toEqual(["Mel Member"]);
    expect(await found("m")).toEqual(["Anna Admin", "Mel Member"]);
    for (const part of ["%", "_", "\\", "%_s"])
      expect(await found(part)).toEqual(["100%_sure\\ly"]);
    expect(await found("nobody")).toEqual([]);
  });

  test("finds and orders names whatever their accents and case", async () => {
    const names = ["Zoe", "Jose\u0301 B", "José A", "Émile", "ИРИНА", "adam", "Łukasz"];
    for (const name of names) await aViewer(admin.organizationId, "member", name);
    const found = async (name: string) =>
      (await listMembers(admin, { name })).members.map((one) => one.name);

    expect(await found("")).toEqual([
      "adam",
      "Anna Admin",
      "Émile",
      "José A",
      "Jose\u0301 B",
      "Łukasz",
      "Mel Member",
      "Zoe",
      "ИРИНА",
    ]);
    for (const name of ["jose", "JOSÉ", "Jose\u0301"]) {
      expect(await found(name)).toEqual(["José A", "Jose\u0301 B"]);
      expect((await listMembers(admin, { name })).found).toBe(2);
    }
    expect(await found("lukasz")).toEqual(["Łukasz"]);
    expect(await found("ирина")).toEqual(["ИРИНА"]);
  });

  test("orders names by their bytes, however a database orders letters", async () => {
    const [order] = await asSystem("test", async (tx) =>
      rowsOf(await tx.execute(sql`select distinct collation for (${byName}) as by from people`)),
    );

    expect(order).toEqual({ by: '"C"' });
  });

  test("goes through more members than one page has, each once", async () => {
    for (let n = 0; n < 5; n += 1) await aViewer(admin.organizationId, "member", "Sam Same");
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => listMembers(admin, { page, size: 3 })),
    );
    const ids = pages.flatMap(({ members }) => members.map(({ id }) => id));

    expect(pages.map(({ members }) => members.length)).toEqual([3, 3, 1, 0]);
    expect(pages.every(({ found }) => found === 7)).toBe(true);
    expect(new Set(ids).size).toBe(7);
  });
});

describe("listEndedMemberships", () => {
  test("tells an admin when which membership ended, without the name of who left", async () => {
    await endMembership(admin, await membershipOf(member));

    expect(await listEndedMemberships(admin)).toMatchObject([
      { name: null, role: "member", startedAt: expect.any(Date), endedAt: expect.any(Date) },
    ]);
    for (const somebody of [member, stranger, await aViewer(admin.organizationId)]) {
      expect(await listEndedMemberships(somebody)).toEqual([]);
    }
  });

  test("has the name of someone who is a member again", async () => {
    await endMembership(admin, await membershipOf(member));
    await alsoIn(member, admin.organizationId);

    expect(await listEndedMemberships(admin)).toMatchObject([{ name: "Mel Member" }]);
  });
});

describe("findMember", () => {
  test("is for an admin of that organization, while the membership lasts", async () => {
    const id = await membershipOf(member);

    expect(await findMember(admin, id)).toMatchObject({
      name: "Mel Member",
      role: "member",
      organization: "Acme",
      isSelf: false,
      isLastAdmin: false,
    });
    expect(await findMember(admin, await membershipOf(admin))).toMatchObject({
      isSelf: true,
      isLastAdmin: true,
    });
    for (const somebody of [
      member,
      stranger,
      { ...stranger, organizationId: admin.organizationId, role: "member" as const },
    ]) {
      expect(await findMember(somebody, id)).toBeUndefined();
    }
    const elsewhere = await alsoIn(admin, stranger.organizationId);
    expect(await findMember(admin, await membershipOf(elsewhere))).toBeUndefined();
    await endings.endMembership(member);
    expect(await findMember(admin, id)).toBeUndefined();
  });
});

describe("changeRole", () => {
  test("makes an admin of a member and back, from their next request on, each in the audit log", async () => {
    const id = await membershipOf(member);

    expect(await changeRole(admin, id, "admin")).toBe("changed");
    expect(await roleOf(member)).toBe("admin");
    expect(await changeRole(admin, id, "admin")).toBe("changed");
    expect(await changeRole(admin, id, "member")).toBe("changed");
    expect(await roleOf(member)).toBe("member");
    expect(await auditEntriesOf(admin.organizationId, "membership.role-changed")).toEqual(
      Array(2).fill({ actorId: admin.id, subjectId: member.id, objectId: id }),
    );
  });

  test("lets an admin step down, but for the last one", async () => {
    const id = await membershipOf(admin);
    expect(await changeRole(admin, id, "member")).toBe("last admin");
    expect(await roleOf(admin)).toBe("admin");

    const other = await anotherAdmin();
    await endings.disable(other.id);
    expect(await changeRole(admin, id, "member")).toBe("last admin");
    expect(await changeRole(admin, await membershipOf(other), "member")).toBe("changed");

    await anotherAdmin();
    expect(await changeRole(admin, id, "member")).toBe("stepped down");
    expect(await roleOf(admin)).toBe("member");
  });

  test("is not found by anyone else, by a former admin, or for a membership that ended", async () => {
    const id = await membershipOf(member);
    const former = await anotherAdmin();
    await changeRole(admin, await membershipOf(former), "member");

    // The last one is an admin only since their request began, and acts as what they were then.
    for (const somebody of [...others(), former, { ...admin, role: "member" as const }]) {
      expect(await changeRole(somebody, id, "admin")).toBe("not found");
    }
    expect(await changeRole(admin, crypto.randomUUID(), "admin")).toBe("not found");
    expect(await changeRole(stranger, await membershipOf(stranger), "member")).toBe("last admin");
    expect(await roleOf(member)).toBe("member");
    expect(await auditEntriesOf(admin.organizationId, "membership.role-changed")).toHaveLength(1);
    await endings.endMembership(member);
    expect(await changeRole(admin, id, "admin")).toBe("not found");
  });
});

describe("endMembership", () => {
  test("ends the view at the next request, and leaves what was written to no one", async () => {
    await aSubmittedAssessment(member);
    expect(await listReportChoices(member, member)).toHaveLength(1);

    expect(await endMembership(admin, await membershipOf(member))).toBe("ended");

    const after = await findViewer(member.sessionId);
    expect(after).toMatchObject({ id: member.id, role: "admin", membershipEnded: true });
    expect(after?.organizationId).not.toBe(member.organizationId);
    expect(after && (await listReportChoices(after, member))).toEqual([]);
    expect(await listReportChoices(admin, member)).toEqual([]);
    expect((await listMembers(admin)).total).toBe(1);
  });

  test("is in the audit log, with the person's own organization made by no one", async () => {
    const id = await membershipOf(member);
    await endMembership(admin, id);
    const after = await findViewer(member.sessionId);

    expect(await auditEntriesOf(admin.organizationId, "membership.ended")).toEqual([
      { actorId: admin.id, subjectId: member.id, objectId: id },
    ]);
    expect(await auditEntriesOf(after?.organizationId ?? "", "organization.made")).toEqual([
      { actorId: null, subjectId: member.id, objectId: null },
    ]);
  });

  test("gives no one another organization who has one", async () => {
    await alsoIn(member, stranger.organizationId);
    await endMembership(admin, await membershipOf(member));
    const after = await findViewer(member.sessionId);

    expect(after).toMatchObject({ organizationId: stranger.organizationId, role: "member" });
    expect(after && (await findSession(after.sessionId))?.organizations).toHaveLength(1);
  });

  test("ends an admin's, and never the viewer's own", async () => {
    const other = await anotherAdmin();

    expect(await endMembership(admin, await membershipOf(admin))).toBe("not found");
    expect(await endMembership(admin, await membershipOf(other))).toBe("ended");
    expect(await endMembership(other, await membershipOf(admin))).toBe("not found");
    expect(await roleOf(admin)).toBe("admin");
  });

  test("is not found by anyone else, or a second time", async () => {
    const id = await membershipOf(await aViewer(admin.organizationId));

    for (const somebody of others()) {
      expect(await endMembership(somebody, id)).toBe("not found");
    }
    expect((await listMembers(admin)).total).toBe(3);
    expect(await endMembership(admin, id)).toBe("ended");
    expect(await endMembership(admin, id)).toBe("not found");
    expect(await auditEntriesOf(admin.organizationId, "membership.ended")).toHaveLength(1);
  });

  test("lets someone come back by another invitation, to what they wrote", async () => {
    await aSubmittedAssessment(member);
    await endMembership(admin, await membershipOf(member));

    const back = await alsoIn(member, admin.organizationId);

    expect(await listReportChoices(back, back)).toHaveLength(1);
  });
});

describe("leaveOrganization", () => {
  test("ends one's own membership and goes on in a workspace of one's own", async () => {
    const id = await membershipOf(member);

    expect(await leaveOrganization(member)).toBe("left");

    const after = await findViewer(member.sessionId);
    expect(after).toMatchObject({ id: member.id, role: "admin" });
    expect(after).not.toHaveProperty("membershipEnded");
    expect(after && (await findSession(after.sessionId))?.organizations).toEqual([
      { id: after?.organizationId, name: "Mel Member’s workspace" },
    ]);
    expect(await auditEntriesOf(admin.organizationId, "membership.ended")).toEqual([
      { actorId: member.id, subjectId: member.id, objectId: id },
    ]);
    expect(await leaveOrganization(member)).toBe("not found");
  });

  test("goes on in the organization that one joined last", async () => {
    await alsoIn(member, stranger.organizationId);

    expect(await leaveOrganization(member)).toBe("left");
    expect(await findViewer(member.sessionId)).toMatchObject({
      organizationId: stranger.organizationId,
      role: "member",
    });
  });

  test("is refused to the last admin while others are there", async () => {
    expect(await leaveOrganization(admin)).toBe("last admin");
    expect(await findViewer(admin.sessionId)).toEqual(admin);

    await anotherAdmin();
    expect(await leaveOrganization(admin)).toBe("left");
  });

  test("is refused to the only member", async () => {
    expect(await leaveOrganization(stranger)).toBe("only member");
    expect(await findViewer(stranger.sessionId)).toEqual(stranger);
    expect(await auditEntriesOf(stranger.organizationId, "membership.ended")).toEqual([]);
  });

  test("does not leave an organization that one is not in", async () => {
    const forged = { ...stranger, organizationId: admin.organizationId };

    expect(await leaveOrganization(forged)).toBe("not found");
    expect((await listMembers(admin)).total).toBe(2);
  });
});

test("every member counts, even those whose names the viewer doesn't see", async () => {
  await aViewer(member.organizationId);

  for (const who of [admin, member]) {
    expect(await asViewer(who, (tx) => findOwnMembership(tx, who))).toMatchObject({
      members: 3,
      admins: 1,
    });
  }
});

describe("findLeaving", () => {
  test("says what leaving means for the viewer, in this organization only", async () => {
    await aSubmittedAssessment(member);
    await alsoIn(member, stranger.organizationId);

    expect(await findLeaving(member)).toEqual({
      organization: "Acme",
      refusal: undefined,
      nextOrganization: "Elsewhere",
      counts: { assessments: 1, actions: 0, evidence: 0, talks: 0 },
      pieces: [],
      places: 0,
      hasMentor: false,
      invitations: 0,
    });
    expect(await findLeaving({ ...member, organizationId: stranger.organizationId })).toMatchObject(
      { organization: "Elsewhere", nextOrganization: "Acme", counts: { assessments: 0 } },
    );
  });

  test("counts one's own open invitations, and says why the last admin stays", async () => {
    await makeInvitation(admin, {
      id: crypto.randomUUID(),
      email: "new@example.com",
      role: "member",
      tokenHash: crypto.randomUUID(),
    });

    expect(await findLeaving(admin)).toMatchObject({ refusal: "last admin", invitations: 1 });
    expect(await findLeaving(await anotherAdmin())).toMatchObject({ invitations: 0 });
    expect(await findLeaving(stranger)).toMatchObject({ refusal: "only member" });
  });

  test("is hidden from someone who is no member", async () => {
    const forged = { ...stranger, organizationId: admin.organizationId };

    await expect(findLeaving(forged)).rejects.toThrow("no member");
  });
});
