import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { asSystem } from "./client";
import { rowsOf } from "./connection";

/**
 * Where pg-boss keeps its jobs: each of its statements is a short transaction of the app's own role, through the one door
 * and on either database. The tables, which that role doesn't own, come with our migrations.
 */
export const jobStore = {
  executeSql(text: string, values: readonly unknown[] = []): Promise<{ rows: never[] }> {
    return asSystem("keep jobs", async (tx) => {
      let rows: never[] = [];
      for (const statement of statementsIn(text)) {
        rows = rowsOf<never>(await tx.execute(withValues(statement, values)));
      }

      return { rows };
    });
  },
};

/** Its upkeep comes as several statements with a transaction of their own around them; here they are in one already. */
function statementsIn(text: string) {
  return /^\s*BEGIN;/.test(text)
    ? text.split(/;\s*\n/).filter((each) => !/^\s*(BEGIN|COMMIT)?;?\s*$/.test(each))
    : [text];
}

function withValues(text: string, values: readonly unknown[]): SQL {
  const parts = text.split(/\$(\d+)/);

  return sql.join(
    parts.map((part, n) =>
      n % 2 === 0 ? sql.raw(part) : sql`${sql.param(asText(values[Number(part) - 1]))}`,
    ),
  );
}

/** As both drivers take any type of value: as its text. The lists are of ids. */
function asText(value: unknown) {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  if (typeof value === "boolean") return value;

  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
