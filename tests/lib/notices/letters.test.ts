import { describe, expect, test } from "vitest";
import { purposes } from "@/lib/assessments/purpose";
import { sides } from "@/lib/check-ins/check-in";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { isCheckInMailKind, noticeKinds } from "@/lib/notices/kinds";
import { isFromAsker, noticeLetter } from "@/lib/notices/letters";

const checkInKinds = noticeKinds.filter(isCheckInMailKind);

const facts = {
  isGuest: false,
  organization: "Acme",
  kind: "reminder",
  ordinal: 1,
  side: "rater",
  openedBy: "subject",
  raterKind: "peer",
  askerName: "Maya Lindqvist",
  subjectName: "Maya Lindqvist",
  raterName: "Tomás Rivera",
  reason: "You saw me run the pricing work. Where do we differ?",
  purpose: "development",
  dueOn: "2026-12-04",
  today: "2026-12-01",
  answered: 2,
} as const;

test("no subject line names anyone, a purpose, a skill, or a level", () => {
  const unsaid = [
    ...purposes,
    ...skillIds.map((skill) => findSkill(skill).name),
    "level",
    "Maya",
    "Lindqvist",
    "Tomás",
  ];

  for (const kind of checkInKinds) {
    for (const side of sides) {
      for (const openedBy of sides) {
        const { subject } = noticeLetter({ ...facts, kind, side, openedBy });
        for (const word of unsaid) expect(subject).not.toContain(word);
      }
    }
  }
});

describe("a reminder", () => {
  test("tells the rater how far they are, and what the rest takes", () => {
    expect(noticeLetter(facts)).toEqual({
      subject: "Your view of five skills, due Friday",
      greeting: "Hi Tomás,",
      before: [
        "You’ve done two of five; the rest takes about two minutes. Maya would like your view by Friday, December 4.",
      ],
      afterQuote: [],
      action: { label: "Continue", rest: "" },
      after: [
        "Not enough to go on? “Not seen” is a real answer. Bad week? You can decline on the same page. Either is fine.",
        "We’ll write once more, on the day.",
      ],
      why: "You’re receiving this because you’re in Acme on Leadpath. Your inbox there has it, too.",
      off: "Stop reminders",
    });
  });

  test.each([
    [0, "It takes about four minutes.", "Give your view"],
    [4, "You’ve done four of five; the rest takes about one minute.", "Continue"],
    [5, "You’ve answered all five; all that’s left is to submit them.", "Continue"],
  ])("after %i of five answers", (answered, text, label) => {
    const letter = noticeLetter({ ...facts, answered });

    expect(letter.before[0]).toContain(text);
    expect(letter.action.label).toBe(label);
  });

  test("is the last one on the day", () => {
    const letter = noticeLetter({ ...facts, ordinal: 2, today: facts.dueOn });

    expect(letter.subject).toBe("Your view of five skills, due today");
    expect(letter.after.at(-1)).toBe("This is the last reminder.");
  });

  test("asks the subject for their own side, not for a view", () => {
    const letter = noticeLetter({ ...facts, side: "subject", today: "2026-11-27" });

    expect(letter.subject).toBe("Your side of a check-in, due December 4");
    expect(letter.before.join()).toContain(
      "Your own side of the check-in with Tomás is still missing",
    );
  });
});

test("the asker's own words are quoted where they ask, and nowhere else", () => {
  for (const kind of checkInKinds) {
    const { quote, ...rest } = noticeLetter({ ...facts, kind });

    expect([kind, quote]).toEqual([kind, kind === "asked" ? facts.reason : undefined]);
    expect(JSON.stringify(rest)).not.toContain("pricing work");
  }
});

test("a promotion case is said to be one", () => {
  const letter = noticeLetter({ ...facts, kind: "asked", purpose: "promotion case" });

  expect(letter.afterQuote.join()).toContain("It’s for Maya’s promotion case.");
});

