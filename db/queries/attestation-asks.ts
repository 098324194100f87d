import "server-only";
import { and, asc, count, desc, eq, inArray, or, type SQL } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { attestationLinks, attestationRequests, attestations } from "@/db/schema/attestations";
import type { proof } from "@/db/schema/check-ins";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import type { Viewer } from "@/lib/access/viewer";
import {
  type AttestationEndReason,
  attestationDeclineReasons,
} from "@/lib/attestations/attestation";
import type { GuestAttestationAsk, MemberAttestationAsk } from "@/lib/attestations/input";
import { limits } from "@/lib/limits";
import { hasLapsed, isUnanswered } from "./attestation-states";
import { recordAct } from "./audit";
import { pairOf } from "./check-ins";
import { isOfNewest, ownedBy } from "./evidence-versions";
import { forgetAddresses, isOwnMailbox } from "./guest-addresses";
import { addGuest, findGuest, openGuestAsksOf, removeGuest } from "./guests";
import { notify } from "./notices";
import { noteAsked, refusalOfAddress } from "./outside-addresses";

type Outcome = "asked" | "not found" | "open" | "confirmed" | "declined before" | "full";

/**
 * Asks a member of the viewer's organization, by their address, to confirm a piece of the viewer's evidence. Its id is the
 * caller's, so that sending the same form twice asks once. `no member` where the address is nobody's there, `yourself`
 * where it's a mailbox of the viewer's own, `not found` where the piece isn't theirs, `open` where it's asked already,
 * `confirmed` where what it says now was, `declined before` where they'd rather not, `full` at the limit.
 */
export function askMemberToConfirm(
  viewer: Viewer,
  { email, ...ask }: MemberAttestationAsk,
  now = new Date(),
): Promise<Outcome | "no member" | "yourself"> {
  return asSystem("ask a member to confirm evidence", async (tx) => {
    const [subject, attester] = await pairOf(tx, viewer, email);

    if (await isOwnMailbox(tx, viewer.id, email)) return "yourself";
    if (!subject || !attester) return "no member";

    await lock(tx, viewer.id);

    return open(tx, viewer, ask, { subject, attester, proof: "account" }, now);
  });
}

/**
 * Asks someone without an account, by mail to their address. Refuses as `askMemberToConfirm` does, and `full of guests`
 * at the limit of such asks, `silenced` where the address's owner wants no mail, `mailed lately` where someone was asked
 * there within 30 days, and `not a member` where the viewer is none.
 */
export function askGuestToConfirm(
  viewer: Viewer,
  { email, name, ...ask }: GuestAttestationAsk,
  tokenHash: string,
  now = new Date(),
): Promise<
  Outcome | "yourself" | "not a member" | "full of guests" | "silenced" | "mailed lately"
> {
  return asSystem("ask a guest to confirm evidence", async (tx) => {
    const [subject] = await pairOf(tx, viewer, email);

    if (!subject) return "not a member";
    if (await isOwnMailbox(tx, viewer.id, email)) return "yourself";

    // What is counted from here on stays true.
    await lock(tx, viewer.id);
    if (await wasAskedBefore(tx, viewer, ask.id)) return "asked";
    if ((await openGuestAsksOf(tx, viewer)) >= limits.openGuestCheckIns) return "full of guests";

    const refusal = await refusalOfAddress(tx, email, now);
    if (refusal) return refusal;

    const known = await findGuest(tx, viewer, email);
    const attester = known ?? (await addGuest(tx, viewer, { name, email }));
    const outcome = await open(tx, viewer, ask, { subject, attester, proof: "mail" }, now);

    if (outcome !== "asked") {
      if (!known) await removeGuest(tx, attester.id);
      return outcome;
    }

    await tx.insert(attestationLinks).values({ requestId: ask.id, tokenHash });
    await noteAsked(tx, email, now);

    return "asked";
  });
}

type Party = { id: string; name: string };
type Parties = {
  subject: Party;
  attester: Party;
  proof: Exclude<(typeof proof.enumValues)[number], "link">;
};

