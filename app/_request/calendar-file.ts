import "server-only";
import ical, { ICalEventClass, ICalEventTransparency } from "ical-generator";
import { env } from "@/app/_server/env";
import type { CalendarItem } from "@/lib/calendar/items";
import { calendarName, calendarTitle } from "@/lib/calendar/words";
import { download } from "./download";

/** How often a calendar asks again, in seconds: those that follow it at all. */
const refreshEvery = 3600;

/**
 * What comes up for someone as a calendar file (RFC 5545). Days are dates, instants are in UTC, and nothing depends on when
 * it's made: the same things give the same bytes.
 */
export function calendarFile(name: string, items: readonly CalendarItem[]) {
  const calendar = ical({
    name: calendarName,
    prodId: { company: "Leadpath", product: "Leadpath", language: "EN" },
    ttl: refreshEvery,
  });

  for (const item of items) {
    const url = `${env.APP_URL}${item.path}`;
    calendar.createEvent({
      id: `${item.kind}-${item.id}@leadpath`,
      sequence: item.sequence,
      stamp: item.changedAt,
      lastModified: item.changedAt,
      start: item.startsAt ?? new Date(`${item.onDay}T00:00Z`),
      allDay: item.startsAt === null,
      summary: calendarTitle[item.kind],
      // Not every calendar shows an address that stands in its own field.
      description: url,
      url,
      class: ICalEventClass.PRIVATE,
      // What is due on a day leaves the day free.
      transparency: item.startsAt
        ? ICalEventTransparency.OPAQUE
        : ICalEventTransparency.TRANSPARENT,
    });
  }

  return download(name, "text/calendar; charset=utf-8", `${calendar.toString()}\r\n`);
}
