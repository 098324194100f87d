import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { asSystem } from "@/db/client";
import {
  askGuestToConfirm,
  askMemberToConfirm,
  type GuestAttestationAsk,
  type MemberAttestationAsk,
} from "@/db/queries/attestation-asks";
import { confirmEvidence } from "@/db/queries/attestations";
import { addEvidence } from "@/db/queries/evidence";
import { findSelf } from "@/db/queries/people";
import { asks } from "@/db/schema/asks";
import type { Viewer } from "@/lib/access/viewer";
import type { EvidenceInput } from "@/lib/evidence/input";
import { someEvidence } from "./factories";

export const theSentence = "She ran the pilot, and I watched the numbers move.";

/** A piece of someone's evidence; answers its id. */
export async function aPiece(owner: Viewer, change: Partial<EvidenceInput> = {}) {
  const piece = someEvidence(change);
  expect(await addEvidence(owner, piece)).toBe("added");

  return piece.id;
}

/** What asks a member to confirm a piece. */
export async function aMemberAsk(
  evidenceId: string,
  attester: Viewer,
  change: Partial<MemberAttestationAsk> = {},
): Promise<MemberAttestationAsk> {
  return {
    id: crypto.randomUUID(),
    evidenceId,
    email: (await findSelf(attester)).email ?? "",
    reason: "You sat next to me when it went live.",
    ...change,
  };
}

/** An ask that waits for a member's answer; answers its id. */
export async function anAsk(owner: Viewer, attester: Viewer, evidenceId: string, now?: Date) {
  const ask = await aMemberAsk(evidenceId, attester);
  expect(await askMemberToConfirm(owner, ask, now)).toBe("asked");

  return ask.id;
}

/** One that the member has confirmed. */
export async function aConfirmation(owner: Viewer, attester: Viewer, evidenceId: string) {
  const id = await anAsk(owner, attester, evidenceId);
  const revision = (await askRow(id))?.revision ?? 0;
  expect(await confirmEvidence(attester, { id, revision, statement: theSentence })).toBe(
    "confirmed",
  );

  return id;
}

/** An ask by mail to someone without an account. */
export async function aGuestAskToConfirm(
  owner: Viewer,
  evidenceId: string,
  change: Partial<GuestAttestationAsk> = {},
) {
  const ask = aGuestConfirmation(evidenceId, change);
  const tokenHash = crypto.randomUUID();
  expect(await askGuestToConfirm(owner, ask, tokenHash)).toBe("asked");
  const guest: Viewer = {
    id: (await askRow(ask.id))?.askedId ?? "",
    organizationId: owner.organizationId,
    role: "guest",
    sessionId: "",
  };

  return { id: ask.id, tokenHash, guest, ask };
}

/** What asks someone without an account. */
export function aGuestConfirmation(
  evidenceId: string,
  change: Partial<GuestAttestationAsk> = {},
): GuestAttestationAsk {
  return {
    id: crypto.randomUUID(),
    evidenceId,
    name: "Dana Roth",
    email: `${crypto.randomUUID()}@elsewhere.example`,
    reason: "You ran the pilot with me.",
    ...change,
  };
}

/** An ask as the database has it. */
export function askRow(id: string) {
  return asSystem("test", async (tx) => {
    const [row] = await tx.select().from(asks).where(eq(asks.id, id));

    return row;
  });
}
