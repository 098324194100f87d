import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catchUp } from "@/app/_server/due";
import { restoreInto } from "@/db/backup/restore";
import { asSystem, throughConnection } from "@/db/client";
import { type Connection, rowsOf } from "@/db/connection";
import { isMigrated } from "@/db/migrate";
import { dropOldCopies } from "@/db/queries/data-copies";
import { claimMail } from "@/db/queries/notice-mail";
import { askToDelete, findOpenDeletion } from "@/db/queries/organization-deletions";
import { dataCopies } from "@/db/schema/data-copies";
import { notices } from "@/db/schema/notices";
import { seedDemo } from "@/db/seed/demo/demo";
import { aDay } from "@/lib/limits";
import { aRowEverywhere, hardText } from "@/tests/support/a-row-everywhere";
import { aBackup, linesOfAll, manifestOf } from "@/tests/support/backups";
import { anEmptyDatabase } from "@/tests/support/empty-database";
import { erase } from "@/tests/support/endings";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { asOwner } from "@/tests/support/owner";
import { schemaOf } from "@/tests/support/schema-of";

const door = globalThis as typeof globalThis & { leadpathDatabase: Connection };
let restored: Connection;

const everySchema = ["public", "pgboss", "drizzle"];

beforeAll(async () => {
  await seedDemo();
  await asOwner(aRowEverywhere);
});

afterAll(() => restored.close());

test("restores every row of every table, and nothing else, into a schema like a new one", async () => {
  const { file, manifest } = await aBackup();
  restored = await anEmptyDatabase();
  await restoreInto(restored, { file, moved: true, erasures: [], catchUp });

  expect(Object.keys(manifest.tables)).toEqual(await tablesOf(door.leadpathDatabase));
  expect(Object.entries(manifest.tables).filter(([, { rows }]) => rows === 0)).toEqual([]);
  expect(await manifestOf(restored)).toEqual(manifest);
  expect(await schemaOf(restored, everySchema)).toEqual(
    await schemaOf(door.leadpathDatabase, everySchema),
  );
  expect((await linesOfAll(restored)).join()).toContain(JSON.stringify(hardText).slice(1, 12));
}, 120_000);

test("what it restored works on", async () => {
  await throughConnection(restored, async () => {
    expect(await asSystem("test", isMigrated)).toBe(true);
    await anOrganization();
  });
});

test("refuses a database that isn’t empty, which stays as it is", async () => {
  const { file } = await aBackup();
  const before = await manifestOf(restored);

  await expect(restoreInto(restored, { file, moved: true, erasures: [], catchUp })).rejects.toThrow(
    /isn’t empty/,
  );
  expect(await manifestOf(restored)).toEqual(before);
});

