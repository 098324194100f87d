import { describe, expect, test } from "vitest";
import {
  isOrganizationKind,
  isWorthOrganizationMail,
  noticeKinds,
  noticeTable,
} from "@/lib/notices/kinds";
import { organizationLetter } from "@/lib/notices/organization-letters";
import { noticePath, noticeText } from "@/lib/notices/words";
import { datesIn } from "@/lib/text/dates";

const dates = datesIn("UTC");
const now = new Date("2026-11-27T12:00Z");
const deletion = {
  asker: "Anna Admin",
  caller: null,
  dueAt: new Date("2026-12-11T12:00Z"),
  calledOffAt: null,
};
const off = { ...deletion, caller: "Otto Other", calledOffAt: now };
const kinds = noticeKinds.filter(isOrganizationKind);

describe("a notice about an organization", () => {
  test("says who asked, which day it goes, and where that stands since", () => {
    const text = (kind: (typeof kinds)[number], about = deletion) =>
      noticeText({ kind, deletion: about }, { now, dates }).replaceAll("\u00a0", " ");

    expect(text("deletion asked")).toBe(
      "Anna Admin asked for it. It goes on December 11, 2026, unless an admin calls it off.",
    );
    expect(noticeText({ kind: "deletion asked", deletion: off }, { now, dates })).toBe(
      "Anna Admin asked for it. It was called off since.",
    );
    expect(noticeText({ kind: "deletion called off", deletion: off }, { now, dates })).toBe(
      "Otto Other called off its deletion.",
    );
    expect(
      noticeText(
        { kind: "deletion called off", deletion: { ...off, caller: null } },
        { now, dates },
      ),
    ).toMatch(/^An admin who’s no longer here called/);
    for (const kind of kinds) {
      expect(noticePath({ kind, deletion }, now)).toBe("/organization");
    }
  });

  test("is mailed as long as it’s so, with no name in its subject", () => {
    expect(kinds.filter((kind) => isWorthOrganizationMail(kind, deletion))).toEqual([
      "deletion asked",
    ]);
    expect(kinds.filter((kind) => isWorthOrganizationMail(kind, off))).toEqual([
      "deletion called off",
    ]);

    for (const kind of kinds) {
      const letter = organizationLetter(
        { kind, organization: "Acme", reader: "Max Member", ...off },
        dates,
      );
      expect(letter.subject).toBe(noticeTable[kind].title);
      expect(letter.greeting).toBe("Hi Max,");
      expect(letter.before[0]).toContain("Acme");
    }
  });
});
