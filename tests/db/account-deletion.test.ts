import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { deleteAccount, findDeletion } from "@/db/queries/account-deletion";
import { listAuditEntries } from "@/db/queries/audit";
import { claimMail } from "@/db/queries/notice-mail";
import { findSelf } from "@/db/queries/people";
import { auditEntries } from "@/db/schema/audit";
import { memberships, organizations } from "@/db/schema/organizations";
import { passwords, people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import { auditText } from "@/lib/audit/entries";
import { nextMailHour } from "@/lib/notices/mail-hours";
import { goes, stays } from "@/lib/privacy/data-map";
import { goingRows, stayingRows } from "@/lib/privacy/words";
import { aCheckInThatIs, daysAgo } from "@/tests/support/check-ins";
import { disable } from "@/tests/support/endings";
import {
  alsoIn,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  findViewer,
  membershipOf,
} from "@/tests/support/factories";
import { someFeedback } from "@/tests/support/feedback";

const passwordHash = "not a hash";

let admin: Viewer;
let member: Viewer;

beforeEach(async () => {
  const { id } = await anOrganization("Acme");
  admin = await aViewer(id, "admin", "Anna Admin");
  member = await aViewer(id, "member", "Mel Member");
});

const remove = (
  who: Viewer,
  successors: [string, string][] = [],
  hash: string | null = passwordHash,
) => deleteAccount(who, { passwordHash: hash, successors: new Map(successors) });

function organizationExists(id: string) {
  return asSystem("test", async (tx) => {
    const found = await tx.select().from(organizations).where(eq(organizations.id, id));

    return found.length > 0;
  });
}

describe("deleting an account", () => {
  test("ends every session at once, and is over for the second of two posts", async () => {
    const [one, other] = await Promise.all([remove(member), remove(member)]);

    expect([one, other].sort()).toEqual(["erased", "stale"]);
    expect(await findViewer(member.sessionId)).toBeUndefined();
    expect(await findViewer(admin.sessionId)).toBeDefined();
  });

  test("stops mail that was still to go", async () => {
    await aCheckInThatIs("open", admin, member);
    const { email } = await findSelf(member);
    const nextMonth = nextMailHour(daysAgo(-30), "UTC");
    await remove(member);

    const owed: string[] = [];
    for (let mail = await claimMail(nextMonth); mail; mail = await claimMail(nextMonth)) {
      owed.push(JSON.stringify(mail));
    }
    expect(owed.filter((mail) => mail.includes(String(email)))).toEqual([]);
  });

  test("does nothing once the password or the session isn't the same anymore", async () => {
    expect(await remove(member, [], "another hash")).toBe("stale");
    expect(await remove(member, [], null)).toBe("stale");
    expect(await remove({ ...member, sessionId: crypto.randomUUID() })).toBe("stale");
    await asSystem("test", (tx) => tx.delete(passwords).where(eq(passwords.personId, member.id)));
    expect(await remove(member, [], null)).toBe("erased");
  });

  test("is not for the demo's people, whom everyone shares", async () => {
    await asSystem("test", (tx) =>
      tx.update(people).set({ demoRole: "Product Manager" }).where(eq(people.id, member.id)),
    );

    expect((await findDeletion(member)).isDemo).toBe(true);
    expect(await remove(member)).toBe("demo");
    expect(await findViewer(member.sessionId)).toBeDefined();
  });

  test("of the last admin needs another one, who is one of the others there and can sign in", async () => {
    const { organizationId } = admin;
    const stranger = await aViewer((await anOrganization()).id, "admin");
    const gone = await aViewer(organizationId);
    await disable(gone.id);
    const candidate = await membershipOf(member);

    expect((await findDeletion(admin)).succeeding).toEqual([
      { id: organizationId, name: "Acme", members: [expect.objectContaining({ id: candidate })] },
    ]);
    for (const id of [
      undefined,
      await membershipOf(stranger),
      await membershipOf(gone),
      await membershipOf(admin),
    ]) {
      expect(await remove(admin, id ? [[organizationId, id]] : [])).toEqual({
        withoutAdmin: [organizationId],
      });
    }
    expect(await findViewer(admin.sessionId)).toBeDefined();

    expect(await remove(admin, [[organizationId, candidate]])).toBe("erased");
    expect(await findViewer(member.sessionId)).toMatchObject({ role: "admin" });
  });

  test("takes along a workspace that no one else was ever in, and no other", async () => {
    const { organizationId } = admin;
    const alone = await aViewer((await anOrganization("Alone")).id, "admin");
    const shared = await alsoIn(alone, (await anOrganization("Shared")).id, "admin");
    const former = await aViewer(shared.organizationId);
    await asSystem("test", (tx) =>
      tx
        .update(memberships)
        .set({ endedAt: new Date() })
        .where(eq(memberships.personId, former.id)),
    );

    const { goes: going, stays: staying } = await findDeletion(alone);
    expect(going.workspaces).toBe(1);
    // The session began in the workspace that goes.
    expect(staying.entries).toBe(0);
    expect(await remove(alone)).toBe("erased");
    expect(await organizationExists(alone.organizationId)).toBe(false);
    expect(await organizationExists(shared.organizationId)).toBe(true);
    expect(await organizationExists(organizationId)).toBe(true);
    const left = await asSystem("test", (tx) =>
      tx.select().from(auditEntries).where(eq(auditEntries.organizationId, alone.organizationId)),
    );
    expect(left).toEqual([]);
  });
});

test("the page counts what goes and what stays, and leaves out what there's none of", async () => {
  await aSubmittedAssessment(member);
  await aCheckInThatIs("revealed", member, admin);
  await someFeedback(admin, member);
  const { goes: going, stays: staying } = await findDeletion(member);

  expect(Object.keys(going)).toEqual(Object.keys(goes));
  expect(Object.keys(staying)).toEqual(Object.keys(stays));
  expect(going).toMatchObject({ checkIns: 1, shares: 0 });
  expect(staying).toMatchObject({ answers: 1, talkLogs: 0 });
  expect(goingRows(going)).toContainEqual({
    id: "checkIns",
    name: expect.any(String),
    value: "One check-in",
  });
  expect(goingRows(going).map(({ id }) => id)).not.toContain("shares");
  expect(stayingRows(staying).map(({ id }) => id)).toContain("answers");
});

describe("the audit log afterward", () => {
  test("says that someone whose account was deleted did it, and neither who nor that Leadpath did", async () => {
    await remove(member);

    const { entries } = await listAuditEntries(admin);
    const texts = entries.map(auditText);
    expect(texts.join()).not.toContain("Mel");
    expect(texts.join()).not.toContain("Leadpath ended");
    expect(texts).toContain(
      "Someone whose account was deleted ended the membership of someone whose account was deleted",
    );
  });

  test("lets no one change or delete an entry of someone who is here", async () => {
    const nobody = "00000000-0000-0000-0000-000000000000";
    for (const change of [
      { actorId: null },
      { actorId: nobody },
      { objectId: nobody },
      { subjectId: crypto.randomUUID() },
      { objectId: null },
      { actorId: crypto.randomUUID() },
    ]) {
      await expect(
        asSystem("test", (tx) =>
          tx.update(auditEntries).set(change).where(eq(auditEntries.actorId, admin.id)),
        ),
      ).rejects.toThrow();
    }
    await expect(
      asSystem("test", (tx) =>
        tx.delete(auditEntries).where(eq(auditEntries.organizationId, admin.organizationId)),
      ),
    ).rejects.toThrow();
  });
});
