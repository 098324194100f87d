import { z } from "zod";
import { type CheckInTimes, checkInState, type Side, waitsFor } from "@/lib/check-ins/check-in";

/** What someone is told in their inbox, and by mail beside it. */
export const noticeKinds = [
  "asked",
  "reminder",
  "other in",
  "revealed",
  "agreement to confirm",
  "agreement due",
  "agreement confirmed",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

type Told = {
  /** In the inbox, and in the settings after "Mail when". It names no one, no purpose, no skill, and no level. */
  title: string;
  setting: string;
  /** As long as this is so, it's worth a mail; what is over by the time the mail may go is in the inbox alone. */
  worthMailWhile: "their answers are missing" | "both views are open";
};

/** The one table of the kinds: another kind has a line here, and its words in ./words and ./letters. */
export const noticeTable: Record<NoticeKind, Told> = {
  asked: {
    title: "You were asked for your view",
    setting: "Someone asks for your view",
    worthMailWhile: "their answers are missing",
  },
  reminder: {
    title: "A check-in is waiting for your answers",
    setting: "A check-in is still waiting for your answers",
    worthMailWhile: "their answers are missing",
  },
  "other in": {
    title: "The other side of a check-in is in",
    setting: "The other side of a check-in is in",
    worthMailWhile: "their answers are missing",
  },
  revealed: {
    title: "Both views of a check-in are open",
    setting: "Both views of a check-in are open",
    worthMailWhile: "both views are open",
  },
  "agreement to confirm": {
    title: "An agreement is waiting for you to confirm it",
    setting: "An agreement is waiting for you to confirm it",
    worthMailWhile: "both views are open",
  },
  "agreement due": {
    title: "It’s time to look at an agreement again",
    setting: "It’s time to look at an agreement again",
    worthMailWhile: "both views are open",
  },
  "agreement confirmed": {
    title: "What you suggested is agreed on",
    setting: "What you suggested is agreed on",
    worthMailWhile: "both views are open",
  },
};

/** Whether it's still worth a mail to tell a side of a check-in something, on a day (YYYY-MM-DD). */
export function isWorthMail(kind: NoticeKind, side: Side, times: CheckInTimes, today: string) {
  return noticeTable[kind].worthMailWhile === "both views are open"
    ? checkInState(times, today) === "revealed"
    : waitsFor(side, times, today);
}

/** What the form sends that chooses mail: the kinds that are wanted. */
export const mailChoices = z.strictObject({
  kinds: z.partialRecord(z.enum(noticeKinds), z.literal("on")).optional(),
});
