import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { lock } from "@/db/locks";
import { acceptInvitation } from "@/db/queries/invitation-links";
import { makeInvitation } from "@/db/queries/invitations";
import {
  askToDelete,
  callOffDeletion,
  findOpenDeletion,
} from "@/db/queries/organization-deletions";
import { deleteDueOrganizations } from "@/db/queries/organization-ending";
import { organizationErasures } from "@/db/schema/erasures";
import { memberships, organizations } from "@/db/schema/organizations";
import type { Viewer } from "@/lib/access/viewer";
import { aDay } from "@/lib/limits";
import { endMembership } from "@/tests/support/endings";
import { anOrganization, aViewer, invitationFor } from "@/tests/support/factories";
import { inTurn } from "@/tests/support/held-check-in";

// The embedded database runs one transaction at a time. Here two really are under way at once.

const ofTheDay = new Date(Date.now() + 15 * aDay);

let admin: Viewer;
let place: string;
let id: string;

beforeEach(async () => {
  ({ id: place } = await anOrganization("Acme"));
  admin = await aViewer(place, "admin");
  await aViewer(place);
  await askToDelete(admin, "Acme");
  id = (await findOpenDeletion(admin))?.id ?? "";
});

function places() {
  return asSystem("test", (tx) =>
    tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, place)),
  );
}

/** Where someone is a member. */
function placesOf({ id: personId }: Viewer) {
  return asSystem("test", (tx) =>
    tx
      .select({ id: memberships.organizationId })
      .from(memberships)
      .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt))),
  );
}

test("what is called off while a server looks for what's due stays", async () => {
  const [outcome] = await inTurn(
    (tx) => lock(tx, place),
    [() => callOffDeletion(admin, id), () => deleteDueOrganizations(ofTheDay)],
  );

  expect(outcome).toBe("called off");
  expect(await places()).toHaveLength(1);
});

test("what a server with an earlier clock would call off isn't, once it has begun", async () => {
  const [, outcome] = await inTurn(
    (tx) => lock(tx, place),
    [() => deleteDueOrganizations(ofTheDay), () => callOffDeletion(admin, id)],
  );

  expect(outcome).toBe("not found");
  expect(await places()).toEqual([]);
});

test("someone who comes in at the very end goes, too, with a place of their own", async () => {
  const guest = await aViewer((await anOrganization("Elsewhere")).id);
  await endMembership(guest);
  await inTurn(
    (tx) =>
      tx.insert(memberships).values({ organizationId: place, personId: guest.id, role: "member" }),
    [() => deleteDueOrganizations(ofTheDay)],
  );

  expect(await places()).toEqual([]);
  expect(await placesOf(guest)).toHaveLength(1);
});

test("someone who comes in while everyone else goes, goes too", async () => {
  const guest = await aViewer((await anOrganization("Elsewhere")).id);
  const invitation = await invitationFor(guest);
  await makeInvitation(admin, invitation);
  await asSystem("test", (tx) =>
    tx.insert(organizationErasures).values({ organizationId: place, erasedAt: new Date() }),
  );

  await inTurn(
    (tx) => lock(tx, place),
    [
      () => deleteDueOrganizations(),
      async () => {
        expect(await acceptInvitation(guest, invitation.tokenHash)).toBe("accepted");
        // They have no other place by now.
        await endMembership(guest);
        await asSystem("test", (tx) => lock(tx, place));
      },
    ],
  );

  expect(await places()).toEqual([]);
  expect(await placesOf(guest)).toHaveLength(1);
});
