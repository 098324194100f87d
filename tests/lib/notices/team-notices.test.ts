import { describe, expect, test } from "vitest";
import { purposes } from "@/lib/assessments/purpose";
import { findSkill, skillIds } from "@/lib/framework/skills";
import {
  isTeamKind,
  isTeamMailKind,
  isWorthTeamMail,
  noticeKinds,
  noticeTable,
  type TeamKind,
} from "@/lib/notices/kinds";
import { teamLetter } from "@/lib/notices/team-letters";
import { type TeamAbout, teamNoticePath, teamNoticeText } from "@/lib/notices/team-words";

const now = new Date("2026-11-26T12:00Z");
const daysBefore = (days: number) => new Date(now.getTime() - days * 24 * 3600_000);
const waiting: TeamAbout = {
  teamId: "a-team",
  team: "Growth",
  placeId: "a-place",
  role: "member",
  createdAt: daysBefore(2),
  startedAt: null,
  endedAt: null,
  asker: "Tomás Beltrame",
  name: "Maya Lindqvist",
  manages: true,
};
const begun = { ...waiting, startedAt: daysBefore(1) };
const ended = { ...begun, endedAt: now };
const teamKinds = noticeKinds.filter(isTeamKind);
const textsOf = (about: TeamAbout) =>
  Object.fromEntries(teamKinds.map((kind) => [kind, teamNoticeText(kind, about, now)]));
const pathsOf = (about: TeamAbout) =>
  Object.fromEntries(teamKinds.map((kind) => [kind, teamNoticePath(kind, about, now)]));

describe("a notice about a team", () => {
  test("says under its title who and which team", () => {
    expect(textsOf(waiting)).toEqual({
      placed: "Tomás Beltrame asks you to join Growth.",
      "asked to manage": "Tomás Beltrame asks you to manage Growth.",
      arrival: "Maya Lindqvist asked to join Growth by its link.",
      "taken in": "A manager confirmed that you’re in Growth.",
      joined: "Maya Lindqvist said yes to joining Growth.",
      opened: "Maya Lindqvist in Growth opened something to you.",
      left: "Maya Lindqvist is no longer in Growth. What you saw of them through it is closed to you now.",
      "place ended":
        "You asked to join Growth, and it wasn’t confirmed. Nothing of yours was opened.",
      "team ended": "Growth has ended, and with it what anyone saw through it.",
    });
    expect(teamNoticeText("joined", { ...begun, role: "manager" }, now)).toBe(
      "Maya Lindqvist said yes to managing Growth.",
    );
    expect(teamNoticeText("left", { ...begun, role: "manager" }, now)).toBe(
      "Maya Lindqvist no longer manages Growth.",
    );
    expect(teamNoticeText("place ended", ended, now)).toBe(
      "You’re no longer in Growth. What its managers saw of you through it is closed to them now.",
    );
  });

  test("says that it's answered, or over, where its cause is", () => {
    expect(textsOf(begun)).toMatchObject({
      placed: "Tomás Beltrame asks you to join Growth. You said yes.",
      arrival: "Maya Lindqvist asked to join Growth by its link. They’re confirmed.",
    });
    expect(textsOf({ ...waiting, asker: null, endedAt: now })).toMatchObject({
      placed: "You were asked to join Growth. It has ended since.",
      "asked to manage": "You were asked to manage Growth. It has ended since.",
      arrival: "Maya Lindqvist asked to join Growth by its link. It has ended since.",
    });
    expect(textsOf({ ...waiting, createdAt: daysBefore(31) }).placed).toMatch(/ ended since\.$/);
    expect(textsOf(ended)).toMatchObject({
      "taken in": "A manager confirmed that you’re in Growth. It has ended since.",
      joined: "Maya Lindqvist said yes to joining Growth. It has ended since.",
    });
  });

  test("names no one to whoever doesn't manage the team anymore", () => {
    const texts = Object.values(textsOf({ ...ended, name: null, asker: null, manages: false }));

    expect(texts.join()).not.toMatch(/Maya|Tomás|null/);
  });

  test("leads to the page where there's something to do, as long as the reader has it", () => {
    const [place, people] = ["/teams/a-team/place", "/teams/a-team/people"];

    expect(pathsOf(waiting)).toEqual({
      placed: place,
      "asked to manage": place,
      "taken in": place,
      arrival: people,
      joined: people,
      left: people,
      opened: `${people}/a-place/opened`,
      "place ended": "/teams",
      "team ended": "/teams",
    });
    expect(pathsOf({ ...ended, manages: false })).toEqual({
      "place ended": "/teams",
      "team ended": "/teams",
    });
    expect(pathsOf({ ...waiting, createdAt: daysBefore(31) }).placed).toBeUndefined();
    expect(pathsOf(begun).placed).toBe(place);
  });
});