test("leaves in force nothing that may be over since: sessions, links, mail, copies, and people who were erased", async () => {
  const viewer = await aViewer((await anOrganization()).id);
  await asSystem("test", (tx) => tx.update(notices).set({ mailAfter: null, mailClaimedAt: null }));
  await oweMail();
  const { id: other } = await aViewer(viewer.organizationId, "member", "Cole League");
  await asSystem("test", (tx) =>
    tx.execute(
      sql`insert into data_copies (person_id, asked_at, made_at, content, size) values (${other}, now(), now(), 'zip', 3)`,
    ),
  );
  const marks = await marksOf(viewer.id);
  // Someone may have called it off since the backup.
  const admin = await aViewer((await anOrganization("To go")).id, "admin", "Anna Admin");
  await aViewer(admin.organizationId, "member", "Max Member");
  const asked = await askToDelete(admin, "To go", new Date(Date.now() - 30 * aDay));
  expect(asked).toBe("asked");
  const { file, manifest } = await aBackup();
  expect(manifest.tables.data_copies?.rows).toBe(
    await countIn(door.leadpathDatabase, sql`data_copies where made_at is null`),
  );
  await erase(viewer.id);

  const target = await anEmptyDatabase();
  const again = await restoreInto(target, {
    file,
    moved: false,
    erasures: [{ person: viewer.id, at: "2026-11-27T08:00:00.000Z" }],
    // What came due since the backup: the old server may have told of it already.
    catchUp: async () => {
      await catchUp();
      await oweMail();
    },
  });
  const lines = await linesOfAll(target);
  const traces = lines.filter((line) => marks.some((mark) => line.includes(mark)));

  expect(again).toMatchObject({ erased: 1 });
  expect(traces).toEqual([
    expect.stringMatching(`^\\["${viewer.id}", "2026-11-27 08:00:00\\+00"]$`),
  ]);
  await throughConnection(target, async () => {
    expect((await findOpenDeletion(admin))?.dueAt.getTime()).toBeGreaterThan(Date.now());
    expect(await claimMail(new Date(Date.now() + 365 * aDay))).toBeUndefined();
  });
  expect(await countIn(target, sql`sessions where ended_at is null`)).toBe(0);
  expect(await countIn(target, sql`one_time_links`)).toBe(0);
  expect(await countIn(target, sql`notices where mail_after is not null`)).toBe(0);
  expect(await countIn(target, sql`digests where mail_after is not null`)).toBe(0);
  await target.close();
}, 120_000);

test.each([
  ["a move", true],
  ["any other restore", false],
])(
  "after %s, a copy that was under way begins anew",
  async (_, moved) => {
    const { id: organizationId } = await anOrganization();
    const { id: waiting } = await aViewer(organizationId, "admin");
    const { id: erased } = await aViewer(organizationId);
    await asSystem("test", (tx) =>
      tx.execute(
        sql`insert into data_copies (person_id, asked_at, started_at, parts_done) values (${waiting}, now() - interval '2 days', now() - interval '2 days', 3)`,
      ),
    );
    const { file } = await aBackup();

    const target = await anEmptyDatabase();
    // With whoever is erased go copies that were asked for long ago.
    const erasures = [{ person: erased, at: "2026-11-27T08:00:00.000Z" }];
    await restoreInto(target, { file, moved, erasures, catchUp });

    await throughConnection(target, async () => {
      await dropOldCopies();
      const copies = await asSystem("test", (tx) => tx.select().from(dataCopies));
      expect(copies.find(({ personId }) => personId === waiting)).toMatchObject({
        startedAt: null,
        partsDone: 0,
        failedAt: null,
      });
    });
    await target.close();
  },
  120_000,
);

/** A notice and a digest that are owed by mail. */
async function oweMail() {
  await asSystem("test", async (tx) => {
    await tx.execute(sql`update notices set mail_after = now() + interval '1 day', mail_claimed_at = null, mailed_at = null
      where id = (select id from notices order by id limit 1)`);
    await tx.execute(
      sql`update digests set mail_after = now(), mail_claimed_at = null, mailed_at = null`,
    );
  });
}

async function marksOf(personId: string) {
  const [person] = await asSystem("test", async (tx) =>
    rowsOf<{ name: string; email: string }>(
      await tx.execute(sql`select name, email from people where id = ${personId}::uuid`),
    ),
  );

  return [personId, person?.name ?? "", person?.email ?? ""];
}

function countIn(connection: Connection, what: ReturnType<typeof sql>) {
  return throughConnection(connection, () =>
    asSystem("test", async (tx) => {
      const [found] = rowsOf<{ count: number }>(
        await tx.execute(sql`select count(*)::int as count from ${what}`),
      );
      return found?.count;
    }),
  );
}

async function tablesOf(connection: Connection) {
  const tables = await throughConnection(connection, () =>
    asSystem("test", async (tx) =>
      rowsOf<{ name: string }>(
        await tx.execute(sql`
          select relname as name from pg_class
          where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`),
      ),
    ),
  );

  return tables.map(({ name }) => name).sort();
}
