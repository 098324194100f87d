import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What passed and failed in a vitest run, and the names of what failed; a file that could not be loaded is one failure, a skipped test another. */
export function vitestCounts(file, code) {
  return honest(file, code, ({ numPassedTests, testResults }) => ({
    passed: numPassedTests,
    names: testResults.flatMap(({ name, status, assertionResults: tests }) => {
      const from = path.relative("", name);

      if (tests.length === 0) return status === "failed" ? [from] : [];
      return tests
        .filter((test) => test.status !== "passed")
        .map(({ fullName }) => `${from} › ${fullName}`);
    }),
  }));
}

/** The same of a Playwright run; a test that passed only when repeated has failed. */
export function playwrightCounts(file, code) {
  return honest(file, code, ({ stats, suites, errors }) => ({
    passed: stats.expected,
    names: [
      ...suites
        .flatMap(specsOf)
        .flatMap(({ file: from, title, tests }) =>
          tests
            .filter(({ status }) => status !== "expected")
            .map(({ projectName }) => `[${projectName}] ${from} › ${title}`),
        ),
      ...errors.map(({ message }) => message.split("\n")[0]),
    ],
  }));
}

/** A run without a report, without tests, or that ended badly although every test passed, has failed once. */
function honest(file, code, count) {
  if (!existsSync(file)) return { passed: 0, failed: 1, names: ["there is no report"] };

  const { passed, names } = count(JSON.parse(readFileSync(file, "utf8")));
  const isWrong = names.length === 0 && (passed === 0 || code !== 0);
  const failures = isWrong ? [`it ended with ${code} after ${passed} passed`] : names;

  return { passed, failed: failures.length, names: failures };
}

function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}
