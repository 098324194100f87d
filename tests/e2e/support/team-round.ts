import type { Sql } from "postgres";
import { defaultDue } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import { framework } from "@/lib/framework/framework";
import { named } from "@/lib/people/names";

/** A round of a team as its pages name it, and the check-ins that its manager rates in. */
export type TeamRound = {
  path: string;
  people: { name: string; checkInId: string; draftId: string }[];
};

/** Makes a team of whoever has an address, with a round that asks them about some people, by the tables themselves. */
export async function aTeamRound(
  sql: Sql,
  managerEmail: string,
  names: readonly string[],
): Promise<TeamRound> {
  const [manager] = await sql`
    select people.id, people.name, memberships.organization_id as organization
    from people join memberships on memberships.person_id = people.id
    where people.email = ${managerEmail.toLowerCase()}`;
  if (!manager) throw new Error(`No one has the address ${managerEmail}.`);
  const { id: managerId, name: managerName, organization } = manager;
  const [team, round] = [crypto.randomUUID(), crypto.randomUUID()];
  const people: TeamRound["people"] = [];

  await sql`insert into teams (id, organization_id, name, founded_by) values (${team}, ${organization}, 'Growth', ${managerId})`;
  await sql`insert into team_managers (team_id, organization_id, person_id, started_at) values (${team}, ${organization}, ${managerId}, now())`;
  await sql`insert into rounds (id, team_id, organization_id, opened_by, purpose, reason, due_on)
    values (${round}, ${team}, ${organization}, ${managerId}, 'development', 'Our talks start from here.', ${defaultDue(dayOf(new Date()))})`;

  for (const name of names) {
    const [person, place, draftId, checkInId] = Array.from({ length: 4 }, () =>
      crypto.randomUUID(),
    );
    if (!person || !place || !draftId || !checkInId) throw new Error("There are no ids.");
    await sql`insert into people (id, name, name_key, email) values (${person}, ${name}, ${named(name).nameKey}, ${`${person}@example.org`})`;
    await sql`insert into memberships (organization_id, person_id, role) values (${organization}, ${person}, 'member')`;
    await sql`insert into team_memberships (id, team_id, organization_id, person_id, started_at) values (${place}, ${team}, ${organization}, ${person}, now())`;
    await sql`insert into assessments (id, organization_id, subject_id, rater_id, source, purpose, framework)
      values (${draftId}, ${organization}, ${person}, ${managerId}, 'manager', 'development', ${framework.id})`;
    await sql`insert into check_ins (id, organization_id, subject_id, subject_name, rater_id, rater_name, kind, team_membership_id, round_id, proof, purpose, opened_by, reason, due_on, rater_assessment_id)
      values (${checkInId}, ${organization}, ${person}, ${name}, ${managerId}, ${managerName}, 'manager', ${place}, ${round}, 'account', 'development', 'rater', 'Our talks start from here.', ${defaultDue(dayOf(new Date()))}, ${draftId})`;
    people.push({ name, checkInId, draftId });
  }

  return { path: `/teams/${team}/rounds/${round}`, people };
}

/** The levels that a round's rater has saved about a skill, by the subject's name; -1 for “not seen”. */
export async function savedLevels(sql: Sql, { people }: TeamRound, skill: string) {
  const rows = await sql`
    select assessment_id as draft, coalesce(level, -1) as level from ratings
    where skill = ${skill} and assessment_id in ${sql(people.map(({ draftId }) => draftId))}`;
  const levels = new Map(rows.map(({ draft, level }) => [draft, Number(level)]));

  return Object.fromEntries(
    people.flatMap(({ name, draftId }) => {
      const level = levels.get(draftId);

      return level === undefined ? [] : [[name, level]];
    }),
  );
}
