import { describe, expect, test } from "vitest";
import { things, visibility } from "@/lib/access/visibility";
import { managerSightText, thingText } from "@/lib/access/visibility-words";
import { openedThing } from "@/lib/teams/input";
import { openedThingText } from "@/lib/teams/opening";
import { openedLevelRows } from "@/lib/teams/opening-words";
import { managersText, peopleText, placeTitle, teamsTitle } from "@/lib/teams/words";

test("who is in a team, and who manages it, is a sentence for any number", () => {
  expect([0, 1, 2, 20].map((people) => peopleText("Growth", people))).toEqual([
    "No one is in Growth yet",
    "One person in Growth",
    "Two people in Growth",
    "20 people in Growth",
  ]);
  expect([[], ["Ada"], ["Ada", "Ben"]].map(managersText)).toEqual([
    "No one manages this team right now",
    "Ada manages this team",
    "Ada and Ben manage this team",
  ]);
  expect(teamsTitle({ managed: 2, joined: 1 })).toBe("You manage two teams");
  expect(teamsTitle({ managed: 0, joined: 1 })).toBe("You’re in one team");
  expect(teamsTitle({ managed: 0, joined: 0 })).toBe("You’re not in a team");
});

describe("someone’s own place", () => {
  const none = {
    name: "Growth",
    managers: ["Tomás"],
    isAskedToManage: false,
    isAskedToJoin: false,
    waitsForManager: false,
    manages: false,
  };

  test.each([
    [{}, "You’re in Growth"],
    [{ isAskedToJoin: true }, "Tomás manages you in Growth: is that right?"],
    [{ isAskedToJoin: true, managers: [] }, "Are you in Growth?"],
    [{ isAskedToManage: true }, "Will you manage Growth?"],
    [{ waitsForManager: true }, "You’ve asked to join Growth"],
    [{ manages: true }, "You manage Growth"],
  ])("with %o is told as “%s”", (change, title) => {
    expect(placeTitle({ ...none, ...change })).toBe(title);
  });
});

test("what a manager sees is told as the matrix has it, each thing once", () => {
  const told = managerSightText().flatMap(({ values }) => values);

  for (const thing of things) {
    expect([thing, told.includes(thingText[thing])]).toEqual([
      thing,
      visibility[thing].manager !== undefined,
    ]);
  }
  expect(managerSightText().at(-1)).toEqual({
    name: "Never sees",
    values: ["Your drafts, answers, reports, path, notes, share links, and email address"],
  });
});

test("a thing to open goes through a form’s one field, and nothing else does", () => {
  const thing = { kind: "report", thingId: crypto.randomUUID() } as const;

  expect(openedThing.parse(openedThingText(thing))).toEqual(thing);
  for (const wrong of ["", "report", "report x", `diary ${thing.thingId}`]) {
    expect(openedThing.safeParse(wrong).success).toBe(false);
  }
});

test("opened levels come in the framework’s order, in words", () => {
  expect(
    openedLevelRows([
      { skill: "storytelling", state: "no_opportunity", level: null },
      { skill: "product-leadership", state: "rated", level: 3 },
    ]).map(({ name, text }) => [name, text]),
  ).toEqual([
    ["Product Leadership", "3, Independent"],
    ["Presentation and Storytelling", "No opportunity yet"],
  ]);
});
