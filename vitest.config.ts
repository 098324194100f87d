import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const TZ = "Asia/Kathmandu";

/** Database tests run on both databases; `*.embedded.test.ts` and `*.postgres.test.ts` on theirs only, `*.unit.test.ts` on none. */
export default defineConfig({
  resolve: {
    alias: [
      { find: "server-only", replacement: path("tests/support/server-only.ts") },
      { find: /^@\//, replacement: path("./") },
    ],
  },
  test: {
    maxWorkers: "100%",
    // What is waited for comes when it comes: no test is about how soon.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "tests/{lib,app,launcher}/**/*.test.{ts,tsx}",
            "tests/db/**/*.unit.test.ts",
            "tests/*.test.ts",
          ],
          env: { TZ },
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "install",
          include: ["tests/install/**/*.test.ts"],
          env: { TZ },
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "embedded",
          include: ["tests/db/**/*.test.ts"],
          exclude: ["**/*.{postgres,unit}.test.ts"],
          env: { TZ, TEST_DATABASE: "embedded" },
          testTimeout: 30_000,
          hookTimeout: 30_000,
          globalSetup: "tests/support/embedded-for-vitest.ts",
          setupFiles: "tests/support/database.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: ["tests/db/**/*.test.ts"],
          exclude: ["**/*.{embedded,unit}.test.ts"],
          env: { TZ, TEST_DATABASE: "postgres" },
          testTimeout: 30_000,
          hookTimeout: 30_000,
          globalSetup: "tests/support/postgres-for-vitest.ts",
          setupFiles: "tests/support/database.ts",
        },
      },
    ],
  },
});
