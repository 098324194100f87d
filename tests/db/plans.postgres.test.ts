import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  findAssessment,
  listAssessments,
  saveAnswer,
  startAssessment,
} from "@/db/queries/assessments";
import { findPath } from "@/db/queries/path";
import { makeReportFromEvidence } from "@/db/queries/report-making";
import { findHistory, findReportToRead, listReportChoices } from "@/db/queries/reports";
import { makeSummary } from "@/db/queries/summaries";
import { findTeamMember, readStageCounts } from "@/db/queries/team-member";
import { readTeamPath } from "@/db/queries/team-path";
import { findEarlierViews, findTeamViews } from "@/db/queries/team-views";
import type { Viewer } from "@/lib/access/viewer";
import { skillIds } from "@/lib/framework/skills";
import { listenAtTheDoor, type Statement } from "@/tests/support/asked-statements";
import { anEmptyPostgres } from "@/tests/support/empty-database";
import { anOrganization, answerTo, aSubmittedAssessment, aViewer } from "@/tests/support/factories";
import { fillTeam, numbered } from "@/tests/support/team-in-sql";

// How PostgreSQL finds what the pages ask for among 1 008 000 ratings: never by looking at every row.

let sql: postgres.Sql;
let sentBy: ReturnType<typeof listenAtTheDoor>;
let viewer: Viewer;
let reader: Viewer;
let submitted: { id: string; reportId: string };

beforeAll(async () => {
  sql = postgres(await anEmptyPostgres(inject("postgresUrl"), "migrated"), {
    max: 1,
    onnotice() {},
  });
  sentBy = listenAtTheDoor(sql);

  await fill();
  const organization = await anOrganization();
  viewer = await aViewer(organization.id);
  reader = await aViewer(organization.id);
  submitted = await aSubmittedAssessment(viewer);
  await sql`analyze`;
  const [all] = await sql`select count(*)::int as ratings from ratings`;
  expect(all?.ratings).toBeGreaterThan(1_000_000);
}, 120_000);

afterAll(() => sql.end());

describe("among a million ratings", () => {
  test.each([
    ["a person's assessments", () => listAssessments(viewer, viewer), 2],
    ["one assessment", () => findAssessment(viewer, viewer, submitted.id), 3],
    ["a person's history", () => findHistory(viewer, viewer), 4],
    ["the choices of two reports", () => listReportChoices(viewer, viewer), 2],
    ["one report", () => findReportToRead(viewer, viewer, submitted.reportId), 6],
    ["a person's path", () => findPath(viewer, viewer), 4],
    ["a report of what is rated now", () => makeReportFromEvidence(viewer), 6],
    ["an answer", () => anAnswer(), 9],
  ])("%s is found by index, in few statements", async (_, ask, most) => {
    const statements = await statementsOf(ask);

    expect(statements.length).toBeLessThanOrEqual(most);
    expect(await scansOf(viewer, statements)).toEqual([]);
  });

  test("a team of a thousand, and of two hundred, is found by index, in few statements", async () => {
    const filled = /^(assessments|ratings|people|memberships|check_ins|revealed_ratings)/;

    for (const people of [1000, 200]) {
      const manager = await aViewer((await anOrganization()).id);
      const teamId = await fillTeam(sql, manager, { names: numbered(people), rounds: 2 });
      await sql`analyze`;
      const team = await findTeamViews(manager, teamId);
      const ids = team?.members.slice(0, 100).map(({ id }) => id) ?? [];
      const [placeId = ""] = ids;
      const asked = { ids, purpose: "development" } as const;

      expect(team?.members.filter(({ views }) => views)).toHaveLength(people);
      expect((await findEarlierViews(manager, teamId, asked)).size).toBe(100);
      for (const [ask, most] of [
        [() => findTeamViews(manager, teamId), 4],
        [() => findEarlierViews(manager, teamId, asked), 3],
        [() => findTeamMember(manager, { teamId, placeId }), 2],
      ] as const) {
        const statements = await statementsOf(ask);
        expect(statements.length).toBeLessThanOrEqual(most);
        expect(await scansOf(manager, statements, filled)).toEqual([]);
      }
      const counts = await statementsOf(() => readStageCounts(manager, { teamId, placeId }));
      expect(await scansOf("system", counts.slice(0, 1), filled)).toEqual([]);
      const page = { first: 0, count: 100 };
      const path = await statementsOf(() => readTeamPath(manager, teamId, page));
      expect(path).toHaveLength(4);
      expect(await scansOf(manager, path.slice(0, 1), filled)).toEqual([]);
      expect(await scansOf("system", path.slice(1, 3), filled)).toEqual([]);
      const summary = await statementsOf(async () => {
        const made = await makeSummary(manager, { teamId, withSeat: false });
        expect(made).toEqual({ id: expect.any(String) });
      });
      expect(summary.length).toBeLessThanOrEqual(15);
      const answers = /^(assessments|ratings|check_ins|revealed_ratings)/;
      expect(await scansOf("system", summary, answers)).toEqual([]);
    }
  });

  test("a reader by a relation finds what it opens by index too, and someone without one pays nothing", async () => {
    await sql`create table made_up_relations (reader_id uuid not null, assessment_id uuid not null)`;
    await sql`create index on made_up_relations (reader_id)`;
    await sql`grant select on made_up_relations to leadpath_viewer`;
    await sql`
      insert into made_up_relations
      select ${reader.id}::uuid, id from assessments where id = ${submitted.id}
      union all select ${reader.id}::uuid, id from (select id from assessments limit 1000) others
      union all select gen_random_uuid(), id from assessments`;
    await sql.unsafe(`create or replace function sight_of_assessments() returns setof uuid
      language plpgsql stable as $$ begin
        return query select assessment_id from made_up_relations
          where reader_id = nullif(current_setting('app.person_id', true), '')::uuid;
      end $$`);
    await sql`analyze`;

    const opened = await statementsOf(async () => {
      expect((await findAssessment(reader, viewer, submitted.id))?.answers.size).toBe(
        skillIds.length,
      );
      expect(await listAssessments(reader, viewer)).toHaveLength(1);
    });
    expect(await scansOf(reader, opened)).toEqual([]);
    const own = await statementsOf(() => findAssessment(viewer, viewer, submitted.id));
    expect(await scansOf(viewer, own)).toEqual([]);
  });
});

