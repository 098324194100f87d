import "server-only";
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { agreementVersions } from "@/db/schema/agreements";
import { checkIns } from "@/db/schema/check-ins";
import type { Viewer } from "@/lib/access/viewer";
import {
  type Agreement,
  type AgreementVersion,
  isSameAgreement,
  mayAgree,
} from "@/lib/check-ins/agreement";
import type { AgreementInput } from "@/lib/check-ins/agreement-input";
import { limits } from "@/lib/limits";
import type { NoticeKind } from "@/lib/notices/kinds";
import { replaceAgreedActions } from "./agreed-actions";
import { recordAct } from "./audit";
import { isParty, isPartyAnywhere, keepSides, sideOf, toldIn } from "./check-in-sides";
import { notify } from "./notices";

/**
 * What the two of a check-in agreed on, as far as its reader may see it: row-level security says whether. A suggestion
 * that is older than what holds is nobody's anymore.
 */
export async function agreementOf(tx: Transaction, checkInId: string): Promise<Agreement> {
  const [newest] = await versionsOf(tx, checkInId);
  if (!newest) return {};
  if (newest.confirmedAt) return { holding: newest };

  const [holding] = await versionsOf(tx, checkInId, isNotNull(agreementVersions.confirmedAt));

  return { holding, suggestion: newest };
}

/**
 * The agreements that hold or are suggested in the viewer's check-ins, on either side, the newest version first. Whether
 * one can still be confirmed, `mayAgree` says.
 */
export function listAgreements(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .select({
        id: checkIns.id,
        side: sideOf(viewer),
        subjectName: checkIns.subjectName,
        raterName: checkIns.raterName,
        kind: checkIns.kind,
        proof: checkIns.proof,
        revealedAt: checkIns.revealedAt,
        sightEndedAt: checkIns.sightEndedAt,
        ...version,
      })
      .from(agreementVersions)
      .innerJoin(checkIns, eq(checkIns.id, agreementVersions.checkInId))
      .where(and(isPartyAnywhere(viewer), isShown))
      .orderBy(desc(agreementVersions.createdAt), agreementVersions.checkInId)
      .limit(2 * limits.checkInsShown);
    const ids = [...new Set(rows.map(({ id }) => id))];

    return ids.flatMap((id) => {
      const [newest, other] = rows.filter((row) => row.id === id);
      if (!newest) return [];

      return [
        {
          ...newest,
          agreement: newest.confirmedAt
            ? { holding: newest }
            : { holding: other, suggestion: newest },
        },
      ];
    });
  });
}

/**
 * Writes a version of the agreement of a revealed check-in of the viewer's, which its writer has thereby confirmed. The
 * same once more is written once. Where another one was written since the viewer saw `version`, answers that one;
 * `unchanged` where the newest says the same, `no decider` where a promotion case names none, `full` at the limit, and
 * `closed` where the two can't agree anymore.
 */
export function proposeAgreement(
  viewer: Viewer,
  { id, version: seen, ...text }: AgreementInput,
  now = new Date(),
): Promise<
  "proposed" | "unchanged" | "no decider" | "full" | "closed" | { newer: AgreementVersion }
> {
  return asSystem("suggest an agreement", async (tx) => {
    const checkIn = await lockAgreeing(tx, viewer, id, now);

    if (!checkIn) return "closed";

    const isPromotion = checkIn.purpose === "promotion case";
    const content = isPromotion ? text : { ...text, decider: "", decidesOn: null };
    if (isPromotion && content.decider === "") return "no decider";

    const [newest] = await versionsOf(tx, id);

    if (newest && isSameAgreement(newest, content)) {
      return newest.writtenBy === checkIn.side ? "proposed" : "unchanged";
    }
    if (newest && newest.version !== seen) return { newer: newest };
    if (seen >= limits.agreementVersions) return "full";

    await tx.insert(agreementVersions).values({
      checkInId: id,
      version: (newest?.version ?? 0) + 1,
      writtenBy: checkIn.side,
      ...content,
      skills: [...content.skills],
      createdAt: now,
    });
    await recordAct(tx, viewer, "agreement.proposed", id, checkIn.subjectId);
    const isAnotherOne = newest?.writtenBy === checkIn.side && newest.confirmedAt === null;
    // To an address outside a mail goes once, until whoever reads it has answered it.
    if (!(isAnotherOne && checkIn.proof === "mail" && checkIn.side === "subject")) {
      const version = (newest?.version ?? 0) + 1;
      await tellOther(tx, checkIn, { kind: "agreement to confirm", version }, now);
    }

    return "proposed";
  });
}

