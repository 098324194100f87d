import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const typed = /[a-z}]'(?:s|t|re|ve|ll|d)\b|\ws' [a-z]/;

/** What a terminal shows, and a schema that stays as it was published. */
const plain = ["lib/env.ts", "lib/reports/export-schema.ts"];

test("texts that people read have typographic apostrophes", () => {
  const lines = ["app", "components", "lib"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !plain.includes(file))
    .flatMap(textLines);

  expect(lines.filter((line) => typed.test(line))).toEqual([]);
});

/** The lines of a file without its comments. */
function textLines(file: string) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => !/^\s*(?:\*|\/\*|\/\/|\{\/\*)/.test(line))
    .map((line) => `${file}: ${line.replace(/\s\/\/\s.*$/, "").trim()}`);
}
