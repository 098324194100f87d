import { describe, expect, test } from "vitest";
import { parseForm } from "@/lib/forms/parse-form";
import { repeatedProblem, sheetFields, sheetInput } from "@/lib/teams/sheet/input";
import { guessMapping, type Mapping } from "@/lib/teams/sheet/mapping";
import { guessScale } from "@/lib/teams/sheet/scale";
import { columnText, meaningText } from "@/lib/teams/sheet/words";
import { tableOf } from "./sheets";

const teamId = "7a3c4a0e-4e5e-4d1c-9c0e-0d6d4f0f3b11";
const text = "Name,Title,Email,Vision,Risk\nAda,PM,ada@x.com,0,n.a.\nBen,PM,ben@x.com,good,";
const table = tableOf(text);
const mapping = guessMapping(table);
const fields = { teamId, text, ...sheetFields(mapping, guessScale(table, mapping)) };

function sent(changes: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value);

  return sheetInput.safeParse(parseForm(form));
}

test("a mapping comes back from its form as it went", () => {
  expect(sent().data).toEqual({
    teamId,
    intent: "check",
    text,
    isTurned: false,
    mapping,
    meanings: { "n.a.": "nothing", "": "nothing" },
  });
});

test("what was chosen in the form counts", () => {
  const { data } = sent({
    header: "none",
    people: "columns",
    emptyNames: "ask",
    "use.1": "negotiation",
    "use.3": "ignored",
    "meaning.0": "0",
    "meaning.good": "4",
  });

  expect(data?.mapping).toEqual({
    people: "columns",
    header: null,
    emptyNames: "ask",
    uses: ["name", "negotiation", "address", "ignored", "risk-management"],
  } satisfies Mapping);
  expect(data?.meanings).toEqual({ 0: "0", good: "4", "n.a.": "nothing", "": "nothing" });
});

test("columns that weren't sent are ignored", () => {
  const { data } = sheetInput.safeParse({
    teamId,
    text,
    people: "rows",
    header: "1",
    emptyNames: "error",
    use: { 2: "address" },
  });

  expect(data?.mapping).toEqual({
    people: "rows",
    header: 1,
    emptyNames: "error",
    uses: ["ignored", "ignored", "address"],
  });
});

test.each<[string, Record<string, string>, string]>([
  ["an unknown use", { "use.1": "salary" }, "Choose what the column is for."],
  ["an unknown meaning", { "meaning.good": "6" }, "Choose what it means."],
  [
    "a text that's too large",
    { text: "a".repeat(400_001) },
    "This is larger than 400 KB, the most Leadpath reads at once. Leave out what isn’t about these people, or split it.",
  ],
])("%s is refused", (_, changes, message) => {
  expect(sent(changes).error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test.each<[Record<string, string>, string | undefined]>([
  [{}, undefined],
  [{ "use.1": "address" }, "More than one is “Email address”. Choose one of them."],
  [{ "use.1": "visionary-thinking" }, "More than one is “Visionary Thinking”. Choose one of them."],
])("%j is told as %s", (changes, problem) => {
  const { data } = sent(changes);

  expect(data && repeatedProblem(data.mapping)).toBe(problem);
});

test("people who stand the other way than before are told", () => {
  expect(sent({ was: "rows" }).data?.isTurned).toBe(false);
  expect(sent({ was: "columns" }).data?.isTurned).toBe(true);
});

test.each<Record<string, string>>([
  { "use.x": "ignored" },
  { "use.1000": "ignored" },
  { header: "-1" },
  { header: "first" },
  { people: "diagonal" },
  { "meaning.a word that is longer than forty characters": "3" },
  { more: "1" },
])("%j is refused", (changes) => {
  expect(sent(changes).success).toBe(false);
});

describe("the words of the choices", () => {
  test.each([
    ["name", "Name"],
    ["first name", "First name"],
    ["address", "Email address"],
    ["negotiation", "Negotiation and Conflict Resolution"],
    ["ignored", "Not used"],
  ] as const)("%s is %s", (use, words) => {
    expect(columnText(use)).toBe(words);
  });

  test.each([
    ["0", "0 · None yet"],
    ["5", "5 · Shaping"],
    ["not seen", "Not seen"],
    ["nothing", "No rating"],
  ] as const)("%s is %s", (meaning, words) => {
    expect(meaningText(meaning)).toBe(words);
  });
});
