import { sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { invitations } from "@/db/schema/organizations";
import type { Viewer } from "@/lib/access/viewer";

/** Lets someone into their organization by an invitation of another one's. */
export function letIn(who: Viewer, by: Viewer) {
  return asSystem("test", async (tx) => {
    const [invitation] = await tx
      .insert(invitations)
      .values({
        organizationId: by.organizationId,
        email: `${crypto.randomUUID()}@example.com`,
        role: "member",
        tokenHash: crypto.randomUUID(),
        invitedBy: by.id,
        expiresAt: new Date(),
        acceptedAt: new Date(),
      })
      .returning({ id: invitations.id });
    await tx.execute(sql`
      insert into audit_entries (action, actor_id, organization_id, subject_id, object_id)
      values ('invitation.accepted', ${who.id}, ${by.organizationId}, ${who.id}, ${invitation?.id})`);
  });
}
