import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { install } from "./install.mjs";
import { Refusal } from "./refusal.mjs";
import { root } from "./root.mjs";
import { stages } from "./stages.mjs";

/** Runs the stages of these names, or all. Every stage runs, whatever failed before; the last line is the sum. */
export async function check(names) {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-reports-"));
  const results = [];

  try {
    const chosen = choose(names);
    await install(root);
    for (const stage of chosen) results.push(await runStage(stage, folder));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    results.push({ title: error.message, passed: 0, failed: 1, seconds: 0 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  report(results);
}

function choose(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    const known = stages.map((stage) => stage.name).join(", ");
    throw new Refusal(`there is no stage "${unknown.join(", ")}"; the stages are ${known}`);
  }
  return stages.filter((stage) => names.length === 0 || names.includes(stage.name));
}

async function runStage({ title, run }, folder) {
  const start = performance.now();
  console.log(`\n── ${title}`);
  const counts = await outcome(run, folder);
  const result = { title, ...counts, seconds: (performance.now() - start) / 1000 };

  console.log(line(result));
  return result;
}

async function outcome(run, folder) {
  try {
    return await run({ root, folder });
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

function report(results) {
  const passed = sum(results, "passed");
  const failed = sum(results, "failed");

  console.log(`\n${results.map(lineAndNames).join("\n")}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** What failed stands at the end, too: where a log is cut, that's what is left of it. */
function lineAndNames(result) {
  return [line(result), ...(result.names ?? []).map((name) => `    ${name}`)].join("\n");
}

function line({ title, passed, failed, seconds }) {
  const counts = failed > 0 ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
  return `${failed > 0 ? "✗" : "✓"} ${title}: ${counts} (${seconds.toFixed(1)} s)`;
}

function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0);
}
