import type { Sql } from "postgres";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { nameKey } from "@/lib/people/names";

type Manager = { id: string; organizationId: string };

/** What is said of a skill by someone's place in the team (from 1), the skill's, and the check-in's number. */
type Said = (
  place: number,
  skill: number,
  round: number,
) => number | "no_opportunity" | "not_observed";

const varied: Said = (place, skill, round) => {
  const sum = place * 7 + skill * 5 + round;
  if (sum % 11 === 0) return "no_opportunity";

  return (sum % 4) + 1;
};

/**
 * A team as it is after some rounds, written at once on a real PostgreSQL: its members by these names, of whom all but
 * the last `unseen` have check-ins with their manager, revealed a quarter apart. Answers the team's id.
 */
export async function fillTeam(
  sql: Sql,
  manager: Manager,
  {
    names,
    rounds = 1,
    unseen = 0,
    own = varied,
    theirs = (...at) => (own(...at) === "no_opportunity" ? "not_observed" : own(...at)),
    skills = skillIds,
    name = "Growth",
  }: {
    names: string[];
    rounds?: number;
    unseen?: number;
    own?: Said;
    theirs?: Said;
    skills?: readonly SkillId[];
    name?: string;
  },
) {
  const { id, organizationId } = manager;
  const teamId = crypto.randomUUID();
  const members = names.map((each) => ({
    person: crypto.randomUUID(),
    place: crypto.randomUUID(),
    name: each,
    key: nameKey(each),
  }));
  const seen = members.slice(0, members.length - unseen);
  const checkIns = seen.flatMap((member, at) =>
    Array.from({ length: rounds }, (_, round) => ({
      ...member,
      at: at + 1,
      round: round + 1,
      id: crypto.randomUUID(),
    })),
  );
  const answers = checkIns.flatMap(({ id: checkIn, at, round }) =>
    (["subject", "rater"] as const).flatMap((side) =>
      skills.map((skill) => {
        const said = (side === "subject" ? own : theirs)(at, skillIds.indexOf(skill), round);

        return {
          check_in_id: checkIn,
          side,
          skill,
          state: typeof said === "number" ? "rated" : said,
          level: typeof said === "number" ? said : null,
        };
      }),
    ),
  );

  await sql.begin(async (tx) => {
    // Without the checks of foreign keys: the assessments behind the check-ins aren't there.
    await tx`set local session_replication_role = replica`;
    await tx`insert into teams (id, organization_id, name, founded_by) values (${teamId}, ${organizationId}, ${name}, ${id})`;
    await tx`insert into team_managers (team_id, organization_id, person_id, placed_by, started_at)
      values (${teamId}, ${organizationId}, ${id}, ${id}, now())`;
    await tx`
      insert into people (id, name, name_key, email)
      select person, name, key, person || '@example.com'
      from jsonb_to_recordset(${JSON.stringify(members)}::text::jsonb) as m(person uuid, name text, key text)`;
    await tx`
      insert into memberships (organization_id, person_id, role)
      select ${organizationId}::uuid, person, 'member' from jsonb_to_recordset(${JSON.stringify(members)}::text::jsonb) as m(person uuid)`;
    await tx`
      insert into team_memberships (id, team_id, organization_id, person_id, started_at)
      select place, ${teamId}::uuid, ${organizationId}::uuid, person, now() - interval '2 years'
      from jsonb_to_recordset(${JSON.stringify(members)}::text::jsonb) as m(person uuid, place uuid)`;
    await tx`
      insert into check_ins (id, organization_id, subject_id, subject_name, rater_id, rater_name, kind, team_membership_id,
        proof, purpose, opened_by, reason, due_on, subject_assessment_id, rater_assessment_id, subject_in_at, rater_in_at,
        revealed_at, created_at)
      select c.id, ${organizationId}::uuid, person, c.name, ${id}::uuid, p.name, 'manager', place, 'account', 'development',
        'rater', '', current_date, gen_random_uuid(), gen_random_uuid(), now(), now(),
        now() - (${rounds} - round) * interval '91 days', now() - (${rounds} - round) * interval '91 days' - interval '14 days'
      from jsonb_to_recordset(${JSON.stringify(checkIns)}::text::jsonb) as c(id uuid, person uuid, place uuid, name text, round int)
      join people p on p.id = ${id}::uuid`;
    for (let first = 0; first < answers.length; first += 20_000) {
      await tx`
        insert into revealed_ratings (check_in_id, side, skill, state, level, confidence, note)
        select check_in_id, side::side, skill, state::rating_state, level, 'medium', ''
        from jsonb_to_recordset(${JSON.stringify(answers.slice(first, first + 20_000))}::text::jsonb)
          as r(check_in_id uuid, side text, skill text, state text, level smallint)`;
    }
  });

  return teamId;
}

/** Names that come in the order of their numbers: "Person 001". */
export function numbered(count: number) {
  return Array.from({ length: count }, (_, at) => `Person ${String(at + 1).padStart(3, "0")}`);
}
