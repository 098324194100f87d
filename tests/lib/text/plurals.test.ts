import { describe, expect, test } from "vitest";
import { toGoText, unansweredText } from "@/lib/assessments/words";
import { evidenceTitle } from "@/lib/evidence/words";
import {
  adminsText,
  foundText,
  leftInvitationsText,
  membersText,
  openInvitationsText,
} from "@/lib/people/words";
import { sharesSentence, visitsText } from "@/lib/shares/words";
import { tooManyToday, tooOften } from "@/lib/text/notices";
import { counted, placeText, plural } from "@/lib/text/words";

const sentences: Record<string, [(count: number) => string, string[]]> = {
  "a count in words": [
    (count) => counted(count, "skill"),
    ["no skills", "one skill", "two skills"],
  ],
  "a noun": [(count) => plural(count, "skill"), ["skills", "skill", "skills"]],
  "a verb": [(count) => plural(count, "is", "are"), ["are", "is", "are"]],
  "skills to go": [toGoText, ["Every skill is answered", "1 skill to go", "2 skills to go"]],
  "skills without an answer": [
    unansweredText,
    ["No skills aren’t answered", "One skill isn’t answered", "Two skills aren’t answered"],
  ],
  evidence: [
    (count) => evidenceTitle(count),
    ["There’s no evidence yet", "1 piece of evidence", "2 pieces of evidence"],
  ],
  "evidence of a skill": [
    (count) => evidenceTitle(count, "Negotiation"),
    [
      "No evidence for Negotiation yet",
      "1 piece of evidence for Negotiation",
      "2 pieces of evidence for Negotiation",
    ],
  ],
  members: [
    (count) => membersText(count, 1),
    ["0 members, including one admin", "You’re the only member", "2 members, including one admin"],
  ],
  "admins among members": [
    (count) => membersText(3, count),
    [
      "3 members, including no admins",
      "3 members, including one admin",
      "3 members, including two admins",
    ],
  ],
  "names that were found": [foundText, ["No members match", "1 member matches", "2 members match"]],
  "more admins": [
    (count) => adminsText(["Ada", "Grace"], count),
    ["Ada and Grace", "Ada, Grace, and 1 more", "Ada, Grace, and 2 more"],
  ],
  "open invitations": [
    openInvitationsText,
    ["No pending invitations", "One link is open", "Two links are open"],
  ],
  "invitations of somebody who leaves": [
    leftInvitationsText,
    [
      "No invitations of yours aren’t accepted yet. Their links will stop working.",
      "One invitation of yours isn’t accepted yet. Its link will stop working.",
      "Two invitations of yours aren’t accepted yet. Their links will stop working.",
    ],
  ],
  "links that work": [
    sharesSentence,
    ["You aren’t sharing anything", "One active link", "Two active links"],
  ],
  visits: [visitsText, ["Not opened yet", "Opened once", "Opened twice"]],
  "a wait": [
    tooOften,
    [
      "Too many requests. Wait 0 seconds and try again.",
      "Too many requests. Wait 1 second and try again.",
      "Too many requests. Wait 2 seconds and try again.",
    ],
  ],
};

describe("after none, one, and two", () => {
  test.each(Object.entries(sentences))("%s", (_, [say, said]) => {
    expect([0, 1, 2].map(say)).toEqual(said);
  });
});

test("a day's limit is said with its noun", () => {
  expect(tooManyToday(1, "link")).toMatch(/^You created 1 link within a day/);
  expect(tooManyToday(100, "invitation")).toMatch(/^You created 100 invitations within a day/);
});

test("a place among many has one end where it holds one", () => {
  expect(placeText(101, 101, 101)).toBe("101 of 101");
  expect(placeText(51, 100, 120)).toBe("51 to 100 of 120");
});
