import "server-only";
import { eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { asks } from "@/db/schema/asks";
import { notices } from "@/db/schema/notices";
import { people } from "@/db/schema/people";

/**
 * The asks that some notices tell of, by the notice's id, as they are by now, with whose they are as far as the
 * transaction's reader may read that.
 */
export async function asksToldOf(tx: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();

  const [subjects, askedPeople] = [alias(people, "subjects"), alias(people, "asked_people")];
  const found = await tx
    .select({
      noticeId: notices.id,
      id: asks.id,
      evidenceId: asks.evidenceId,
      skill: asks.skill,
      actionTitle: asks.actionTitle,
      subjectName: asks.subjectName,
      askedName: asks.askedName,
      reason: asks.reason,
      createdAt: asks.createdAt,
      answeredAt: asks.answeredAt,
      endedAt: asks.endedAt,
      askerAddress: subjects.email,
      isOfDemo: sql<boolean>`${or(isNotNull(subjects.demoRole), isNotNull(askedPeople.demoRole))}`,
    })
    .from(notices)
    .innerJoin(asks, eq(asks.id, notices.askId))
    .leftJoin(subjects, eq(subjects.id, asks.personId))
    .leftJoin(askedPeople, eq(askedPeople.id, asks.askedId))
    .where(inArray(notices.id, [...ids]));

  return new Map(found.map(({ noticeId, ...ask }) => [noticeId, ask]));
}
