import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import { asSystem } from "@/db/client";
import { confirmAgreement, proposeAgreement } from "@/db/queries/agreements";
import { agreementOutcomes, agreementVersions } from "@/db/schema/agreements";
import type { Viewer } from "@/lib/access/viewer";
import type { AgreedSkill } from "@/lib/check-ins/agreement";
import type { AgreementInput } from "@/lib/check-ins/agreement-input";
import { sides } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import { addDays } from "@/lib/text/dates";

/** A skill to work on, as its form sends it. */
export function anAgreedSkill(change: Partial<AgreedSkill> = {}): AgreedSkill {
  return {
    skill: "negotiation",
    sign: "Ada closes the supplier talks without you.",
    chance: "The renewal in spring.",
    subjectDoes: "Lead the talks with two suppliers",
    raterDoes: "Stay out of the room",
    ...change,
  };
}

/** What a form sends that writes the first version of an agreement. */
export function someAgreement(id: string, change: Partial<AgreementInput> = {}): AgreementInput {
  return {
    id,
    version: 0,
    skills: [anAgreedSkill()],
    reviewOn: addDays(dayOf(new Date()), 42),
    decider: "",
    decidesOn: null,
    ...change,
  };
}

/** Lets one of the two of a check-in write a version, and the other one confirm it. */
export async function agree(writer: Viewer, other: Viewer, agreement: AgreementInput) {
  const { id, version } = agreement;

  expect(await proposeAgreement(writer, agreement)).toBe("proposed");
  expect(await confirmAgreement(other, { id, version: version + 1 })).toBe("confirmed");
}

/** A version that nothing allowed: it's hidden by what its check-in is, and not by not being there. */
export function plantVersion(checkInId: string, version: number, confirmedAt: Date | null) {
  return asSystem("test", (tx) =>
    tx.insert(agreementVersions).values({
      checkInId,
      version,
      writtenBy: "rater",
      skills: [anAgreedSkill()],
      reviewOn: "2027-01-15",
      decider: "",
      confirmedAt,
    }),
  );
}

/** What either side says came of an agreement, whatever their check-in is. */
export function plantOutcomes(checkInId: string) {
  return asSystem("test", (tx) =>
    tx
      .insert(agreementOutcomes)
      .values(
        sides.map((side) => ({ checkInId, side, skill: "negotiation", outcome: "shown" }) as const),
      ),
  );
}

/** The versions of a check-in's agreement as the database has them, the oldest first. */
export function versionRows(checkInId: string, version?: number) {
  return asSystem("test", (tx) =>
    tx
      .select()
      .from(agreementVersions)
      .where(
        and(
          eq(agreementVersions.checkInId, checkInId),
          version === undefined ? undefined : eq(agreementVersions.version, version),
        ),
      )
      .orderBy(agreementVersions.version),
  );
}
