import "server-only";
import { and, between, eq, gt, gte, isNotNull, isNull, lt, lte, or } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { mentorships } from "@/db/schema/mentorships";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { talkActions } from "@/db/schema/talk-actions";
import { talks } from "@/db/schema/talks";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import type { Viewer } from "@/lib/access/viewer";
import { type CheckInTimes, waitsFor } from "@/lib/check-ins/check-in";
import { type DigestNews, type DigestPerson, groupOf } from "@/lib/digests/letter";
import { isWorthDigest, noNews, type PersonNews } from "@/lib/digests/news";
import { type DigestDays, digestDays, hasMoved } from "@/lib/digests/week";
import { limits } from "@/lib/limits";
import { byNextTalk } from "@/lib/mentorships/movement";
import { dayOfTalk } from "@/lib/talks/talk";
import { isAway } from "@/lib/teams/team";
import { addDays, type Dates, datesIn } from "@/lib/text/dates";
import { instantAt } from "@/lib/text/local-time";
import { recordLooksOnce } from "./audit";
import { checkInTimes } from "./check-in-sides";
import { lookAt, readMoves } from "./mentee-movement";
import { mentorshipsBy } from "./mentees";
import { byName } from "./own-membership";
import { isTalkOf } from "./talk-sides";
import { isRatedAsManager } from "./team-member";
import { isManagedBy } from "./teams";

type Told = { days: DigestDays; now: Date; today: string; dates: Dates };

/**
 * What a week's digest tells someone, as it's open to them at this moment: how their mentees moved, wherever these and they
 * work, and what they share with each person in the teams that they manage. What's told of a mentee's path and report is
 * written down as the look that a list of mentees is; of a team it's what the two share, and no look.
 */
export async function readDigest(
  personId: string,
  { week, zone, now }: { week: string; zone: string; now: Date },
): Promise<DigestNews> {
  const dates = datesIn(zone);
  const told = { days: digestDays(week), now, today: dates.calendarDay(now), dates };
  const { mentees, isLook, places } = await asSystem("gather someone's digest", async (tx) => ({
    ...(await newsOfMentees(tx, personId, told)),
    places: await placesManagedIn(tx, personId),
  }));
  const teams: DigestNews["teams"][number][] = [];

  for (const { id: organizationId, name } of places) {
    const reader: Viewer = { id: personId, organizationId, role: "member", sessionId: "" };
    const of = places.length > 1 ? `, ${name}` : "";
    teams.push(...(await newsOfTeams(reader, of, told)));
  }

  return { mentees, teams, isLook };
}

/** The organizations that someone is a member of and manages a team in, by name. */
function placesManagedIn(tx: Transaction, personId: string) {
  return tx
    .selectDistinct({ id: organizations.id, name: organizations.name })
    .from(teamManagers)
    .innerJoin(organizations, eq(organizations.id, teamManagers.organizationId))
    .innerJoin(
      memberships,
      and(
        eq(memberships.personId, teamManagers.personId),
        eq(memberships.organizationId, teamManagers.organizationId),
        isNull(memberships.endedAt),
      ),
    )
    .where(
      and(
        eq(teamManagers.personId, personId),
        isNotNull(teamManagers.startedAt),
        isNull(teamManagers.endedAt),
      ),
    )
    .orderBy(organizations.name, organizations.id)
    .limit(limits.memberships);
}