async function anAnswer() {
  const id = await startAssessment(viewer, "promotion case");
  await saveAnswer(viewer, answerTo(id, "storytelling", 3));
}

/** 18 000 people in 200 organizations, with four submitted assessments each, all skills rated, and a report of each. */
async function fill() {
  // Without the checks of foreign keys, which would take most of the time.
  await sql`set session_replication_role = replica`;
  await sql`
    insert into organizations (id, name)
    select md5('organization ' || n)::uuid, 'Organization ' || n from generate_series(1, 200) n`;
  await sql`
    insert into people (id, name, name_key, email)
    select md5('person ' || n)::uuid, 'Person ' || n, 'person ' || n, n || '@example.com' from generate_series(1, 18000) n`;
  await sql`
    insert into memberships (organization_id, person_id, role)
    select md5('organization ' || (n % 200 + 1))::uuid, md5('person ' || n)::uuid, 'member'
    from generate_series(1, 18000) n`;
  await sql`
    insert into assessments (id, organization_id, subject_id, rater_id, source, purpose, framework, submitted_at)
    select md5('assessment ' || n || ' ' || k)::uuid, md5('organization ' || (n % 200 + 1))::uuid,
      md5('person ' || n)::uuid, md5('person ' || n)::uuid, 'self', 'development', 'product-lead@1',
      now() - k * interval '90 days'
    from generate_series(1, 18000) n, generate_series(1, 4) k`;
  await sql`
    insert into ratings (assessment_id, skill, state, level, confidence)
    select a.id, s.skill, 'rated', 3, 'medium'
    from assessments a, unnest(${sql.array([...skillIds])}::text[]) s(skill)`;
  await sql`
    insert into reports (organization_id, subject_id, assessment_id, purpose, framework, profile, model, input, result, as_of)
    select organization_id, subject_id, id, purpose, framework, 'product-lead@1', 'm1', '{}', '{}', submitted_at
    from assessments`;
  // 30 000 revealed check-ins between colleagues, with five answers of each side.
  await sql`
    insert into check_ins (id, organization_id, subject_id, subject_name, rater_id, rater_name, kind, proof, purpose,
      opened_by, reason, due_on, subject_assessment_id, rater_assessment_id, subject_in_at, rater_in_at, revealed_at)
    select md5('check-in ' || n)::uuid, md5('organization ' || (n % 200 + 1))::uuid, md5('person ' || n % 18000 + 1)::uuid,
      'One', md5('person ' || (n * 7) % 18000 + 2)::uuid, 'Other', 'peer', 'account', 'development', 'subject', '',
      current_date, gen_random_uuid(), gen_random_uuid(), now(), now(), now()
    from generate_series(1, 30000) n
    where n % 18000 + 1 <> (n * 7) % 18000 + 2`;
  await sql`
    insert into revealed_ratings (check_in_id, side, skill, state, level, confidence, note)
    select c.id, side, skill, 'rated', 3, 'medium', ''
    from check_ins c, unnest('{subject,rater}'::side[]) side,
      unnest(${sql.array(skillIds.slice(0, 5))}::text[]) skill`;
  await sql`set session_replication_role = origin`;
}

/** What the door is asked for by some work, without what sets its transactions up. */
async function statementsOf(work: () => Promise<unknown>) {
  return (await sentBy(work)).filter(({ query }) => !query.includes("set_config"));
}

/** The tables of many rows that someone's statements would look through from one end to the other. */
async function scansOf(
  who: Viewer | "system",
  statements: Statement[],
  tables = /^(assessments|ratings|reports|people|memberships|made_up)/,
) {
  const scans: string[] = [];
  const [role, viewer] =
    who === "system" ? ["leadpath_system", undefined] : ["leadpath_viewer", who];

  for (const { query, params } of statements) {
    const plan = await sql.begin(async (tx) => {
      await tx`select
        set_config('app.person_id', ${viewer?.id ?? ""}, true),
        set_config('app.organization_id', ${viewer?.organizationId ?? ""}, true),
        set_config('app.role', ${viewer?.role ?? ""}, true),
        set_config('role', ${role}, true)`;

      return tx.unsafe(`explain ${query}`, params as string[]);
    });
    for (const row of plan) {
      const [, table] = /Seq Scan on (\w+)/.exec(String(row["QUERY PLAN"])) ?? [];
      if (table) scans.push(`${table}: ${query.slice(0, 200)}`);
    }
  }

  return scans.filter((scan) => tables.test(scan));
}
