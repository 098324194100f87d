import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { checkout, startProgram } from "./fixture";

vi.setConfig({ testTimeout: 60_000 });

/** A checkout with stand-ins for the static tools, the real vitest and the real Playwright. */
function checkoutWithTools() {
  const { root, write } = checkout();
  const repository = process.cwd();

  for (const [name, command] of [
    ["@biomejs/biome", "biome"],
    ["typescript", "tsc"],
    ["knip", "knip"],
  ]) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ bin: { [`${command}`]: "run.mjs" } }),
    );
    write(`node_modules/${name}/run.mjs`, 'console.log("all is well");');
  }
  mkdirSync(path.join(root, "node_modules/@playwright"), { recursive: true });
  for (const name of ["vitest", "@playwright/test"]) {
    symlinkSync(path.join(repository, "node_modules", name), path.join(root, "node_modules", name));
  }

  write(
    "vitest.config.mjs",
    'export default { test: { projects: [{ test: { name: "unit" } }] } };',
  );
  write("playwright.config.mjs", 'export default { testDir: "journeys", testMatch: "*.mjs" };');
  return { root, write };
}

async function check(root: string, names: string[], env: Record<string, string | undefined> = {}) {
  const inWorker = { VITEST: undefined, VITEST_WORKER_ID: undefined, VITEST_POOL_ID: undefined };
  const { code, output } = await startProgram(root, ["tools/test.mjs", ...names], {
    ...inWorker,
    ...env,
  }).ended;

  return { code, output, last: output.trimEnd().split("\n").at(-1) };
}

function namesAtTheEnd(output: string) {
  const [, ...names] = (output.trimEnd().split("\n\n").at(-2) ?? "").split("\n");

  return names.map((name) => name.trim()).sort();
}

test("static stages count one each, and say nothing when they pass", async () => {
  const { root } = checkoutWithTools();
  const { code, output, last } = await check(root, ["lint", "types", "dead-code"]);

  expect({ code, last }).toEqual({ code: 0, last: "3 passed, 0 failed" });
  expect(output).not.toContain("all is well");
});

test("a failing tool shows its output, and the stages after it still run", async () => {
  const { root, write } = checkoutWithTools();
  write("node_modules/@biomejs/biome/run.mjs", 'console.log("not formatted"); process.exit(1);');
  const { code, output, last } = await check(root, ["lint", "dead-code"]);

  expect({ code, last }).toEqual({ code: 1, last: "1 passed, 1 failed" });
  expect(output).toContain("not formatted");
});

test("stages run in their own order, whatever the order of their names", async () => {
  const { root } = checkoutWithTools();
  const { output } = await check(root, ["dead-code", "lint"]);

  expect(output.indexOf("── format and lint")).toBeLessThan(output.indexOf("── dead code"));
});

test("a tool that is not there fails its stage", async () => {
  const { root, write } = checkoutWithTools();
  write("node_modules/knip/package.json", "not json");

  expect(await check(root, ["lint", "dead-code"])).toMatchObject({
    code: 1,
    last: "1 passed, 1 failed",
  });
});

test("a stage of an unknown name is refused", async () => {
  const { root } = checkoutWithTools();
  const { code, output, last } = await check(root, ["units"]);

  expect({ code, last }).toEqual({ code: 1, last: "0 passed, 1 failed" });
  expect(output).toContain('there is no stage "units"; the stages are lint, types');
});

test("unit tests are counted one by one; a skipped one and a file that does not load have failed", async () => {
  const { root, write } = checkoutWithTools();
  write(
    "sums.test.mjs",
    `import { expect, test } from "vitest";
    test("one", () => expect(1).toBe(1));
    test("two", () => expect(2).toBe(2));
    test("three", () => expect(3).toBe(4));
    test.skip("four", () => {});
    test.todo("five");`,
  );
  write("lost.test.mjs", 'import "./nowhere.mjs";');
  const { code, output, last } = await check(root, ["unit"]);

  expect({ code, last }).toEqual({ code: 1, last: "2 passed, 4 failed" });
  expect(namesAtTheEnd(output)).toEqual([
    "lost.test.mjs",
    "sums.test.mjs › five",
    "sums.test.mjs › four",
    "sums.test.mjs › three",
  ]);
});

test("passing tests with an error outside of them have failed", async () => {
  const { root, write } = checkoutWithTools();
  write(
    "late.test.mjs",
    `import { test } from "vitest";
    test("one", () => { Promise.reject(new Error("nobody waits")); });`,
  );

  expect(await check(root, ["unit"])).toMatchObject({ code: 1, last: "1 passed, 1 failed" });
});

test("a stage without tests has failed, even where the runner is content", async () => {
  const { root, write } = checkoutWithTools();
  write(
    "vitest.config.mjs",
    'export default { test: { passWithNoTests: true, projects: [{ test: { name: "unit" } }] } };',
  );

  expect(await check(root, ["unit"])).toMatchObject({ code: 1, last: "0 passed, 1 failed" });
});

test("a runner that crashes has failed", async () => {
  const { root, write } = checkoutWithTools();
  write("sums.test.mjs", 'import { test } from "vitest"; test("one", () => {});');
  write("vitest.config.mjs", "process.kill(process.pid, 'SIGKILL');");

  expect(await check(root, ["unit"])).toMatchObject({ code: 1, last: "0 passed, 1 failed" });
});

test("journeys are counted one by one; one that passed when repeated and a skipped one have failed", async () => {
  const { root, write } = checkoutWithTools();
  for (const name of ["chromium", "chromium-headless-shell"]) {
    write(`bin/${name}`, "#!/bin/sh\n");
    chmodSync(path.join(root, "bin", name), 0o755);
  }
  write(
    "journeys/journey.mjs",
    `import { expect, test } from "@playwright/test";
    test("one", () => expect(process.env.CHROMIUM_PATH).toMatch(/bin\\/chromium-headless-shell$/));
    test("two", () => expect(2).toBe(3));
    test.skip("three", () => {});
    test.describe("repeated", () => {
      test.describe.configure({ retries: 1 });
      test("four", ({}, info) => expect(info.retry).toBe(1));
    });`,
  );

  const { code, output, last } = await check(root, ["e2e"], { CHROMIUM_PATH: "" });

  expect({ code, last }).toEqual({ code: 1, last: "1 passed, 3 failed" });
  expect(namesAtTheEnd(output)).toEqual([
    "[] journey.mjs › four",
    "[] journey.mjs › three",
    "[] journey.mjs › two",
  ]);
});

test("a named Chromium that cannot be run is said with the remedy", async () => {
  const { root } = checkoutWithTools();
  const { output, last } = await check(root, ["e2e"], { CHROMIUM_PATH: "/nowhere/chromium" });

  expect(last).toBe("0 passed, 1 failed");
  expect(output).toContain(
    "CHROMIUM_PATH is /nowhere/chromium, which cannot be run. Name a Chromium or unset it.",
  );
});

test("no stage meets the settings of the person who runs it", async () => {
  const { root, write } = checkoutWithTools();
  write("node_modules/knip/run.mjs", "process.exit(process.env.DATABASE_URL ? 1 : 0);");

  expect(
    await check(root, ["dead-code"], { DATABASE_URL: "postgres://production/people" }),
  ).toMatchObject({ code: 0, last: "1 passed, 0 failed" });
});

test("a failed installation is one failure", async () => {
  const { root } = checkoutWithTools();

  expect(await check(root, [], { NPM_FAILS: "1" })).toMatchObject({
    code: 1,
    last: "0 passed, 1 failed",
  });
});
