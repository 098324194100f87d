import "server-only";
import { and, desc, eq, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { attestationLinks, attestationRequests, attestations } from "@/db/schema/attestations";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import { guests } from "@/db/schema/guests";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { type AttestationDeclineReason, attestationState } from "@/lib/attestations/attestation";
import { limits } from "@/lib/limits";
import type { AttestationKind } from "@/lib/notices/kinds";
import { asReader } from "./as-reader";
import { endUnanswered } from "./attestation-asks";
import { isOpenAsk, isStanding } from "./attestation-states";
import { recordAct } from "./audit";
import { isKnownMember } from "./check-ins";
import { isOwnMailbox } from "./guest-addresses";
import { isOnKnownDomain } from "./known-domains";
import { notify } from "./notices";
import { silence } from "./outside-addresses";
import { currentIn } from "./own-membership";
import { keepPeople } from "./people-locks";
import { said } from "./standing-attestations";

/** What either of the two may know of an ask. */
const asked = {
  id: attestationRequests.id,
  createdAt: attestationRequests.createdAt,
  confirmedAt: attestationRequests.confirmedAt,
  endedAt: attestationRequests.endedAt,
  endReason: attestationRequests.endReason,
};

/** What the viewer asked about a piece of their evidence, the newest first, with what was confirmed and stands. */
export function listAsksAbout(viewer: Viewer, evidenceId: string) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        ...asked,
        attesterName: attestationRequests.attesterName,
        /** Where it was mailed; nothing where they have an account, and once it's forgotten. */
        address: guests.address,
        attestation: said,
      })
      .from(attestationRequests)
      .leftJoin(attestations, eq(attestations.requestId, attestationRequests.id))
      .leftJoin(guests, eq(guests.personId, attestationRequests.attesterId))
      .where(
        and(
          eq(attestationRequests.evidenceId, evidenceId),
          eq(attestationRequests.personId, viewer.id),
        ),
      )
      .orderBy(desc(attestationRequests.createdAt), attestationRequests.id)
      .limit(limits.attestationsShown),
  );
}

/** What others ask the viewer to confirm where they work, and what they confirmed anywhere, the newest first. */
export function listAsksOf(viewer: Viewer, now = new Date()) {
  const isHere = eq(attestationRequests.organizationId, viewer.organizationId);

  return asViewer(viewer, (tx) =>
    tx
      .select({ ...asked, subjectName: attestationRequests.subjectName })
      .from(attestationRequests)
      .where(
        and(
          eq(attestationRequests.attesterId, viewer.id),
          or(and(isHere, isOpenAsk(now)), isStanding),
        ),
      )
      .orderBy(desc(attestationRequests.createdAt), attestationRequests.id)
      .limit(limits.attestationsShown),
  );
}

/**
 * What the viewer is asked to confirm: who asks and why, and as long as it's open or stands, the version that they read,
 * with what they said of it. Of anyone else's ask, nothing; once it has ended, nothing of the piece.
 */
export async function findAsk(viewer: Viewer, id: string, now = new Date()) {
  const ask = await asViewer(viewer, async (tx) => {
    const [found] = await tx
      .select({
        ...asked,
        subject: {
          id: attestationRequests.personId,
          organizationId: attestationRequests.organizationId,
        },
        subjectName: attestationRequests.subjectName,
        evidenceId: attestationRequests.evidenceId,
        revision: attestationRequests.revision,
        reason: attestationRequests.reason,
        proof: attestationRequests.proof,
        statement: attestations.statement,
        isKnown: attestations.isKnown,
      })
      .from(attestationRequests)
      .leftJoin(attestations, eq(attestations.requestId, attestationRequests.id))
      .where(and(eq(attestationRequests.id, id), eq(attestationRequests.attesterId, viewer.id)));

    return found;
  });
  if (!ask) return undefined;

  const { subject, evidenceId, revision, ...rest } = ask;
  const state = attestationState(ask, now);
  const isReadable = state === "open" || state === "confirmed";
  const piece = isReadable ? await readPiece(viewer, subject, { evidenceId, revision }) : undefined;

  return { ...rest, state, piece };
}

function readPiece(
  viewer: Viewer,
  subject: Owner,
  { evidenceId, revision }: { evidenceId: string; revision: number },
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
          eq(evidence.id, evidenceId),
          eq(evidence.organizationId, viewer.organizationId),
          eq(evidenceVersions.revision, revision),
        ),
      );

    return piece;
  });
}

