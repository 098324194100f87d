import "server-only";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { findRequestLink } from "@/app/_request/guest";
import { setStatus } from "@/app/_server/work-at-hand";
import { PageHeader } from "@/components/ui/page-header";
import { findCheckIn } from "@/db/queries/check-ins";

/** What a guest who has begun in this browser is asked, and as whom; nothing in any other. Read once a request. */
export const findRequestView = cache(async (token: string) => {
  const link = await findRequestLink(token);
  const checkIn = link?.hasBegun && (await findCheckIn(link.viewer, link.id));

  return link && checkIn ? { guest: link.viewer, checkIn } : undefined;
});

/** The day (YYYY-MM-DD) in the browser's time zone. */
export async function requestToday() {
  return (await requestDates()).calendarDay(new Date());
}

/** The same for every reason: a guess reveals nothing. */
export function LinkGone() {
  setStatus(404);

  return (
    <PageHeader
      title="This link doesn’t open anything here"
      lead="It was taken back, it lapsed, it’s open in another browser, or part of it is missing. Ask the person who sent it to you."
    />
  );
}
