import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer, poolState } from "@/db/client";
import { findSelf } from "@/db/queries/people";
import {
  type AskedStatement,
  type EndedTransaction,
  statementShape,
  statements,
  transactions,
} from "@/db/watch";
import { anOrganization, aViewer } from "@/tests/support/factories";

const asked: AskedStatement[] = [];
const ended: EndedTransaction[] = [];
const onStatement = (message: unknown) => void asked.push(message as AskedStatement);
const onTransaction = (message: unknown) => void ended.push(message as EndedTransaction);

statements.subscribe(onStatement);
transactions.subscribe(onTransaction);
afterAll(() => {
  statements.unsubscribe(onStatement);
  transactions.unsubscribe(onTransaction);
});
beforeEach(() => {
  asked.length = 0;
  ended.length = 0;
});

test("each statement is told with why and how long, and without what it carried", async () => {
  await asSystem("look for a mark", (tx) =>
    tx.execute(sql`select pg_sleep(0.05), ${"Marked note"}::text from pg_class limit 1`),
  );
  const [told] = asked.filter(({ text }) => text.includes("pg_sleep"));

  expect(told?.transaction?.reason).toBe("look for a mark");
  expect(told?.ms).toBeGreaterThanOrEqual(40);
  expect(JSON.stringify(asked)).not.toContain("Marked");
  expect(statementShape(told?.text ?? "")).toBe("select pg_class");
});

test("each transaction is told with how it ended, also one that the database refused", async () => {
  const viewer = await aViewer((await anOrganization()).id);
  ended.length = 0;
  await findSelf(viewer);
  const refused = asViewer(viewer, (tx) => tx.execute(sql`select * from passwords`));
  await expect(refused).rejects.toThrow();

  expect(ended.map(({ transaction, outcome }) => [transaction.role, outcome])).toEqual([
    ["viewer", "done"],
    ["viewer", "failed"],
  ]);
});

test("two transactions at once keep their own reasons", async () => {
  await Promise.all(
    ["one", "other"].map((reason) =>
      asSystem(reason, (tx) => tx.execute(sql.raw(`select 1 as ${reason}`))),
    ),
  );
  const reasons = asked.flatMap(({ text, transaction }) => {
    const [, name] = /^select 1 as (one|other)$/.exec(text) ?? [];
    return name ? [[name, transaction?.reason]] : [];
  });

  expect(reasons.sort()).toEqual([
    ["one", "one"],
    ["other", "other"],
  ]);
});

test("the pool of a server is told, and an embedded database has none", () => {
  const state = process.env.TEST_DATABASE === "embedded" ? undefined : { waiting: 0 };

  if (state) expect(poolState()).toMatchObject(state);
  else expect(poolState()).toBeUndefined();
});

describe("statementShape", () => {
  test.each([
    ['select "people"."id" from "people" where "people"."email" = $1', "select people"],
    ['insert into "sessions" ("id") values ($1)', "insert sessions"],
    ['update "people" set "name" = $1', "update people"],
    ["with x as (select 1 from pgboss.job) select * from x", "with job"],
    ["select set_config($1, $2, true)", "select"],
  ])("of %s is %s", (text, shape) => {
    expect(statementShape(text)).toBe(shape);
  });
});
