import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { configureDocument, exampleEnv } from "@/lib/configure-document";
import { readEnv, settings } from "@/lib/env";
import { frameworkDocument } from "@/lib/framework/document";
import { framework } from "@/lib/framework/framework";
import { scoreReadiness } from "@/lib/readiness/score";
import { referencePoints } from "./lib/readiness/reference-points";

const readme = read("README.md");
const documents = [
  ...readdirSync(".").filter((file) => file.endsWith(".md")),
  ...["docs", "docs/decisions"].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".md"))
      .map((file) => `${folder}/${file}`),
  ),
];

/** What a document names that only the tests read. */
const noSetting = ["CHROMIUM_PATH"];

test("the document of the settings is the one that `npm run configure-document` writes", () => {
  expect(read("docs/configure.md")).toBe(configureDocument());
});

test("so is .env.example, and copied as it is it changes none", () => {
  expect(read(".env.example")).toBe(exampleEnv());
  expect(readEnv(parseEnv(exampleEnv()))).toEqual(readEnv({}));
});

test("every setting has words of its own", () => {
  expect(new Set(settings.map(({ about }) => about)).size).toBe(settings.length);
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

test.each(documents)("every setting that %s names is there", (document) => {
  const known = settings.flatMap(({ name }) => [name, `${name}_FILE`]);
  const named = [...read(document).matchAll(/`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g)].map(
    ([, name = ""]) => name,
  );

  expect(named.filter((name) => ![...known, ...noSetting].includes(name))).toEqual([]);
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

/** At most one decimal, "100" for 100. */
function oneDecimal(value: number) {
  return String(Number(value.toFixed(1)));
}

function inOneLine(text: string) {
  return text.replace(/\s+/g, " ");
}
