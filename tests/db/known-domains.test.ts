import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewerWriting } from "@/db/client";
import { listAuditEntries } from "@/db/queries/audit";
import { listDomain, listKnownDomains, removeDomain } from "@/db/queries/known-domains";
import { knownDomains } from "@/db/schema/known-domains";
import { memberships } from "@/db/schema/organizations";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { erase } from "@/tests/support/endings";
import { aViewer, aViewerAmongOthers } from "@/tests/support/factories";

let admin: Viewer;
/** Who isn't an admin there, the member and an admin of another organization among them. */
let others: Viewer[];

beforeEach(async () => {
  const them = await aViewerAmongOthers();
  admin = them.admin;
  others = [them.viewer, ...them.others].filter(({ id }) => id !== admin.id);
});

const domainsOf = async (who: Viewer) => (await listKnownDomains(who)).map(({ domain }) => domain);

describe("listDomain", () => {
  test("tells the organization's admins alone what is listed, by whom and when", async () => {
    expect(await listDomain(admin, "work.example")).toBe("listed");

    const [listed] = await listKnownDomains(admin);
    expect(listed).toMatchObject({ domain: "work.example", isOwn: true });
    expect(listed?.listedBy).toBeTruthy();
    const second = await aViewer(admin.organizationId, "admin");
    expect(await listKnownDomains(second)).toMatchObject([{ isOwn: false }]);
    for (const other of others) expect(await domainsOf(other)).toEqual([]);
  });

  test("lists one once for each admin, also when it's sent twice at once", async () => {
    const second = await aViewer(admin.organizationId, "admin");
    await Promise.all([
      listDomain(admin, "work.example"),
      listDomain(admin, "work.example"),
      listDomain(second, "work.example"),
    ]);

    expect(await domainsOf(admin)).toEqual(["work.example", "work.example"]);
  });

  test("is an admin's alone, as they are when it's sent", async () => {
    const members = others.filter(({ role }) => role !== "admin");
    expect(members.length).toBeGreaterThan(0);
    for (const other of members) expect(await listDomain(other, "a.example")).toBe("not allowed");

    await asSystem("test", (tx) =>
      tx.update(memberships).set({ role: "member" }).where(eq(memberships.personId, admin.id)),
    );
    expect(await listDomain(admin, "work.example")).toBe("not allowed");
  });

  test("is full at the most that are kept, and has room again once one is removed", async () => {
    for (let n = 0; n < limits.knownDomains; n += 1) await listDomain(admin, `d${n}.example`);

    expect(await listDomain(admin, "more.example")).toBe("full");
    const [first] = await listKnownDomains(admin);
    await removeDomain(admin, first?.id ?? "");
    expect(await listDomain(admin, "more.example")).toBe("listed");
  });

  test("stays once whoever listed it is erased", async () => {
    const second = await aViewer(admin.organizationId, "admin");
    await listDomain(second, "work.example");
    await erase(second.id);

    expect(await listKnownDomains(admin)).toMatchObject([
      { domain: "work.example", listedBy: null },
    ]);
  });
});

describe("removeDomain", () => {
  test("removes one that any admin of the organization listed, and leaves another admin's", async () => {
    const second = await aViewer(admin.organizationId, "admin");
    await listDomain(admin, "work.example");
    await listDomain(second, "work.example");
    const own = (await listKnownDomains(admin)).find(({ isOwn }) => isOwn);

    for (const other of others) await removeDomain(other, own?.id ?? "");
    expect(await domainsOf(admin)).toHaveLength(2);
    expect(await removeDomain(second, own?.id ?? "")).toBe("removed");
    expect(await removeDomain(second, own?.id ?? "")).toBe("removed");
    expect(await listKnownDomains(admin)).toMatchObject([{ isOwn: false }]);
  });

  test("is in the audit log, as listing is, each once, and still named", async () => {
    await listDomain(admin, "work.example");
    await listDomain(admin, "work.example");
    const [listed] = await listKnownDomains(admin);
    await removeDomain(admin, listed?.id ?? "");
    await removeDomain(admin, listed?.id ?? "");

    const { entries } = await listAuditEntries(admin, { kind: "organization" });
    expect(entries.filter(({ action }) => action.startsWith("domain"))).toMatchObject([
      { action: "domain.removed", domain: "work.example", actorId: admin.id },
      { action: "domain.listed", domain: "work.example", actorId: admin.id },
    ]);
  });
});

test("in SQL no one lists for another admin, or brings back what was removed", async () => {
  const { organizationId } = admin;
  const second = await aViewer(organizationId, "admin");
  await listDomain(admin, "work.example");
  const [listed] = await listKnownDomains(admin);
  await removeDomain(admin, listed?.id ?? "");

  await expect(
    asViewerWriting(admin, (tx) =>
      tx.insert(knownDomains).values({ organizationId, domain: "a.example", listedBy: second.id }),
    ),
  ).rejects.toThrow();
  await asViewerWriting(admin, (tx) => tx.update(knownDomains).set({ removedAt: null }));
  expect(await domainsOf(admin)).toEqual([]);
  await expect(
    asViewerWriting(admin, (tx) => tx.update(knownDomains).set({ domain: "b.example" })),
  ).rejects.toThrow();
});
