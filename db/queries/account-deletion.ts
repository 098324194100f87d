import "server-only";
import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asSystem } from "@/db/client";
import { rowsOf, type Transaction } from "@/db/connection";
import { lockErasing } from "@/db/locks";
import { memberships, organizations } from "@/db/schema/organizations";
import { passwords, people } from "@/db/schema/people";
import { sessions } from "@/db/schema/sessions";
import type { Viewer } from "@/lib/access/viewer";
import type { Goes, Stays } from "@/lib/privacy/data-map";
import { erasePerson, lonelyOrganizations, type Successors } from "./erasing";
import { byName } from "./own-membership";

/** How many colleagues are offered to succeed a last admin, by name. */
const successorsShown = 200;

/**
 * What deleting their account means for the viewer: how much goes and how much stays, in which organizations they're the
 * last admin and who could become one there, and why they can't, if so.
 */
export function findDeletion(viewer: Viewer) {
  return asSystem("tell someone what goes with their account", async (tx) => {
    const [person] = await tx
      .select({ demoRole: people.demoRole, email: people.email, passwordHash: passwords.hash })
      .from(people)
      .leftJoin(passwords, eq(passwords.personId, people.id))
      .where(eq(people.id, viewer.id));
    if (!person) throw new Error("The viewer is no one.");

    return {
      isDemo: person.demoRole !== null,
      hasPassword: person.passwordHash !== null,
      email: person.email,
      goes: await count(tx, goesCounts(tx, viewer.id)),
      stays: await count(tx, staysCounts(tx, viewer.id)),
      succeeding: await successionsOf(tx, viewer.id),
    };
  });
}

/**
 * Erases the viewer with everything that goes with them, at once. `passwordHash` is the one that they've shown to know,
 * or null where they have none. Answers the organizations that need another admin first; `stale` where the password or
 * the session isn't the same anymore, `demo` for people whom everyone shares.
 */
export function deleteAccount(
  viewer: Viewer,
  { passwordHash, successors }: { passwordHash: string | null; successors: Successors },
  now = new Date(),
): Promise<"erased" | "stale" | "demo" | { withoutAdmin: string[] }> {
  return asSystem("delete an account", async (tx) => {
    await lockErasing(tx);
    const [person] = await tx
      .select({ demoRole: people.demoRole })
      .from(people)
      .where(eq(people.id, viewer.id))
      .for("update");
    const [session] = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, viewer.sessionId), isNull(sessions.endedAt)));
    const [password] = await tx
      .select({ hash: passwords.hash })
      .from(passwords)
      .where(eq(passwords.personId, viewer.id));
    if (!person || !session || (password?.hash ?? null) !== passwordHash) return "stale";
    if (person.demoRole !== null) return "demo";

    const outcome = await erasePerson(tx, viewer.id, { successors, now });

    return outcome === "not found" ? "stale" : outcome;
  });
}

/** The organizations whose last admin someone is, with the other members who can sign in. */
async function successionsOf(tx: Transaction, personId: string) {
  const own = alias(memberships, "own");
  const isLastAdmin = sql`not exists (
    select from memberships another join people on people.id = another.person_id
    where another.organization_id = ${own.organizationId} and another.ended_at is null and another.role = 'admin'
      and people.disabled_at is null and another.person_id <> ${personId})`;
  const places = await tx
    .select({ id: organizations.id, name: organizations.name })
    .from(own)
    .innerJoin(organizations, eq(organizations.id, own.organizationId))
    .where(and(eq(own.personId, personId), isNull(own.endedAt), eq(own.role, "admin"), isLastAdmin))
    .orderBy(asc(organizations.name), asc(organizations.id));
  const found = places.map(({ id }) => id);
  const others = await tx
    .select({
      id: memberships.id,
      organizationId: memberships.organizationId,
      name: people.name,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        inArray(memberships.organizationId, found),
        isNull(memberships.endedAt),
        isNull(people.disabledAt),
        ne(memberships.personId, personId),
      ),
    )
    .orderBy(byName, asc(memberships.id));

  return places
    .map((place) => ({
      ...place,
      members: others
        .filter(({ organizationId }) => organizationId === place.id)
        .slice(0, successorsShown),
    }))
    .filter(({ members }) => members.length > 0);
}

function goesCounts(tx: Transaction, me: string): Record<Goes, SQL> {
  return {
    account: sql`1`,
    assessments: sql`(select count(*) from assessments where subject_id = ${me})`,
    path: sql`(select count(*) from actions where person_id = ${me})`,
    evidence: sql`(select count(*) from evidence where person_id = ${me})`,
    checkIns: sql`(select count(*) from check_ins where subject_id = ${me})`,
    asks: sql`(select count(*) from asks where person_id = ${me})`,
    talks: sql`(select count(*) from talks where subject_id = ${me}) + (select count(*) from brought_logs where person_id = ${me})`,
    mentorships: sql`(select count(*) from mentorships where mentee_id = ${me})`,
    teams: sql`(select count(*) from team_memberships where person_id = ${me}) + (select count(*) from team_managers where person_id = ${me})`,
    shares: sql`(select count(*) from shares where person_id = ${me})`,
    notices: sql`(select count(*) from notices where person_id = ${me})`,
    workspaces: sql`(select count(*) from organizations where ${lonelyOrganizations(tx, me)})`,
  };
}

function staysCounts(tx: Transaction, me: string): Record<Stays, SQL> {
  return {
    views: sql`(select count(*) from assessments where rater_id = ${me} and subject_id <> ${me} and submitted_at is not null)`,
    answers: sql`(select count(*) from feedback where giver_id = ${me}) + (select count(*) from attestations where attester_id = ${me})`,
    talkLogs: sql`(select count(*) from talks where partner_id = ${me})`,
    mentoring: sql`(select count(*) from mentorships where mentor_id = ${me} and mentee_id is not null)`,
    places: sql`(select count(*) from teams where founded_by = ${me}) + (select count(*) from rounds where opened_by = ${me}) + (select count(*) from summaries where made_by = ${me})`,
    // Those of a workspace that goes, go with it.
    entries: sql`(select count(*) from audit_entries where (actor_id = ${me} or subject_id = ${me}) and not exists (select from organizations where organizations.id = audit_entries.organization_id and ${lonelyOrganizations(tx, me)}))`,
  };
}

async function count<Key extends string>(tx: Transaction, counts: Record<Key, SQL>) {
  const columns = Object.entries<SQL>(counts).map(
    ([key, counted]) => sql`(${counted})::int as ${sql.identifier(key)}`,
  );
  const [row] = rowsOf<Record<Key, number>>(
    await tx.execute(sql`select ${sql.join(columns, sql`, `)}`),
  );
  if (!row) throw new Error("Nothing was counted.");

  return row;
}
