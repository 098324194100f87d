import "server-only";
import { cache } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { findTalk } from "@/db/queries/talks";
import { latestTalkDays } from "@/lib/talks/talk";
import { addDays, dayText } from "@/lib/text/dates";

/** A talk of the viewer's: read once a request, for a page about it and the page's title. */
export const findRequestTalk = cache(async (id: string) => findTalk(await requireViewer(), id));

/** The first and the last day (YYYY-MM-DD) that a talk can be put on. */
export function talkDays(today: string) {
  return { earliest: today, latest: addDays(today, latestTalkDays) };
}

/** Why a talk can't be put on a day; nothing where it can. */
export function mistakeInDay(day: string, today: string) {
  const { latest } = talkDays(today);
  if (day < today) return "Choose today or a later day.";

  return day > latest ? `Choose a day up to ${dayText(latest)}.` : undefined;
}
