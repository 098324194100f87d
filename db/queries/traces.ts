import "server-only";
import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { auditEntries } from "@/db/schema/audit";
import { checkIns } from "@/db/schema/check-ins";
import { guests } from "@/db/schema/guests";
import { mentorships } from "@/db/schema/mentorships";
import { notices } from "@/db/schema/notices";
import { invitations, organizations } from "@/db/schema/organizations";
import { pendingAddresses } from "@/db/schema/people";
import { broughtLogs } from "@/db/schema/records";
import { talks } from "@/db/schema/talks";
import { endMentorships } from "./mentorship-endings";
import { ownWorkspaceName } from "./people";

type Known = { id: string; name: string; email: string | null; proven: Date | null };

/**
 * The ids of what knows someone but not their account, or did before they had one: what was sent to their address, and what
 * they came to by a link or an invitation. A backup of that time has these ids, and may not have theirs.
 */
export async function listTraces(tx: Transaction, { id, email, proven }: Known) {
  // An address that isn't proven may be somebody else's, and so what waits for its owner.
  const traces = [...(email && proven ? await sentTo(tx, email) : []), ...(await cameTo(tx, id))];

  return traces.map((trace) => trace.id);
}

function sentTo(tx: Transaction, email: string) {
  return union(
    tx.select({ id: guests.personId }).from(guests).where(eq(guests.address, email)),
    tx.select({ id: invitations.id }).from(invitations).where(eq(invitations.email, email)),
    tx
      .select({ id: pendingAddresses.id })
      .from(pendingAddresses)
      .where(eq(pendingAddresses.email, email)),
    tx
      .select({ id: mentorships.id })
      .from(mentorships)
      .where(and(eq(mentorships.address, email), isNull(mentorships.startedAt))),
  );
}

function cameTo(tx: Transaction, id: string) {
  return tx
    .selectDistinct({ id: sql<string>`${auditEntries.objectId}` })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.actorId, id),
        isNotNull(auditEntries.objectId),
        inArray(auditEntries.action, [
          "invitation.accepted",
          "check-in.taken-on",
          "mentorship.accepted",
          // Also a proposal that they said no to.
          "mentorship.ended",
        ]),
      ),
    );
}

/** Ends or deletes what `listTraces` found, here or before a restore, with the names and addresses in it. */
export async function forgetTraces(tx: Transaction, ids: string[], now: Date) {
  if (ids.length === 0) return;

  const proposed = and(inArray(mentorships.id, ids), isNull(mentorships.startedAt));
  await endMentorships(tx, proposed, { reason: "gone", now });
  await forgetNamesIn(tx, ids);
  await tx.delete(invitations).where(inArray(invitations.id, ids));
  await tx.delete(pendingAddresses).where(inArray(pendingAddresses.id, ids));
  const raters = tx
    .select({ id: checkIns.raterId })
    .from(checkIns)
    .where(inArray(checkIns.id, ids));
  // With a guest's row its person goes.
  await tx
    .delete(guests)
    .where(or(inArray(guests.personId, ids), inArray(guests.personId, raters)));
}

/** Names that stand somewhere as text, as somebody else wrote them or took them along. */
export async function forgetCopies(tx: Transaction, { id, name }: Known) {
  await tx
    .update(broughtLogs)
    .set({ partnerName: "" })
    .where(
      inArray(
        broughtLogs.sourceId,
        tx.select({ id: talks.id }).from(talks).where(eq(talks.partnerId, id)),
      ),
    );
  const told = await tx
    .selectDistinct({ id: sql<string>`${notices.mentorshipId}` })
    .from(notices)
    .where(and(eq(notices.personId, id), isNotNull(notices.mentorshipId)));
  await forgetNamesIn(
    tx,
    told.map(({ id: mentorshipId }) => mentorshipId),
  );
  await tx
    .update(organizations)
    .set({ name: "Workspace" })
    .where(and(eq(organizations.madeForId, id), eq(organizations.name, ownWorkspaceName(name))));
}

/** Of proposals that no one with an account took on, the name of whoever was asked. */
async function forgetNamesIn(tx: Transaction, ids: string[]) {
  const asked = inArray(mentorships.id, ids);

  await tx
    .update(mentorships)
    .set({ mentorName: "" })
    .where(and(asked, eq(mentorships.proposedBy, "mentee"), isNull(mentorships.mentorId)));
  await tx
    .update(mentorships)
    .set({ menteeName: "" })
    .where(and(asked, eq(mentorships.proposedBy, "mentor"), isNull(mentorships.menteeId)));
}
