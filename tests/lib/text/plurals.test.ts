import { describe, expect, test } from "vitest";
import { toGoText, unansweredText } from "@/lib/assessments/words";
import { evidenceTitle } from "@/lib/evidence/words";
import {
  adminsText,
  foundText,
  leftInvitationsText,
  leftReportsText,
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
    ["No skills are not answered", "One skill is not answered", "Two skills are not answered"],
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
    [
      "0 members, one admin among them",
      "You are the only member",
      "2 members, one admin among them",
    ],
  ],
  "admins among members": [
    (count) => membersText(3, count),
    [
      "3 members, no admins among them",
      "3 members, one admin among them",
      "3 members, two admins among them",
    ],
  ],
  "names that were found": [foundText, ["No one’s name has", "1 name has", "2 names have"]],
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
      "No invitations of yours are not accepted yet. Their links stop working.",
      "One invitation of yours is not accepted yet. Its link stops working.",
      "Two invitations of yours are not accepted yet. Their links stop working.",
    ],
  ],
  "reports of somebody who leaves": [
    leftReportsText,
    ["You have no reports here.", "You have one report here.", "You have two reports here."],
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