/**
 * Confirms the newest version of an agreement, which the other side wrote, so that it holds: the subject's part in it
 * comes to their path, in place of what they hadn't touched of earlier ones. The same once more changes nothing.
 * `outdated` where that isn't the newest version, `own` for one's own, `full` where the path has no room, `closed` where
 * the two can't agree anymore.
 */
export function confirmAgreement(
  viewer: Viewer,
  { id, version: seen }: { id: string; version: number },
  now = new Date(),
): Promise<"confirmed" | "outdated" | "own" | "full" | "closed"> {
  return asSystem("confirm an agreement", async (tx) => {
    const checkIn = await lockAgreeing(tx, viewer, id, now);

    if (!checkIn) return "closed";

    const [newest] = await versionsOf(tx, id);

    if (newest?.version !== seen) return "outdated";
    if (newest.confirmedAt) return "confirmed";
    if (newest.writtenBy === checkIn.side) return "own";
    if (!(await replaceAgreedActions(tx, checkIn, newest.skills))) return "full";

    await tx
      .update(agreementVersions)
      .set({ confirmedAt: now })
      .where(and(eq(agreementVersions.checkInId, id), eq(agreementVersions.version, seen)));
    await recordAct(tx, viewer, "agreement.confirmed", id, checkIn.subjectId);
    await tellOther(tx, checkIn, { kind: "agreement confirmed", version: seen }, now);

    return "confirmed";
  });
}

const version = {
  version: agreementVersions.version,
  writtenBy: agreementVersions.writtenBy,
  skills: agreementVersions.skills,
  reviewOn: agreementVersions.reviewOn,
  decider: agreementVersions.decider,
  decidesOn: agreementVersions.decidesOn,
  createdAt: agreementVersions.createdAt,
  confirmedAt: agreementVersions.confirmedAt,
};

/** Of each check-in the newest version, and the newest that both confirmed, where these are two. */
const isShown = sql`${agreementVersions.version} in (
  select max(other.version) from ${agreementVersions} other
  where other.check_in_id = ${agreementVersions.checkInId}
  union all
  select max(other.version) from ${agreementVersions} other
  where other.check_in_id = ${agreementVersions.checkInId} and other.confirmed_at is not null)`;

/** The newest version there is, or of some. */
function versionsOf(tx: Transaction, checkInId: string, which?: ReturnType<typeof and>) {
  return tx
    .select(version)
    .from(agreementVersions)
    .where(and(eq(agreementVersions.checkInId, checkInId), which))
    .orderBy(desc(agreementVersions.version))
    .limit(1);
}

/** A check-in of the viewer's in which the two can agree, held until the end, so that their versions come in order. */
/** A check-in of the viewer's in which the two can agree now, held until the transaction ends; of any other, nothing. */
export async function lockAgreeing(tx: Transaction, viewer: Viewer, id: string, now: Date) {
  const mine = and(eq(checkIns.id, id), isParty(viewer));
  await keepSides(tx, mine);
  const [checkIn] = await tx
    .select({
      id: checkIns.id,
      organizationId: checkIns.organizationId,
      subjectId: checkIns.subjectId,
      raterId: checkIns.raterId,
      raterKey: checkIns.raterKey,
      raterName: checkIns.raterName,
      mentorshipId: checkIns.mentorshipId,
      proof: checkIns.proof,
      purpose: checkIns.purpose,
      kind: checkIns.kind,
      revealedAt: checkIns.revealedAt,
      sightEndedAt: checkIns.sightEndedAt,
      side: sideOf(viewer),
    })
    .from(checkIns)
    .where(and(mine, isNull(checkIns.endedAt)))
    .for("update");

  return checkIn && mayAgree(checkIn, now) ? checkIn : undefined;
}

/** Tells the other side what became of a version. */
function tellOther(
  tx: Transaction,
  checkIn: Agreeing,
  { kind, version }: { kind: NoticeKind; version: number },
  now: Date,
) {
  const personId = checkIn.side === "subject" ? checkIn.raterId : checkIn.subjectId;
  const about = { checkInId: checkIn.id, organizationId: toldIn(checkIn, personId) };

  return notify(tx, { ...about, kind, personId, ordinal: version }, now);
}

type Agreeing = NonNullable<Awaited<ReturnType<typeof lockAgreeing>>>;
