import { expect } from "vitest";
import { asSystem } from "@/db/client";
import { confirmLog, writeLog } from "@/db/queries/talk-log";
import { planTalk } from "@/db/queries/talk-plans";
import { talkActions } from "@/db/schema/talk-actions";
import { talks, talkVersions } from "@/db/schema/talks";
import type { Viewer } from "@/lib/access/viewer";
import { dayOf } from "@/lib/forms/day";
import type { LogInput } from "@/lib/talks/input";
import type { TalkAction, TalkSide } from "@/lib/talks/talk";
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

/** A talk of two on a day, by its rows alone, with what was noted and agreed on in it; answers its id. */
export async function plantTalk(
  subject: Viewer,
  partner: Viewer,
  {
    notes = "",
    agreed = [],
    ...talk
  }: Partial<typeof talks.$inferInsert> & {
    notes?: string;
    agreed?: { owner: TalkSide; what?: string; dueOn: string; doneOn?: string }[];
  },
) {
  const id = crypto.randomUUID();
  await asSystem("test", async (tx) => {
    await tx.insert(talks).values({
      ...{ id, organizationId: subject.organizationId, plannedBy: "subject" },
      ...{ subjectId: subject.id, subjectName: "Ada" },
      ...{ partnerId: partner.id, partnerName: "Mary" },
      ...talk,
    });
    await tx.insert(talkVersions).values({
      ...{ talkId: id, version: 1, writtenBy: "subject", agenda: [], notes, actions: [] },
    });
    for (const [place, action] of agreed.entries()) {
      await tx
        .insert(talkActions)
        .values({ talkId: id, place, what: "Lead the review", ...action });
    }
  });

  return id;
}
