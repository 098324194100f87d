import { beforeEach, describe, expect, test } from "vitest";
import { makeInvitation } from "@/db/queries/invitations";
import {
  endMembershipFor,
  listOrganizations,
  setRole,
  showOrganization,
} from "@/db/queries/operated-organizations";
import { disablePerson } from "@/db/queries/operated-people";
import type { Viewer } from "@/lib/access/viewer";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { aCheckInThatIs, rowOf } from "@/tests/support/check-ins";
import {
  anInvitation,
  anOrganization,
  aViewer,
  findViewer,
  membershipOf,
} from "@/tests/support/factories";

let organizationId: string;
let admin: Viewer;
let other: Viewer;

beforeEach(async () => {
  organizationId = (await anOrganization(`Acme ${crypto.randomUUID()}`)).id;
  admin = await aViewer(organizationId, "admin", "Ada Byron");
  other = await aViewer(organizationId, "member", "Ben Moss");
});

describe("listOrganizations and showOrganization", () => {
  test("count members, and admins who can sign in, part by part", async () => {
    const all = await allOrganizations(3);

    expect(all.find(({ id }) => id === organizationId)).toMatchObject({ members: 2, admins: 1 });
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    await setRole(memberOf(other), "admin");
    await disablePerson({ id: other.id });
    expect((await allOrganizations(500)).find(({ id }) => id === organizationId)).toMatchObject({
      members: 2,
      admins: 1,
    });
  });

  test("show the current members and no one else, part by part", async () => {
    await endMembershipFor(memberOf(await aViewer(organizationId, "member", "Cara Dee")));
    const first = await showOrganization(organizationId, { limit: 1 });
    const rest = await showOrganization(organizationId, { limit: 1, after: first?.next });

    expect([...(first?.members ?? []), ...(rest?.members ?? [])].map(({ name }) => name)).toEqual([
      "Ada Byron",
      "Ben Moss",
    ]);
    expect(rest?.next).toBeUndefined();
    expect(await showOrganization(crypto.randomUUID(), { limit: 1 })).toBeUndefined();
  });
});

describe("setRole", () => {
  test("holds from the next request on, and is an entry without an actor", async () => {
    expect(await setRole(memberOf(other), "admin")).toBe("changed");
    expect(await findViewer(other.sessionId)).toMatchObject({ role: "admin" });
    expect(await setRole(memberOf(other), "admin")).toBe("already");
    expect(await auditEntriesOf(organizationId, "membership.role-changed")).toEqual([
      { actorId: null, subjectId: other.id, objectId: await membershipOf(other) },
    ]);
  });

  test("revokes the invitations of who is an admin no more", async () => {
    await setRole(memberOf(other), "admin");
    await makeInvitation({ ...other, role: "admin" }, anInvitation());

    expect(await setRole(memberOf(other), "member")).toBe("changed");
    expect(await auditEntriesOf(organizationId, "invitation.revoked")).toMatchObject([
      { actorId: null },
    ]);
  });

  test("leaves the last admin who can sign in one", async () => {
    expect(await setRole(memberOf(admin), "member")).toBe("last admin");
    await setRole(memberOf(other), "admin");
    await disablePerson({ id: other.id });
    expect(await setRole(memberOf(admin), "member")).toBe("last admin");
    expect(await findViewer(admin.sessionId)).toMatchObject({ role: "admin" });
  });

  test.each([0, 1, 2, 3])("takes one of two at the same time, round %i", async () => {
    await setRole(memberOf(other), "admin");
    const outcomes = await Promise.all(
      [admin, other].map((each) => setRole(memberOf(each), "member")),
    );

    expect(outcomes.sort()).toEqual(["changed", "last admin"]);
  });

  test("finds no one who isn’t a member", async () => {
    const stranger = await aViewer((await anOrganization()).id);

    expect(await setRole({ organizationId, id: stranger.id }, "admin")).toBe("not found");
    expect(await setRole({ organizationId: crypto.randomUUID(), id: admin.id }, "admin")).toBe(
      "not found",
    );
  });
});

describe("endMembershipFor", () => {
  test("ends what an admin’s doing would, with an entry without an actor", async () => {
    const checkIn = await aCheckInThatIs("open", admin, other);

    expect(await endMembershipFor(memberOf(other))).toBe("ended");
    expect((await findViewer(other.sessionId))?.organizationId).not.toBe(organizationId);
    expect(await rowOf(checkIn.id)).toMatchObject({ endReason: "relation ended" });
    expect(await auditEntriesOf(organizationId, "membership.ended")).toMatchObject([
      { actorId: null, subjectId: other.id },
    ]);
    expect(await endMembershipFor(memberOf(other))).toBe("not found");
  });

  test("leaves no organization without members, and no members without an admin", async () => {
    expect(await endMembershipFor(memberOf(admin))).toBe("last admin");
    await endMembershipFor(memberOf(other));
    expect(await endMembershipFor(memberOf(admin))).toBe("only member");
  });

  test("and disabling at the same time leave one admin who can sign in", async () => {
    await setRole(memberOf(other), "admin");
    await aViewer(organizationId);
    const outcomes = await Promise.all([
      endMembershipFor(memberOf(admin)),
      disablePerson({ id: other.id }),
    ]);

    expect(outcomes).not.toEqual(["ended", "disabled"]);
    expect((await showOrganization(organizationId, { limit: 9 }))?.members).toContainEqual(
      expect.objectContaining({ role: "admin", disabledAt: null }),
    );
  });
});

function memberOf({ id }: Viewer) {
  return { organizationId, id };
}

async function allOrganizations(limit: number) {
  const all: Awaited<ReturnType<typeof listOrganizations>>["organizations"] = [];
  let next: string | undefined;
  do {
    const part = await listOrganizations({ limit, after: next });
    all.push(...part.organizations);
    next = part.next;
  } while (next);

  return all;
}
