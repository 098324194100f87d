import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { findInvitation, signUpByInvitation } from "@/db/queries/invitation-links";
import {
  listInvitations,
  makeInvitation,
  renewInvitation,
  revokeInvitation,
} from "@/db/queries/invitations";
import {
  changeRole,
  endMembership,
  leaveOrganization,
  listMembers,
} from "@/db/queries/memberships";
import { invitations } from "@/db/schema/organizations";
import type { Viewer } from "@/lib/access/viewer";
import { expire } from "@/tests/support/endings";
import {
  anInvitation,
  anOrganization,
  aViewer,
  invitationFor,
  membershipOf,
} from "@/tests/support/factories";

const grace = { name: "Grace Hopper", passwordHash: "h", device: "Firefox on Linux" };

let admin: Viewer;
let member: Viewer;
let stranger: Viewer;
let invitation: ReturnType<typeof anInvitation>;

beforeEach(async () => {
  const { id } = await anOrganization("Acme");
  admin = await aViewer(id, "admin");
  member = await aViewer(id);
  stranger = await aViewer((await anOrganization("Elsewhere")).id, "admin");
  invitation = anInvitation();
});

describe("makeInvitation", () => {
  test("is an admin's, and shown to the admins of that organization only", async () => {
    expect(await makeInvitation(admin, invitation)).toBe("made");
    expect(await listInvitations(admin)).toMatchObject([
      { id: invitation.id, email: invitation.email },
    ]);
    expect(await listInvitations(member)).toEqual([]);
    expect(await listInvitations(stranger)).toEqual([]);
  });

  test("is not a member’s", async () => {
    expect(await makeInvitation(member, invitation)).toBe("not allowed");
    expect(await findInvitation(invitation.tokenHash)).toBeUndefined();
  });

  test("makes one of the same form sent twice, and keeps its first link", async () => {
    const again = { ...invitation, tokenHash: crypto.randomUUID() };
    const outcomes = await Promise.all([
      makeInvitation(admin, invitation),
      makeInvitation(admin, again),
    ]);

    expect(outcomes.sort()).toEqual(["made", "made before"]);
    expect(await listInvitations(admin)).toHaveLength(1);
  });

  test("leaves one link to an address: the newest", async () => {
    const newer = anInvitation(invitation.email);
    await makeInvitation(admin, invitation);
    await makeInvitation(stranger, anInvitation(invitation.email));
    await makeInvitation(admin, newer);

    expect(await findInvitation(invitation.tokenHash)).toBeUndefined();
    expect((await listInvitations(admin)).map(({ id }) => id)).toEqual([newer.id]);
    expect(await listInvitations(stranger)).toHaveLength(1);
  });

  test("refuses someone who is a member already", async () => {
    expect(await makeInvitation(admin, await invitationFor(member))).toBe("member");
    expect(await makeInvitation(admin, await invitationFor(stranger))).toBe("made");
  });
});

describe("revokeInvitation", () => {
  beforeEach(() => makeInvitation(admin, invitation));

  test("kills the link", async () => {
    expect(await revokeInvitation(admin, invitation.id)).toBe("revoked");
    expect(await findInvitation(invitation.tokenHash)).toBeUndefined();
    expect(await signUpByInvitation(invitation.tokenHash, grace)).toBe("expired");
    expect(await listInvitations(admin)).toEqual([]);
    expect(await revokeInvitation(admin, invitation.id)).toBe("not found");
  });

  test("is not a member's, and not found by another organization's admin", async () => {
    for (const somebody of [member, { ...member, role: "admin" as const }]) {
      expect(await revokeInvitation(somebody, invitation.id)).toBe("not allowed");
    }
    expect(await revokeInvitation(stranger, invitation.id)).toBe("not found");
    expect(await findInvitation(invitation.tokenHash)).toBeDefined();
  });

  test("answers with the membership of the person who accepted it before", async () => {
    await signUpByInvitation(invitation.tokenHash, grace);
    const { members } = await listMembers(admin);
    const joined = members.find(({ email }) => email === invitation.email);

    expect(await revokeInvitation(admin, invitation.id)).toEqual({ membershipId: joined?.id });
    expect(await revokeInvitation(stranger, invitation.id)).toBe("not found");

    await endMembership(admin, joined?.id ?? "");
    expect(await revokeInvitation(admin, invitation.id)).toBe("not found");
  });

  test("answers with no one's membership where the one that let them in was another", async () => {
    await revokeInvitation(admin, invitation.id);
    const newer = anInvitation(invitation.email);
    await makeInvitation(admin, newer);
    await signUpByInvitation(newer.tokenHash, grace);

    expect(await revokeInvitation(admin, invitation.id)).toBe("not found");
  });
});

