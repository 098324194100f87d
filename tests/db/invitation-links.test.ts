import { beforeEach, describe, expect, test } from "vitest";
import {
  acceptInvitation,
  findInvitation,
  signUpByInvitation,
} from "@/db/queries/invitation-links";
import { makeInvitation } from "@/db/queries/invitations";
import { listMembers } from "@/db/queries/memberships";
import { findSelf, findSignIn } from "@/db/queries/people";

import type { Viewer } from "@/lib/access/viewer";
import { endMembership, expire } from "@/tests/support/endings";
import {
  alsoIn,
  anInvitation,
  anOrganization,
  aViewer,
  findViewer,
  invitationFor,
} from "@/tests/support/factories";

const grace = { name: "Grace Hopper", passwordHash: "h", device: "Firefox on Linux" };

let admin: Viewer;
let stranger: Viewer;
let invitation: ReturnType<typeof anInvitation>;

beforeEach(async () => {
  const { id } = await anOrganization("Acme");
  admin = await aViewer(id, "admin");
  stranger = await aViewer((await anOrganization("Elsewhere")).id, "admin");
  invitation = anInvitation();
});

async function memberIds() {
  return (await listMembers(admin)).members.map(({ personId }) => personId);
}

describe("findInvitation", () => {
  test("says whom it is for, where to, and whether they have an account", async () => {
    const known = await invitationFor(stranger);
    await makeInvitation(admin, invitation);
    await makeInvitation(admin, known);

    expect(await findInvitation(invitation.tokenHash)).toEqual({
      email: invitation.email,
      organization: "Acme",
      team: null,
      personId: null,
      isUnproven: false,
    });
    expect(await findInvitation(known.tokenHash)).toMatchObject({ personId: stranger.id });
  });

  test("finds nothing once it expired", async () => {
    await makeInvitation(admin, invitation);
    await expire(invitation.tokenHash);

    expect(await findInvitation(invitation.tokenHash)).toBeUndefined();
    expect(await signUpByInvitation(invitation.tokenHash, grace)).toBe("expired");
  });
});

describe("acceptInvitation", () => {
  test("makes its addressee a member, who works there from the next request on", async () => {
    const known = { ...(await invitationFor(stranger)), role: "admin" as const };
    await makeInvitation(admin, known);

    expect(await acceptInvitation(stranger, known.tokenHash)).toBe("accepted");
    expect(await memberIds()).toContain(stranger.id);
    expect(await findViewer(stranger.sessionId)).toEqual({
      ...stranger,
      organizationId: admin.organizationId,
      role: "admin",
    });
  });

  test("is bound to its address", async () => {
    await makeInvitation(admin, invitation);

    expect(await acceptInvitation(stranger, invitation.tokenHash)).toBe("expired");
    expect(await memberIds()).not.toContain(stranger.id);
    expect(await findInvitation(invitation.tokenHash)).toBeDefined();
  });

  test("works once, also at the same time", async () => {
    const known = await invitationFor(stranger);
    await makeInvitation(admin, known);
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => acceptInvitation(stranger, known.tokenHash)),
    );

    expect(outcomes.filter((outcome) => outcome === "accepted")).toHaveLength(1);
    expect((await memberIds()).filter((id) => id === stranger.id)).toHaveLength(1);
  });

  test("is refused to anyone in fifty organizations, also of two joined at once, and the invitation stays open", async () => {
    const others = await Promise.all(Array.from({ length: 48 }, () => anOrganization()));
    for (const { id } of others) await alsoIn(stranger, id);
    const colleague = await aViewer((await anOrganization()).id, "admin");
    const known = [await invitationFor(stranger), await invitationFor(stranger)] as const;
    await makeInvitation(admin, known[0]);
    await makeInvitation(colleague, known[1]);

    const outcomes = await Promise.all(
      known.map(({ tokenHash }) => acceptInvitation(stranger, tokenHash)),
    );
    expect(outcomes.toSorted()).toEqual(["accepted", "full"]);
    const { tokenHash } = known[outcomes[0] === "full" ? 0 : 1];
    expect(await findInvitation(tokenHash)).toBeDefined();
    await endMembership(stranger);
    expect(await acceptInvitation(stranger, tokenHash)).toBe("accepted");
  });
});

describe("signUpByInvitation", () => {
  beforeEach(() => makeInvitation(admin, invitation));

  test("makes the account inside the organization, signed in", async () => {
    const outcome = await signUpByInvitation(invitation.tokenHash, grace);
    const viewer = typeof outcome === "string" ? undefined : await findViewer(outcome.sessionId);

    expect(viewer).toMatchObject({ organizationId: admin.organizationId, role: "member" });
    expect(viewer && (await findSelf(viewer))).toEqual({
      name: grace.name,
      email: invitation.email,
    });
    expect(await signUpByInvitation(invitation.tokenHash, grace)).toBe("expired");
  });

  test("makes one account of two at the same time", async () => {
    const outcomes = await Promise.all([
      signUpByInvitation(invitation.tokenHash, grace),
      signUpByInvitation(invitation.tokenHash, { ...grace, passwordHash: "other" }),
    ]);

    expect(outcomes.filter((outcome) => outcome === "expired")).toHaveLength(1);
    expect(await memberIds()).toHaveLength(2);
  });

  test("leaves an account that is there already as it is, and the invitation open", async () => {
    const known = await invitationFor(stranger);
    await makeInvitation(admin, known);

    expect(await signUpByInvitation(known.tokenHash, grace)).toBe("taken");
    expect((await findSignIn(known.email))?.hash).toBe("not a hash");
    expect(await findInvitation(known.tokenHash)).toBeDefined();
  });
});
