import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, expect, test, vi } from "vitest";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { reportDocument } from "@/lib/reports/export";
import { selfRated } from "./arbitraries";

const command = ["--import", "tsx", "tools/score.ts"];
const threes = selfRated(defaultProfile.priorities, () => 3);

vi.setConfig({ testTimeout: 60_000 });

describe("npm run --silent score", () => {
  test("prints the report of the input", async () => {
    const { code, printed, complaint } = await run(
      "npm",
      ["run", "--silent", "score"],
      JSON.stringify(threes),
    );

    expect({ code, complaint }).toEqual({ code: 0, complaint: "" });
    expect(printed).toBe(`${JSON.stringify(scoreReadiness(threes), null, 2)}\n`);
  });

  test("takes an exported report for the input in it", async () => {
    const result = scoreReadiness(threes);
    const report = reportDocument({
      purpose: "development",
      schema: "https://leadpath.example/schemas/report-1.json",
      framework: "product-lead@1",
      profile: "product-lead@1",
      subject: "Ada",
      createdAt: threes.asOf,
      input: threes,
      result,
    });

    expect((await score(JSON.stringify(report))).printed).toBe(
      `${JSON.stringify(result, null, 2)}\n`,
    );
  });

  test.each([
    ["", "input: is empty"],
    ["{", "input: is not JSON"],
    ["null", "input: must be an object"],
    [
      JSON.stringify({
        ...threes,
        ratings: threes.ratings.map((r, i) => (i === 3 ? { ...r, level: 9 } : r)),
      }),
      "ratings.3.level: must be a whole number from 0 to 5, or null",
    ],
    [JSON.stringify({ ...threes, "a\nb": 1 }), 'input: has an unknown field "a\\nb"'],
    [JSON.stringify({ ...threes, profile: [] }), "profile: has no skill with a weight"],
    [
      JSON.stringify({
        ...threes,
        ratings: threes.ratings.map((r, i) => (i === 2 ? { ...r, rater: "bea" } : r)),
      }),
      "ratings.2.source: must be self for one rater only",
    ],
    [
      JSON.stringify({
        ...threes,
        ratings: threes.ratings.map((r, i) =>
          i === 5 ? { ...r, state: "not_observed", level: null } : r,
        ),
      }),
      "ratings.5.state: must not be not_observed when the source is self",
    ],
  ])("refuses input %# with exit 2 and one line", async (input, line) => {
    expect(await score(input)).toEqual({ code: 2, printed: "", complaint: `${line}\n` });
  });

  test("says nothing when no one reads the report", async () => {
    const scoring = spawn(process.execPath, command);
    scoring.stdout.destroy();
    scoring.stdin.end(JSON.stringify(threes));

    expect(await text(scoring.stderr)).toBe("");
  });

  test("refuses a closed standard input", async () => {
    expect(await score()).toEqual({ code: 2, printed: "", complaint: "input: is empty\n" });
  });
});

async function score(input?: string) {
  return run(process.execPath, command, input);
}

async function run(program: string, args: readonly string[], input?: string) {
  const child = spawn(program, args, {
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  child.stdin?.end(input);
  const [code, printed, complaint] = await Promise.all([
    ended,
    child.stdout ? text(child.stdout) : "",
    child.stderr ? text(child.stderr) : "",
  ]);

  return { code, printed, complaint };
}
