import { notFound } from "next/navigation";
import { calendarFile } from "@/app/_request/calendar-file";
import { requestDates } from "@/app/_request/dates";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findTalk } from "@/db/queries/talks";
import { talkItem } from "@/lib/calendar/items";
import { dayOfTalk, isOpenTalk } from "@/lib/talks/talk";

/** A talk of the viewer's for their calendar; none that was called off or doesn't take place. */
export async function GET(_request: Request, { params }: RouteContext<"/api/talks/[id]/ics">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const talk = id && (await findTalk(viewer, id));

  if (!talk || !isOpenTalk(talk)) notFound();

  const day = dayOfTalk(talk, await requestDates(viewer));

  return calendarFile(`leadpath-talk-${day}.ics`, [talkItem(talk)]);
}
