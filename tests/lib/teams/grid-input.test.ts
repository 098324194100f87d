import { describe, expect, test } from "vitest";
import { parseForm } from "@/lib/forms/parse-form";
import { limits } from "@/lib/limits";
import { gridInput, submitViewsInput } from "@/lib/teams/grid-input";

const [ada, ben, chidi] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
const round = { teamId: crypto.randomUUID(), roundId: crypto.randomUUID() };

function read(fields: Record<string, string>) {
  const form = new FormData();
  const all = { ...round, skill: "negotiation", ...fields };
  for (const [name, value] of Object.entries(all)) form.append(name, value);

  return gridInput.safeParse(parseForm(form));
}

describe("gridInput", () => {
  test("reads a row for each person, each as its own form would send it", () => {
    const { rows } = read({
      [`revision.${ada}`]: "2",
      [`choice.${ada}`]: "4",
      [`confidence.${ada}`]: "high",
      [`note.${ada}`]: "Told the supplier no.",
      [`overwrite.${ada}`]: "on",
      [`revision.${ben}`]: "0",
      [`choice.${ben}`]: "not_observed",
    }).data ?? { rows: [] };

    expect(rows).toMatchObject([
      {
        id: ada,
        answer: {
          assessmentId: ada,
          skill: "negotiation",
          revision: 2,
          intent: "overwrite",
          answer: { state: "rated", level: 4, confidence: "high", note: "Told the supplier no." },
        },
      },
      {
        id: ben,
        answer: {
          revision: 0,
          answer: { state: "not_observed", level: null, confidence: "medium" },
        },
      },
    ]);
  });

  test("leaves out who wasn't rated, and says so of who has an example but no answer", () => {
    const { rows } = read({
      [`revision.${ada}`]: "0",
      [`confidence.${ada}`]: "medium",
      [`note.${ada}`]: "",
      [`revision.${ben}`]: "0",
      [`note.${ben}`]: "Ran the workshop.",
      [`revision.${chidi}`]: "0",
      [`confidence.${chidi}`]: "low",
    }).data ?? { rows: [] };

    expect(rows.map(({ id, errors }) => [id, Object.keys(errors ?? {})])).toEqual([
      [ben, ["choice"]],
      [chidi, ["choice"]],
    ]);
  });

  test("tells what's wrong with one row and keeps the others", () => {
    const { rows } = read({
      [`revision.${ada}`]: "0",
      [`choice.${ada}`]: "3",
      [`note.${ada}`]: "é".repeat(2001),
      [`revision.${ben}`]: "0",
      [`choice.${ben}`]: "6",
      [`revision.${chidi}`]: "0",
      [`choice.${chidi}`]: "3",
    }).data ?? { rows: [] };

    expect(rows.map(({ answer, errors }) => (answer ? "saved" : Object.keys(errors)))).toEqual([
      ["note"],
      ["choice"],
      "saved",
    ]);
  });

  test("refuses other fields, ids that aren't any, and more people than a page has", () => {
    const many = Array.from({ length: limits.gridPeople + 1 }, () => crypto.randomUUID());

    expect(read({ admin: "1" }).success).toBe(false);
    expect(read({ "revision.ada": "0", "choice.ada": "3" }).success).toBe(false);
    expect(read(Object.fromEntries(many.map((id) => [`revision.${id}`, "0"]))).success).toBe(false);
    expect(
      read(Object.fromEntries(many.slice(1).map((id) => [`revision.${id}`, "0"]))).success,
    ).toBe(true);
  });
});

test("submitViewsInput reads whom to submit, and in which of them others may see", () => {
  expect(
    submitViewsInput.parse({
      ...round,
      id: { [ada]: "on", [ben]: "on" },
      mayShowJoint: { [ben]: "yes" },
    }),
  ).toEqual({ ...round, id: [ada, ben], mayShowJoint: [ben] });
  expect(submitViewsInput.parse({ ...round, only: ada })).toMatchObject({ only: ada, id: [] });
});
