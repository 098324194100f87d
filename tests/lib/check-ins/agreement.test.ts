import { describe, expect, test } from "vitest";
import { agreementStanding, isSameAgreement, mayAgree } from "@/lib/check-ins/agreement";
import { sightDays } from "@/lib/check-ins/check-in";
import { aDay } from "@/lib/limits";
import { suggestedVersion as version } from "@/tests/support/agreement-version";

describe("where an agreement stands", () => {
  test("depends on who has to say something next", () => {
    expect(agreementStanding({}, "subject")).toBe("none");
    expect(agreementStanding({ suggestion: version }, "subject")).toBe("asks you");
    expect(agreementStanding({ suggestion: version }, "rater")).toBe("waits");
    expect(agreementStanding({ holding: version }, "subject")).toBe("holds");
    expect(agreementStanding({ holding: version, suggestion: version }, "subject")).toBe(
      "asks you",
    );
  });
});

describe("whether two can agree", () => {
  const revealedAt = new Date("2026-11-12T15:45:00Z");
  const peer = {
    revealedAt,
    sightEndedAt: null,
    kind: "peer",
    proof: "account",
    raterName: "Tomás",
  } as const;
  const end = new Date(revealedAt.getTime() + sightDays * aDay);

  test("begins with the reveal, and for a peer ends 30 days later", () => {
    expect(mayAgree({ ...peer, revealedAt: null }, revealedAt)).toBe(false);
    expect(mayAgree(peer, revealedAt)).toBe(true);
    expect(mayAgree(peer, new Date(end.getTime() - 1))).toBe(true);
    expect(mayAgree(peer, end)).toBe(false);
  });

  test("is for whoever has an account or got a mail, never for a link that was passed on", () => {
    expect(mayAgree({ ...peer, proof: "mail" }, revealedAt)).toBe(true);
    expect(mayAgree({ ...peer, proof: "mail" }, end)).toBe(false);
    expect(mayAgree({ ...peer, proof: "link" }, revealedAt)).toBe(false);
  });

  test("goes on as long as the relation does with a manager or a mentor", () => {
    for (const kind of ["manager", "mentor"] as const) {
      expect(mayAgree({ ...peer, kind }, end)).toBe(true);
      expect(mayAgree({ ...peer, kind, sightEndedAt: revealedAt }, end)).toBe(false);
    }
  });

  test("ends with the rater's sight, and with their account", () => {
    expect(mayAgree({ ...peer, sightEndedAt: revealedAt }, revealedAt)).toBe(false);
    expect(mayAgree({ ...peer, raterName: "" }, revealedAt)).toBe(false);
  });
});

describe("two versions", () => {
  const [agreed] = version.skills;
  if (!agreed) throw new Error("There is no skill.");

  test("say the same whoever wrote them, and in whatever order their fields came", () => {
    const { skill, ...texts } = agreed;
    const same = { ...version, version: 2, writtenBy: "subject", skills: [{ ...texts, skill }] };

    expect(isSameAgreement(version, same)).toBe(true);
  });

  test.each([
    { skills: [{ ...agreed, skill: "adaptability" as const }] },
    { skills: [{ ...agreed, sign: "Else." }] },
    { skills: [{ ...agreed, chance: "Else." }] },
    { skills: [{ ...agreed, subjectDoes: "Else." }] },
    { skills: [{ ...agreed, raterDoes: "Else." }] },
    { skills: [agreed, { ...agreed, skill: "adaptability" as const }] },
    { reviewOn: "2027-01-16" },
    { decider: "The board" },
    { decidesOn: "2027-03-01" },
  ])("don't where one has %j", (change) => {
    expect(isSameAgreement(version, { ...version, ...change })).toBe(false);
  });
});
