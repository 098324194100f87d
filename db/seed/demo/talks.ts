import { dayOf } from "@/lib/forms/day";
import type { TalkAction, TalkSide, TalkText, TalkTime } from "@/lib/talks/talk";
import { addDays } from "@/lib/text/dates";
import { isWeekday } from "@/lib/text/local-time";
import { idOf } from "./inputs";

/** A talk of someone in the demo's team with their manager; ISO instants. */
export type DemoTalk = {
  subject: string;
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

/** Jonas had one after the autumn round, and has the next one ahead, as Maya has hers. */
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
      "Jonas: Hand one decision a week about the booking flow to Daniel, and say so in the planning (by December 11, 2026)",
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
];

/** The ids of a talk of the demo's, and of each of its agreed actions, in the log and on the subject's path. */
export function idsOfTalk({ subject, plannedAt = "ahead", log }: DemoTalk) {
  const id = idOf("talk", subject, plannedAt);

  return {
    id,
    actions: (log?.actions ?? []).map((_, at) => ({
      id: idOf("talk", subject, plannedAt, "action", at),
      pathId: idOf("talk", subject, plannedAt, "path", at),
    })),
  };
}

/** The first weekday (YYYY-MM-DD) from so many days after an instant. */
function weekdayFrom(now: Date, days: number) {
  const from = addDays(dayOf(now), days);

  return [from, addDays(from, 1), addDays(from, 2)].find(isWeekday) ?? from;
}
