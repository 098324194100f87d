import "server-only";
import { eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";
import { summaries } from "@/db/schema/summaries";
import { talks } from "@/db/schema/talks";
import { teams } from "@/db/schema/teams";
import { type TalkSide, talkStanding } from "@/lib/talks/talk";
import { newestColumns, newestVersion, talkRelation } from "./talk-sides";

/**
 * The talks that some notices tell of, by the notice's id, as they are by now and to the one who's told, as far as the
 * transaction's reader may read them.
 */
export async function talksToldOf(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();

  const [subjects, partners] = [alias(people, "subjects"), alias(people, "partners")];
  const newest = newestVersion(tx);
  const found = await tx
    .select({
      noticeId: notices.id,
      id: talks.id,
      restsOn: talkRelation,
      side: sql<TalkSide>`case when ${talks.subjectId} = ${notices.personId} then 'subject' else 'partner' end`,
      subjectName: talks.subjectName,
      partnerName: talks.partnerName,
      onDay: talks.onDay,
      startsAt: talks.startsAt,
      calledOffAt: talks.calledOffAt,
      sightEndedAt: talks.sightEndedAt,
      isOfDemo: sql<boolean>`${or(isNotNull(subjects.demoRole), isNotNull(partners.demoRole))}`,
      newest: newestColumns(newest),
    })
    .from(notices)
    .innerJoin(talks, eq(talks.id, notices.talkId))
    .innerJoinLateral(newest, sql`true`)
    .leftJoin(subjects, eq(subjects.id, talks.subjectId))
    .leftJoin(partners, eq(partners.id, talks.partnerId))
    .where(inArray(notices.id, [...ids]));

  return new Map(
    found.map(({ noticeId, newest, ...talk }) => [
      noticeId,
      { ...talk, asksReader: talkStanding(newest, talk.side) === "asks you" },
    ]),
  );
}

/** The same of summaries, each with its team and whoever made it, null where their name isn't the reader's to read. */
export async function summariesToldOf(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();

  const found = await tx
    .select({
      noticeId: notices.id,
      id: summaries.id,
      teamId: teams.id,
      team: teams.name,
      maker: people.name,
    })
    .from(notices)
    .innerJoin(summaries, eq(summaries.id, notices.summaryId))
    .innerJoin(teams, eq(teams.id, summaries.teamId))
    .leftJoin(people, eq(people.id, summaries.madeBy))
    .where(inArray(notices.id, [...ids]));

  return new Map(found.map(({ noticeId, ...summary }) => [noticeId, summary]));
}
