import { describe, expect, test } from "vitest";
import { purposes } from "@/lib/assessments/purpose";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { isTalkKind, isWorthTalkMail, noticeKinds, noticeTable } from "@/lib/notices/kinds";
import { summaryNoticePath, summaryNoticeText } from "@/lib/notices/summary-words";
import { talkLetter } from "@/lib/notices/talk-letters";
import { type TalkAbout, talkNoticePath, talkNoticeText } from "@/lib/notices/talk-words";
import { talkSides } from "@/lib/talks/talk";
import { datesIn } from "@/lib/text/dates";

const now = new Date("2026-11-26T12:00Z");
const dates = datesIn("Europe/Berlin");
const ahead: TalkAbout = {
  restsOn: "team",
  id: "a-talk",
  side: "subject",
  subjectName: "Maya Lindqvist",
  partnerName: "Tomás Beltrame",
  onDay: "2026-12-03",
  startsAt: null,
  calledOffAt: null,
  sightEndedAt: null,
  asksReader: true,
};
const timed = { ...ahead, onDay: null, startsAt: new Date("2026-12-03T09:30Z") };
const past = { ...ahead, onDay: "2026-11-25" };
const off = { ...ahead, calledOffAt: now };
const over = { ...ahead, sightEndedAt: now };
const talkKinds = noticeKinds.filter(isTalkKind);
const textsOf = (talk: TalkAbout) =>
  Object.fromEntries(talkKinds.map((kind) => [kind, talkNoticeText(kind, talk, { now, dates })]));
const letterOf = (kind: (typeof talkKinds)[number], talk = timed) =>
  talkLetter({ kind, organization: "Fernway Travel", reader: "Maya Lindqvist", ...talk }, dates);

describe("a notice about a talk", () => {
  test("says under its title who and when, where its reader is", () => {
    expect(textsOf(timed)).toEqual({
      "talk planned": "Tomás planned a talk with you. It’s on Dec\u00a03,\u00a02026, 10:30.",
      "talk moved": "Tomás moved your talk. It’s on Dec\u00a03,\u00a02026, 10:30.",
      "talk called off": "Tomás called off your talk on Dec\u00a03,\u00a02026, 10:30.",
      "notes to confirm":
        "Tomás wrote notes about your talk on Dec\u00a03,\u00a02026, 10:30. They’re waiting for your yes.",
    });
    expect(textsOf({ ...ahead, side: "partner" })["talk planned"]).toBe(
      "Maya planned a talk with you. It’s on December\u00a03, 2026.",
    );
  });

  test("says that it’s past, off, or over, and that nothing waits for a yes anymore", () => {
    expect(textsOf(past)["talk moved"]).toMatch(/ It was on November\u00a025, 2026\.$/);
    expect(textsOf({ ...past, sightEndedAt: now })["talk planned"]).toMatch(/ It was on /);
    expect(textsOf(off)["talk planned"]).toBe(
      "Tomás planned a talk with you. It was called off since.",
    );
    expect(textsOf(over)).toMatchObject({
      "talk planned": "Tomás planned a talk with you. It has ended since.",
      "notes to confirm": expect.stringMatching(/ They can’t be confirmed anymore\.$/),
    });
    expect(textsOf({ ...over, asksReader: false })["notes to confirm"]).toMatch(
      / Nothing there waits for your yes anymore\.$/,
    );
  });

  test("begins with a capital, whoever is gone, and leads to the talk", () => {
    for (const side of talkSides) {
      const gone = { ...ahead, side, subjectName: "", partnerName: "" };
      for (const text of Object.values(textsOf(gone))) expect(text).toMatch(/^Your colleague/);
    }
    expect(talkNoticePath(ahead)).toBe("/talks/a-talk");
  });
});

describe("a mail about a talk", () => {
  test("goes for everything that’s told of one", () => {
    expect(talkKinds).toEqual([
      "talk planned",
      "talk moved",
      "talk called off",
      "notes to confirm",
    ]);
    for (const kind of talkKinds) expect(noticeTable[kind].setting).not.toBeNull();
  });

  test("names no organization to whoever is told wherever they work", () => {
    const mentors = { kind: "talk planned", organization: null, reader: "Ingrid Nilsen" } as const;
    expect(talkLetter({ ...mentors, ...timed }, dates).why).toBe(
      "You’re receiving this because you have an account on Leadpath. Your inbox there has it, too.",
    );
  });

  test("says when it is, where its reader is, and how to move it", () => {
    expect(letterOf("talk planned")).toEqual({
      subject: "Someone planned a talk with you",
      greeting: "Hi Maya,",
      before: [
        "Tomás Beltrame planned a talk with you. It’s on Dec\u00a03,\u00a02026, 10:30.",
        "The agenda is on its page, and you can add to it.",
      ],
      afterQuote: [],
      action: { label: "See the talk", rest: "" },
      after: ["Doesn’t that suit you? You can move it or call it off there, too."],
      why: "You’re receiving this because you’re in Fernway Travel on Leadpath. Your inbox there has it, too.",
      off: "Turn off mail like this",
    });
    expect(letterOf("talk moved").before).toEqual([
      "Tomás moved your talk. It’s on Dec\u00a03,\u00a02026, 10:30 now.",
    ]);
    expect(letterOf("talk called off").before).toEqual([
      "Tomás called off your talk on Dec\u00a03,\u00a02026, 10:30.",
    ]);
  });

  test("asks for a yes to what was written down, and tells none of it", () => {
    expect(letterOf("notes to confirm")).toMatchObject({
      before: [
        "Tomás wrote notes about your talk on Dec\u00a03,\u00a02026, 10:30. They hold once you confirm them. You can also change them or add to them.",
      ],
      action: { label: "Read them", rest: "" },
    });
  });

  test("names no one, no purpose, no skill, and no level in its subject", () => {
    const unsaid = [
      ...purposes,
      ...skillIds.map((skill) => findSkill(skill).name),
      ...["level", "Maya", "Tomás", "Fernway"],
    ];

    for (const kind of talkKinds) {
      const { subject } = letterOf(kind);
      for (const word of unsaid) expect(subject).not.toContain(word);
      expect(subject).toBe(noticeTable[kind].title);
    }
  });

  test("goes only while there’s something to tell", () => {
    const worth = (talk: TalkAbout, at = now) =>
      talkKinds.filter((kind) =>
        isWorthTalkMail(kind, talk, { today: dates.calendarDay(at), now: at }),
      );

    expect(worth(ahead)).toEqual(talkKinds);
    expect(worth(timed)).toEqual(talkKinds);
    expect(worth(past)).toEqual(["notes to confirm"]);
    expect(worth({ ...past, onDay: "2026-11-26" })).toEqual(talkKinds);
    expect(worth(timed, new Date("2026-12-03T09:31Z"))).toEqual(["notes to confirm"]);
    expect(worth({ ...ahead, asksReader: false })).not.toContain("notes to confirm");
    expect(worth(off)).toEqual(["talk called off"]);
    expect(worth(over)).toEqual([]);
  });
});

test("a notice about a summary says that it’s there, and nothing that it says", () => {
  const about = { id: "a-summary", teamId: "a-team", team: "Growth", maker: "Tomás Beltrame" };

  expect(summaryNoticeText(about)).toBe(
    "Tomás Beltrame made a summary of Growth. You can read it word for word.",
  );
  expect(summaryNoticeText({ ...about, maker: null })).toMatch(/^A manager made/);
  expect(summaryNoticePath(about)).toBe("/teams/a-team/summary/a-summary");
  expect(noticeTable["summary made"].setting).toBeNull();
});
