import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { rowsOf, type Transaction } from "@/db/connection";
import { auditEntries } from "@/db/schema/audit";
import { anOrganization, aViewer } from "@/tests/support/factories";

const roles = ["leadpath_viewer", "leadpath_system"];

/** What the catalogue says, as the role that every transaction of the app works as. */
function ask<Row>(query: ReturnType<typeof sql>) {
  return asSystem("test", async (tx) => rowsOf<Row>(await tx.execute(query)));
}

describe("every table", () => {
  test("has row-level security, enabled and forced, and a policy for the app's roles", async () => {
    const tables = await ask<{ name: string; open: boolean }>(sql`
      select c.relname as name,
        not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid)) as open
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'f', 'm')`);

    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ open }) => open)).toEqual([]);
  });

  test("has policies that are written for one of the two roles, never for everyone", async () => {
    const strays = await ask(sql`
      select tablename, policyname from pg_policies
      where schemaname = 'public' and not roles <@ array['leadpath_viewer', 'leadpath_system']::name[]`);

    expect(strays).toEqual([]);
  });

  test("has an index that begins with each column by which a policy finds rows", async () => {
    const bare = await ask(sql`
      select c.relname as "table", a.attname as "column"
      from pg_policy p
      join pg_class c on c.oid = p.polrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where p.polroles = array['leadpath_viewer'::regrole::oid]
        and p.polcmd = 'r'
        and a.attname like '%\_id'
        and pg_get_expr(p.polqual, p.polrelid) like '%' || a.attname || '%'
        and not exists (
          select from pg_index i
          where i.indrelid = c.oid and i.indkey[0] = a.attnum)`);

    expect(bare).toEqual([]);
  });
});

test("no view and no function lets anyone see as its owner", async () => {
  const escapes = await ask(sql`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'v'
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)
    union all
    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef`);

  expect(escapes).toEqual([]);
});

test("a function is never inlined, which would make every page scan, or plan anew", async () => {
  const functions = await ask(sql`
    select p.proname as name, l.lanname as language, p.provolatile as volatility
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    join pg_language l on l.oid = p.prolang
    where n.nspname = 'public' and p.prosecdef is false and p.prorettype <> 'trigger'::regtype
    order by p.proname`);

  expect(functions).toEqual(
    [
      "frame_of",
      "managed_since",
      "managed_teams",
      "member_since",
      "sight_of_agreements",
      "sight_of_assessments",
      "sight_of_attestations",
      "sight_of_check_ins",
      "sight_of_chosen_evidence",
      "sight_of_evidence",
      "sight_of_mentees",
      "sight_of_mentorships",
      "sight_of_opened_logs",
      "sight_of_openings",
      "sight_of_people",
      "sight_of_revisions",
      "sight_of_shown_views",
      "sight_of_talks",
      "sight_of_teams",
    ].map((name) => ({ name, language: "plpgsql", volatility: "s" })),
  );
});

test("the app's roles own nothing, cannot sign in and stand above no policy", async () => {
  const owned = await ask(sql`
    select relname as name from pg_class where pg_get_userbyid(relowner) = any(${sql.raw(`array['${roles.join("','")}']`)})
    union all
    select nspname from pg_namespace where pg_get_userbyid(nspowner) = any(${sql.raw(`array['${roles.join("','")}']`)})`);
  const powers = await ask(sql`
    select rolname, rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb as strong
    from pg_roles where rolname like 'leadpath\_%' order by rolname`);

  expect(owned).toEqual([]);
  expect(powers).toEqual([
    { rolname: "leadpath_system", strong: false },
    { rolname: "leadpath_viewer", strong: false },
  ]);
});

describe("the door", () => {
  test("works as a role that owns nothing, with its limits, and leaves nothing behind", async () => {
    const viewer = await aViewer((await anOrganization()).id);
    const inside = await asViewer(viewer, async (tx) =>
      rowsOf(
        await tx.execute(sql`select current_user::text as role,
          current_setting('app.person_id') as person,
          current_setting('statement_timeout') as statement,
          current_setting('lock_timeout') as lock,
          current_setting('idle_in_transaction_session_timeout') as idle`),
      ),
    );
    const [after] = await ask<{ person: string }>(
      sql`select current_setting('app.person_id', true) as person`,
    );

    expect(inside).toEqual([
      { role: "leadpath_viewer", person: viewer.id, statement: "5s", lock: "2s", idle: "10s" },
    ]);
    expect(after?.person).toBe("");
  });

  test("reads read only", async () => {
    const viewer = await aViewer((await anOrganization()).id);
    const write = (tx: Transaction) =>
      tx.insert(auditEntries).values({
        action: "session.ended",
        actorId: viewer.id,
        organizationId: viewer.organizationId,
      });

    await expect(asViewer(viewer, write)).rejects.toThrow("25006");
    await expect(asViewerWriting(viewer, write)).resolves.toBeDefined();
  });

  test("says nothing of the values in a statement that failed", async () => {
    const viewer = await aViewer((await anOrganization()).id);
    const failure = await asViewerWriting(viewer, (tx) =>
      tx.execute(sql`select ${"a private note"}::int`),
    ).catch((error: Error) => `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`);

    expect(failure).toContain("22P02");
    expect(failure).not.toContain("a private note");
  });

  test("lets no one change or remove an audit entry", async () => {
    const id = crypto.randomUUID();
    await asSystem("test", (tx) =>
      tx.insert(auditEntries).values({ id, action: "demo.removed", actorId: null }),
    );

    await expect(
      asSystem("test", (tx) => tx.update(auditEntries).set({ actorId: id })),
    ).rejects.toThrow("42501");
    await expect(asSystem("test", (tx) => tx.delete(auditEntries))).rejects.toThrow("42501");
  });
});
