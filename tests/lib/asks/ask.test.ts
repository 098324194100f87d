import { describe, expect, test } from "vitest";
import { askDays, askEnd, askEndReasons, askState, isSameMailbox } from "@/lib/asks/ask";
import { declinedText, declineOptions, declineReasons } from "@/lib/asks/decline-reasons";
import { ownEndText, theirEndText, waitingForText } from "@/lib/asks/words";
import { aDay } from "@/lib/limits";

const createdAt = new Date("2026-11-27T09:00Z");
const open = { createdAt, answeredAt: null, endedAt: null };
const inDays = (days: number) => new Date(createdAt.getTime() + days * aDay);
const kinds = ["attestation", "feedback"] as const;

describe("an ask", () => {
  test("is open for 30 days, unless it's answered or over before", () => {
    expect(askState(open, inDays(askDays - 0.001))).toBe("open");
    expect(askState(open, inDays(askDays))).toBe("lapsed");
    expect(askEnd(createdAt)).toEqual(inDays(30));
    expect(askState({ ...open, answeredAt: inDays(1) }, inDays(99))).toBe("answered");
    expect(askState({ ...open, endedAt: inDays(1) }, inDays(1))).toBe("ended");
    expect(askState({ ...open, answeredAt: inDays(1), endedAt: inDays(2) }, inDays(2))).toBe(
      "ended",
    );
  });

  test.each(kinds)(
    "that is over (%s) says to each of the two why, and a reason for declining to one alone",
    (kind) => {
      for (const reason of askEndReasons) {
        expect(ownEndText(kind, reason, "Tomás Beltrame")).toMatch(/^[A-Z].*[.”]$/);
        expect(theirEndText(kind, reason, "Maya Lindqvist")).toMatch(/^[A-Z].*\.$/);
      }
      for (const reason of declineReasons[kind]) {
        expect(ownEndText(kind, reason, "Tomás Beltrame")).toBe(
          declinedText(kind, reason, "Tomás"),
        );
        expect(theirEndText(kind, reason, "Maya Lindqvist")).toBe("You declined.");
      }
      expect(theirEndText(kind, null, "Maya Lindqvist")).toBe("It expired before you answered.");
    },
  );

  test("is declined in words that fit what is asked", () => {
    expect(declinedText("attestation", "not there", "Tomás")).toBe(
      "Tomás would rather not: “I wasn’t there.”",
    );
    expect(declinedText("feedback", "not there", "Tomás")).toBe(
      "Tomás would rather not: “I haven’t seen enough of it.”",
    );
    expect(declinedText("feedback", "no reason", "Tomás")).toBe(
      "Tomás would rather not, and gave no reason.",
    );
    expect(declineOptions("feedback").map(({ value }) => value)).not.toContain("another memory");
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

test("an address with a tag is the same mailbox, and any other is another one", () => {
  expect(isSameMailbox("maya@work.example", "maya@work.example")).toBe(true);
  expect(isSameMailbox("maya+tomas@work.example", "maya@work.example")).toBe(true);
  expect(isSameMailbox("maya+a@work.example", "maya+b+c@work.example")).toBe(true);
  for (const other of ["mayal@work.example", "maya@other.example", "ma+ya@work.example"]) {
    expect(isSameMailbox("maya@work.example", other)).toBe(false);
  }
});
