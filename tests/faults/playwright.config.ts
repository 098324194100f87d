import { defineConfig } from "@playwright/test";

/** `npm run test:faults`: minutes of what breaks, one after the other. `npm test` has a short one of each. */
export default defineConfig({
  testDir: ".",
  globalSetup: "./first-start.ts",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: "list",
});
