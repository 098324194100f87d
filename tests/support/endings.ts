import { and, eq } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { lockErasing } from "@/db/locks";
import { erasePerson } from "@/db/queries/erasing";
import { invitations, memberships } from "@/db/schema/organizations";
import { pendingAddresses, people } from "@/db/schema/people";
import { oneTimeLinks } from "@/db/schema/sessions";
import type { Viewer } from "@/lib/access/viewer";

const longAgo = new Date("2020-01-01T00:00:00Z");

/** Disables a person's account. */
export function disable(id: string) {
  return asSystem("test", async (tx) => {
    await tx.update(people).set({ disabledAt: new Date() }).where(eq(people.id, id));
  });
}

/** Erases a person with all that is theirs, as if they had deleted their account. */
export function erase(id: string) {
  return asSystem("test", async (tx) => {
    await lockErasing(tx);
    return erasePerson(tx, id, { mayLeaveWithoutAdmin: true });
  });
}

/** Ends the membership of a viewer in the organization they work in. */
export function endMembership({ id, organizationId }: Pick<Viewer, "id" | "organizationId">) {
  return asSystem("test", async (tx) => {
    await tx
      .update(memberships)
      .set({ endedAt: new Date() })
      .where(and(eq(memberships.personId, id), eq(memberships.organizationId, organizationId)));
  });
}

/** Lets the time of a link run out. */
export function expire(tokenHash: string, expiresAt = longAgo) {
  return asSystem("test", async (tx) => {
    await tx.update(oneTimeLinks).set({ expiresAt }).where(eq(oneTimeLinks.tokenHash, tokenHash));
    await tx
      .update(pendingAddresses)
      .set({ expiresAt })
      .where(eq(pendingAddresses.tokenHash, tokenHash));
    await tx.update(invitations).set({ expiresAt }).where(eq(invitations.tokenHash, tokenHash));
  });
}
