import { describe, expect, test } from "vitest";
import {
  askDays,
  askEnd,
  attestationDeclineReasons,
  attestationEndReasons,
  attestationState,
  isSameMailbox,
} from "@/lib/attestations/attestation";
import { notConfirmedText } from "@/lib/attestations/decline-reasons";
import { attestationAskInput, confirmationInput } from "@/lib/attestations/input";
import {
  confirmationText,
  ownEndText,
  theirEndText,
  waitingForText,
  withConfirmations,
} from "@/lib/attestations/words";
import { aDay } from "@/lib/limits";
import { datesIn } from "@/lib/text/dates";

const createdAt = new Date("2026-11-27T09:00Z");
const open = { createdAt, confirmedAt: null, endedAt: null };
const inDays = (days: number) => new Date(createdAt.getTime() + days * aDay);

describe("an ask to confirm", () => {
  test("is open for 30 days, unless it's answered or over before", () => {
    expect(attestationState(open, inDays(askDays - 0.001))).toBe("open");
    expect(attestationState(open, inDays(askDays))).toBe("lapsed");
    expect(askEnd(createdAt)).toEqual(inDays(30));
    expect(attestationState({ ...open, confirmedAt: inDays(1) }, inDays(99))).toBe("confirmed");
    expect(attestationState({ ...open, endedAt: inDays(1) }, inDays(1))).toBe("ended");
    expect(
      attestationState({ ...open, confirmedAt: inDays(1), endedAt: inDays(2) }, inDays(2)),
    ).toBe("ended");
  });

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

test("an address with a tag is the same mailbox, and any other is another one", () => {
  expect(isSameMailbox("maya@work.example", "maya@work.example")).toBe(true);
  expect(isSameMailbox("maya+tomas@work.example", "maya@work.example")).toBe(true);
  expect(isSameMailbox("maya+a@work.example", "maya+b+c@work.example")).toBe(true);
  for (const other of ["mayal@work.example", "maya@other.example", "ma+ya@work.example"]) {
    expect(isSameMailbox("maya@work.example", other)).toBe(false);
  }
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

  test("that is over says to each of the two why, and a reason for declining to one alone", () => {
    for (const reason of attestationEndReasons) {
      expect(ownEndText(reason, "Tomás Beltrame")).toMatch(/^[A-Z].*[.”]$/);
      expect(theirEndText(reason, "Maya Lindqvist")).toMatch(/^[A-Z].*\.$/);
    }
    for (const reason of attestationDeclineReasons) {
      expect(ownEndText(reason, "Tomás Beltrame")).toBe(notConfirmedText(reason, "Tomás"));
      expect(theirEndText(reason, "Maya Lindqvist")).toBe("You declined.");
    }
    expect(notConfirmedText("another memory", "Tomás")).toBe(
      "Tomás would rather not: “I remember it differently.”",
    );
    expect(theirEndText(null, "Maya Lindqvist")).toBe("It lapsed before you answered.");
  });

  test("is waited for until a day, with the address that the mail went to", () => {
    expect(waitingForText({ until: "Dec 27, 2026", address: "dana@xn--mnchen-3ya.de" })).toBe(
      "Asked at dana@münchen.de. Waiting for an answer until Dec 27, 2026.",
    );
    expect(waitingForText({ until: "Dec 27, 2026", address: null })).toBe(
      "Waiting for an answer until Dec 27, 2026.",
    );
  });
});
