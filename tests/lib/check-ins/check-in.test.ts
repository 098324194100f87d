import { describe, expect, test } from "vitest";
import {
  type CheckInEvent,
  type CheckInState,
  type CheckInTimes,
  checkInState,
  declineReasons,
  dueDayError,
  earliestDue,
  endReasons,
  extensionDays,
  latestDue,
  mayDo,
  sides,
  sightEnd,
} from "@/lib/check-ins/check-in";

const today = "2026-11-26";
const then = new Date("2026-11-20T10:00:00Z");
const untouched: CheckInTimes = {
  dueOn: "2026-12-03",
  subjectInAt: null,
  raterInAt: null,
  shownAt: null,
  revealedAt: null,
  endedAt: null,
};
const both = { subjectInAt: then, raterInAt: then };
const longDue = { dueOn: "2026-10-26" };

/** Every way in which a check-in can stand, by the state that this is. */
const standings = {
  open: { untouched: {} },
  "one in": {
    "subject in": { subjectInAt: then },
    "rater in": { raterInAt: then },
    "both in": both,
    "both in, long after the due day": { ...both, ...longDue },
    "late, subject in": { subjectInAt: then, dueOn: "2026-10-27" },
    "due yesterday, rater in": { raterInAt: then, dueOn: "2026-11-25" },
    "due the day before, rater in": { raterInAt: then, dueOn: "2026-11-24" },
  },
  shown: {
    "shown by the subject": { subjectInAt: then, dueOn: "2026-11-24", shownAt: then },
    "shown by the rater": { raterInAt: then, dueOn: "2026-11-24", shownAt: then },
  },
  revealed: {
    revealed: { ...both, revealedAt: then },
    "revealed long ago": { ...both, revealedAt: then, ...longDue },
    "revealed after one was shown": { ...both, shownAt: then, revealedAt: then },
  },
  ended: {
    ended: { endedAt: then },
    "ended with one in": { raterInAt: then, endedAt: then },
    "ended long ago": { endedAt: then, ...longDue },
    "ended after one was shown": { subjectInAt: then, shownAt: then, endedAt: then },
  },
  lapsed: {
    lapsed: longDue,
    "lapsed with one in": { subjectInAt: then, ...longDue },
    "lapsed after one was shown": { subjectInAt: then, shownAt: then, ...longDue },
  },
} satisfies Record<CheckInState, Record<string, Partial<CheckInTimes>>>;

type Standing = { [State in CheckInState]: keyof (typeof standings)[State] }[CheckInState];

/** Who may do it: a side, whoever opened the check-in, the other one, or no one. */
const may: Record<CheckInEvent, Record<Standing, ("subject" | "rater" | "opener" | "other")[]>> = {
  submit: {
    ...noOne(),
    untouched: ["subject", "rater"],
    "subject in": ["rater"],
    "rater in": ["subject"],
    "late, subject in": ["rater"],
    "due yesterday, rater in": ["subject"],
    "due the day before, rater in": ["subject"],
    "shown by the subject": ["rater"],
    "shown by the rater": ["subject"],
  },
  show: {
    ...noOne(),
    "late, subject in": ["subject"],
    "due the day before, rater in": ["rater"],
  },
  "take back": {
    ...noOne(),
    untouched: ["opener"],
    "subject in": ["opener"],
    "rater in": ["opener"],
    "both in": ["opener"],
    "both in, long after the due day": ["opener"],
    "late, subject in": ["opener"],
    "due yesterday, rater in": ["opener"],
    "due the day before, rater in": ["opener"],
  },
  extend: {
    ...noOne(),
    untouched: ["opener"],
    "subject in": ["opener"],
    "rater in": ["opener"],
    "late, subject in": ["opener"],
    "due yesterday, rater in": ["opener"],
    "due the day before, rater in": ["opener"],
  },
  decline: {
    ...noOne(),
    untouched: ["other"],
    "subject in": ["other"],
    "rater in": ["other"],
    "both in": ["other"],
    "both in, long after the due day": ["other"],
    "late, subject in": ["other"],
    "due yesterday, rater in": ["other"],
    "due the day before, rater in": ["other"],
    "shown by the subject": ["other"],
    "shown by the rater": ["other"],
  },
};

const cases = Object.entries(standings).flatMap(([state, ways]) =>
  Object.entries(ways).map(([standing, times]) => ({
    state,
    standing: standing as Standing,
    times: { ...untouched, ...times },
  })),
);

test.each(cases)("a check-in that is $standing is $state", ({ state, times }) => {
  expect(checkInState(times, today)).toBe(state);
});

describe.each(Object.keys(may) as CheckInEvent[])("%s", (event) => {
  test.each(cases)("of one that is $standing", ({ standing, times }) => {
    for (const openedBy of sides) {
      for (const side of sides) {
        const who = may[event][standing];
        const role = side === openedBy ? "opener" : "other";
        const found = mayDo(event, side, { ...times, openedBy }, today);

        expect([openedBy, side, found]).toEqual([
          openedBy,
          side,
          who.includes(side) || who.includes(role),
        ]);
      }
    }
  });
});

test("a check-in lapses 30 days after its due day, and not on the thirtieth", () => {
  const times = { ...untouched, dueOn: "2026-12-03" };

  expect(checkInState(times, "2027-01-02")).toBe("open");
  expect(checkInState(times, "2027-01-03")).toBe("lapsed");
});

test("views are due seven days after they're asked for at the earliest", () => {
  expect(earliestDue("2026-11-26")).toBe("2026-12-03");
  expect(earliestDue("2028-02-23")).toBe("2028-03-01");
});

test("a due day is said to be too soon, or too far off", () => {
  const error = (dueOn: string) => dueDayError(dueOn, "2026-11-26");

  expect(error("2026-12-02")).toBe("Give them a week: December\u00a03, 2026, or later.");
  expect([error("2026-12-03"), error("2027-05-25")]).toEqual([undefined, undefined]);
  expect(error("2027-05-26")).toBe("Choose a day up to May\u00a025, 2027.");
});

test("a rater sees the other side for 30 days", () => {
  expect(sightEnd(new Date("2026-11-12T15:45:00Z"))).toEqual(new Date("2026-12-12T15:45:00Z"));
});

test("who declines gives one of the reasons with which a check-in can end, and never one that isn't theirs", () => {
  expect(endReasons.filter((reason) => !declineReasons.some((own) => own === reason))).toEqual([
    "taken back",
    "wrong address",
    "relation ended",
    "lapsed",
  ]);
});

function noOne() {
  return Object.fromEntries(
    Object.values(standings).flatMap((ways) => Object.keys(ways).map((standing) => [standing, []])),
  ) as unknown as Record<Standing, []>;
}

test("more time begins a day after the due day, or after today", () => {
  expect(extensionDays("2026-12-04", today)).toEqual({
    earliest: "2026-12-05",
    proposed: "2026-12-11",
    latest: latestDue(today),
  });
  expect(extensionDays("2026-11-20", today).earliest).toBe("2026-11-27");
});
