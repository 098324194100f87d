import { describe, expect, test } from "vitest";
import { purposes } from "@/lib/assessments/purpose";
import { sides } from "@/lib/check-ins/check-in";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { noticeKinds, noticeTable } from "@/lib/notices/kinds";
import { inboxTitle, noticeText } from "@/lib/notices/words";

const times = {
  openedBy: "subject",
  dueOn: "2026-12-04",
  subjectInAt: null,
  raterInAt: null,
  shownAt: null,
  revealedAt: null,
  endedAt: null,
} as const;
const today = "2026-11-26";

describe("a notice", () => {
  test("has a title that tells no name, purpose, skill, or level", () => {
    const unsaid = [
      ...purposes,
      ...skillIds.map((skill) => findSkill(skill).name),
      "level",
      "Maya",
    ];

    for (const kind of noticeKinds) {
      const { title, setting } = noticeTable[kind];
      for (const word of unsaid) expect(`${title} ${setting}`).not.toContain(word);
    }
  });

  test("says under it who it's about, to either side", () => {
    const texts = (side: (typeof sides)[number]) =>
      noticeKinds.map((kind) =>
        noticeText(kind, { ...times, side, other: "Maya Lindqvist" }, today),
      );

    expect(texts("rater")).toEqual([
      "Maya would like your view by December\u00a04, 2026.",
      "Maya would like your view by December\u00a04, 2026.",
      "Maya is in. Once you are, too, both views open.",
      "You and Maya can read each other’s views now.",
      "Maya suggests what you two work on.",
      "You and Maya planned to take another look at it about now.",
      "Maya agreed to what you suggested.",
    ]);
    expect(
      sides.map((side) =>
        noticeText("asked", { ...times, openedBy: "rater", side, other: "Maya Lindqvist" }, today),
      ),
    ).toEqual([
      "Your own side of the check-in with Maya is due December\u00a04, 2026.",
      "Your view of Maya is due December\u00a04, 2026.",
    ]);
    expect(texts("subject")[1]).toBe(
      "Your own side of the check-in with Maya is due December\u00a04, 2026.",
    );
  });

  test("begins with a capital, whoever is gone", () => {
    for (const side of sides) {
      for (const kind of noticeKinds) {
        expect(noticeText(kind, { ...times, side, other: "" }, today)).toMatch(/^[A-Z]/);
      }
    }
  });

  test("says that its check-in has ended since, or lapsed", () => {
    const about = { ...times, side: "rater", other: "Maya Lindqvist" } as const;
    const ended = { ...about, endedAt: new Date() };

    expect(noticeText("asked", about, today)).not.toContain("ended");
    expect(noticeText("asked", ended, today)).toMatch(/ It has ended since\.$/);
    expect(noticeText("asked", about, "2027-01-04")).toMatch(/ It has ended since\.$/);
  });
});

test("the first line says whether there's anything new", () => {
  expect([
    inboxTitle({ hasUnread: true, isEmpty: false }),
    inboxTitle({ hasUnread: false, isEmpty: false }),
    inboxTitle({ hasUnread: false, isEmpty: true }),
  ]).toEqual(["New in your inbox", "You’ve read everything", "Nothing in your inbox"]);
});