test("the asker's name and address stand in what they ask and in its reminders, and nowhere else", () => {
  const from = (isAsker: boolean) => checkInKinds.filter((kind) => isFromAsker({ kind, isAsker }));

  expect(from(false)).toEqual(["asked", "reminder"]);
  expect(from(true)).toEqual([]);
});

describe("a mail to someone without an account", () => {
  const guest = { ...facts, isGuest: true };

  test("asks without the asker's own words, and says who gave the address, and when it's deleted", () => {
    const letter = noticeLetter({ ...guest, kind: "asked" });

    expect(JSON.stringify(letter)).not.toContain(facts.reason);
    expect(letter).toMatchObject({
      subject: "How do you see my work?",
      why: "You’re receiving this because Maya Lindqvist gave us this address to ask you. If you don’t answer, it’s deleted 30 days after December\u00a04, 2026.",
      off: "Not for you? Tell us.",
    });
    expect(JSON.stringify(letter)).toContain("no account");
  });

  test("reminds once, and says so", () => {
    expect(noticeLetter(guest).after).toContain("This is the last reminder.");
  });
});

describe("what a manager asks for", () => {
  const asked = {
    ...facts,
    kind: "asked",
    openedBy: "rater",
    raterKind: "manager",
    side: "subject",
    askerName: "Tomás Rivera",
  } as const;

  test("is a member's own side, with who asks, for what, and that they needn't say why not", () => {
    expect(noticeLetter(asked)).toMatchObject({
      subject: "A check-in with your manager",
      greeting: "Hi Maya,",
      before: ["Tomás Rivera, your manager, opened a check-in with you. Tomás writes:"],
      quote: facts.reason,
      afterQuote: [
        "You assess yourself, and Tomás chooses the descriptions that fit what Tomás has seen. An assessment of yours that’s at most 30 days old will do.",
        "Neither of you sees the other’s answers until both are in. Then only you two do. It’s for your development, not a performance review.",
      ],
      action: { label: "Add your side", rest: " by Friday, December 4" },
      after: [
        "Rather not? You can decline on the same page, and needn’t say why. Replies to this mail go to Tomás.",
      ],
    });
  });

  test("names another manager who opened the round, to the member and to the one who rates", () => {
    const other = { ...asked, askerName: "Priya Shah" };

    expect(noticeLetter(other).before).toEqual([
      "Priya Shah opened a check-in between you and Tomás Rivera, your manager. Priya writes:",
    ]);
    expect(noticeLetter({ ...other, side: "rater" })).toMatchObject({
      subject: "How do you see their work?",
      before: [
        "Priya Shah opened a check-in between you and Maya Lindqvist, and would like your view of five skills. Priya writes:",
      ],
      after: [
        "Rather not? You can take it back on the same page. Replies to this mail go to Priya.",
      ],
    });
  });

  test("names no one whose account is gone", () => {
    for (const side of sides) {
      const { before, after } = noticeLetter({ ...asked, side, askerName: null });

      expect(before.join()).toMatch(/^A manager of your team opened .*[.]$/);
      expect(after.join()).not.toContain("Replies");
    }
  });

  test("is reminded of without asking in the other's name", () => {
    const reminder = { ...asked, kind: "reminder", side: "rater" } as const;

    expect(noticeLetter(reminder).before.join()).toContain(
      "Your view of Maya is due Friday, December 4.",
    );
    expect(noticeLetter({ ...reminder, side: "subject" }).after).toContain(
      "Rather not? You can decline on the same page, and needn’t say why.",
    );
  });

  test("can be read by a manager as long as they are one", () => {
    const revealed = { ...asked, kind: "revealed", side: "rater" } as const;

    expect(noticeLetter(revealed).before.join()).toContain(
      "Maya’s stays open to you as long as you manage Maya.",
    );
    expect(noticeLetter({ ...revealed, raterKind: "peer" }).before.join()).toContain(
      "Maya’s stays open to you for 30 days.",
    );
  });
});
