import { existsSync, readFileSync } from "node:fs";

/** Passed and failed of a vitest run; a file that could not be loaded is one failure, a skipped test another. */
export function vitestCounts(file, code) {
  return honest(file, code, (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numTotalTests -
      report.numPassedTests +
      report.testResults.filter((suite) => suite.status === "failed" && isEmpty(suite)).length,
  }));
}

/** Passed and failed of a Playwright run; one that passed only when repeated has failed. */
export function playwrightCounts(file, code) {
  return honest(file, code, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  }));
}

/** A run without a report, without tests, or that ended badly although every test passed, has failed once. */
function honest(file, code, count) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };

  const { passed, failed } = count(JSON.parse(readFileSync(file, "utf8")));
  const wrong = passed + failed === 0 || code !== 0;

  return { passed, failed: wrong ? Math.max(failed, 1) : failed };
}

function isEmpty(suite) {
  return suite.assertionResults.length === 0;
}
