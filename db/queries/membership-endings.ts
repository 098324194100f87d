import "server-only";
import type { Transaction } from "@/db/connection";
import type { Owner } from "@/lib/access/viewer";
import { endAsksOf } from "./ask-endings";
import { endCheckInsOf } from "./check-ins";
import { shutEvidenceToOutsiders } from "./evidence-inside";
import { revokeInvitationsBy } from "./invitations";
import { lockMentorshipsOf } from "./mentorship-sides";
import { endTeamRelationsOf } from "./team-endings";

/**
 * Ends what hangs on someone's membership of an organization, in the transaction that ends it: the invitations that they
 * made, their places in teams, their check-ins, and what they asked or were asked. `by` is whose doing it is.
 */
export async function endWithMembership(
  tx: Transaction,
  { id, organizationId }: Owner,
  { by, now }: { by: string; now: Date },
) {
  await revokeInvitationsBy(tx, { id: by, organizationId }, id);
  await endTeamRelationsOf(tx, { id, organizationId }, { by, now });
  // Before check-ins, of which some rest on mentorships: whoever ends one of these locks in this order, too.
  await lockMentorshipsOf(tx, id);
  await endCheckInsOf(tx, { personId: id, organizationId }, now);
  await shutEvidenceToOutsiders(tx, organizationId, now);
  await endAsksOf(tx, { personId: id, organizationId }, now);
}
