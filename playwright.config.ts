import { defineConfig } from "@playwright/test";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Journeys run on both databases; everything else of `tests/e2e` on the embedded one, which is what a start gives. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/servers.ts",
  // One more than the smallest machine has cores: a browser test waits for much of its time.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: flags },
    locale: "en-US",
    timezoneId: "Asia/Kathmandu",
    // Recording each test for the one that fails takes almost half of the time. To see one again: --trace on.
    trace: "off",
  },
  projects: [
    { name: "embedded", testMatch: "**/*.spec.ts" },
    { name: "postgres", testMatch: "**/*.journey.spec.ts" },
  ],
});