/** How a mailed link stands: the ask that it leads to, and as whom its browser acts there; nothing once it's over. */
export function findAskByLink(tokenHash: string, now = new Date()) {
  return asSystem("open a link to confirm evidence", async (tx) => {
    const [link] = await tx
      .select({
        ...asked,
        organizationId: attestationRequests.organizationId,
        subjectId: attestationRequests.personId,
        subjectName: attestationRequests.subjectName,
        attesterId: attestationRequests.attesterId,
      })
      .from(attestationLinks)
      .innerJoin(attestationRequests, eq(attestationRequests.id, attestationLinks.requestId))
      .innerJoin(people, eq(people.id, attestationRequests.personId))
      .where(and(eq(attestationLinks.tokenHash, tokenHash), isNull(people.disabledAt)));

    if (!link?.attesterId) return undefined;

    const { id, subjectId, subjectName, createdAt, attesterId, organizationId } = link;
    const state = attestationState(link, now);
    if (state !== "open" && state !== "confirmed") return undefined;

    const viewer: Viewer = { id: attesterId, organizationId, role: "guest", sessionId: "" };

    return { id, subjectId, subjectName, createdAt, state, viewer };
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
    if (!two) return "closed";

    const { owner, evidenceId } = two;
    const [confirmed] = await tx
      .update(attestationRequests)
      .set({ confirmedAt: now })
      .where(and(isAskedOf(viewer, id), isOpenAsk(now), eq(attestationRequests.revision, revision)))
      .returning({ attesterName: attestationRequests.attesterName });
    if (!confirmed) return (await isStillOpen(tx, viewer, id, now)) ? "changed" : "closed";

    await endStanding(
      tx,
      and(
        eq(attestationRequests.evidenceId, evidenceId),
        eq(attestationRequests.attesterId, viewer.id),
        ne(attestationRequests.id, id),
      ),
      { reason: "replaced", now },
    );
    await tx.insert(attestations).values({
      requestId: id,
      organizationId: owner.organizationId,
      personId: owner.id,
      evidenceId,
      revision,
      attesterId: viewer.id,
      ...confirmed,
      isKnown: two.isKnown,
      statement,
      attestedAt: now,
    });
    await recordAct(tx, viewer, "attestation.confirmed", id, owner.id);
    await tellOwner(tx, "attestation confirmed", { id, owner }, now);

    return "confirmed";
  });
}

type Declining = { id: string; reason: AttestationDeclineReason };

/** Declines to confirm, with a reason that whoever asked alone reads. */
export function declineToConfirm(viewer: Viewer, declining: Declining, now = new Date()) {
  return asSystem("decline to confirm evidence", (tx) => decline(tx, viewer, declining, now));
}

/**
 * Ends an ask by mail whose letter reached someone else, or someone who wants none: nothing is written to that address
 * anymore, and it's forgotten. `silenced` where there was nothing left to end: what was confirmed stays.
 */
export function disownAsk(
  guest: Viewer,
  id: string,
  now = new Date(),
): Promise<"ended" | "silenced" | "closed"> {
  return asSystem("disown an ask to confirm evidence", async (tx) => {
    const [mailed] = await tx
      .select({ address: guests.address })
      .from(guests)
      .where(eq(guests.personId, guest.id));
    const outcome = await decline(tx, guest, { id, reason: "wrong address" }, now);

    if (!mailed?.address) return outcome;

    await tx.update(guests).set({ address: null }).where(eq(guests.personId, guest.id));
    await silence(tx, mailed.address);

    return outcome === "closed" ? "silenced" : outcome;
  });
}

/**
 * Takes back what the viewer confirmed, whenever they like: the sentence goes, and nothing counts by it from then on.
 */
