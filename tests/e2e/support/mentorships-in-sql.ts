import type { Sql } from "postgres";
import { named } from "@/lib/people/names";

/** A mentorship of two people, by their addresses and names, as its rows alone on a real PostgreSQL; answers its id. */
export async function insertMentorship(
  sql: Sql,
  { mentee, mentor, open = [] }: { mentee: string; mentor: string; open?: readonly string[] },
) {
  const id = crypto.randomUUID();
  await sql`
    insert into mentorships (id, organization_id, mentee_id, mentee_name, mentor_id, mentor_name, proposed_by, goal, accepted_at, started_at)
    select ${id}, memberships.organization_id, mentees.id, mentees.name, mentors.id, mentors.name, 'mentee', 'Lead a team', now(), now()
    from people mentees
    join memberships on memberships.person_id = mentees.id and memberships.ended_at is null
    join people mentors on mentors.email = ${mentor}
    where mentees.email = ${mentee}`;
  for (const scope of open) {
    await sql`insert into open_scopes (mentorship_id, scope, opened_at) values (${id}, ${scope}, now())`;
  }

  return id;
}

/** Ends one, with the mentor's sight of its talks and of logs that were opened by it. */
export async function endMentorship(sql: Sql, id: string) {
  await sql`update mentorships set ended_at = now(), end_reason = 'completed' where id = ${id}`;
  await sql`update talks set sight_ended_at = now() where mentorship_id = ${id}`;
  await sql`update opened_logs set ended_at = now() where opened_to = ${id} and ended_at is null`;
}

/** As many mentees of one mentor as asked for, in four organizations; answers the ids of the mentorships. */
export async function insertMentees(sql: Sql, mentor: string, count: number) {
  const places = Array.from({ length: 4 }, (_, at) => ({
    id: crypto.randomUUID(),
    name: `Kestrel Freight ${at + 1}`,
  }));
  const mentees = Array.from({ length: count }, (_, at) => ({
    id: crypto.randomUUID(),
    email: `${crypto.randomUUID()}@example.org`,
    name: `Mentee Number ${at + 1}`,
    name_key: named(`Mentee Number ${at + 1}`).nameKey,
  }));
  const members = mentees.map(({ id }, at) => ({
    person_id: id,
    organization_id: places[at % places.length]?.id ?? "",
    role: "member",
  }));
  await sql`insert into organizations ${sql(places)}`;
  await sql`insert into people ${sql(mentees)}`;
  await sql`insert into memberships ${sql(members)}`;
  const ids: string[] = [];
  for (const { email } of mentees) {
    ids.push(await insertMentorship(sql, { mentee: email, mentor, open: ["path"] }));
  }

  return ids;
}
