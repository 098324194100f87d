import { expect, inject, test } from "vitest";
import { openPostgres } from "@/db/guarded-postgres";
import { migrate } from "@/db/migrate";
import { anEmptyPostgres } from "@/tests/support/empty-database";

test("lets one of six starters migrate and the others find it done", async () => {
  const url = await anEmptyPostgres(inject("postgresUrl"));
  const starters = Array.from({ length: 6 }, () => openPostgres(url));
  const migrated = await Promise.all(starters.map(migrate));
  await Promise.all(starters.map((starter) => starter.close()));

  expect(migrated.filter((count) => count > 0)).toHaveLength(1);
});