export function revokeAttestation(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"ended" | "closed"> {
  return asSystem("revoke what someone confirmed", async (tx) => {
    const theirs = and(
      eq(attestationRequests.id, id),
      eq(attestationRequests.attesterId, viewer.id),
    );
    await holdPiece(tx, theirs);
    const [ended] = await endStanding(tx, theirs, { reason: "revoked", now });
    if (!ended) return "closed";

    const { personId, organizationId } = ended;
    await recordAct(tx, { id: viewer.id, organizationId }, "attestation.ended", id, personId);
    await tellOwner(
      tx,
      "attestation revoked",
      { id, owner: { id: personId, organizationId } },
      now,
    );

    return "ended";
  });
}

/** Removes from a piece of the viewer's evidence what someone confirmed of it. */
export function removeAttestation(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"ended" | "closed"> {
  return asSystem("remove what someone confirmed", async (tx) => {
    const own = and(
      eq(attestationRequests.id, id),
      eq(attestationRequests.personId, viewer.id),
      eq(attestationRequests.organizationId, viewer.organizationId),
    );
    await holdPiece(tx, own);
    const [ended] = await endStanding(tx, own, { reason: "removed", now });
    if (!ended) return "closed";

    await recordAct(tx, viewer, "attestation.ended", id);

    return "ended";
  });
}

async function decline(
  tx: Transaction,
  viewer: Viewer,
  { id, reason }: { id: string; reason: AttestationDeclineReason | "wrong address" },
  now: Date,
): Promise<"ended" | "closed"> {
  const which = and(isAskedOf(viewer, id), isOpenAsk(now));
  await holdPiece(tx, which);
  const [ended] = await endUnanswered(tx, which, { reason, now });
  if (!ended) return "closed";

  const owner = { id: ended.personId, organizationId: ended.organizationId };
  await recordAct(tx, viewer, "attestation.ended", id, owner.id);
  await tellOwner(tx, "attestation declined", { id, owner }, now);

  return "ended";
}

/** Ends those of some confirmations that stand, with their sentences. */
async function endStanding(
  tx: Transaction,
  which: SQL | undefined,
  { reason, now }: { reason: "revoked" | "removed" | "replaced"; now: Date },
) {
  const ended = await tx
    .update(attestationRequests)
    .set({ endedAt: now, endReason: reason })
    .where(and(which, isStanding))
    .returning({
      id: attestationRequests.id,
      personId: attestationRequests.personId,
      organizationId: attestationRequests.organizationId,
    });
  const ids = ended.map(({ id }) => id);
  await tx.delete(attestations).where(inArray(attestations.requestId, ids));

  return ended;
}

/** That an ask is the viewer's to answer. No one is asked about their own evidence: a CHECK refuses it. */
function isAskedOf(viewer: Viewer, id: string) {
  return and(
    eq(attestationRequests.id, id),
    eq(attestationRequests.attesterId, viewer.id),
    eq(attestationRequests.organizationId, viewer.organizationId),
  );
}

async function isStillOpen(tx: Transaction, viewer: Viewer, id: string, now: Date) {
  const [open] = await tx
    .select({ id: attestationRequests.id })
    .from(attestationRequests)
    .where(and(isAskedOf(viewer, id), isOpenAsk(now)));

  return open !== undefined;
}

/** Keeps the pieces that some asks are about: whoever deletes one holds it before the asks, and would wait in a circle. */
async function holdPiece(tx: Transaction, which: SQL | undefined) {
  const ids = tx
    .select({ id: attestationRequests.evidenceId })
    .from(attestationRequests)
    .where(which);
  const held = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(inArray(evidence.id, ids))
    .for("key share");

  return held[0]?.id;
}

/**
 * Holds the two of an ask that the viewer was asked, and what it's about, so that none of them goes meanwhile. Nothing
 * where one of the two isn't there anymore, or where the viewer's mailbox is the owner's own.
 */
async function holdTwo(tx: Transaction, viewer: Viewer, id: string) {
  const [ask] = await tx
    .select({
      owner: {
        id: attestationRequests.personId,
        organizationId: attestationRequests.organizationId,
      },
      proof: attestationRequests.proof,
    })
    .from(attestationRequests)
    .where(isAskedOf(viewer, id));
  if (!ask) return undefined;

  const { owner, proof } = ask;
  const both = [owner.id, viewer.id];
  const isEither = inArray(people.id, both);
  await keepPeople(tx, tx.select({ id: people.id }).from(people).where(isEither));
  const members = await tx
    .select({ id: people.id, email: people.email })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(currentIn(viewer), isNull(people.disabledAt), isEither))
    .orderBy(memberships.id)
    .for("share", { of: memberships });
  const [guest] = await tx
    .select({ email: guests.address })
    .from(guests)
    .where(eq(guests.personId, viewer.id));
  const evidenceId = await holdPiece(tx, isAskedOf(viewer, id));
  const attester = proof === "mail" ? guest : members.find((member) => member.id === viewer.id);
  const mailbox = attester?.email;

  if (!attester || !evidenceId || !members.some((member) => member.id === owner.id)) {
    return undefined;
  }
  if (mailbox ? await isOwnMailbox(tx, owner.id, mailbox) : proof === "mail") return undefined;

  const isKnown =
    proof === "mail" && mailbox
      ? await isOnKnownDomain(tx, mailbox, owner)
      : await isKnownMember(tx, viewer.id, owner);

  return { owner, evidenceId, isKnown };
}

function tellOwner(
  tx: Transaction,
  kind: AttestationKind,
  { id, owner: { id: personId, organizationId } }: { id: string; owner: Owner },
  now: Date,
) {
  return notify(tx, { kind, attestationId: id, organizationId, personId }, now);
}
