import path from "node:path";
import { expect, test } from "vitest";
import { checkout, startProgram } from "./fixture";

/** What a command of the build finds, which runs in the build's own folder. */
async function foundBy(env: Record<string, string>, file = "") {
  const { root, write } = checkout();
  write("here/leadpath.backup", "");
  write(".env", file);
  write(
    ".next/standalone/commands/restore.mjs",
    `const { DATA_DIR, ERASURE_LEDGER, INIT_CWD } = process.env;
    console.log(JSON.stringify({ DATA_DIR, ERASURE_LEDGER, INIT_CWD, folder: process.cwd() }));`,
  );
  write("typed.mjs", 'process.chdir("here"); await import("./tools/command.mjs");');
  const { ended } = startProgram(root, ["typed.mjs", "restore"], { INIT_CWD: undefined, ...env });
  const { output } = await ended;

  return { root, found: JSON.parse(output) };
}

test("a command has the server's folders, and knows where it was typed", async () => {
  const { root, found } = await foundBy({
    DATA_DIR: "people",
    ERASURE_LEDGER: "apart/erased.jsonl",
  });

  expect(found).toEqual({
    DATA_DIR: path.join(root, "people"),
    ERASURE_LEDGER: path.join(root, "apart/erased.jsonl"),
    INIT_CWD: path.join(root, "here"),
    folder: path.join(root, ".next/standalone"),
  });
});

test("a command without a build says what's missing", async () => {
  const { root } = checkout();
  const { ended } = startProgram(root, ["tools/command.mjs", "restore"]);

  expect(await ended).toEqual({
    code: 1,
    output: "There's no build here: make one with npm run build.\n",
  });
});

test("so where .env names the ledger; without a word about it, it stays beside the data", async () => {
  const { root, found } = await foundBy({}, "ERASURE_LEDGER=apart/erased.jsonl\n");

  expect(found.ERASURE_LEDGER).toBe(path.join(root, "apart/erased.jsonl"));
  expect((await foundBy({})).found).not.toHaveProperty("ERASURE_LEDGER");
});
