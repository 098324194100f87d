import { beforeEach, describe, expect, test } from "vitest";
import { makeInvitation } from "@/db/queries/invitations";
import { changeRole } from "@/db/queries/memberships";
import { findOrganization, renameOrganization } from "@/db/queries/organizations";
import type { Viewer } from "@/lib/access/viewer";
import { auditEntriesOf } from "@/tests/support/audit-entries";
import { endMembership } from "@/tests/support/endings";
import { anOrganization, aViewer, membershipOf } from "@/tests/support/factories";

let admin: Viewer;
let member: Viewer;
let stranger: Viewer;

beforeEach(async () => {
  const { id } = await anOrganization("Acme");
  admin = await aViewer(id, "admin", "Anna Admin");
  member = await aViewer(id, "member", "Mel Member");
  stranger = await aViewer((await anOrganization("Elsewhere")).id, "admin", "Sten Stranger");
});

describe("findOrganization", () => {
  test("tells an admin who the admins are, how many are here and how many are invited", async () => {
    const [id, email, tokenHash] = [crypto.randomUUID(), "new@example.com", crypto.randomUUID()];
    await makeInvitation(admin, { id, email, role: "member", tokenHash });

    expect(await findOrganization(admin)).toMatchObject({
      id: admin.organizationId,
      name: "Acme",
      admins: ["Anna Admin"],
      moreAdmins: 0,
      refusal: "last admin",
      numbers: { members: 2, invitations: 1 },
    });
  });

  test("tells a member the name, their own time here and who the admins are, and nothing else", async () => {
    await aViewer(admin.organizationId, "member", "Cleo Colleague");
    const told = await findOrganization(member);

    expect(told).toEqual({
      id: admin.organizationId,
      name: "Acme",
      evidenceStaysSince: null,
      startedAt: expect.any(Date),
      admins: ["Anna Admin"],
      moreAdmins: 0,
      refusal: undefined,
      numbers: undefined,
    });
    expect(JSON.stringify(told)).not.toMatch(/Cleo|Mel|@/);
  });

  test("names the admins in one order on every database", async () => {
    for (const name of ["Zoe", "adam", "Émile"]) await aViewer(admin.organizationId, "admin", name);

    expect((await findOrganization(member)).admins).toEqual(["adam", "Anna Admin", "Émile", "Zoe"]);
  });

  test("names 20 admins and counts the rest", async () => {
    for (let n = 0; n < 21; n += 1) await aViewer(admin.organizationId, "admin", `Zoe ${n}`);

    expect(await findOrganization(member)).toMatchObject({ moreAdmins: 2 });
    expect((await findOrganization(member)).admins).toHaveLength(20);
  });

  test("is hidden from a stranger and from a former member who name it", async () => {
    await endMembership(member);

    for (const somebody of [{ ...stranger, organizationId: admin.organizationId }, member]) {
      await expect(findOrganization(somebody)).rejects.toThrow("no member");
    }
  });
});

describe("renameOrganization", () => {
  test("is an admin's, and told in the audit log, once", async () => {
    expect(await renameOrganization(admin, "Acme & Sons")).toBe("renamed");
    expect(await renameOrganization(admin, "Acme & Sons")).toBe("renamed");

    expect(await findOrganization(member)).toMatchObject({ name: "Acme & Sons" });
    expect(await auditEntriesOf(admin.organizationId, "organization.renamed")).toEqual([
      { actorId: admin.id, subjectId: null, objectId: null },
    ]);
  });

  test("is not a member's, a stranger's, or a former admin's", async () => {
    const leader = await aViewer(admin.organizationId, "admin");
    await changeRole(admin, await membershipOf(leader), "member");

    for (const somebody of [
      member,
      leader,
      { ...member, role: "admin" as const },
      { ...admin, role: "member" as const },
      { ...stranger, organizationId: admin.organizationId },
    ]) {
      expect(await renameOrganization(somebody, "Mine")).toBe("not allowed");
    }
    expect(await findOrganization(admin)).toMatchObject({ name: "Acme" });
    expect(await auditEntriesOf(admin.organizationId, "organization.renamed")).toEqual([]);
  });
});