async function newsOfMentees(
  tx: Transaction,
  personId: string,
  { days, now, today, dates }: Told,
): Promise<Pick<DigestNews, "mentees" | "isLook">> {
  const mentor = { id: personId };
  const found = await mentorshipsBy(tx, mentor, isNull(mentorships.pausedAt), { now, dates });
  const mentees = found.map((mentee) => ({ ...mentee, since: days.first }));
  const { agreed, onPath, pieces, views, compared } = await readMoves(tx, mentees, { now, today });
  const moved = (day: string | null) => day !== null && hasMoved(day, days);
  const rows = mentees.map((mentee) => {
    const isIts = (row: { id: string }) => row.id === mentee.id;
    const next = mentee.next && dayOfTalk(mentee.next, dates);
    const doneOnPath = onPath.filter((row) => isIts(row) && moved(row.doneOn)).length;
    const news: PersonNews = {
      ...noNews,
      done: agreed.filter((row) => isIts(row) && moved(row.doneOn)).length + doneOnPath,
      evidence: pieces.filter((row) => isIts(row) && moved(dates.calendarDay(row.createdAt)))
        .length,
      hasNewReport: views.some((row) => isIts(row) && moved(dates.calendarDay(row.later.asOf))),
      revealed: compared.filter(
        (row) => isIts(row) && row.revealedAt && moved(dates.calendarDay(row.revealedAt)),
      ).length,
      waiting: compared.filter(isIts).flatMap((times) => waitingIn(times, { days, today })),
      talk: next && next <= days.last ? next : null,
      overdue: agreed.filter((row) => isIts(row) && row.doneOn === null),
    };
    const looks = [
      ...(doneOnPath > 0 ? [lookAt("path", mentee)] : []),
      ...(news.hasNewReport ? [lookAt("report", mentee)] : []),
    ];
    const { name, next: meets } = mentee;

    return { name, path: `/mentees/${mentee.id}`, news, looks, movement: { next: meets } };
  });
  const worth = rows.filter(({ news }) => isWorthDigest(news, { days, today }));
  const group = groupOf({ title: "Your mentees", path: "/mentees" }, byNextTalk(worth, dates));
  const looks = worth
    .filter(({ path }) => group?.people.some((each) => each.path === path))
    .flatMap(({ looks }) => looks);
  await recordLooksOnce(tx, mentor, looks);

  return { mentees: group, isLook: looks.length > 0 };
}

/**
 * Of each team that the reader manages the people of whom there's news: of their own check-ins and talks with each, and of
 * no one else's. Someone in several teams is told of in the first one.
 */
function newsOfTeams(reader: Viewer, of: string, { days, now, today, dates }: Told) {
  return asViewer(reader, async (tx) => {
    const members = await membersManagedBy(tx, reader);
    const shared = await checkInsWithMembers(tx, reader, { days, dates });
    const meetings = await talksWithMembers(tx, reader, { days, now, today, dates });
    const agreed = await agreedWithMembers(tx, reader, { days, today });
    const seen = new Set<string>();
    const groups = new Map<string, { title: string; path: string; people: DigestPerson[] }>();

    for (const { teamId, team, placeId, personId, name, awayUntil } of members) {
      if (seen.has(personId)) continue;
      seen.add(personId);

      const isIts = (row: { subjectId: string }) => row.subjectId === personId;
      const [its, actions] = [shared.filter(isIts), agreed.filter(isIts)];
      const news: PersonNews = {
        ...noNews,
        done: actions.filter(({ owner, doneOn }) => owner === "subject" && doneOn !== null).length,
        revealed: its.filter(({ revealedAt }) => revealedAt !== null).length,
        talk:
          meetings
            .filter(isIts)
            .map((talk) => dayOfTalk(talk, dates))
            .toSorted()[0] ?? null,
        waiting: its
          .flatMap((times) => waitingIn(times, { days, today }))
          .filter(({ isReaders }) => isReaders || !isAway(awayUntil, today)),
        overdue: actions.filter(({ doneOn }) => doneOn === null),
      };
      if (!isWorthDigest(news, { days, today })) continue;

      const group = groups.get(teamId) ?? {
        title: `${team}${of}`,
        path: `/teams/${teamId}`,
        people: [],
      };
      group.people.push({ name, path: `/teams/${teamId}/members/${placeId}`, news });
      groups.set(teamId, group);
    }

    return [...groups.values()].flatMap(({ people, ...group }) => groupOf(group, people) ?? []);
  });
}