async function open(
  tx: Transaction,
  viewer: Viewer,
  { id, evidenceId, reason }: Omit<MemberAttestationAsk, "email">,
  { subject, attester, proof }: Parties,
  now: Date,
): Promise<Outcome> {
  if (await wasAskedBefore(tx, viewer, id)) return "asked";

  const revision = await newestRevisionOf(tx, viewer, evidenceId);
  if (!revision) return "not found";

  const pair = and(
    eq(attestationRequests.evidenceId, evidenceId),
    eq(attestationRequests.attesterId, attester.id),
  );
  await endUnanswered(tx, and(eq(attestationRequests.personId, viewer.id), hasLapsed(now)), {
    reason: "lapsed",
    now,
  });
  if (await hasDeclined(tx, pair)) return "declined before";
  if (await isConfirmed(tx, { evidenceId, attesterId: attester.id })) return "confirmed";
  if ((await openAsksOf(tx, viewer)) >= limits.openAttestations) return "full";

  const { organizationId } = viewer;
  const opened = await tx
    .insert(attestationRequests)
    .values({
      id,
      organizationId,
      personId: viewer.id,
      subjectName: subject.name,
      evidenceId,
      revision,
      attesterId: attester.id,
      attesterName: attester.name,
      proof,
      reason,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: attestationRequests.id });

  if (opened.length === 0) return (await wasAskedBefore(tx, viewer, id)) ? "asked" : "open";

  await recordAct(tx, viewer, "attestation.asked", id);
  await notify(
    tx,
    { kind: "attestation asked", attestationId: id, organizationId, personId: attester.id },
    now,
  );

  return "asked";
}

/** Takes back what the viewer asked, as long as it isn't answered. */
export function takeBackAsk(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"ended" | "closed"> {
  return asSystem("take back an ask to confirm evidence", async (tx) => {
    const mine = and(
      eq(attestationRequests.id, id),
      eq(attestationRequests.personId, viewer.id),
      eq(attestationRequests.organizationId, viewer.organizationId),
    );
    const ended = await endUnanswered(tx, mine, { reason: "taken back", now });

    if (ended.length === 0) return "closed";

    await recordAct(tx, viewer, "attestation.ended", id);

    return "ended";
  });
}

/** What ends with a membership, in the transaction that ends it: what the person asked there, or was asked, and isn't answered. */
export function endAsksOf(
  tx: Transaction,
  { personId, organizationId }: { personId: string; organizationId: string },
  now: Date,
) {
  const isTheirs = or(
    eq(attestationRequests.personId, personId),
    eq(attestationRequests.attesterId, personId),
  );

  return endUnanswered(tx, and(eq(attestationRequests.organizationId, organizationId), isTheirs), {
    reason: "relation ended",
    now,
  });
}

/** Ends what nobody answered in 30 days, and forgets the addresses that it was mailed to. */
export function lapseAsks(now = new Date()) {
  return asSystem("end asks that nobody answered", (tx) =>
    endUnanswered(tx, hasLapsed(now), { reason: "lapsed", now }),
  );
}

/** Ends those of some asks that aren't answered, each once, and answers which. Of guests the addresses go. */
export async function endUnanswered(
  tx: Transaction,
  which: SQL | undefined,
  { reason, now }: { reason: AttestationEndReason; now: Date },
) {
  const found = await tx
    .select({ id: attestationRequests.id })
    .from(attestationRequests)
    .where(and(which, isUnanswered))
    .orderBy(asc(attestationRequests.id))
    .for("update");
  if (found.length === 0) return [];

  const ended = await tx
    .update(attestationRequests)
    .set({ endedAt: now, endReason: reason })
    .where(
      and(
        inArray(
          attestationRequests.id,
          found.map(({ id }) => id),
        ),
        isUnanswered,
      ),
    )
    .returning({
      id: attestationRequests.id,
      organizationId: attestationRequests.organizationId,
      personId: attestationRequests.personId,
      attesterId: attestationRequests.attesterId,
    });
  await forgetAddresses(
    tx,
    ended.flatMap(({ attesterId }) => attesterId ?? []),
  );

  return ended;
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

async function hasDeclined(tx: Transaction, pair: SQL | undefined) {
  const [declined] = await tx
    .select({ id: attestationRequests.id })
    .from(attestationRequests)
    .where(and(pair, inArray(attestationRequests.endReason, [...attestationDeclineReasons])))
    .limit(1);

  return declined !== undefined;
}

/** Whether someone confirmed what a piece says now. */
async function isConfirmed(
  tx: Transaction,
  { evidenceId, attesterId }: { evidenceId: string; attesterId: string },
) {
  const [confirmed] = await tx
    .select({ id: attestations.requestId })
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

async function openAsksOf(tx: Transaction, viewer: Viewer) {
  const [all] = await tx
    .select({ asks: count() })
    .from(attestationRequests)
    .where(and(eq(attestationRequests.personId, viewer.id), isUnanswered));

  return all?.asks ?? 0;
}

async function wasAskedBefore(tx: Transaction, viewer: Viewer, id: string) {
  const [before] = await tx
    .select({ id: attestationRequests.id })
    .from(attestationRequests)
    .where(and(eq(attestationRequests.id, id), eq(attestationRequests.personId, viewer.id)));

  return before !== undefined;
}
