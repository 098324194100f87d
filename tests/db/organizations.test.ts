import { beforeEach, describe, expect, test } from "vitest";
import { findSurroundings, listMembers } from "@/db/queries/organizations";
import { findSelf } from "@/db/queries/people";
import type { Viewer } from "@/lib/access/viewer";
import { endMembership } from "@/tests/support/endings";
import { anOrganization, aViewer } from "@/tests/support/factories";

let admin: Viewer;
let member: Viewer;
let stranger: Viewer;

beforeEach(async () => {
  const { id } = await anOrganization("Acme");
  admin = await aViewer(id, "admin");
  member = await aViewer(id);
  stranger = await aViewer((await anOrganization("Elsewhere")).id, "admin");
});

describe("listMembers", () => {
  test("tells an admin who is here, and nobody else", async () => {
    const ids = (await listMembers(admin)).map(({ id }) => id);

    expect(ids.sort()).toEqual([admin.id, member.id].sort());
    expect(await listMembers(member)).toEqual([]);
    expect((await listMembers(stranger)).map(({ id }) => id)).toEqual([stranger.id]);
  });

  test("leaves out somebody whose membership ended", async () => {
    await endMembership(member);

    expect((await listMembers(admin)).map(({ id }) => id)).toEqual([admin.id]);
  });

  test("shows nothing of an organization that an admin of another one names", async () => {
    const forged = { ...stranger, organizationId: admin.organizationId, role: "member" } as const;

    expect(await listMembers(forged)).toEqual([]);
  });
});

describe("findSurroundings", () => {
  test("has the viewer and the organizations they are in", async () => {
    const { person, organizations } = await findSurroundings(member);

    expect(person).toEqual(await findSelf(member));
    expect(organizations).toEqual([{ id: member.organizationId, name: "Acme" }]);
  });

  test("forgets an organization once the membership ended", async () => {
    await endMembership(member);

    expect((await findSurroundings(member)).organizations).toEqual([]);
  });
});
