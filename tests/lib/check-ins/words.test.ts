import { describe, expect, test } from "vitest";
import {
  type CheckInTimes,
  type EndReason,
  endReasons,
  type Side,
  sides,
} from "@/lib/check-ins/check-in";
import {
  apartText,
  askTitle,
  calledName,
  checkInsTitle,
  checkInTitle,
  dueOnText,
  endText,
  openUntilText,
  otherOf,
  proofText,
  purposeSentence,
  sightOverText,
  sightText,
  stateText,
  toGoInView,
  waitingText,
  wholeName,
} from "@/lib/check-ins/words";

const maya = "Maya Lindqvist";
const tomás = "Tomás Rivera";

test("a side has a name in a list, in a title, and in a sentence, also once the account is gone", () => {
  expect([wholeName(tomás), calledName(tomás)]).toEqual([tomás, "Tomás"]);
  expect([wholeName(""), calledName("")]).toEqual([
    "Someone whose account was deleted",
    "your colleague",
  ]);

  const pair = { subjectName: maya, raterName: tomás };
  expect(otherOf({ side: "subject", ...pair })).toBe(tomás);
  expect(otherOf({ side: "rater", ...pair })).toBe(maya);
  expect(checkInTitle({ side: "rater", ...pair })).toBe("Your check-in with Maya Lindqvist");
  expect(checkInTitle({ side: "subject", ...pair, raterName: "" })).toBe(
    "Your check-in with someone whose account was deleted",
  );
});

test("the rater is told what is asked, by whom, and for what", () => {
  expect(askTitle(maya)).toBe("Maya would like your view of five skills");
  expect(purposeSentence("development", maya)).toBe(
    "For Maya’s development, not a performance review.",
  );
  expect(purposeSentence("promotion case", maya)).toBe("For Maya’s promotion case.");
  expect([0, 3, 4, 5].map(toGoInView)).toEqual([
    "5 skills to go",
    "2 skills to go",
    "1 skill to go",
    "You’ve answered all five",
  ]);
});

test("answers are due until their day is over", () => {
  expect(dueOnText("2026-12-04", "2026-12-04")).toBe("Due December\u00a04, 2026");
  expect(dueOnText("2026-12-04", "2026-12-05")).toBe("Was due December\u00a04, 2026");
});

describe("the first line of someone's check-ins", () => {
  const at = new Date("2026-11-20T09:00Z");
  const times: CheckInTimes = {
    dueOn: "2026-12-04",
    subjectInAt: null,
    raterInAt: null,
    shownAt: null,
    revealedAt: null,
    endedAt: null,
  };
  const title = (...checkIns: (Partial<CheckInTimes> & { side: Side })[]) =>
    checkInsTitle(
      checkIns.map((each) => ({ ...times, ...each })),
      "2026-11-26",
    );

  test("counts those that wait for them", () => {
    expect(title()).toBe("No check-ins are waiting for you");
    expect(title({ side: "rater" })).toBe("One check-in is waiting for your answers");
    expect(title({ side: "rater" }, { side: "subject" }, { side: "rater" })).toBe(
      "Three check-ins are waiting for your answers",
    );
  });

  test("counts agreements beside them", () => {
    const withAgreements = (agreements: number, ...sides: Side[]) =>
      checkInsTitle(
        sides.map((side) => ({ ...times, side })),
        "2026-11-26",
        agreements,
      );

    expect(withAgreements(1)).toBe("One agreement is waiting for you");
    expect(withAgreements(2)).toBe("Two agreements are waiting for you");
    expect(withAgreements(1, "rater")).toBe("One check-in and one agreement are waiting for you");
  });

  test("counts none that waits for the other side, or for no one", () => {
    expect(
      title(
        { side: "rater", raterInAt: at },
        { side: "subject", subjectInAt: at },
        { side: "rater", endedAt: at },
        { side: "subject", subjectInAt: at, raterInAt: at, revealedAt: at },
        { side: "rater", dueOn: "2026-10-01" },
      ),
    ).toBe("No check-ins are waiting for you");
  });
});

