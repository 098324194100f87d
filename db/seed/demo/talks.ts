import { dayOf } from "@/lib/forms/day";
import type { TalkAction, TalkSide, TalkText, TalkTime } from "@/lib/talks/talk";
import { addDays } from "@/lib/text/dates";
import { isWeekday } from "@/lib/text/local-time";
import { idOf } from "./inputs";

/** A talk of someone in the demo's team with their manager, or of a mentee with their mentor; ISO instants. */
export type DemoTalk = {
  subject: string;
  by?: "mentorship";
  /** Where it isn't the demo's mentor. */
  mentor?: string;
  /** When it is, seen from when the demo is loaded. */
  time: (now: Date) => TalkTime;
  plannedBy: TalkSide;
  /** Without one it's planned as the demo is loaded. */
  plannedAt?: string;
  agenda: string[];
  /** What the subject wrote down, and when both confirmed it. */
  log?: Omit<TalkText, "agenda" | "actions"> & {
    writtenAt: string;
    confirmedAt: string;
    actions: (TalkAction & { doneOn?: string })[];
  };
};

/**
 * Jonas had one after the autumn round, and has the next one ahead, as Maya has hers. Maya has had two with Ingrid; the next
 * one is ahead, as Noor's is.
 */
export const demoTalks: readonly DemoTalk[] = [
  {
    subject: "jonas",
    time: () => ({ onDay: "2026-10-08", startsAt: null }),
    plannedBy: "partner",
    plannedAt: "2026-10-06T09:40:00.000Z",
    agenda: [
      "Who decides about the booking flow when Jonas isn’t in the room?",
      "The page on hotels and rail: who should have read it by now?",
    ],
    log: {
      notes:
        "We see the page on hotels and rail the same way. Where we differ is leadership: Jonas asks the team before he decides, and Tomás has only seen the decision.\n\nA small test until December: one decision a week that isn’t Jonas’s, said out loud before the week starts.",
      actions: [
        {
          owner: "subject",
          what: "Hand one decision a week about the booking flow to Daniel, and say so in the planning",
          dueOn: "2026-12-11",
        },
        {
          owner: "partner",
          what: "Take Jonas along to the planning with sales, and let him open it",
          dueOn: "2026-11-13",
          doneOn: "2026-11-11",
        },
      ],
      writtenAt: "2026-10-08T13:25:00.000Z",
      confirmedAt: "2026-10-09T07:50:00.000Z",
    },
  },
  {
    subject: "jonas",
    time: (now) => ({ onDay: weekdayFrom(now, 6), startsAt: null }),
    plannedBy: "partner",
    agenda: [
      "Jonas: Hand one decision a week about the booking flow to Daniel, and say so in the planning",
      "What Daniel decided, and what Jonas would have done",
    ],
  },
  {
    subject: "maya",
    time: (now) => ({ onDay: null, startsAt: new Date(`${weekdayFrom(now, 4)}T09:30:00.000Z`) }),
    plannedBy: "partner",
    agenda: [
      "The new rail timetable: who tells the support team that Maya decides?",
      "The pricing review: what Bence needs before it",
    ],
  },
  {
    subject: "maya",
    by: "mentorship",
    mentor: "amara",
    time: () => ({ onDay: "2026-02-19", startsAt: null }),
    plannedBy: "subject",
    plannedAt: "2026-02-16T08:10:00.000Z",
    agenda: ["The quarterly planning: who spoke, and who decided?"],
    log: {
      notes:
        "Amara counted: Maya summed up four times before anyone else had. Next time she asks for the sum instead.",
      actions: [
        {
          owner: "subject",
          what: "Let someone else sum up the next two plannings",
          dueOn: "2026-04-10",
          doneOn: "2026-04-09",
        },
      ],
      writtenAt: "2026-02-19T16:00:00.000Z",
      confirmedAt: "2026-02-20T08:45:00.000Z",
    },
  },
  {
    subject: "maya",
    by: "mentorship",
    time: () => ({ onDay: "2026-09-18", startsAt: null }),
    plannedBy: "subject",
    plannedAt: "2026-09-07T08:00:00.000Z",
    agenda: ["What I decide that Bence could decide", "Booking and rail: one list, or two?"],
    log: {
      notes:
        "Ingrid asked which of last month’s decisions would have been worse without me. I found two. There were eleven.",
      actions: [
        {
          owner: "subject",
          what: "Keep a list of every decision for two weeks, with who could have made it",
          dueOn: "2026-10-05",
          doneOn: "2026-10-02",
        },
      ],
      writtenAt: "2026-09-18T15:05:00.000Z",
      confirmedAt: "2026-09-18T18:30:00.000Z",
    },
  },
  {
    subject: "maya",
    by: "mentorship",
    time: () => ({ onDay: "2026-10-30", startsAt: null }),
    plannedBy: "subject",
    plannedAt: "2026-10-12T09:15:00.000Z",
    agenda: ["The list of decisions, and what it says", "The next assessment: what would be true?"],
    log: {
      notes:
        "Of 31 decisions, 19 were someone else’s. Maya hands the ones about seat selection over as a whole, in writing, so that it doesn’t depend on a good week.",
      actions: [
        {
          owner: "subject",
          what: "Show Ingrid the hand-over note for seat selection",
          dueOn: "2026-11-20",
        },
        {
          owner: "partner",
          what: "Introduce Maya to a lead who gave a roadmap away",
          dueOn: "2026-11-13",
          doneOn: "2026-11-10",
        },
      ],
      writtenAt: "2026-10-30T16:20:00.000Z",
      confirmedAt: "2026-11-01T17:45:00.000Z",
    },
  },
  {
    subject: "maya",
    by: "mentorship",
    time: (now) => ({ onDay: null, startsAt: new Date(`${weekdayFrom(now, 8)}T15:00:00.000Z`) }),
    plannedBy: "partner",
    agenda: [
      "The hand-over note",
      "Where did you lead since our last talk that no one asked you to?",
    ],
  },
  {
    subject: "noor",
    by: "mentorship",
    time: () => ({ onDay: "2026-11-05", startsAt: null }),
    plannedBy: "subject",
    plannedAt: "2026-10-28T08:30:00.000Z",
    agenda: ["The planning with the depot: who’s missing?"],
    log: {
      notes: "The night shift plans nothing because no one asks it. Noor asks it next week.",
      actions: [
        {
          owner: "subject",
          what: "Sit through one night shift, and write down what it waits for",
          dueOn: "2026-11-19",
          doneOn: "2026-11-18",
        },
      ],
      writtenAt: "2026-11-05T17:10:00.000Z",
      confirmedAt: "2026-11-06T08:05:00.000Z",
    },
  },
  {
    subject: "noor",
    by: "mentorship",
    time: (now) => ({ onDay: weekdayFrom(now, 12), startsAt: null }),
    plannedBy: "subject",
    agenda: ["What the night shift waits for, and whom that concerns"],
  },
];

/** The ids of a talk of the demo's, and of each of its agreed actions, in the log and on the subject's path. */
export function idsOfTalk({ subject, by, plannedAt = "ahead", log }: DemoTalk) {
  const talk = ["talk", ...(by ? [by] : []), subject, plannedAt];

  return {
    id: idOf(...talk),
    actions: (log?.actions ?? []).map((_, at) => ({
      id: idOf(...talk, "action", at),
      pathId: idOf(...talk, "path", at),
    })),
  };
}

/** The first weekday (YYYY-MM-DD) from so many days after an instant. */
function weekdayFrom(now: Date, days: number) {
  const from = addDays(dayOf(now), days);

  return [from, addDays(from, 1), addDays(from, 2)].find(isWeekday) ?? from;
}
