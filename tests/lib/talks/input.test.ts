import { expect, test } from "vitest";
import { parseForm } from "@/lib/forms/parse-form";
import { logInput, moveInput, talkInput } from "@/lib/talks/input";
import { talkSize } from "@/lib/talks/talk";

function formOf(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);

  return form;
}

const id = crypto.randomUUID();
const empty = Object.fromEntries(
  [1, 2, 3, 4, 5].flatMap((n) => [
    [`action${n}.what`, ""],
    [`action${n}.owner`, "subject"],
    [`action${n}.dueOn`, ""],
  ]),
);
const log = (fields: Record<string, string> = {}) =>
  logInput.safeParse(parseForm(formOf({ id, version: "1", notes: "", ...empty, ...fields })));
const inTeam: Record<string, string> = { "basis.placeId": id, "basis.withId": id };
const plan = (fields: Record<string, string> = {}, basis = inTeam) =>
  talkInput.safeParse(parseForm(formOf({ id, ...basis, day: "2026-12-03", time: "", ...fields })));
const wrong = (result: ReturnType<typeof log>) =>
  result.error?.issues.map(({ path, message }) => [path.join("."), message]);

test("an agenda keeps the lines whose box is checked, as they were reworded, then one's own", () => {
  const fields = {
    "point.0": "Kept",
    "keep.0": "on",
    "point.1": "Dropped",
    "point.2": "Reworded\r\n to one line",
    "keep.2": "on",
    "point.3": "  ",
    "keep.3": "on",
    "own.0": "",
    "own.1": "Mine",
    "own.2": "Kept",
  };

  expect(plan(fields).data?.agenda).toEqual(["Kept", "Reworded to one line", "Mine"]);
  expect(plan().data?.agenda).toEqual([]);
});

test("an agenda says which line is too long or too many", () => {
  const long = "a".repeat(talkSize.point + 1);
  const many = Object.fromEntries(
    Array.from({ length: talkSize.points }, (_, at) => [
      [`point.${at}`, `Point ${at}`],
      [`keep.${at}`, "on"],
    ]).flat(),
  );

  expect(wrong(log({ "own.0": long }))).toEqual([["own.0", "Keep it to 400 characters."]]);
  expect(wrong(log({ ...many, "own.0": "One more" }))).toEqual([
    ["own.0", "An agenda has at most 12 points. Drop one first."],
  ]);
  expect(log(many).success).toBe(true);
});

test("an action is left out where nothing of it is said, and otherwise has words and a day", () => {
  const first = { "action1.what": "Lead it", "action1.dueOn": "2026-12-03" };

  expect(log(first).data?.actions).toEqual([
    { owner: "subject", what: "Lead it", dueOn: "2026-12-03" },
  ]);
  expect(wrong(log({ ...first, "action2.what": "Ask" }))).toEqual([
    ["action2.dueOn", "Say by when."],
  ]);
  expect(wrong(log({ "action1.dueOn": "2026-12-03" }))).toEqual([
    ["action1.what", "Say what you agreed on."],
  ]);
  expect(
    wrong(log({ ...first, "action3.what": "Lead it", "action3.dueOn": "2026-12-09" })),
  ).toEqual([["action3.what", "This is there already."]]);
  expect(
    log({
      ...first,
      "action3.what": "Lead it",
      "action3.owner": "partner",
      "action3.dueOn": "2026-12-09",
    }).success,
  ).toBe(true);
});

test.each(["24:00", "9:30", "noon", "10:60"])("%s is no time", (time) => {
  expect(plan({ time }).success).toBe(false);
  expect(moveInput.safeParse({ id, revision: "1", day: "2026-12-03", time }).success).toBe(false);
});

test.each(["", "09:30", "23:59", "10:30:00"])("“%s” is a time", (time) => {
  expect(plan({ time }).success).toBe(true);
});

test("a talk is planned by a place and the other one, or by a mentorship, and not by both or half of one", () => {
  expect(plan().data?.basis).toEqual({ placeId: id, withId: id });
  expect(plan({}, { "basis.mentorshipId": id }).data?.basis).toEqual({ mentorshipId: id });
  const wrongOnes: Record<string, string>[] = [
    {},
    { "basis.placeId": id },
    { ...inTeam, "basis.mentorshipId": id },
  ];
  for (const basis of wrongOnes) {
    expect(plan({}, basis).success).toBe(false);
  }
});
