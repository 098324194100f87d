import "server-only";
import { and, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { asks } from "@/db/schema/asks";
import { evidence } from "@/db/schema/evidence";
import { guests } from "@/db/schema/guests";
import { memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import type { Owner, Viewer } from "@/lib/access/viewer";
import type { AskKind } from "@/lib/asks/kinds";
import type { AskNoticeKind } from "@/lib/notices/kinds";
import { isOwnMailbox } from "./guest-addresses";
import { notify } from "./notices";
import { currentIn } from "./own-membership";
import { keepPeople } from "./people-locks";

/** What either of the two may know of an ask. */
export const asked = {
  id: asks.id,
  createdAt: asks.createdAt,
  answeredAt: asks.answeredAt,
  endedAt: asks.endedAt,
  endReason: asks.endReason,
};

/** That an ask is for one thing, and not for the other. */
export function isOfKind(kind: AskKind) {
  return (kind === "attestation" ? isNotNull : isNull)(asks.evidenceId);
}

/** That an ask is the viewer's to answer. No one is asked about what is their own: a CHECK refuses it. */
export function isAskedOf(viewer: Viewer, id: string) {
  return and(
    eq(asks.id, id),
    eq(asks.askedId, viewer.id),
    eq(asks.organizationId, viewer.organizationId),
  );
}

/** Keeps the pieces that some asks are about: whoever deletes one holds it before the asks, and would wait in a circle. */
export async function holdPiece(tx: Transaction, which: SQL | undefined) {
  const ids = tx.select({ id: asks.evidenceId }).from(asks).where(which);
  const held = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(inArray(evidence.id, ids))
    .for("key share");

  return held[0]?.id;
}

/**
 * Holds the two of an ask that the viewer was asked, so that none of them goes meanwhile. Nothing where one of the two
 * isn't there anymore, or where the viewer's mailbox is the owner's own.
 */
export async function holdTwo(tx: Transaction, viewer: Viewer, id: string) {
  const [ask] = await tx
    .select({
      owner: { id: asks.personId, organizationId: asks.organizationId },
      proof: asks.proof,
    })
    .from(asks)
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
  const answering = proof === "account" ? members.find((member) => member.id === viewer.id) : guest;
  const mailbox = answering?.email;

  if (!answering || !members.some((member) => member.id === owner.id)) return undefined;
  if (mailbox ? await isOwnMailbox(tx, owner.id, mailbox) : proof === "mail") return undefined;

  return { owner, proof, mailbox };
}

/** Tells whose ask it is what became of it. */
export function tellOwner(
  tx: Transaction,
  kind: AskNoticeKind,
  { id, owner: { id: personId, organizationId } }: { id: string; owner: Owner },
  now: Date,
) {
  return notify(tx, { kind, askId: id, organizationId, personId }, now);
}
