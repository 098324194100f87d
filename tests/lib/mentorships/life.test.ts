import { describe, expect, test } from "vitest";
import { life, type MentorshipEvent, mayDo, stateAfter } from "@/lib/mentorships/life";
import {
  type MentorshipState,
  mentorshipState,
  otherSide,
  type PauseReason,
  proposalEnd,
} from "@/lib/mentorships/mentorship";

const states: MentorshipState[] = ["proposed", "taken", "active", "paused", "ended"];
const refused = undefined;

// Written down on its own: each line is a line of the design's table, for each state in their order.
const table: Record<MentorshipEvent, (MentorshipState | undefined)[]> = {
  accepted: ["active", refused, refused, refused, refused],
  "taken on": ["taken", refused, refused, refused, refused],
  confirmed: [refused, "active", refused, refused, refused],
  declined: ["ended", "ended", refused, refused, refused],
  "taken back": ["ended", "ended", refused, refused, refused],
  lapsed: ["ended", "ended", refused, refused, refused],
  paused: [refused, refused, "paused", refused, refused],
  resumed: [refused, refused, refused, "active", refused],
  completed: [refused, refused, "ended", "ended", refused],
  stopped: [refused, refused, "ended", "ended", refused],
  managing: ["ended", "ended", "paused", "paused", refused],
  moved: ["ended", "ended", "active", "paused", refused],
  gone: ["ended", "ended", "ended", "ended", refused],
};

const events = Object.keys(life) as MentorshipEvent[];

test.each(events)("%s leads where the design says, from every state", (event) => {
  expect(states.map((state) => stateAfter(event, state))).toEqual(table[event]);
});

describe("who may", () => {
  const movers: Record<MentorshipEvent, { mentee: boolean; mentor: boolean }> = {
    accepted: { mentee: false, mentor: true },
    "taken on": { mentee: false, mentor: true },
    confirmed: { mentee: true, mentor: false },
    declined: { mentee: false, mentor: true },
    "taken back": { mentee: true, mentor: false },
    lapsed: { mentee: false, mentor: false },
    paused: { mentee: true, mentor: true },
    resumed: { mentee: true, mentor: false },
    completed: { mentee: true, mentor: true },
    stopped: { mentee: true, mentor: true },
    managing: { mentee: false, mentor: false },
    moved: { mentee: false, mentor: false },
    gone: { mentee: false, mentor: false },
  };

  test.each(events)("%s: as the mentee proposed and paused it, or the mentor", (event) => {
    for (const who of ["mentee", "mentor"] as const) {
      const other = otherSide(who);
      const may = (side: "mentee" | "mentor") =>
        states.some((state) => mayDo(event, side, { state, proposedBy: who, pausedBy: who }));

      expect(may(who)).toBe(movers[event].mentee);
      expect(may(other)).toBe(movers[event].mentor);
    }
  });

  test("a pause because one managed the other ends by either; the other's pause doesn't", () => {
    const mayResume = (pausedBy: PauseReason) =>
      (["mentee", "mentor"] as const).map((side) =>
        mayDo("resumed", side, { state: "paused", proposedBy: "mentor", pausedBy }),
      );

    expect(mayResume("managing")).toEqual([true, true]);
    expect(mayResume("mentee")).toEqual([true, false]);
    expect(mayResume("mentor")).toEqual([false, true]);
  });
});

test("the state follows from the instants", () => {
  const at = new Date("2027-01-04T09:00:00Z");
  const none = { acceptedAt: null, startedAt: null, pausedAt: null, endedAt: null };

  expect(mentorshipState(none)).toBe("proposed");
  expect(mentorshipState({ ...none, acceptedAt: at })).toBe("taken");
  expect(mentorshipState({ ...none, acceptedAt: at, startedAt: at })).toBe("active");
  expect(mentorshipState({ ...none, acceptedAt: at, startedAt: at, pausedAt: at })).toBe("paused");
  expect(mentorshipState({ ...none, endedAt: at })).toBe("ended");
  expect(proposalEnd(at)).toEqual(new Date("2027-02-03T09:00:00Z"));
});
