import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { log } from "@/app/_server/log";
import { countRefused, waitOf } from "@/app/_server/refused-posts";
import { closeConnection, setConnection } from "@/db/client";
import { openPostgres } from "@/db/guarded-postgres";

// A database where no one listens.
beforeAll(() => setConnection(openPostgres("postgres://app@127.0.0.1:1/postgres")));
afterAll(closeConnection);

test("while the database is away a refused post counts for nothing, and is no fault to log", async () => {
  const logged = vi.spyOn(log, "error");
  for (let n = 0; n < 130; n++) await countRefused("203.0.113.7");

  expect(waitOf("203.0.113.7")).toBeLessThanOrEqual(0);
  expect(logged).not.toHaveBeenCalled();
});
