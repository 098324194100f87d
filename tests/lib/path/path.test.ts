import { describe, expect, test } from "vitest";
import { stages } from "@/lib/framework/stages";
import { cadenceText, dueAgainOn } from "@/lib/path/cadence";
import { findFrameworkAction, frameworkActions } from "@/lib/path/framework-actions";
import { type ActionRecord, agreedGroups, pathActions, pathStages } from "@/lib/path/path";

const today = "2026-11-24";

const record = (change: Partial<ActionRecord>): ActionRecord => ({
  id: "2f1e9f0a-0000-4000-8000-000000000001",
  key: null,
  title: null,
  cadence: null,
  agreedIn: null,
  talkId: null,
  agreedBy: null,
  isFromElsewhere: false,
  agreedWith: null,
  skill: null,
  state: "to_do",
  doneOn: null,
  note: "",
  revision: 1,
  ...change,
});

const own = (change: Partial<ActionRecord> = {}) =>
  record({ title: "Read a paper", cadence: "monthly", ...change });

describe("the framework's actions", () => {
  test("are 22 of the stages and 7 ideas, each with a key of its own", () => {
    const keys = frameworkActions.map(({ key }) => key);

    expect(frameworkActions.filter(({ stage }) => stage !== null)).toHaveLength(22);
    expect(frameworkActions.filter(({ stage }) => stage === null)).toHaveLength(7);
    expect(new Set(keys).size).toBe(29);
  });

  test("are found by their key, and nothing by any other", () => {
    expect(findFrameworkAction("mentor-others")).toMatchObject({ stage: 3, optional: false });
    expect(findFrameworkAction("leadership-training")?.optional).toBe(true);
    expect(findFrameworkAction("toString")).toBeUndefined();
  });
});

describe("pathActions", () => {
  test("has every action, to do before anything was said about it", () => {
    const actions = pathActions([], new Map(), today);

    expect(actions).toHaveLength(29);
    expect(actions.every(({ state, revision }) => state === "to_do" && revision === 0)).toBe(true);
  });

  test("puts what was said and the evidence beside the action", () => {
    const said = record({ key: "mentor-others", state: "done", doneOn: "2026-01-05", revision: 4 });
    const actions = pathActions([said], new Map([["mentor-others", 2]]), today);

    expect(actions.find(({ ref }) => ref === "mentor-others")).toMatchObject({
      state: "done",
      doneOn: "2026-01-05",
      dueOn: null,
      revision: 4,
      evidence: 2,
    });
  });

  test("drops what was said about a key that the framework no longer has", () => {
    expect(pathActions([record({ key: "gone" })], new Map(), today)).toHaveLength(29);
  });

  test("puts an own action that is due again back to do, and says when it is due", () => {
    const [done, due] = [
      own({ state: "done", doneOn: "2026-11-01" }),
      own({ id: "x", state: "done", doneOn: "2026-10-24" }),
    ];
    const actions = pathActions([done, due], new Map(), today).slice(29);

    expect(actions.map(({ state, dueOn }) => [state, dueOn])).toEqual([
      ["done", "2026-12-01"],
      ["to_do", "2026-11-24"],
    ]);
  });
});

describe("pathStages", () => {
  test("are the nine, in order, and stage 8 is empty without own actions", () => {
    const all = pathStages(pathActions([], new Map(), today));

    expect(all.map(({ number }) => number)).toEqual(stages.map(({ number }) => number));
    expect(all[7]?.progress).toMatchObject({ share: null, status: "empty" });
  });

  test("stage 8 holds the person's own actions, and only those", () => {
    const all = pathStages(pathActions([own()], new Map(), today));

    expect(all[7]?.actions.map(({ title }) => title)).toEqual(["Read a paper"]);
    expect(all[7]?.progress).toMatchObject({ share: 0, status: "open" });
    expect(all.flatMap(({ actions }) => actions)).toHaveLength(23);
  });
});

describe("a cadence", () => {
  test.each([
    ["2026-11-24", "weekly", "2026-12-01"],
    ["2026-01-31", "monthly", "2026-02-28"],
    ["2028-01-31", "monthly", "2028-02-29"],
    ["2026-11-30", "quarterly", "2027-02-28"],
    ["2024-02-29", "yearly", "2025-02-28"],
    ["2026-12-31", "weekly", "2027-01-07"],
  ] as const)("of something done on %s, %s, is due again on %s", (doneOn, cadence, due) => {
    expect(dueAgainOn(doneOn, cadence)).toBe(due);
  });

  test("ends a sentence", () => {
    expect(`Done ${cadenceText("quarterly")}.`).toBe("Done every three months.");
  });
});

describe("what was agreed on", () => {
  const agreed = (id: string, agreedWith: string) =>
    record({ id, title: `Do ${id}`, agreedIn: "check-in", agreedWith, skill: "negotiation" });

  test("is an action that builds its skill, in no stage", () => {
    const action = pathActions([agreed("one", "Tomás Beltrame")], new Map(), today).at(-1);

    expect(action).toMatchObject({
      ref: "one",
      title: "Do one",
      skills: ["negotiation"],
      stage: null,
      agreedIn: { kind: "check-in", id: "check-in" },
      agreedWith: "Tomás Beltrame",
    });
    const inStages = pathStages(pathActions([agreed("one", "Tomás Beltrame")], new Map(), today));
    expect(inStages.flatMap(({ actions }) => actions.map(({ ref }) => ref))).not.toContain("one");
  });

  test("comes from a talk, too, with the day by which it's due and no skill", () => {
    const from = { talkId: "talk", agreedBy: "2026-12-11", agreedWith: "Tomás Beltrame" };
    const talked = record({ id: "one", title: "Do one", ...from });

    expect(pathActions([talked], new Map(), today).at(-1)).toMatchObject({
      skills: [],
      stage: null,
      agreedIn: { kind: "talk", id: "talk" },
      agreedWith: "Tomás Beltrame",
      dueOn: "2026-12-11",
    });
  });

  test("is grouped by whom it was agreed with, and nothing else is", () => {
    const records = [
      own(),
      agreed("one", "Tomás Beltrame"),
      agreed("two", "Sofia Rossi"),
      agreed("three", "Tomás Beltrame"),
      agreed("four", ""),
    ];

    expect(
      agreedGroups(pathActions(records, new Map(), today)).map(({ id, title, agreed: group }) => [
        id,
        title,
        group.map(({ ref }) => ref),
      ]),
    ).toEqual([
      ["agreed", "Agreed with Tomás", ["one", "three"]],
      ["agreed-2", "Agreed with Sofia", ["two"]],
      ["agreed-3", "Agreed with your colleague", ["four"]],
    ]);
  });
});
