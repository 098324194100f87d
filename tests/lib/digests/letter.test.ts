import { describe, expect, test } from "vitest";
import { purposes } from "@/lib/assessments/purpose";
import { type DigestPerson, digestLetter, groupOf, isEmptyDigest } from "@/lib/digests/letter";
import { isWorthDigest, newsLines, noNews, type PersonNews } from "@/lib/digests/news";
import { digestDays } from "@/lib/digests/week";
import { findSkill, skillIds } from "@/lib/framework/skills";

const today = "2026-11-30";
const days = digestDays(today);
const everything: PersonNews = {
  done: 2,
  evidence: 1,
  hasNewReport: true,
  revealed: 1,
  talk: "2026-12-03",
  waiting: [
    { isReaders: true, dueOn: "2026-12-04" },
    { isReaders: true, dueOn: "2026-11-28" },
    { isReaders: false, dueOn: "2026-11-28" },
  ],
  overdue: [
    { owner: "subject", dueOn: "2026-11-25" },
    { owner: "partner", dueOn: "2026-10-01" },
    { owner: "partner", dueOn: "2026-10-02" },
  ],
};

const lines = (news: Partial<PersonNews>, name = "Maya Lindqvist") =>
  newsLines({ ...noNews, ...news }, name, today);

describe("a digest says of someone", () => {
  test("what moved last week, what's ahead this week, and what's late, in a line each", () => {
    expect(lines(everything)).toEqual([
      "Last week: two actions done, one piece of evidence shared with you, a new report, and a check-in was revealed.",
      "This week: you’re meeting on Thursday and your answers in a check-in are due on Friday.",
      "Overdue: two agreed actions of yours, one agreed action of Maya’s, your answers in a check-in, and Maya’s answers in a check-in.",
    ]);
  });

  test("nothing of what there's none of", () => {
    expect(lines({})).toEqual([]);
    expect(lines({ done: 1 })).toEqual(["Last week: one action done."]);
    expect(lines({ revealed: 2 })).toEqual(["Last week: two check-ins were revealed."]);
    expect(lines({ talk: today })).toEqual(["This week: you’re meeting today."]);
    expect(lines({ overdue: [{ owner: "subject", dueOn: "2026-11-20" }] }, "")).toEqual([
      "Overdue: one agreed action of your colleague’s.",
    ]);
  });
});

describe("a digest is worth a mail", () => {
  const isWorth = (news: Partial<PersonNews>) =>
    isWorthDigest({ ...noNews, ...news }, { days, today });

  test("where something moved, is due this week, or has come to be late", () => {
    expect(isWorth(everything)).toBe(true);
    for (const news of [
      { done: 1 },
      { evidence: 1 },
      { hasNewReport: true },
      { revealed: 1 },
      { talk: today },
      { waiting: [{ isReaders: true, dueOn: today }] },
      { waiting: [{ isReaders: false, dueOn: "2026-11-29" }] },
      { overdue: [{ owner: "subject" as const, dueOn: "2026-11-23" }] },
    ]) {
      expect([news, isWorth(news)]).toEqual([news, true]);
    }
  });

  test("not where nothing did, or is as late as it was a week ago", () => {
    expect(isWorth({})).toBe(false);
    expect(isWorth({ overdue: [{ owner: "partner", dueOn: "2026-11-22" }] })).toBe(false);
    expect(isWorth({ waiting: [{ isReaders: true, dueOn: "2026-11-22" }] })).toBe(false);
  });
});

describe("a digest's letter", () => {
  const maya: DigestPerson = { name: "Maya Lindqvist", path: "/mentees/1", news: everything };
  const mentees = groupOf({ title: "Your mentees", path: "/mentees" }, [maya]);
  const team = groupOf({ title: "Growth", path: "/teams/1" }, [
    { ...maya, path: "/teams/1/members/2" },
  ]);
  const teams = team ? [team] : [];
  const told = { reader: "Ingrid Solberg", today };

  test("tells of mentees first, each by the page that says the same, and of each team", () => {
    const letter = digestLetter({ mentees, teams, isLook: true }, told);

    expect(letter).toMatchObject({
      greeting: "Hi Ingrid,",
      before: "Here’s what’s new with the people you mentor or manage, and what’s due.",
      groups: [
        { title: "Your mentees", path: "/mentees", people: [{ path: "/mentees/1" }] },
        { title: "Growth", path: "/teams/1", people: [{ path: "/teams/1/members/2" }] },
      ],
    });
    expect(letter.after).toMatch(/in the list of when you looked/);
  });

  test("names the relation that it's about, and no look where none is written down", () => {
    const letterOf = (news: Partial<Parameters<typeof digestLetter>[0]>) =>
      digestLetter({ mentees: undefined, teams: [], isLook: false, ...news }, told);

    expect(letterOf({ mentees }).before).toContain("with the people you mentor, and");
    expect(letterOf({ teams }).before).toContain("with the people you manage, and");
    expect(letterOf({ teams }).after).toBeUndefined();
  });

  test("has a subject without a name, and no purpose, skill, or level anywhere", () => {
    const letter = digestLetter({ mentees, teams, isLook: true }, told);
    const unsaid = [...purposes, ...skillIds.map((skill) => findSkill(skill).name), "level"];

    expect(letter.subject).toBe("Your weekly digest: what’s new and what’s due");
    for (const word of unsaid) expect(JSON.stringify(letter)).not.toContain(word);
  });

  test("tells of a dozen people a group, and says of how many more there's news", () => {
    const many = Array.from({ length: 15 }, (_, at) => ({ ...maya, path: `/mentees/${at}` }));
    const group = groupOf({ title: "Your mentees", path: "/mentees" }, many);
    const [shown] = digestLetter({ mentees: group, teams: [], isLook: false }, told).groups;

    expect(shown?.people).toHaveLength(12);
    expect(shown?.more).toBe("And three more people.");
  });

  test("is none where there's nothing to tell", () => {
    expect(isEmptyDigest({ mentees: undefined, teams: [], isLook: false })).toBe(true);
    expect(isEmptyDigest({ mentees, teams: [], isLook: false })).toBe(false);
    expect(isEmptyDigest({ mentees: undefined, teams, isLook: false })).toBe(false);
    expect(groupOf({ title: "Growth", path: "/teams/1" }, [])).toBeUndefined();
  });
});
