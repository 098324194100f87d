import { describe, expect, test } from "vitest";
import { agreementOnPaper } from "@/lib/check-ins/agreement-terms";
import { caseCountText, caseStanding, mayMakeCase } from "@/lib/check-ins/promotion-case";
import { aDay } from "@/lib/limits";

const now = new Date("2026-11-26T12:00:00.000Z");

describe("the page of a promotion case", () => {
  const checkIn = {
    purpose: "promotion case",
    proof: "account",
    kind: "peer",
    raterName: "Tomás Beltrame",
    revealedAt: now,
    sightEndedAt: null,
  } as const;

  test("is for two accounts whose views are open to both", () => {
    expect(mayMakeCase(checkIn, now)).toBe(true);
    expect(mayMakeCase({ ...checkIn, purpose: "development" }, now)).toBe(false);
    expect(mayMakeCase({ ...checkIn, proof: "mail" }, now)).toBe(false);
    expect(mayMakeCase({ ...checkIn, revealedAt: null }, now)).toBe(false);
    expect(mayMakeCase({ ...checkIn, sightEndedAt: now }, now)).toBe(false);
    expect(mayMakeCase({ ...checkIn, raterName: "" }, now)).toBe(false);
    expect(mayMakeCase(checkIn, new Date(now.getTime() + 31 * aDay))).toBe(false);
  });

  test("stands to each side by whose yes is missing", () => {
    const said = (
      subjectAgreedAt: Date | null,
      raterAgreedAt: Date | null,
      openedAt: Date | null,
    ) =>
      (["subject", "rater"] as const).map((side) =>
        caseStanding({ subjectAgreedAt, raterAgreedAt, openedAt }, side),
      );

    expect(caseStanding(undefined, "rater")).toBe("none");
    expect(said(null, null, null)).toEqual(["none", "none"]);
    expect(said(now, null, null)).toEqual(["waits", "asks you"]);
    expect(said(null, now, null)).toEqual(["asks you", "waits"]);
    expect(said(now, now, null)).toEqual(["both", "both"]);
    expect(said(now, now, now)).toEqual(["open", "open"]);
  });

  test("says how many were asked", () => {
    expect(caseCountText({ answered: 3, asked: 4 })).toBe(
      "Three of four people asked have answered, counting anyone who declined and anyone who wasn’t waited for.",
    );
    expect(caseCountText({ answered: 1, asked: 1 })).toBe("No one else was asked.");
  });

  test("tells an agreement by both names, and says “you” to no one", () => {
    const agreement = {
      skills: [
        {
          skill: "negotiation" as const,
          sign: "She closes the talks.",
          chance: "In spring.",
          subjectDoes: "Lead them",
          raterDoes: "Stay out",
        },
      ],
      reviewOn: "2027-01-15",
      decider: "The product council",
      decidesOn: "2027-02-01",
    };
    const { skills, facts } = agreementOnPaper(agreement, {
      subjectName: "Maya Lindqvist",
      raterName: "Tomás Beltrame",
    });
    const labels = [...(skills[0]?.lines ?? []), ...facts].map(({ label }) => label);

    expect(labels).toEqual([
      "If it works, both will see",
      "The chance comes from",
      "Maya will",
      "Tomás will",
      "The two look again on",
      "Who else decides",
    ]);
    expect(facts.at(-1)?.text).toMatch(/^The product council, by /);
    const gone = agreementOnPaper(agreement, { subjectName: "Maya", raterName: "" });
    expect(gone.skills[0]?.lines.at(-1)?.label).toBe("The other will");
  });
});
