import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { asks } from "@/db/schema/asks";
import { attestations } from "@/db/schema/attestations";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import type { Viewer } from "@/lib/access/viewer";
import type { GuestAsk, MemberAsk } from "@/lib/asks/input";
import { type AskedAbout, askGuest, askMember } from "./asks";
import { isOfNewest, ownedBy } from "./evidence-versions";

export type MemberAttestationAsk = MemberAsk & { evidenceId: string };
export type GuestAttestationAsk = GuestAsk & { email: string; evidenceId: string };

/**
 * Asks a member to confirm a piece of the viewer's evidence, as `askMember` does; `confirmed` where what the piece says
 * now was.
 */
export function askMemberToConfirm(
  viewer: Viewer,
  { evidenceId, ...ask }: MemberAttestationAsk,
  now?: Date,
) {
  return askMember(viewer, ask, aboutPiece(viewer, evidenceId), now);
}

/** Asks someone without an account, by mail to their address, as `askGuest` does; there's no link to pass on. */
export function askGuestToConfirm(
  viewer: Viewer,
  { evidenceId, ...ask }: GuestAttestationAsk,
  tokenHash: string,
  now?: Date,
) {
  return askGuest(viewer, ask, tokenHash, aboutPiece(viewer, evidenceId), now);
}

function aboutPiece(viewer: Viewer, evidenceId: string): AskedAbout<"confirmed"> {
  return {
    kind: "attestation",
    isSame: eq(asks.evidenceId, evidenceId),
    find: async (tx) => {
      const revision = await newestRevisionOf(tx, viewer, evidenceId);

      return revision === undefined ? undefined : { evidenceId, revision };
    },
    refusalOf: async (tx, askedId) =>
      (await isConfirmed(tx, evidenceId, askedId)) ? "confirmed" : undefined,
  };
}

/** The newest version of a piece of the viewer's, which gets no newer one until the transaction ends. */
async function newestRevisionOf(tx: Transaction, viewer: Viewer, evidenceId: string) {
  const [piece] = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.id, evidenceId), ownedBy(viewer)))
    .for("update");
  if (!piece) return undefined;

  const [newest] = await tx
    .select({ revision: evidenceVersions.revision })
    .from(evidenceVersions)
    .where(eq(evidenceVersions.evidenceId, evidenceId))
    .orderBy(desc(evidenceVersions.revision))
    .limit(1);

  return newest?.revision;
}

/** Whether someone confirmed what a piece says now. */
async function isConfirmed(tx: Transaction, evidenceId: string, attesterId: string) {
  const [confirmed] = await tx
    .select({ id: attestations.askId })
    .from(attestations)
    .where(
      and(
        eq(attestations.evidenceId, evidenceId),
        eq(attestations.attesterId, attesterId),
        isOfNewest,
      ),
    )
    .limit(1);

  return confirmed !== undefined;
}
