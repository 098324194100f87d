import { beforeEach, describe, expect, test } from "vitest";
import {
  changeRole,
  endMembership,
  leaveOrganization,
  listMembers,
} from "@/db/queries/memberships";
import { findSession } from "@/db/queries/sessions";
import type { Viewer } from "@/lib/access/viewer";
import {
  alsoIn,
  anOrganization,
  aViewer,
  findViewer,
  membershipOf,
} from "@/tests/support/factories";

// The embedded database runs one transaction at a time. Here two really are under way at once.

let organizationId: string;
let one: Viewer;
let other: Viewer;
let bystander: Viewer;

beforeEach(async () => {
  organizationId = (await anOrganization()).id;
  one = await aViewer(organizationId, "admin");
  other = await aViewer(organizationId, "admin");
  bystander = await aViewer(organizationId);
});

/** The roles that are left, as the database has them. */
async function admins() {
  return (await listMembers({ ...bystander, role: "admin" })).admins;
}

describe.each(Array.from({ length: 8 }, (_, round) => round))("at the same time, round %i", () => {
  test("two admins make each other members: one stays an admin", async () => {
    const [ones, others] = [await membershipOf(one), await membershipOf(other)];
    const outcomes = await Promise.all([
      changeRole(one, others, "member"),
      changeRole(other, ones, "member"),
    ]);

    expect(outcomes.sort()).toEqual(["changed", "not found"]);
    expect(await admins()).toBe(1);
  });

  test("two admins step down: one stays", async () => {
    const [ones, others] = [await membershipOf(one), await membershipOf(other)];
    const outcomes = await Promise.all([
      changeRole(one, ones, "member"),
      changeRole(other, others, "member"),
    ]);

    expect(outcomes.sort()).toEqual(["last admin", "stepped down"]);
    expect(await admins()).toBe(1);
  });

  test("two admins leave: one stays", async () => {
    const outcomes = await Promise.all([leaveOrganization(one), leaveOrganization(other)]);

    expect(outcomes.sort()).toEqual(["last admin", "left"]);
    expect(await admins()).toBe(1);
  });

  test("two admins end each other's membership: one stays", async () => {
    const [ones, others] = [await membershipOf(one), await membershipOf(other)];
    const outcomes = await Promise.all([endMembership(one, others), endMembership(other, ones)]);

    expect(outcomes.sort()).toEqual(["ended", "not found"]);
    expect(await admins()).toBe(1);
  });

  test("two organizations end a person's last two memberships: they get one of their own", async () => {
    const elsewhere = await aViewer((await anOrganization()).id, "admin");
    const away = await alsoIn(bystander, elsewhere.organizationId);
    const [here, there] = [await membershipOf(bystander), await membershipOf(away)];

    expect(await Promise.all([endMembership(one, here), endMembership(elsewhere, there)])).toEqual([
      "ended",
      "ended",
    ]);

    const after = await findViewer(bystander.sessionId);
    expect(after && (await findSession(after.sessionId))?.organizations).toHaveLength(1);
  });
});
