import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { startAssessment } from "@/db/queries/assessments";
import { listAuditEntries } from "@/db/queries/audit";
import { makeInvitation, revokeInvitation } from "@/db/queries/invitations";
import { changeRole, endMembership, leaveOrganization } from "@/db/queries/memberships";
import { renameOrganization } from "@/db/queries/organizations";

import { auditEntries } from "@/db/schema/audit";
import type { Viewer } from "@/lib/access/viewer";
import {
  alsoIn,
  anOrganization,
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

async function invite(viewer: Viewer, email: string) {
  const id = crypto.randomUUID();
  await makeInvitation(viewer, { id, email, role: "member", tokenHash: crypto.randomUUID() });

  return id;
}

describe("listAuditEntries", () => {
  test("tells an admin who did what to whom, the newest first, and no one else", async () => {
    await revokeInvitation(admin, await invite(admin, "new@example.com"));
    await changeRole(admin, await membershipOf(member), "admin");

    expect((await listAuditEntries(admin)).entries).toMatchObject([
      { action: "membership.role-changed", actor: "Anna Admin", subject: "Mel Member" },
      { action: "invitation.revoked", actor: "Anna Admin", address: "new@example.com" },
      { action: "invitation.made", actor: "Anna Admin", address: "new@example.com" },
    ]);
    expect((await listAuditEntries(member)).entries).toEqual([]);
    expect((await listAuditEntries(stranger)).entries).toEqual([]);
    expect(
      (
        await listAuditEntries({
          ...stranger,
          organizationId: admin.organizationId,
          role: "member",
        })
      ).entries,
    ).toEqual([]);
  });

  test("has each earlier link to an address that a newer one revoked, and that is one", async () => {
    const first = await invite(admin, "new@example.com");
    const second = await invite(admin, "new@example.com");
    const third = await invite(admin, "new@example.com");
    const written = await asSystem("test", (tx) =>
      tx
        .select({ action: auditEntries.action, id: auditEntries.objectId })
        .from(auditEntries)
        .where(eq(auditEntries.organizationId, admin.organizationId))
        .orderBy(auditEntries.createdAt, auditEntries.id),
    );

    expect(written.filter(({ action }) => action === "invitation.revoked")).toEqual([
      { action: "invitation.revoked", id: first },
      { action: "invitation.revoked", id: second },
    ]);
    expect(written.filter(({ action }) => action === "invitation.made")).toEqual(
      [first, second, third].map((id) => ({ action: "invitation.made", id })),
    );
  });

  test("has nothing of what members do for themselves, the admin included", async () => {
    await startAssessment(member, "development");
    await startAssessment(admin, "development");

    expect((await listAuditEntries(admin)).entries).toEqual([]);
  });

  test("tells someone who is no longer an admin not even of what they did", async () => {
    const leader = await aViewer(admin.organizationId, "admin");
    await renameOrganization(leader, "Acme & Sons");
    await changeRole(admin, await membershipOf(leader), "member");

    expect((await listAuditEntries({ ...leader, role: "member" })).entries).toEqual([]);
    expect((await listAuditEntries(admin)).entries).toHaveLength(2);
  });

  test("has nothing that an admin did in another organization", async () => {
    const elsewhere = await alsoIn(admin, stranger.organizationId, "admin");
    await renameOrganization(elsewhere, "Somewhere");

    expect((await listAuditEntries(admin)).entries).toEqual([]);
    expect((await listAuditEntries(stranger)).entries).toMatchObject([
      { action: "organization.renamed" },
    ]);
  });

  test("forgets the name of anyone who left, and keeps what they did", async () => {
    const leader = await aViewer(admin.organizationId, "admin", "Lena Leader");
    await renameOrganization(leader, "Acme & Sons");
    await endMembership(leader, await membershipOf(member));
    await leaveOrganization(leader);

    const { entries } = await listAuditEntries(admin);

    expect(entries).toMatchObject([
      { action: "membership.ended", actorId: leader.id, actor: null, subjectId: leader.id },
      { action: "membership.ended", actor: null, subjectId: member.id, subject: null },
      { action: "organization.renamed", actorId: leader.id, actor: null },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Lena|Mel/);
  });

  test("begins, for someone who lost their last membership, with the organization they got", async () => {
    await endMembership(admin, await membershipOf(member));
    const after = await findViewer(member.sessionId);

    expect(after && (await listAuditEntries(after)).entries).toMatchObject([
      { action: "organization.made", actorId: null, subjectId: member.id },
    ]);
  });

  test("is narrowed to one kind", async () => {
    await invite(admin, "new@example.com");
    await changeRole(admin, await membershipOf(member), "admin");
    await renameOrganization(admin, "Acme & Sons");
    const actions = async (kind: Parameters<typeof listAuditEntries>[1]) =>
      (await listAuditEntries(admin, kind)).entries.map(({ action }) => action);

    expect(await actions({ kind: "invitations" })).toEqual(["invitation.made"]);
    expect(await actions({ kind: "memberships" })).toEqual(["membership.role-changed"]);
    expect(await actions({ kind: "organization" })).toEqual(["organization.renamed"]);
  });

  test("goes on before an entry, each once, also where several have the same instant", async () => {
    const leader = await aViewer(admin.organizationId, "admin");
    for (let n = 0; n < 4; n += 1) await invite(leader, `new-${n}@example.com`);
    // Revokes all four in one transaction.
    await endMembership(admin, await membershipOf(leader));
    const { entries: all } = await listAuditEntries(admin);
    const seen: string[] = [];

    for (let before: string | undefined, pages = 0; pages < 5; pages += 1) {
      const { entries, older } = await listAuditEntries(admin, { before, limit: 2 });
      seen.push(...entries.map(({ id }) => id));
      before = older;
      if (!older) break;
    }

    expect(all).toHaveLength(9);
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  test("finds nothing before an entry that is none of this organization's", async () => {
    await renameOrganization(stranger, "Somewhere");
    const [theirs] = (await listAuditEntries(stranger)).entries;
    await renameOrganization(admin, "Acme & Sons");

    for (const before of [theirs?.id, crypto.randomUUID()]) {
      expect(await listAuditEntries(admin, { before })).toEqual({ entries: [], older: undefined });
    }
  });
});
