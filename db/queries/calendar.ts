import "server-only";
import {
  and,
  between,
  desc,
  eq,
  gte,
  isNotNull,
  isNull,
  lt,
  or,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { actions } from "@/db/schema/actions";
import { assessments } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { talkActions } from "@/db/schema/talk-actions";
import { talks, talkVersions } from "@/db/schema/talks";
import type { Viewer } from "@/lib/access/viewer";
import {
  agreedActionItem,
  assessmentItem,
  type CalendarItem,
  calendarDays,
  checkInItem,
  isStillDue,
  ownActionItem,
  talkItem,
} from "@/lib/calendar/items";
import { waitsFor } from "@/lib/check-ins/check-in";
import { limits } from "@/lib/limits";
import { addDays, datesIn } from "@/lib/text/dates";
import { instantAt } from "@/lib/text/local-time";
import { newestChange } from "./actions";
import { checkInTimes, isPartyAnywhere, sideOf } from "./check-in-sides";
import { selfAssessmentsOf } from "./report-making";
import { isTalkOf, talkSideOf } from "./talk-sides";

type Days = { today: string; first: string; last: string; zone: string };

/**
 * What comes up for the viewer and came up lately, by its time: their talks, the check-ins that wait for their answers, what
 * they do by a day, and their next assessment. Days are those of a zone.
 */
export function listCalendar(
  viewer: Viewer,
  { now = new Date(), zone }: { now?: Date; zone: string },
): Promise<CalendarItem[]> {
  const { calendarDay } = datesIn(zone);
  const today = calendarDay(now);
  const days = { today, ...calendarDays(today), zone };
  const dayOfItem = ({ onDay, startsAt }: CalendarItem) => onDay ?? calendarDay(startsAt ?? "");

  return asViewer(viewer, async (tx) => {
    const items = [
      ...(await comingTalks(tx, viewer, days)),
      ...(await checkInsDue(tx, viewer, days)),
      ...(await ownActionsDue(tx, viewer)),
      ...(await agreedActionsDue(tx, viewer, days)),
      ...(await nextAssessment(tx, viewer, days)),
    ];

    return items
      .map((item) => ({
        item,
        key: `${dayOfItem(item)} ${item.kind} ${item.id}`,
        day: dayOfItem(item),
      }))
      .filter(({ day }) => day >= days.first && day <= days.last)
      .toSorted((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ item }) => item);
  });
}

/** Once a talk is called off, or the relation that it rests on has ended, it doesn't take place. */
async function comingTalks(tx: Transaction, viewer: Viewer, { today, first, last, zone }: Days) {
  const at = sql`coalesce(${talks.startsAt}, ${talks.onDay}::timestamptz)`;
  const rows = await tx
    .select({
      id: talks.id,
      onDay: talks.onDay,
      startsAt: talks.startsAt,
      revision: talks.revision,
      createdAt: talks.createdAt,
      movedAt: talks.movedAt,
    })
    .from(talks)
    .where(
      and(
        isTalkOf(viewer),
        isNull(talks.calledOffAt),
        isNull(talks.sightEndedAt),
        or(
          between(talks.onDay, first, last),
          and(
            gte(talks.startsAt, instantAt(first, 0, zone)),
            lt(talks.startsAt, instantAt(addDays(last, 1), 0, zone)),
          ),
        ),
      ),
    )
    .orderBy(sql`${at} < ${today}::timestamptz`, at, talks.id)
    .limit(limits.calendarItems);

  return rows.map(talkItem);
}

/** Those that are over are left out in the statement, too, so that its limit is of those that wait. */
async function checkInsDue(tx: Transaction, viewer: Viewer, { today, first, last }: Days) {
  const rows = await tx
    .select({
      ...checkInTimes,
      id: checkIns.id,
      side: sideOf(viewer),
      createdAt: checkIns.createdAt,
      extendedAt: checkIns.extendedAt,
    })
    .from(checkIns)
    .where(
      and(
        isPartyAnywhere(viewer),
        isNull(checkIns.revealedAt),
        isNull(checkIns.endedAt),
        between(checkIns.dueOn, first, last),
      ),
    )
    .orderBy(...nextFirst(checkIns.dueOn, today), checkIns.id)
    .limit(limits.calendarItems);

  return rows.filter(({ side, ...times }) => waitsFor(side, times, today)).map(checkInItem);
}

/** The viewer's own actions that were done and come around again. */
async function ownActionsDue(tx: Transaction, viewer: Viewer) {
  const newest = newestChange(tx);
  const rows = await tx
    .select({
      id: actions.id,
      cadence: actions.cadence,
      doneOn: newest.doneOn,
      saidAt: newest.createdAt,
    })
    .from(actions)
    .innerJoinLateral(newest, sql`true`)
    .where(
      and(
        eq(actions.personId, viewer.id),
        eq(actions.organizationId, viewer.organizationId),
        isNotNull(actions.cadence),
      ),
    )
    .orderBy(actions.createdAt, actions.id)
    .limit(limits.ownActions);

  return rows.flatMap(({ cadence, doneOn, ...row }) =>
    cadence && doneOn ? [ownActionItem({ ...row, cadence, doneOn })] : [],
  );
}

/** What the viewer agreed to do in a talk, on either side, by the newest version that both confirmed. */
async function agreedActionsDue(tx: Transaction, viewer: Viewer, { today, first, last }: Days) {
  const said = newestChange(tx);
  const held = tx
    .select({ version: talkVersions.version, confirmedAt: talkVersions.confirmedAt })
    .from(talkVersions)
    .where(and(eq(talkVersions.talkId, talks.id), isNotNull(talkVersions.confirmedAt)))
    .orderBy(desc(talkVersions.version))
    .limit(1)
    .as("held");
  const rows = await tx
    .select({
      id: talkActions.id,
      talkId: talkActions.talkId,
      actionId: talkActions.actionId,
      dueOn: talkActions.dueOn,
      state: said.state,
      version: held.version,
      confirmedAt: held.confirmedAt,
    })
    .from(talkActions)
    .innerJoin(talks, eq(talks.id, talkActions.talkId))
    .innerJoinLateral(held, sql`true`)
    .leftJoin(actions, eq(actions.id, talkActions.actionId))
    .leftJoinLateral(said, sql`true`)
    .where(
      and(
        isTalkOf(viewer),
        eq(talkActions.owner, talkSideOf(viewer)),
        isNull(talkActions.doneOn),
        between(talkActions.dueOn, first, last),
      ),
    )
    .orderBy(...nextFirst(talkActions.dueOn, today), talkActions.id)
    .limit(limits.calendarItems);

  return rows.flatMap(({ confirmedAt, state, ...row }) =>
    confirmedAt && isStillDue(state) ? [agreedActionItem({ ...row, confirmedAt })] : [],
  );
}

async function nextAssessment(tx: Transaction, viewer: Viewer, { zone }: Days) {
  const rows = await tx
    .select({ id: assessments.id, submittedAt: assessments.submittedAt })
    .from(assessments)
    .where(and(selfAssessmentsOf(viewer), isNotNull(assessments.submittedAt)))
    .orderBy(desc(assessments.submittedAt), assessments.id)
    .limit(1);

  return rows.flatMap(({ id, submittedAt }) =>
    submittedAt
      ? [assessmentItem({ id, submittedAt, submittedOn: datesIn(zone).calendarDay(submittedAt) })]
      : [],
  );
}

/** What comes next, from today on, before what was. */
function nextFirst(day: SQLWrapper, today: string) {
  return [sql`${day} < ${today}::date`, sql`${day}`];
}