describe("listInvitations", () => {
  test("says who made a link and whether it works, and forgets one that expired long ago", async () => {
    const other = anInvitation();
    await makeInvitation(admin, invitation);
    await makeInvitation(admin, other);
    await expire(other.tokenHash, new Date(Date.now() - 29 * 86_400_000));

    expect(await listInvitations(admin)).toMatchObject([
      { id: other.id, isOpen: false, invitedBy: "Ada Byron" },
      { id: invitation.id, isOpen: true, invitedBy: "Ada Byron" },
    ]);

    await expire(other.tokenHash);

    expect((await listInvitations(admin)).map(({ id }) => id)).toEqual([invitation.id]);
  });
});

describe("renewInvitation", () => {
  const renewed = "a new link's hash";

  beforeEach(() => makeInvitation(admin, invitation));

  test("makes a new link and kills the old one", async () => {
    const tokenHash = crypto.randomUUID();

    expect(await renewInvitation(admin, invitation.id, tokenHash)).toEqual({
      email: invitation.email,
    });
    expect(await findInvitation(invitation.tokenHash)).toBeUndefined();
    expect(await findInvitation(tokenHash)).toMatchObject({ email: invitation.email });
    expect(await listInvitations(admin)).toHaveLength(1);
  });

  test("brings back one that expired, not one that was revoked or accepted", async () => {
    const tokenHash = crypto.randomUUID();
    await expire(invitation.tokenHash);

    expect(await renewInvitation(admin, invitation.id, tokenHash)).toMatchObject({});
    expect(await findInvitation(tokenHash)).toBeDefined();

    await signUpByInvitation(tokenHash, grace);
    expect(await renewInvitation(admin, invitation.id, renewed)).toBe("not found");

    const other = anInvitation();
    await makeInvitation(admin, other);
    await revokeInvitation(admin, other.id);
    expect(await renewInvitation(admin, other.id, renewed)).toBe("not found");
    expect(await findInvitation(renewed)).toBeUndefined();
  });

  test("is not a member's, and not found by another organization's admin", async () => {
    for (const somebody of [member, { ...member, role: "admin" as const }]) {
      expect(await renewInvitation(somebody, invitation.id, renewed)).toBe("not allowed");
    }
    expect(await renewInvitation(stranger, invitation.id, renewed)).toBe("not found");
    expect(await findInvitation(invitation.tokenHash)).toBeDefined();
  });
});

describe("an invitation of someone who is no longer an admin", () => {
  let leader: Viewer;

  beforeEach(async () => {
    leader = await aViewer(admin.organizationId, "admin");
    await makeInvitation(leader, invitation);
    await makeInvitation(admin, anInvitation("stays@example.com"));
  });

  test.each([
    ["whose membership was ended", async () => endMembership(admin, await membershipOf(leader))],
    ["who became a member", async () => changeRole(admin, await membershipOf(leader), "member")],
    ["who left", () => leaveOrganization(leader)],
  ])("is revoked: one %s", async (_how, happen) => {
    expect(await findInvitation(invitation.tokenHash)).toBeDefined();
    await happen();

    expect(await findInvitation(invitation.tokenHash)).toBeUndefined();
    expect((await listInvitations(admin)).map(({ email }) => email)).toEqual(["stays@example.com"]);
  });

  test("is not made by a request that began before", async () => {
    await changeRole(admin, await membershipOf(leader), "member");

    expect(await makeInvitation(leader, anInvitation("late@example.com"))).toBe("not allowed");
    expect(await listInvitations(admin)).toHaveLength(1);
  });
});

describe("the limit of invitations", () => {
  test("is two hundred that are open, also of many made at once", async () => {
    const rows = Array.from({ length: 198 }, () => ({
      ...anInvitation(),
      organizationId: admin.organizationId,
      invitedBy: admin.id,
      expiresAt: new Date(Date.now() + 86_400_000),
    }));
    await asSystem("test", (tx) => tx.insert(invitations).values(rows));
    await makeInvitation(admin, invitation);
    await expire(invitation.tokenHash);
    const more = Array.from({ length: 4 }, () => anInvitation());
    const outcomes = await Promise.all(more.map((each) => makeInvitation(admin, each)));
    expect(outcomes.toSorted()).toEqual(["full", "full", "made", "made"]);
    expect(await renewInvitation(admin, invitation.id, crypto.randomUUID())).toBe("full");

    const [first] = rows;
    expect(await makeInvitation(admin, anInvitation(first?.email ?? ""))).toBe("made");
    await revokeInvitation(admin, rows[1]?.id ?? "");
    expect(await renewInvitation(admin, invitation.id, crypto.randomUUID())).toMatchObject({
      email: invitation.email,
    });
  });
});
