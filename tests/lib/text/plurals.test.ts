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
    ["There is no evidence yet", "1 piece of evidence", "2 pieces of evidence"],
  ],
  "evidence of a skill": [
    (count) => evidenceTitle(count, "Negotiation"),
    [
      "No evidence of Negotiation yet",
      "1 piece of evidence of Negotiation",
      "2 pieces of evidence of Negotiation",
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
  "names that were found": [foundText, ["Nobody’s name has", "1 name has", "2 names have"]],
  "more admins": [
    (count) => adminsText(["Ada", "Grace"], count),
    ["Ada and Grace", "Ada, Grace, and 1 more", "Ada, Grace, and 2 more"],
  ],
  "open invitations": [
    openInvitationsText,
    ["Nobody is invited", "One link is open", "Two links are open"],
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
  "links that work": [sharesSentence, ["Nothing is shared", "One link works", "Two links work"]],
  visits: [visitsText, ["Not opened yet", "Opened once", "Opened twice"]],
  "a wait": [
    tooOften,
    [
      "That was a lot at once. Wait 0 seconds and try again.",
      "That was a lot at once. Wait 1 second and try again.",
      "That was a lot at once. Wait 2 seconds and try again.",
    ],
  ],
};

describe("after none, one, and two", () => {
  test.each(Object.entries(sentences))("%s", (_, [say, said]) => {
    expect([0, 1, 2].map(say)).toEqual(said);
  });
});

test("a day's limit is said with its noun", () => {
  expect(tooManyToday(1, "link")).toMatch(/^You made 1 link within a day/);
  expect(tooManyToday(100, "invitation")).toMatch(/^You made 100 invitations within a day/);
});

test("a place among many has one end where it holds one", () => {
  expect(placeText(101, 101, 101)).toBe("101 of 101");
  expect(placeText(51, 100, 120)).toBe("51 to 100 of 120");
});