describe("a mail about a team", () => {
  const letterOf = (kind: TeamKind, about: TeamAbout = waiting) => {
    if (!isTeamMailKind(kind)) throw new Error(`No mail tells of "${kind}".`);

    return teamLetter({ kind, organization: "Fernway Travel", reader: "Ada Osei", ...about });
  };
  const mailed = teamKinds.filter(isTeamMailKind);

  test("tells of what waits for someone, and of what changed for them; the inbox alone has the rest", () => {
    expect(mailed).toEqual([
      "placed",
      "asked to manage",
      "arrival",
      "taken in",
      "place ended",
      "team ended",
    ]);
  });

  test("asks for a yes, with who asks, what it opens, and the way to decline", () => {
    expect(letterOf("placed")).toEqual({
      subject: "You’re asked to join a team",
      greeting: "Hi Ada,",
      before: [
        "Tomás Beltrame asks you to join Growth, a team in Fernway Travel.",
        "Nothing of yours is open until you accept. Before you do, you’ll read what a manager of the team sees of you, and what they never see.",
      ],
      afterQuote: [],
      action: { label: "Accept or decline", rest: "" },
      after: [
        "Not your team? You can decline on the same page, and needn’t say why. Without an answer it’s over after 30 days.",
      ],
      why: "You’re receiving this because you’re in Fernway Travel on Leadpath. Your inbox there has it, too.",
      off: "Turn off mail like this",
    });
    expect(letterOf("placed", { ...waiting, asker: null }).before[0]).toMatch(/^A manager asks/);
  });

  test("says what managing a team means", () => {
    expect(letterOf("asked to manage").before.join(" ")).toContain(
      "Of their answers you’d see those in your own check-ins with them, from then on.",
    );
  });

  test("tells a manager who's asking, and that others won't come by mail until they've looked", () => {
    expect(letterOf("arrival")).toMatchObject({
      before: [
        "Maya Lindqvist came by the join link of Growth and asks to join.",
        "Nothing is open until you confirm. Confirm only people you expect: whoever isn’t in Fernway Travel yet becomes a member of it.",
      ],
      action: { label: "See who’s asking", rest: "" },
      after: ["Until you’ve looked, we won’t write again when others ask."],
    });
  });

  test("tells of an end what it closed, and what stays", () => {
    expect(letterOf("place ended", ended).before).toEqual([
      "You’re no longer in Growth. What its managers saw of you through it is closed to them now.",
      "What you agreed on in check-ins stays with both of you.",
    ]);
    expect(letterOf("place ended").before).toEqual([
      "You asked to join Growth, and it wasn’t confirmed. Nothing of yours was opened.",
    ]);
    expect(letterOf("team ended", ended).before).toHaveLength(2);
  });

  test("names no one, no team, no purpose, no skill, and no level in its subject", () => {
    const unsaid = [
      ...purposes,
      ...skillIds.map((skill) => findSkill(skill).name),
      ...["level", "Maya", "Tomás", "Growth", "Ada", "Fernway"],
    ];

    for (const kind of mailed) {
      const { subject } = letterOf(kind);
      for (const word of unsaid) expect(subject).not.toContain(word);
      expect(subject).toBe(noticeTable[kind].title);
    }
  });

  test("goes only while there's something to tell", () => {
    const worth = (about: TeamAbout) => mailed.filter((kind) => isWorthTeamMail(kind, about, now));
    const ends = ["place ended", "team ended"];

    expect(worth(waiting)).toEqual(mailed);
    expect(worth({ ...waiting, manages: false })).not.toContain("arrival");
    expect(worth(begun)).toEqual(["taken in", ...ends]);
    expect(worth(ended)).toEqual(ends);
    expect(worth({ ...waiting, createdAt: daysBefore(31) })).toEqual(["taken in", ...ends]);
  });
});