/** Of a check-in in which the reader rates: their own answers that are due by the end of the week, and the other's late ones. */
function waitingIn(
  times: CheckInTimes,
  { days, today }: Pick<Told, "days" | "today">,
): PersonNews["waiting"] {
  const { dueOn } = times;
  const isReadersTurn = dueOn <= days.last && waitsFor("rater", times, today);
  const isOthersLate = dueOn < today && waitsFor("subject", times, today);

  return [
    ...(isReadersTurn ? [{ isReaders: true, dueOn }] : []),
    ...(isOthersLate ? [{ isReaders: false, dueOn }] : []),
  ];
}

/** Everyone who accepted a place in a team that the reader manages, by the team's name and theirs. */
function membersManagedBy(tx: Transaction, reader: Viewer) {
  return tx
    .select({
      teamId: teams.id,
      team: teams.name,
      placeId: teamMemberships.id,
      personId: people.id,
      name: people.name,
      awayUntil: teamMemberships.awayUntil,
    })
    .from(teamManagers)
    .innerJoin(teams, eq(teams.id, teamManagers.teamId))
    .innerJoin(teamMemberships, eq(teamMemberships.teamId, teams.id))
    .innerJoin(people, eq(people.id, teamMemberships.personId))
    .where(
      and(
        isManagedBy(reader),
        isNotNull(teamMemberships.startedAt),
        isNull(teamMemberships.endedAt),
      ),
    )
    .orderBy(teams.name, teams.id, byName, teamMemberships.id)
    .limit(limits.teamMembers);
}

/** The reader's check-ins with people they manage whose views opened in the week before, or that wait and are due. */
async function checkInsWithMembers(
  tx: Transaction,
  reader: Viewer,
  { days, dates: { zone } }: Pick<Told, "days" | "dates">,
) {
  const from = instantAt(days.first, 0, zone);
  const until = instantAt(days.week, 0, zone);

  return tx
    .select({ subjectId: checkIns.subjectId, ...checkInTimes })
    .from(checkIns)
    .where(
      and(
        isRatedAsManager(reader),
        or(
          and(gte(checkIns.revealedAt, from), lt(checkIns.revealedAt, until)),
          and(isNull(checkIns.revealedAt), lte(checkIns.dueOn, days.last)),
        ),
      ),
    )
    .orderBy(checkIns.dueOn, checkIns.id)
    .limit(limits.teamMembers);
}

/** The talks that the reader has this week with people they manage. */
function talksWithMembers(
  tx: Transaction,
  reader: Viewer,
  { days, now, today, dates: { zone } }: Told,
) {
  const end = instantAt(addDays(days.last, 1), 0, zone);

  return tx
    .select({ subjectId: talks.subjectId, onDay: talks.onDay, startsAt: talks.startsAt })
    .from(talks)
    .where(
      and(
        isTalkWithMember(reader),
        isNull(talks.calledOffAt),
        or(
          between(talks.onDay, today, days.last),
          and(gt(talks.startsAt, now), lt(talks.startsAt, end)),
        ),
      ),
    )
    .orderBy(talks.id)
    .limit(limits.teamMembers);
}

/** What the reader and people they manage agreed on in talks that was done in the week before, or is late. */
function agreedWithMembers(
  tx: Transaction,
  reader: Viewer,
  { days, today }: Pick<Told, "days" | "today">,
) {
  return tx
    .select({
      subjectId: talks.subjectId,
      owner: talkActions.owner,
      dueOn: talkActions.dueOn,
      doneOn: talkActions.doneOn,
    })
    .from(talkActions)
    .innerJoin(talks, eq(talks.id, talkActions.talkId))
    .where(
      and(
        isTalkWithMember(reader),
        or(
          and(gte(talkActions.doneOn, days.first), lt(talkActions.doneOn, days.week)),
          and(isNull(talkActions.doneOn), lt(talkActions.dueOn, today)),
        ),
      ),
    )
    .orderBy(talkActions.dueOn, talkActions.id)
    .limit(limits.menteesActions);
}

/** That a talk is the reader's as someone's manager, as long as they read it. */
function isTalkWithMember(reader: Viewer) {
  return and(isTalkOf(reader), eq(talks.partnerId, reader.id), isNotNull(talks.teamMembershipId));
}
