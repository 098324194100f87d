import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { copyTable, csvName } from "@/lib/privacy/copy";
import { dataMap, type Goes, goes, type Stays, stays } from "@/lib/privacy/data-map";
import { goingRows, sizeText, stayingRows } from "@/lib/privacy/words";

const each = <Key extends string>(record: Readonly<Record<Key, unknown>>, count: number) =>
  Object.fromEntries(Object.keys(record).map((key) => [key, count])) as Record<Key, number>;

describe("the privacy notice", () => {
  test("has the rows of the data map, each with what becomes of it", () => {
    const text = readFileSync("docs/privacy.md", "utf8");
    const rows = [...text.matchAll(/^\| (.+) \| (deleted|stays without your name) \|$/gm)].map(
      ([, name, fate]) => [name, fate],
    );

    expect(rows).toEqual([
      ...Object.values(goes).map(({ name }) => [name, "deleted"]),
      ...Object.values(stays).map(({ name }) => [name, "stays without your name"]),
    ]);
  });

  test("leaves nothing out of what the map says goes and stays", () => {
    const named = Object.values(dataMap);

    expect(new Set(named.flatMap((table) => table.goes ?? []))).toEqual(new Set(Object.keys(goes)));
    expect(new Set(named.flatMap((table) => table.stays ?? []))).toEqual(
      new Set(Object.keys(stays)),
    );
  });
});

describe("the page before deleting", () => {
  test("counts in words, and leaves out what there's none of", () => {
    expect(goingRows({ ...each<Goes>(goes, 0), account: 1, path: 2 })).toEqual([
      { id: "account", name: goes.account.name, value: "All of it" },
      { id: "path", name: goes.path.name, value: "Two actions" },
    ]);
    expect(stayingRows({ ...each<Stays>(stays, 0), entries: 31 })).toEqual([
      { id: "entries", name: stays.entries.name, value: `31 entries. ${stays.entries.why}` },
    ]);
  });
});

describe("a copy's tables", () => {
  test("have a name and a cell for everything", () => {
    expect(csvName("actionStates")).toBe("action-states.csv");
    const at = new Date("2026-11-27T09:00:00Z");
    const row = { at, isDone: true, skills: ["negotiation"], level: 0, note: null };

    expect(copyTable(["at", "isDone", "skills", "level", "note", "gone"], [row])).toEqual([
      ["at", "isDone", "skills", "level", "note", "gone"],
      ["2026-11-27T09:00:00.000Z", "true", '["negotiation"]', 0, null, null],
    ]);
  });

  test("tell a size as a person reads it", () => {
    expect([sizeText(1), sizeText(12_345), sizeText(3_400_000)]).toEqual([
      "1 kB",
      "12 kB",
      "3.4 MB",
    ]);
  });
});
