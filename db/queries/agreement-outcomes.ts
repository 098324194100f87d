import "server-only";
import { and, desc, eq, inArray, isNotNull, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { agreementOutcomes, agreementVersions } from "@/db/schema/agreements";
import { checkIns } from "@/db/schema/check-ins";
import type { Viewer } from "@/lib/access/viewer";
import { type Side, waitsFor } from "@/lib/check-ins/check-in";
import type { Outcome, Outcomes } from "@/lib/check-ins/outcome";
import { dayOf } from "@/lib/forms/day";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { checkInTimes, isParty, sideOf } from "./check-in-sides";

/**
 * What the two of a check-in agreed on last time, for its purpose, with what each says came of it: `only` one side's, or
 * both, as far as their reader may see them. Nothing where they agreed on nothing.
 */
export async function lookBackOf(tx: Transaction, checkInId: string, only?: Side) {
  const last = await lastAgreement(tx, checkInId);
  if (!last) return undefined;

  const rows = await tx
    .select({
      side: agreementOutcomes.side,
      skill: agreementOutcomes.skill,
      outcome: agreementOutcomes.outcome,
    })
    .from(agreementOutcomes)
    .where(
      and(
        eq(agreementOutcomes.checkInId, checkInId),
        only && eq(agreementOutcomes.side, only),
        inArray(
          agreementOutcomes.skill,
          last.skills.map(({ skill }) => skill),
        ),
      ),
    )
    .orderBy(agreementOutcomes.side, agreementOutcomes.skill)
    .limit(2 * skillIds.length);
  const of = (side: Side) =>
    new Map(rows.filter((row) => row.side === side).map(({ skill, outcome }) => [skill, outcome]));
  const said: Outcomes = { subject: of("subject"), rater: of("rater") };

  return { skills: last.skills, said };
}

/**
 * Says what came of what the two agreed on last time, in a check-in that waits for the viewer's answers; what they said
 * before is replaced. `closed` where it doesn't, or they agreed on none of these skills.
 */
export function saveOutcomes(
  viewer: Viewer,
  { id, outcomes }: { id: string; outcomes: readonly { skill: SkillId; outcome: Outcome }[] },
  now = new Date(),
): Promise<"saved" | "closed"> {
  return asSystem("say what came of an agreement", async (tx) => {
    const [checkIn] = await tx
      .select({
        side: sideOf(viewer),
        ...checkInTimes,
      })
      .from(checkIns)
      .where(and(eq(checkIns.id, id), isParty(viewer)))
      .for("update");

    if (!checkIn || !waitsFor(checkIn.side, checkIn, dayOf(now))) return "closed";

    const last = await lastAgreement(tx, id);
    const agreed = outcomes.filter(({ skill }) =>
      last?.skills.some((each) => each.skill === skill),
    );
    if (agreed.length === 0) return "closed";

    for (const { skill, outcome } of agreed) {
      const { side } = checkIn;
      await tx
        .insert(agreementOutcomes)
        .values({ checkInId: id, side, skill, outcome })
        .onConflictDoUpdate({
          target: [agreementOutcomes.checkInId, agreementOutcomes.side, agreementOutcomes.skill],
          set: { outcome },
        });
    }

    return "saved";
  });
}

/** What the same two last confirmed, for the same purpose, in a check-in that was revealed before this one was opened. */
async function lastAgreement(tx: Transaction, checkInId: string) {
  const earlier = alias(checkIns, "earlier");
  const [last] = await tx
    .select({ skills: agreementVersions.skills })
    .from(checkIns)
    .innerJoin(
      earlier,
      and(
        eq(earlier.organizationId, checkIns.organizationId),
        eq(earlier.subjectId, checkIns.subjectId),
        eq(earlier.raterKey, checkIns.raterKey),
        eq(earlier.purpose, checkIns.purpose),
        lt(earlier.revealedAt, checkIns.createdAt),
      ),
    )
    .innerJoin(agreementVersions, eq(agreementVersions.checkInId, earlier.id))
    .where(and(eq(checkIns.id, checkInId), isNotNull(agreementVersions.confirmedAt)))
    .orderBy(desc(earlier.revealedAt), desc(agreementVersions.version))
    .limit(1);

  return last;
}
