import "server-only";
import { and, desc, eq, ne } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { asks } from "@/db/schema/asks";
import { attestations } from "@/db/schema/attestations";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import { guests } from "@/db/schema/guests";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { askState } from "@/lib/asks/ask";
import { limits } from "@/lib/limits";
import { asReader } from "./as-reader";
import { endStanding } from "./ask-endings";
import { asked, holdPiece, holdTwo, isAskedOf, isOfKind, tellOwner } from "./ask-sides";
import { isOpenAsk } from "./ask-states";
import { recordAct } from "./audit";
import { isKnownMember } from "./check-ins";
import { isOnKnownDomain } from "./known-domains";
import { said } from "./standing-attestations";

/** What the viewer asked about a piece of their evidence, the newest first, with what was confirmed and stands. */
export function listAsksAbout(viewer: Viewer, evidenceId: string) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        ...asked,
        attesterName: asks.askedName,
        /** Where it was mailed; nothing where they have an account, and once it's forgotten. */
        address: guests.address,
        attestation: said,
      })
      .from(asks)
      .leftJoin(attestations, eq(attestations.askId, asks.id))
      .leftJoin(guests, eq(guests.personId, asks.askedId))
      .where(and(eq(asks.evidenceId, evidenceId), eq(asks.personId, viewer.id)))
      .orderBy(desc(asks.createdAt), asks.id)
      .limit(limits.attestationsShown),
  );
}

/**
 * What the viewer is asked to confirm: who asks and why, and as long as it's open or stands, the version that they read,
 * with what they said of it. Of anyone else's ask, nothing; once it has ended, nothing of the piece.
 */
export async function findAsk(viewer: Viewer, id: string, now = new Date()) {
  const ask = await findWhoAsks(viewer, id, now);
  if (!ask) return undefined;

  const { subject, evidenceId, revision, ...rest } = ask;
  const isReadable = ask.state === "open" || ask.state === "answered";
  const piece = isReadable ? await readPiece(viewer, subject, { evidenceId, revision }) : undefined;

  return { ...rest, piece };
}

/** The same without the piece, which is no look: who asks and why, what the viewer said, and where that stands. */
export async function findWhoAsks(viewer: Viewer, id: string, now = new Date()) {
  const ask = await asViewer(viewer, async (tx) => {
    const [found] = await tx
      .select({
        ...asked,
        subject: {
          id: asks.personId,
          organizationId: asks.organizationId,
        },
        subjectName: asks.subjectName,
        evidenceId: asks.evidenceId,
        revision: asks.revision,
        reason: asks.reason,
        proof: asks.proof,
        statement: attestations.statement,
        isKnown: attestations.isKnown,
      })
      .from(asks)
      .leftJoin(attestations, eq(attestations.askId, asks.id))
      .where(and(eq(asks.id, id), eq(asks.askedId, viewer.id), isOfKind("attestation")));

    return found;
  });

  return ask && { ...ask, state: askState(ask, now) };
}

function readPiece(
  viewer: Viewer,
  subject: Owner,
  { evidenceId, revision }: { evidenceId: string | null; revision: number | null },
) {
  return asReader(viewer, subject, "evidence", async (tx) => {
    const [piece] = await tx
      .select({
        revision: evidenceVersions.revision,
        title: evidenceVersions.title,
        account: evidenceVersions.account,
        link: evidenceVersions.link,
        happenedOn: evidenceVersions.happenedOn,
        strength: evidenceVersions.strength,
        skills: evidenceVersions.skills,
      })
      .from(evidenceVersions)
      .innerJoin(evidence, eq(evidence.id, evidenceVersions.evidenceId))
      .where(
        and(
          eq(evidence.id, evidenceId ?? ""),
          eq(evidence.organizationId, viewer.organizationId),
          eq(evidenceVersions.revision, revision ?? 0),
        ),
      );

    return piece;
  });
}

/**
 * Confirms a version of a piece of someone else's evidence, once. `changed` where its owner changed it since the viewer
 * read it, `closed` where it isn't the viewer's to confirm, or no longer: it was answered, taken back, or lapsed, one of
 * the two left, or the viewer's mailbox is the owner's own.
 */
export function confirmEvidence(
  viewer: Viewer,
  { id, revision, statement }: { id: string; revision: number; statement: string },
  now = new Date(),
): Promise<"confirmed" | "changed" | "closed"> {
  return asSystem("confirm someone's evidence", async (tx) => {
    const two = await holdTwo(tx, viewer, id);
    const evidenceId = two && (await holdPiece(tx, isAskedOf(viewer, id)));
    if (!evidenceId) return "closed";

    const { owner, proof, mailbox } = two;
    const isKnown =
      proof === "mail" && mailbox
        ? await isOnKnownDomain(tx, mailbox, owner)
        : await isKnownMember(tx, viewer.id, owner);
    const [confirmed] = await tx
      .update(asks)
      .set({ answeredAt: now })
      .where(and(isAskedOf(viewer, id), isOpenAsk(now), eq(asks.revision, revision)))
      .returning({ attesterName: asks.askedName });
    if (!confirmed) return (await isStillOpen(tx, viewer, id, now)) ? "changed" : "closed";

    await endStanding(
      tx,
      and(eq(asks.evidenceId, evidenceId), eq(asks.askedId, viewer.id), ne(asks.id, id)),
      { reason: "replaced", now },
    );
    await tx.insert(attestations).values({
      askId: id,
      organizationId: owner.organizationId,
      personId: owner.id,
      evidenceId,
      revision,
      attesterId: viewer.id,
      ...confirmed,
      isKnown,
      statement,
      attestedAt: now,
    });
    await recordAct(tx, viewer, "attestation.confirmed", id, owner.id);
    await tellOwner(tx, "attestation confirmed", { id, owner }, now);

    return "confirmed";
  });
}

async function isStillOpen(tx: Transaction, viewer: Viewer, id: string, now: Date) {
  const [open] = await tx
    .select({ id: asks.id })
    .from(asks)
    .where(and(isAskedOf(viewer, id), isOpenAsk(now)));

  return open !== undefined;
}
