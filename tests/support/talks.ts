import { expect } from "vitest";
import { confirmLog, writeLog } from "@/db/queries/talk-log";
import { planTalk } from "@/db/queries/talk-plans";
import type { Viewer } from "@/lib/access/viewer";
import { dayOf } from "@/lib/forms/day";
import type { LogInput } from "@/lib/talks/input";
import type { TalkAction } from "@/lib/talks/talk";
import { addDays } from "@/lib/text/dates";

/** A day (YYYY-MM-DD) so many days from now. */
export const inDays = (days: number) => addDays(dayOf(new Date()), days);

/** Something that the subject of a talk will do by a day. */
export function anAction(change: Partial<TalkAction> = {}): TalkAction {
  return { owner: "subject", what: "Lead the pricing review", dueOn: inDays(14), ...change };
}

/** What a form sends that writes the first notes of a talk. */
export function aLog(id: string, change: Partial<LogInput> = {}): LogInput {
  return {
    id,
    version: 1,
    agenda: ["The pilot"],
    notes: "We talked about the pilot.",
    actions: [anAction(), anAction({ owner: "partner", what: "Ask for a seat in the review" })],
    ...change,
  };
}

/** A talk that one of two plans with the other, by the member's place or a mentorship; answers its id. */
export async function aTalk(
  planner: Viewer,
  other: Viewer,
  by: string | { mentorshipId: string },
  time: { onDay: string | null; startsAt: Date | null } = { onDay: inDays(3), startsAt: null },
) {
  const id = crypto.randomUUID();
  const basis = typeof by === "string" ? { placeId: by, withId: other.id } : by;
  const talk = { id, basis, agenda: ["The pilot"], ...time };
  expect(await planTalk(planner, talk)).toBe("planned");

  return id;
}

/** Lets one of the two of a talk write its log, and the other one confirm it. */
export async function agreeOnLog(writer: Viewer, other: Viewer, log: LogInput) {
  expect(await writeLog(writer, log)).toBe("written");
  expect(await confirmLog(other, { id: log.id, version: log.version + 1 })).toBe("confirmed");
}
