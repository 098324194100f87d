import { describe, expect, test } from "vitest";
import { purposes } from "@/lib/assessments/purpose";
import { type CheckInTimes, type Side, sides } from "@/lib/check-ins/check-in";
import type { PromotionCase } from "@/lib/check-ins/promotion-case";
import { findSkill, skillIds } from "@/lib/framework/skills";
import {
  type CheckInKind,
  isCheckInKind,
  mailKinds,
  noticeKinds,
  noticeTable,
} from "@/lib/notices/kinds";
import { checkInNoticePath, inboxTitle, mailText, noticeText } from "@/lib/notices/words";
import { datesIn } from "@/lib/text/dates";

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
const checkInKinds = noticeKinds.filter(isCheckInKind);

/** What stands under the title of a notice about a check-in with someone. */
function textOf(
  kind: CheckInKind,
  {
    other,
    side,
    ...change
  }: { other: string; side: Side } & Partial<CheckInTimes> & {
      openedBy?: Side;
      page?: PromotionCase;
    },
  day = today,
) {
  const names = side === "subject" ? ["", other] : [other, ""];
  const [subjectName = "", raterName = ""] = names;
  const checkIn = { ...times, page: null, ...change, id: "an-id", side, subjectName, raterName };

  return noticeText({ kind, checkIn }, { now: new Date(`${day}T12:00Z`), dates: datesIn("UTC") });
}

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
      checkInKinds.map((kind) => textOf(kind, { side, other: "Maya Lindqvist" }));

    expect(texts("rater")).toEqual([
      "Maya would like your view by December\u00a04, 2026.",
      "Maya would like your view by December\u00a04, 2026.",
      "Maya is in. Once you are, too, both views open.",
      "You and Maya can read each other’s views now.",
      "Maya suggests what you two work on.",
      "You and Maya planned to take another look at it about now.",
      "Maya agreed to what you suggested.",
      "Maya would put your check-in on one page. It’s made only if you agree, too.",
      "Maya agreed to put your check-in on one page, too.",
    ]);
    expect(
      sides.map((side) => textOf("asked", { openedBy: "rater", side, other: "Maya Lindqvist" })),
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
      for (const kind of checkInKinds) {
        expect(textOf(kind, { side, other: "" })).toMatch(/^[A-Z]/);
      }
    }
  });

  test("of a page says whether the reader’s yes is still missing", () => {
    const said = { subjectAgreedAt: new Date(), raterAgreedAt: null, openedAt: null };
    const textWhen = (page: PromotionCase) =>
      textOf("page to agree to", { side: "rater", other: "Maya Lindqvist", page });

    expect(textWhen(said)).toMatch(/ only if you agree, too\.$/);
    expect(textWhen({ ...said, raterAgreedAt: new Date() })).toMatch(/ You both agree to it\.$/);
  });

  test("of a check-in leads to it, or to its page", () => {
    const paths = new Set(checkInKinds.map((kind) => checkInNoticePath(kind, "an-id")));

    expect([...paths]).toEqual(["/check-ins/an-id", "/check-ins/an-id/case"]);
    expect(checkInNoticePath("page to agree to", "an-id")).toBe("/check-ins/an-id/case");
  });

  test("says that its check-in has ended since, or lapsed", () => {
    const about = { side: "rater", other: "Maya Lindqvist" } as const;
    const ended = { ...about, endedAt: new Date() };

    expect(textOf("asked", about)).not.toContain("ended");
    expect(textOf("asked", ended)).toMatch(/ It has ended since\.$/);
    expect(textOf("asked", about, "2027-01-04")).toMatch(/ It has ended since\.$/);
  });
});

test("the first line says whether there's anything new", () => {
  expect([
    inboxTitle({ hasUnread: true, isEmpty: false }),
    inboxTitle({ hasUnread: false, isEmpty: false }),
    inboxTitle({ hasUnread: false, isEmpty: true }),
  ]).toEqual(["New in your inbox", "You’ve read everything", "Nothing in your inbox"]);
});

test("the settings say in a word what comes by mail", () => {
  expect([mailText([]), mailText(["asked"]), mailText(mailKinds), mailText(noticeKinds)]).toEqual([
    "Everything we send",
    "Some of what we send",
    "None",
    "None",
  ]);
});

test("the settings count the weekly digest among it where it's offered", () => {
  const offered = (isOn: boolean) => ({ isOffered: true, isOn });

  expect(mailText([], offered(true))).toBe("Everything we send");
  expect(mailText([], offered(false))).toBe("Everything but the weekly digest");
  expect(mailText(mailKinds, offered(true))).toBe("The weekly digest alone");
  expect(mailText(mailKinds, offered(false))).toBe("None");
  expect(mailText(["asked"], offered(true))).toBe("Some of what we send");
  expect(mailText(mailKinds, { isOffered: false, isOn: true })).toBe("None");
});
