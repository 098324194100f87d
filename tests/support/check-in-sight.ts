import { eq, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { findCheckIn, listCheckIns } from "@/db/queries/check-ins";
import { agreementOutcomes, agreementVersions } from "@/db/schema/agreements";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { checkIns, revealedRatings } from "@/db/schema/check-ins";
import { maySee, type State } from "@/lib/access/relation";
import { isSelf, type Owner, type Viewer } from "@/lib/access/viewer";
import type { Relation, Thing } from "@/lib/access/visibility";
import { sides } from "@/lib/check-ins/check-in";

/** A row that someone could see: by its table and ids, as what it counts, whose, and in whose check-in. */
export type SightRow = { key: string; thing: Thing; of?: Owner; rater?: Owner; state?: State };

/** Of some rows those that the matrix lets someone see, by key. */
export function allowed(who: Viewer, rows: readonly SightRow[], others?: Map<Viewer, Relation>) {
  return rows
    .filter(({ thing, of, rater, state }) => {
      if (of && isSelf(who, of)) return maySee("self", thing, state);
      if (rater && isSelf(who, rater)) return maySee("rater", thing, state);

      return maySee(others?.get(who), thing, state);
    })
    .map(({ key }) => key)
    .sort();
}

/** What statements without a `where` show someone of check-ins and of what they're about, by key. */
export function seenInSql(who: Viewer) {
  return asViewer(who, async (tx) => {
    const rows = await tx.execute(sql`
      select 'check_ins ' || id as key from check_ins
      union all select 'revealed_ratings ' || check_in_id || ' ' || side || ' ' || skill from revealed_ratings
      union all select 'agreement_versions ' || check_in_id || ' ' || version from agreement_versions
      union all select 'agreement_outcomes ' || check_in_id || ' ' || side from agreement_outcomes
      union all select 'assessments ' || id from assessments
      union all select 'ratings ' || assessment_id || ' ' || skill from ratings
      union all select 'reports ' || id from reports`);

    return rowsOf<{ key: string }>(rows)
      .map(({ key }) => key)
      .sort();
  });
}

/** All there is in an organization of what `seenInSql` could show, with the state of each check-in. */
export function rowsIn(organizationId: string, stateOf: (checkInId: string) => State) {
  return asSystem("test", async (tx): Promise<SightRow[]> => {
    const owner = (id: string | null) => (id ? { id, organizationId } : undefined);
    const opened = await tx
      .select({ id: checkIns.id, subjectId: checkIns.subjectId, raterId: checkIns.raterId })
      .from(checkIns)
      .where(eq(checkIns.organizationId, organizationId));
    const views = await tx.select().from(revealedRatings);
    const said = await tx.select().from(agreementOutcomes);
    const versions = await tx.select().from(agreementVersions);
    const rated = await tx
      .select({ id: assessments.id, raterId: assessments.raterId, skill: ratings.skill })
      .from(assessments)
      .innerJoin(ratings, eq(ratings.assessmentId, assessments.id))
      .where(eq(assessments.organizationId, organizationId));
    const made = await tx
      .select({ id: reports.id, subjectId: reports.subjectId })
      .from(reports)
      .where(eq(reports.organizationId, organizationId));

    return [
      ...opened.flatMap(({ id, subjectId, raterId }): SightRow[] => {
        const pair = { of: owner(subjectId), rater: owner(raterId), state: stateOf(id) };
        const shown = views.filter(({ checkInId }) => checkInId === id);

        return [
          { key: `check_ins ${id}`, thing: "check in", ...pair },
          ...shown.map(({ side, skill }) => ({
            key: `revealed_ratings ${id} ${side} ${skill}`,
            thing: "views" as const,
            ...pair,
          })),
          ...said
            .filter(({ checkInId }) => checkInId === id)
            .map(({ side }) => ({
              key: `agreement_outcomes ${id} ${side}`,
              thing: side === "subject" ? ("outcomes" as const) : ("rater's outcomes" as const),
              ...pair,
            })),
          ...versions
            .filter(({ checkInId }) => checkInId === id)
            .map(({ version, confirmedAt }) => ({
              key: `agreement_versions ${id} ${version}`,
              thing: confirmedAt ? ("agreement" as const) : ("suggestion" as const),
              ...pair,
            })),
        ];
      }),
      ...[...new Map(rated.map(({ id, raterId }) => [id, raterId]))].map(
        ([id, raterId]): SightRow => ({
          key: `assessments ${id}`,
          thing: "answers",
          of: owner(raterId),
        }),
      ),
      ...rated.map(
        ({ id, raterId, skill }): SightRow => ({
          key: `ratings ${id} ${skill}`,
          thing: "answers",
          of: owner(raterId),
        }),
      ),
      ...made.map(
        ({ id, subjectId }): SightRow => ({
          key: `reports ${id}`,
          thing: "report",
          of: owner(subjectId),
        }),
      ),
    ];
  });
}

/** The ids of the check-ins that someone's list has. */
export async function listedFor(who: Viewer) {
  return (await listCheckIns(who)).map(({ id }) => id).sort();
}

/**
 * What the page of each of some check-ins shows someone, by key: the rater's answers, both views, and what the two agreed
 * on, whoever it is.
 */
export async function foundBy(who: Viewer, ids: readonly string[]) {
  const keys: string[] = [];

  for (const id of ids) {
    const found = await findCheckIn(who, id);
    if (!found) continue;
    const { draft, revealed, agreement } = found;
    keys.push(`check_ins ${id}`);
    if (draft) keys.push(`assessments ${draft.id}`);
    for (const skill of draft?.answers.keys() ?? []) keys.push(`ratings ${draft?.id} ${skill}`);
    for (const version of [agreement.holding, agreement.suggestion]) {
      if (version) keys.push(`agreement_versions ${id} ${version.version}`);
    }
    for (const side of sides) {
      for (const skill of revealed?.[side].keys() ?? []) {
        keys.push(`revealed_ratings ${id} ${side} ${skill}`);
      }
    }
  }

  return keys.sort();
}
