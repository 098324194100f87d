import { describe, expect, test } from "vitest";
import { attestationAskInput, confirmationInput } from "@/lib/attestations/input";
import { confirmationText, withConfirmations } from "@/lib/attestations/words";
import { datesIn } from "@/lib/text/dates";

const createdAt = new Date("2026-11-27T09:00Z");

describe("an ask to confirm", () => {
  test("takes a member's address or a stranger's name beside it, and a reason in one's own words", () => {
    const sent = {
      id: crypto.randomUUID(),
      evidenceId: crypto.randomUUID(),
      email: "Dana@Example.com",
      name: "",
      reason: " You were there. ",
    };
    expect(attestationAskInput.parse(sent)).toMatchObject({
      email: "dana@example.com",
      name: null,
      reason: "You were there.",
    });
    for (const wrong of [{ email: "" }, { reason: " " }, { reason: "x".repeat(1001) }]) {
      expect(attestationAskInput.safeParse({ ...sent, ...wrong }).success).toBe(false);
    }
  });

  test("is confirmed in one sentence, of a version that was read", () => {
    const sent = {
      id: crypto.randomUUID(),
      revision: "2",
      statement: " I saw it,\r\nand it held. ",
    };
    expect(confirmationInput.parse(sent)).toMatchObject({
      revision: 2,
      statement: "I saw it, and it held.",
    });
    for (const wrong of [
      { statement: " " },
      { statement: "\u200b" },
      { statement: "x".repeat(301) },
      { revision: "0" },
      { isKnown: "true" },
    ]) {
      expect(confirmationInput.safeParse({ ...sent, ...wrong }).success).toBe(false);
    }
  });
});

describe("a confirmation", () => {
  const dates = datesIn("UTC");
  const attestation = {
    attesterName: "Tomás Beltrame",
    statement: "I saw it.",
    isKnown: true,
    isOfNewest: true,
    attestedAt: createdAt,
  };
  const by = (change: Partial<typeof attestation>, owner = "Maya") =>
    confirmationText({ ...attestation, ...change }, { owner, dates }).by;

  test("is told with who and when, and with what keeps it from counting", () => {
    const who = `Tomás Beltrame, ${dates.day(createdAt)}`;
    expect(by({})).toBe(who);
    expect(by({ isKnown: false })).toBe(
      `${who} · Known to Maya only, so it doesn’t count as attested`,
    );
    expect(by({ isKnown: false, isOfNewest: false }, "you")).toBe(
      `${who} · Known to you only, so it doesn’t count as attested · Of an earlier version, so it doesn’t count as attested`,
    );
    expect(by({ attesterName: "" })).toContain("Someone whose account was deleted");
    expect(
      withConfirmations([{ id: "a", attestations: [attestation] }], { owner: "Maya", dates }),
    ).toEqual([{ id: "a", confirmations: [{ statement: "I saw it.", by: who }] }]);
  });
});