describe("where a check-in stands", () => {
  const text = (change: Partial<Parameters<typeof stateText>[0]>) =>
    stateText({
      state: "open",
      isAsked: false,
      isIn: false,
      otherIsIn: false,
      other: tomás,
      ...change,
    });

  test.each([true, false])("while one is in, to who is asked: %s", (isAsked) => {
    expect(text({ isAsked, state: "one in", isIn: true })).toBe("Waiting for Tomás");
    expect(text({ isAsked, state: "one in", otherIsIn: true })).toBe(
      "Tomás has answered; it’s your turn",
    );
    expect(text({ isAsked, state: "one in", otherIsIn: true, other: "" })).toBe(
      "Your colleague has answered; it’s your turn",
    );
  });

  test.each([true, false])("once one has shown theirs, to who is asked: %s", (isAsked) => {
    expect(text({ isAsked, state: "shown", isIn: true })).toBe(
      "You’ve shown your answers; waiting for Tomás",
    );
    expect(text({ isAsked, state: "shown", otherIsIn: true, other: "" })).toBe(
      "Your colleague has shown you theirs; it’s your turn",
    );
  });

  test.each([true, false])("once it's over, to who is asked: %s", (isAsked) => {
    const over = { isAsked, isIn: true, otherIsIn: true };

    expect(text({ ...over, state: "revealed" })).toBe("You’ve both answered");
    expect(text({ ...over, state: "ended" })).toBe("Ended");
    expect(text({ ...over, state: "lapsed" })).toBe("Lapsed before you’d both answered");
  });

  test("while both wait for the hour of the reveal", () => {
    const both = { state: "one in", isIn: true, otherIsIn: true } as const;

    expect(text({ ...both, opensAt: "Dec 7, 2026, 10:00" })).toBe(
      "Both in, opens on Dec 7, 2026, 10:00",
    );
  });

  test("while neither is in", () => {
    expect(text({ isAsked: false })).toBe("Waiting for both of you");
    expect(text({ isAsked: true })).toBe("Waiting for you");
  });
});

test("someone who is in waits for the other side, and for the hour where one is set", () => {
  expect(waitingText("Tomás", undefined)).toBe(
    "Both views open as soon as Tomás has answered, too.",
  );
  expect(waitingText("Tomás", "Dec 7, 2026, 10:00")).toBe(
    "Both views open on Dec 7, 2026, 10:00, or later, once both of you are in.",
  );
});

describe("why a check-in ended", () => {
  const ended = (side: Side, other: string) =>
    endReasons.map((reason) => endText(reason, { side, openedBy: "subject", kind: "peer", other }));

  test("is told to its subject with the rater's reason", () => {
    expect(ended("subject", tomás)).toEqual([
      "You took it back.",
      "Tomás would rather not: “I haven’t seen enough of this work.”",
      "Tomás would rather not: “Someone else could say more.”",
      "Tomás would rather not: “I don’t have the time.”",
      "Tomás would rather not, and gave no reason.",
      "The mail reached someone who says it wasn’t meant for them. Leadpath won’t write to that address again.",
      "One of you left the organization before you’d both answered.",
      "It lapsed: you hadn’t both answered 30 days after the due day.",
    ]);
  });

  test("is told to its rater without one", () => {
    expect(ended("rater", maya)).toEqual([
      "Maya took it back.",
      "You declined.",
      "You declined.",
      "You declined.",
      "You declined.",
      "You said that it wasn’t meant for you.",
      "One of you left the organization before you’d both answered.",
      "It lapsed: you hadn’t both answered 30 days after the due day.",
    ]);
  });

  test("that a manager opened is told without a reason, to either", () => {
    const told = (reason: EndReason, side: Side) =>
      endText(reason, { side, openedBy: "rater", kind: "manager", other: maya });

    expect(sides.map((side) => told("taken back", side))).toEqual([
      "It was taken back before you’d both answered.",
      "It was taken back before you’d both answered.",
    ]);
    expect([told("no reason", "subject"), told("no reason", "rater")]).toEqual([
      "You declined.",
      "Maya would rather not.",
    ]);
    expect(told("relation ended", "rater")).toBe(
      "One of you left the team before you’d both answered.",
    );
  });

  test("begins with a capital, whoever is gone", () => {
    for (const side of sides) {
      expect(ended(side, "").filter((text) => !/^[A-Z]/.test(text))).toEqual([]);
    }
  });
});

describe("how it's known who a rater is", () => {
  test("is told to the subject where it isn't sure, with what the view counts for", () => {
    expect(proofText({ proof: "account", isKnown: true })).toBeUndefined();
    expect(proofText({ proof: "account", isKnown: false })).toMatch(/^Known to you only/);
    expect(proofText({ proof: "mail", isKnown: false })).toMatch(/not for a promotion case/);
    expect(proofText({ proof: "link", isKnown: false })).toMatch(/doesn’t count in your score/);
  });
});

test("a rater is told until which day they can read the other side", () => {
  expect(openUntilText(maya, "December 12, 2026")).toBe(
    "You can read Maya’s side until December 12, 2026.",
  );
});

test("two levels are so far apart, whichever is higher", () => {
  expect([0, 1, -1, 2, -5].map((difference) => apartText({ difference }))).toEqual([
    "Same level",
    "One level apart",
    "One level apart",
    "Two levels apart",
    "Five levels apart",
  ]);
});

test("a manager reads the other side as long as they are one, anyone else for 30 days", () => {
  expect([sightText(maya, "manager"), sightText(maya, "peer")]).toEqual([
    "You can read Maya’s side as long as you manage Maya. Maya keeps both.",
    "You can read Maya’s side for 30 days. Maya keeps both.",
  ]);
  expect(sightOverText("manager")).not.toContain("30 days");
  expect(sightOverText("peer")).toContain("30 days");
});
