import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { envSchema, readEnv } from "@/lib/env";
import { frameworkDocument } from "@/lib/framework/document";
import { framework } from "@/lib/framework/framework";
import { scoreReadiness } from "@/lib/readiness/score";
import { referencePoints } from "./lib/readiness/reference-points";

const readme = read("README.md");
const settings = Object.keys(envSchema.shape);
const documents = [
  ...readdirSync(".").filter((file) => file.endsWith(".md")),
  ...["docs", "docs/decisions"].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".md"))
      .map((file) => `${folder}/${file}`),
  ),
];

test("the README's table has every setting, in order, and no other", () => {
  expect(rowsOf("Settings").map(([name]) => name)).toEqual(settings.map((name) => `\`${name}\``));
});

test("the README's table tells the default of every setting", () => {
  const defaults = Object.entries({ ...noSettings(), ...readEnv({}) });

  expect(rowsOf("Settings").map(([, told]) => told)).toEqual(
    defaults.map(([, value]) => (value === undefined ? "–" : `\`${value}\``)),
  );
});

test(".env.example has every setting, and copied as it is changes none", () => {
  const example = parseEnv(read(".env.example"));

  expect(Object.keys(example).sort()).toEqual([...settings].sort());
  expect(readEnv(example)).toEqual(readEnv({}));
});

test("the README says of every runtime dependency why it is there, and of no other", () => {
  const { dependencies } = JSON.parse(read("package.json"));
  const rows = rowsOf("Dependencies");

  expect(rows.map(([name]) => name)).toEqual(
    Object.keys(dependencies).map((name) => `\`${name}\``),
  );
  expect(rows.filter(([, why]) => !why)).toEqual([]);
});

test("the README's reference points are what the model answers", () => {
  expect(rowsOf("How the score is made")).toEqual(
    referencePoints.map(({ name, input }) => {
      const { index, range, verdict } = scoreReadiness(input);

      return [name, index?.toFixed(1), range?.map(oneDecimal).join("–"), verdict];
    }),
  );
});

test("the README attributes the structure in the framework's own words", () => {
  expect(inOneLine(readme)).toContain(framework.attribution);
});

test("the document of the framework is the one that `npm run framework-document` writes", () => {
  expect(read("docs/framework.md")).toBe(frameworkDocument());
});

test.each(documents)("every link of %s leads to a file", (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) =>
    path.join(path.dirname(document), link),
  );

  expect(links.filter((file) => !existsSync(file))).toEqual([]);
});

test.each(documents)("every command of %s exists", (document) => {
  const { scripts } = JSON.parse(read("package.json"));
  const commands = [...read(document).matchAll(/npm (?:run (?:--silent )?)?([a-z:-]+)/g)].map(
    ([, command = ""]) => command,
  );
  const known = [...Object.keys(scripts), "ci", "install"];

  expect(commands.filter((command) => !known.includes(command))).toEqual([]);
});

test("the picture of the architecture shows folders that are there", () => {
  const folders = [...read("docs/architecture.svg").matchAll(/>([a-z_/-]+(?:\/|\.ts))</g)].map(
    ([, name = ""]) => name,
  );

  expect(folders).toEqual(expect.arrayContaining(["app/", "components/", "db/", "lib/"]));
  expect(folders.filter((folder) => !existsSync(folder))).toEqual([]);
});

test("the decisions are numbered without a gap", () => {
  const numbers = readdirSync("docs/decisions").map((file) => Number(file.slice(0, 4)));

  expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, n) => n + 1));
});

function read(file: string) {
  return readFileSync(file, "utf8");
}

/** The cells of the rows of the table in a section of the README. */
function rowsOf(section: string) {
  const [, text = ""] = readme.split(`\n## ${section}\n`);
  const lines = (text.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("|"));

  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

/** Every setting in the schema's order, without a value. */
function noSettings(): Record<string, undefined> {
  return Object.fromEntries(settings.map((name) => [name, undefined]));
}

/** At most one decimal, "100" for 100. */
function oneDecimal(value: number) {
  return String(Number(value.toFixed(1)));
}

function inOneLine(text: string) {
  return text.replace(/\s+/g, " ");
}
