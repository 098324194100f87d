"use server";

import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { writeLog } from "@/db/queries/talk-log";
import { findTalk } from "@/db/queries/talks";
import { limitReached } from "@/lib/limits";
import { logInput } from "@/lib/talks/input";
import { logClosedText, logConflictText, logLines } from "@/lib/talks/words";
import type { LogState } from "./log-state";

export const writeTalk = formAction(logInput, async (viewer, log): Promise<LogState> => {
  const outcome = await writeLog(viewer, log);

  if (outcome === "closed") return { message: logClosedText };
  if (outcome === "full") return { message: limitReached.talkVersions };
  if (typeof outcome === "string") {
    return refreshAndRedirect(`/talks/${log.id}?notice=${outcome}`);
  }

  const talk = await findTalk(viewer, log.id);
  if (!talk) return { message: logClosedText };

  const { newer } = outcome;
  const today = (await requestDates(viewer)).calendarDay(new Date());

  return {
    message: logConflictText(newer, talk),
    newer: { version: newer.version, lines: logLines(newer, talk, today) },
  };
});
