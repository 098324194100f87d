import "server-only";
import { and, asc, eq, inArray, or, type SQL } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { asks } from "@/db/schema/asks";
import { attestations } from "@/db/schema/attestations";
import { feedback } from "@/db/schema/feedback";
import { guests } from "@/db/schema/guests";
import type { Viewer } from "@/lib/access/viewer";
import type { AskEndReason } from "@/lib/asks/ask";
import type { AskDeclineReason } from "@/lib/asks/decline-reasons";
import { type AskKind, askKind } from "@/lib/asks/kinds";
import { holdPiece, isAskedOf, isOfKind, tellOwner } from "./ask-sides";
import { hasLapsed, isOpenAsk, isStanding, isUnanswered } from "./ask-states";
import { recordAct } from "./audit";
import { forgetAddresses } from "./guest-addresses";
import { silence } from "./outside-addresses";

const ended = {
  id: asks.id,
  organizationId: asks.organizationId,
  personId: asks.personId,
  askedId: asks.askedId,
  evidenceId: asks.evidenceId,
};

/** Takes back what the viewer asked, as long as it isn't answered. */
export function takeBackAsk(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"ended" | "closed"> {
  return asSystem("take back an ask", async (tx) => {
    const which = isOwnAsk(viewer, id);
    const [takenBack] = await endUnanswered(tx, which, { reason: "taken back", now });
    if (!takenBack) return "closed";

    await recordAct(tx, viewer, `${askKind(takenBack)}.ended`, id);

    return "ended";
  });
}

/**
 * What ends with a membership, in the transaction that ends it: what the person asked there, or was asked, and isn't
 * answered. Without an organization, in all of them.
 */
export function endAsksOf(
  tx: Transaction,
  { personId, organizationId }: { personId: string; organizationId?: string },
  now: Date,
) {
  const isTheirs = or(eq(asks.personId, personId), eq(asks.askedId, personId));

  const here = organizationId ? eq(asks.organizationId, organizationId) : undefined;

  return endUnanswered(tx, and(here, isTheirs), {
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

type Declining = { id: string; reason: AskDeclineReason };

/** Declines what the viewer is asked for, with a reason that whoever asked alone reads. */
export function declineAsk(viewer: Viewer, kind: AskKind, declining: Declining, now = new Date()) {
  return asSystem("decline what someone asks", (tx) => decline(tx, viewer, kind, declining, now));
}

/**
 * Ends an ask by mail whose letter reached someone else, or someone who wants none: nothing is written to that address
 * anymore, and it's forgotten. `silenced` where there was nothing left to end: what was answered stays.
 */
export function disownAsk(
  guest: Viewer,
  kind: AskKind,
  id: string,
  now = new Date(),
): Promise<"ended" | "silenced" | "closed"> {
  return asSystem("disown an ask", async (tx) => {
    const [mailed] = await tx
      .select({ address: guests.address })
      .from(guests)
      .where(eq(guests.personId, guest.id));
    const outcome = await decline(tx, guest, kind, { id, reason: "wrong address" }, now);

    if (!mailed?.address) return outcome;

    await tx.update(guests).set({ address: null }).where(eq(guests.personId, guest.id));
    await silence(tx, mailed.address);

    return outcome === "closed" ? "silenced" : outcome;
  });
}

/** Takes back what the viewer answered to an ask, whenever they like: what they wrote goes, and its owner is told. */
export function revokeAnswer(
  viewer: Viewer,
  kind: AskKind,
  id: string,
  now = new Date(),
): Promise<"ended" | "closed"> {
  return asSystem("revoke what someone answered", async (tx) => {
    const theirs = and(eq(asks.id, id), eq(asks.askedId, viewer.id), isOfKind(kind));
    await holdPiece(tx, theirs);
    const [revoked] = await endStanding(tx, theirs, { reason: "revoked", now });
    if (!revoked) return "closed";

    const { personId, organizationId } = revoked;
    await recordAct(tx, { id: viewer.id, organizationId }, `${kind}.ended`, id, personId);
    await tellOwner(tx, `${kind} revoked`, { id, owner: { id: personId, organizationId } }, now);

    return "ended";
  });
}

/** Removes what someone answered to an ask of the viewer's. */
export function removeAnswer(
  viewer: Viewer,
  kind: AskKind,
  id: string,
  now = new Date(),
): Promise<"ended" | "closed"> {
  return asSystem("remove what someone answered", async (tx) => {
    const own = and(isOwnAsk(viewer, id), isOfKind(kind));
    await holdPiece(tx, own);
    const [removed] = await endStanding(tx, own, { reason: "removed", now });
    if (!removed) return "closed";

    await recordAct(tx, viewer, `${kind}.ended`, id);

    return "ended";
  });
}

/** Ends those of some asks that aren't answered, each once, and answers which. Of guests the addresses go. */
export async function endUnanswered(
  tx: Transaction,
  which: SQL | undefined,
  { reason, now }: { reason: AskEndReason; now: Date },
) {
  const found = await tx
    .select({ id: asks.id })
    .from(asks)
    .where(and(which, isUnanswered))
    .orderBy(asc(asks.id))
    .for("update");
  if (found.length === 0) return [];

  const over = await tx
    .update(asks)
    .set({ endedAt: now, endReason: reason })
    .where(
      and(
        inArray(
          asks.id,
          found.map(({ id }) => id),
        ),
        isUnanswered,
      ),
    )
    .returning(ended);
  await forgetAddresses(
    tx,
    over.flatMap(({ askedId }) => askedId ?? []),
  );

  return over;
}

/** Ends those of some answered asks whose answer stands, with what was written. */
export async function endStanding(
  tx: Transaction,
  which: SQL | undefined,
  { reason, now }: { reason: "revoked" | "removed" | "replaced"; now: Date },
) {
  const over = await tx
    .update(asks)
    .set({ endedAt: now, endReason: reason })
    .where(and(which, isStanding))
    .returning(ended);
  const ids = over.map(({ id }) => id);
  for (const answers of [attestations, feedback]) {
    await tx.delete(answers).where(inArray(answers.askId, ids));
  }

  return over;
}

async function decline(
  tx: Transaction,
  viewer: Viewer,
  kind: AskKind,
  { id, reason }: { id: string; reason: AskDeclineReason | "wrong address" },
  now: Date,
): Promise<"ended" | "closed"> {
  const which = and(isAskedOf(viewer, id), isOfKind(kind), isOpenAsk(now));
  await holdPiece(tx, which);
  const [declined] = await endUnanswered(tx, which, { reason, now });
  if (!declined) return "closed";

  const owner = { id: declined.personId, organizationId: declined.organizationId };
  await recordAct(tx, viewer, `${kind}.ended`, id, owner.id);
  await tellOwner(tx, `${kind} declined`, { id, owner }, now);

  return "ended";
}

function isOwnAsk(viewer: Viewer, id: string) {
  return and(
    eq(asks.id, id),
    eq(asks.personId, viewer.id),
    eq(asks.organizationId, viewer.organizationId),
  );
}
