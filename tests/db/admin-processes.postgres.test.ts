import { expect, inject, test } from "vitest";
import { anEmptyPostgres } from "@/tests/support/empty-database";
import { typeCommand } from "@/tests/support/type-command";

test("commands open a PostgreSQL server themselves, several at once beside each other", {
  timeout: 120_000,
}, async () => {
  const settings = {
    DATABASE_URL: await anEmptyPostgres(inject("postgresUrl"), "migrated"),
    AUTH_SECRET: "an-afternoon-of-typing-by-hand-on-a-train",
    APP_URL: "http://127.0.0.1:1",
  };
  const made = await Promise.all(
    ["Ada", "Ben"].map((name) =>
      typeCommand(["people", "create", "ada@example.com", name], settings),
    ),
  );
  const doctor = await typeCommand(["doctor", "--json"], settings);

  expect(made.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(made.find(({ code }) => code === 1)?.err).toBe(
    "ada@example.com already has an account.\n",
  );
  expect(JSON.parse(doctor.out).checks).toContainEqual({
    check: "database.holder",
    outcome: "ok",
    says: "Every command opens the database beside the server.",
  });
  expect(doctor.code).toBe(1);
});
