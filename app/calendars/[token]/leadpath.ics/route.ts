import { notFound } from "next/navigation";
import { calendarFile } from "@/app/_request/calendar-file";
import { clientAddress } from "@/app/_request/client-address";
import { tokenParam } from "@/app/_request/params";
import { listCalendar } from "@/db/queries/calendar";
import { openCalendarFeed } from "@/db/queries/calendar-feeds";
import { tooOften } from "@/lib/text/notices";
import { timeZoneOf } from "@/lib/text/time-zones";

/** What comes up for the owner of a calendar link, for the calendar that follows it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/calendars/[token]/leadpath.ics">,
) {
  const { tokenHash } = await tokenParam(params);
  const feed = await openCalendarFeed(tokenHash, await clientAddress());

  if (feed === "gone") notFound();
  if (typeof feed === "number") {
    const headers = { "retry-after": String(feed), "cache-control": "no-store" };
    return new Response(tooOften(feed), { status: 429, headers });
  }

  return calendarFile(
    "leadpath.ics",
    await listCalendar(feed.viewer, { zone: timeZoneOf(feed.timeZone) }),
  );
}
