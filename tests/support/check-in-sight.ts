import { eq, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { findCheckIn, listCheckIns } from "@/db/queries/check-ins";
import { listChosenEvidence } from "@/db/queries/chosen-evidence";
import { agreementOutcomes, agreementVersions } from "@/db/schema/agreements";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { checkIns, revealedRatings } from "@/db/schema/check-ins";
import { chosenEvidence } from "@/db/schema/chosen-evidence";
import { maySee, type State } from "@/lib/access/relation";
import { isSelf, type Owner, type Viewer } from "@/lib/access/viewer";
import type { Relation, Thing } from "@/lib/access/visibility";
import { type Side, sides } from "@/lib/check-ins/check-in";
import { asOwner } from "./owner";

/** A row that someone could see: by its table and ids, as what it counts, whose, and in whose check-in. */
export type SightRow = { key: string; thing: Thing; of?: Owner; rater?: Owner; state?: State };

/** Where a check-in stands, and who showed their view before the reveal. */
export type CheckInState = State & { shownBy?: Side };

/** Of some rows those that the matrix lets someone see, by key. */
export function allowed(who: Viewer, rows: readonly SightRow[], others?: Map<Viewer, Relation>) {
  const seen = rows
    .filter(({ thing, of, rater, state }) => {
      if (of && isSelf(who, of)) return maySee("self", thing, state);
      if (rater && isSelf(who, rater)) return maySee("rater", thing, state);

      return maySee(others?.get(who), thing, state);
    })
    .map(({ key }) => key);

  return [...new Set(seen)].sort();
}

/** The rows of a piece of a subject's evidence that they chose for a check-in. */
export function rowsOfChosen(
  checkInId: string,
  evidenceId: string,
  pair: Pick<SightRow, "of" | "rater" | "state">,
): SightRow[] {
  return [`chosen_evidence ${checkInId} ${evidenceId}`, `evidence_versions ${evidenceId}`].map(
    (key) => ({ key, thing: "evidence", ...pair }),
  );
}

/**
 * What statements without a `where` show each of some viewers of check-ins and of what they're about, by key, in their
 * order: each under their own settings, in one transaction in the role that viewers have.
 */
export async function seenInSql(viewers: readonly Viewer[]) {
  const [first] = viewers;
  if (!first) return [];

  isSightDefined ??= defineSight();
  await isSightDefined;
  const who = viewers.map(({ id, organizationId, role }) => ({ id, organizationId, role }));
  const rows = await asViewer(first, (tx) =>
    tx.execute(sql`select * from seen_by_each(${JSON.stringify(who)}::jsonb)`),
  );
  const keys = viewers.map((): string[] => []);
  for (const { place, key } of rowsOf<{ place: number; key: string }>(rows)) keys[place]?.push(key);

  return keys.map((seen) => seen.sort());
}

let isSightDefined: Promise<void> | undefined;

/** In plpgsql, which plans the statement once for all it's ever run for: planning it takes longer than running it. */
async function defineSight() {
  await asOwner((tx) =>
    tx.execute(sql`
        create function seen_by_each(viewers jsonb) returns table (place int, key text)
        language plpgsql security invoker as $$
        begin
          for each in 0 .. jsonb_array_length(viewers) - 1 loop
            place := each;
            perform
              set_config('app.person_id', viewers->each->>'id', true),
              set_config('app.organization_id', viewers->each->>'organizationId', true),
              set_config('app.role', viewers->each->>'role', true);
            for key in
              select 'check_ins ' || id from check_ins
              union all select 'revealed_ratings ' || check_in_id || ' ' || side || ' ' || skill from revealed_ratings
              union all select 'agreement_versions ' || check_in_id || ' ' || version from agreement_versions
              union all select 'chosen_evidence ' || check_in_id || ' ' || evidence_id from chosen_evidence
              union all select 'agreement_outcomes ' || check_in_id || ' ' || side from agreement_outcomes
              union all select 'assessments ' || id from assessments
              union all select 'ratings ' || assessment_id || ' ' || skill from ratings
              union all select 'reports ' || id from reports
              union all select 'evidence_versions ' || evidence_id from evidence_versions
                where evidence_id in (select evidence_id from chosen_evidence)
            loop
              return next;
            end loop;
          end loop;
        end
        $$`),
  );
}

/** All there is in an organization of what `seenInSql` could show, with the state of each check-in. */
export function rowsIn(organizationId: string, stateOf: (checkInId: string) => CheckInState) {
  return asSystem("test", async (tx): Promise<SightRow[]> => {
    const owner = (id: string | null) => (id ? { id, organizationId } : undefined);
    const opened = await tx
      .select({ id: checkIns.id, subjectId: checkIns.subjectId, raterId: checkIns.raterId })
      .from(checkIns)
      .where(eq(checkIns.organizationId, organizationId));
    const views = await tx.select().from(revealedRatings);
    const said = await tx.select().from(agreementOutcomes);
    const versions = await tx.select().from(agreementVersions);
    const chosen = await tx.select().from(chosenEvidence);
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
          ...chosen
            .filter(({ checkInId }) => checkInId === id)
            .flatMap(({ evidenceId }) => rowsOfChosen(id, evidenceId, pair)),
          ...shown.map(({ side, skill }) => ({
            key: `revealed_ratings ${id} ${side} ${skill}`,
            thing: thingOf(side, stateOf(id)),
            ...pair,
          })),
          ...said
            .filter(({ checkInId }) => checkInId === id)
            .map(({ side }) => ({
              key: `agreement_outcomes ${id} ${side}`,
              thing:
                side === "subject" ? ("outcomes" as const) : ("outcomes by the rater" as const),
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

/** What a side's opened answers are: before the reveal, those that it showed. */
function thingOf(side: Side, { isRevealed, shownBy }: CheckInState): Thing {
  return !isRevealed && side === shownBy ? "shown view" : "views";
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
    const { draft, revealed, shownBy, shownView, agreement } = found;
    keys.push(`check_ins ${id}`);
    for (const piece of await listChosenEvidence(who, id)) {
      keys.push(`chosen_evidence ${id} ${piece.id}`, `evidence_versions ${piece.id}`);
    }
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
    for (const skill of shownView?.keys() ?? []) {
      keys.push(`revealed_ratings ${id} ${shownBy} ${skill}`);
    }
  }

  return [...new Set(keys)].sort();
}
