import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const document = readFileSync("docs/security.md", "utf8");

/** Of each section of ASVS 5.0.0 the level of each requirement, in its order: 7.4 has five, of levels 1, 1, 2, 2, and 2. */
const standard: Record<string, string> = {
  ...{ "1.1": "22", "1.2": "1111122223", "1.3": "112222222223", "1.4": "222", "1.5": "123" },
  ...{ "2.1": "122", "2.2": "112", "2.3": "12223", "2.4": "23" },
  ...{ "3.1": "3", "3.2": "113", "3.3": "12223", "3.4": "11222233", "3.5": "11122333" },
  ...{ "3.6": "3", "3.7": "22333" },
  ...{ "4.1": "12233", "4.2": "23333", "4.3": "22", "4.4": "1222" },
  ...{ "5.1": "2", "5.2": "112333", "5.3": "113", "5.4": "222" },
  ...{ "6.1": "122", "6.2": "111111112222", "6.3": "11223333", "6.4": "112233" },
  ...{ "6.5": "22222333", "6.6": "2223", "6.7": "33", "6.8": "2222" },
  ...{ "7.1": "222", "7.2": "1111", "7.3": "22", "7.4": "11222", "7.5": "223", "7.6": "22" },
  ...{ "8.1": "1233", "8.2": "1123", "8.3": "133", "8.4": "23" },
  ...{ "9.1": "111", "9.2": "1222" },
  ...{ "10.1": "22", "10.2": "223", "10.3": "22223", "10.4": "1111122222233333" },
  ...{ "10.5": "22222", "10.6": "22", "10.7": "222" },
  ...{ "11.1": "2233", "11.2": "22233", "11.3": "11233", "11.4": "1222", "11.5": "23" },
  ...{ "11.6": "23", "11.7": "33" },
  ...{ "12.1": "12233", "12.2": "11", "12.3": "22223" },
  ...{ "13.1": "2333", "13.2": "222223", "13.3": "2233", "13.4": "1222233" },
  ...{ "14.1": "22", "14.2": "12223333", "14.3": "122" },
  ...{ "15.1": "12233", "15.2": "12233", "15.3": "1222222", "15.4": "3333" },
  ...{ "16.1": "2", "16.2": "22222", "16.3": "2222", "16.4": "222", "16.5": "2223" },
  ...{ "17.1": "23", "17.2": "22223333", "17.3": "22" },
};

const asked = Object.entries(standard).flatMap(([section, levels]) =>
  [...levels].flatMap((level, at) => (level === "3" ? [] : [`${section}.${at + 1}, ${level}`])),
);
const rows = document
  .split("\n")
  .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
  .map((line) => {
    const [id = "", level, about, answer = "", why = ""] = line
      .replace(/^\| | \|$/g, "")
      .split(" | ")
      .map((cell) => cell.trim());

    return { id, level, about, answer, why };
  });

/** What a line names as proof: each file of ours, and the titles of the tests in it that follow its name. */
const named = document.split("\n").flatMap((line) =>
  [...line.matchAll(/`([^`]+)`((?:,? (?:and )?“[^”]+”)*)/g)]
    .filter(([, file = ""]) => isFile(file))
    .map(([, file = "", titles = ""]) => ({
      file,
      titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => title),
    })),
);

test("the standard has 70 requirements of level 1, 183 of level 2, and 92 of level 3", () => {
  const levels = Object.values(standard).join("");

  expect(["1", "2", "3"].map((level) => levels.split(level).length - 1)).toEqual([70, 183, 92]);
});

test("each requirement of levels 1 and 2 is answered once, in the standard's order, and no other", () => {
  expect(rows.map(({ id, level }) => `${id}, ${level}`)).toEqual(asked);
});

test("each answer is one of four, and says what was asked and why", () => {
  const answers = ["yes", "no", "doesn’t apply", "the operator’s"];

  expect(rows.filter(({ answer }) => !answers.includes(answer))).toEqual([]);
  expect(rows.filter(({ about, why }) => !about || !why)).toEqual([]);
});

test("each yes names a test or a file that makes it so", () => {
  const unproven = rows.filter(
    ({ answer, why }) =>
      answer === "yes" && ![...why.matchAll(/`([^`]+)`/g)].some(([, file = ""]) => isFile(file)),
  );

  expect(unproven.map(({ id }) => id)).toEqual([]);
});

test("the document counts its own answers right", () => {
  const [told] = /\d+ are answered yes,.*?apply/.exec(document.replace(/\s+/g, " ")) ?? [];
  const count = (answer: string) => rows.filter((row) => row.answer === answer).length;

  expect(told).toBe(
    `${count("yes")} are answered yes, ${count("no")} no, ${count("the operator’s")} are the operator’s, and ${count("doesn’t apply")} don’t apply`,
  );
});

describe("what is named as proof", () => {
  test("is there", () => {
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter(({ file }) => !existsSync(file)).map(({ file }) => file)).toEqual([]);
  });

  test("has the titles that are named with it", () => {
    const missing = named
      .filter(({ file }) => existsSync(file))
      .flatMap(({ file, titles }) =>
        titles.filter((title) => !has(file, title)).map((title) => `${file} “${title}”`),
      );

    expect(missing).toEqual([]);
  });

  test("is a test wherever it has a title", () => {
    const untested = named.filter(
      ({ file, titles }) => titles.length > 0 && !/\.(test|spec)\.tsx?$/.test(file),
    );

    expect(untested).toEqual([]);
  });
});

/** Whether a token in the document is the path of a file of ours: one in a folder, or one that its ending tells. */
function isFile(token: string) {
  return (
    /^[\w.()[\]/-]+$/.test(token) && /\w\/\S*\.\w+$|^[\w.-]+\.(ts|mjs|json|ya?ml|md)$/.test(token)
  );
}

/** Whether a test of a file has that title, with quotes of any kind around it. */
function has(file: string, title: string) {
  const text = readFileSync(file, "utf8");

  return ['"', "`", "'"].some((quote) => text.includes(`${quote}${title}${quote}`));
}
