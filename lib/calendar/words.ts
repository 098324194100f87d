import type { CalendarKind } from "./items";

/** What a calendar is called, and each thing in it: calendars are shared, so that none says who, what about, or how it stands. */
export const calendarName = "Leadpath";

export const calendarTitle: Record<CalendarKind, string> = {
  talk: "Leadpath: talk",
  "check-in": "Leadpath: check-in due",
  action: "Leadpath: action due",
  assessment: "Leadpath: time for your next assessment",
};
