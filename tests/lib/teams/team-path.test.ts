import { describe, expect, test } from "vitest";
import { seat } from "@/lib/framework/seat";
import { answeredText, seatCount, seatFinding } from "@/lib/teams/seat-check";
import { seatCheckInput } from "@/lib/teams/seat-check-input";
import { countedKeys, stageCounts, stageCountText } from "@/lib/teams/stage-counts";
import { pathFinding, standingOf, teamStages } from "@/lib/teams/team-path";

const someone = (done: string[], shown: string[] = []) => ({
  stages: stageCounts(new Map(done.map((key) => [key, "done" as const])), new Set(shown)),
});
const portfolio = ["seek-portfolio-responsibility", "prioritize-a-portfolio"];

describe("a team's stages", () => {
  test("count who did one, who has evidence for all they did, who is on it, and who isn't", () => {
    const stages = teamStages([
      someone(portfolio, portfolio),
      someone(portfolio, portfolio.slice(1)),
      someone(portfolio.slice(1), portfolio),
      someone([]),
    ]);

    expect(stages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(stages[4]).toMatchObject({ done: 2, evidenced: 1, onIt: 1, notBegun: 1 });
    expect(stages[0]).toMatchObject({ done: 0, evidenced: 0, onIt: 0, notBegun: 4 });
  });

  test("are done without a course that never blocks one, as on the path itself", () => {
    const course = "product-management-training";
    const [first] = stageCounts(
      new Map(countedKeys.filter((key) => key !== course).map((key) => [key, "done"])),
    );

    expect(first && [standingOf(first), stageCountText(first)]).toEqual([
      "done",
      "3\u00a0of\u00a04",
    ]);
    expect(stageCountText({ applicable: 0, done: 0 })).toBe("Doesn’t apply");
  });

  test("say in a sentence where most are, and never who", () => {
    const one = someone(portfolio.slice(1));
    const finding = (...people: { stages: ReturnType<typeof stageCounts> }[]) =>
      pathFinding(teamStages(people));

    expect(finding(someone([]))).toBe("No one has begun the path yet");
    expect(finding(someone(portfolio))).toBe("No one is in the middle of a stage");
    expect(finding(one)).toBe("One person is on stage 5, Gain exposure to portfolio management");
    expect(finding(one, one, someone(["own-outcomes"]))).toBe(
      "Two people are on stage 5, Gain exposure to portfolio management",
    );
    expect(finding(one, someone(["own-outcomes"]))).toBe(
      "One person is on each of stage 2, Expand strategic thinking and stage 5, Gain exposure to portfolio management",
    );
    expect(finding(someone(["own-outcomes", "mentor-others", "technical-fluency"]))).toBe(
      "One person is on each of three stages",
    );
  });
});

describe("the check of whether there's a need for a Product Lead", () => {
  const all = (answer: "yes" | "no" | "not sure") =>
    Object.fromEntries(seat.map(({ id }) => [id, answer]));

  test("counts the signs that hold, and says what's open, in one sentence", () => {
    expect(seatFinding(seatCount(all("yes")))).toBe("Seven of seven signs hold");
    expect(seatFinding(seatCount(all("no")))).toBe("None of seven signs holds");
    expect(seatFinding(seatCount({ ...all("no"), scaling: "yes" }))).toBe(
      "One of seven signs holds",
    );
    expect(seatFinding(seatCount({ ...all("yes"), scaling: "not sure" }))).toBe(
      "Six of seven signs hold, and one sign is open",
    );
    expect(seatFinding(seatCount({ scaling: "yes", "cost-of-delay": "yes" }))).toBe(
      "Two of seven signs hold, and five signs are open",
    );
    expect(seatCount({ other: "yes" })).toEqual({ signs: 7, holds: 0, open: 7 });
  });

  test("says by whom and when", () => {
    expect(answeredText("Tomás", "March 3, 2026")).toBe("Answered by Tomás on March 3, 2026.");
    expect(answeredText(null, "March 3, 2026")).toContain("a former manager");
  });

  test.each([
    [{}, "Answer at least one of the questions."],
    [{ answers: { other: "yes" } }, expect.any(String)],
    [{ answers: { scaling: "maybe" } }, "Choose one of the three answers."],
  ])("refuses %j in words", (given, words) => {
    const teamId = crypto.randomUUID();
    const read = seatCheckInput.safeParse({ teamId, revision: "0", ...given });

    expect(read.error?.issues.map(({ message }) => message)).toEqual([words]);
    expect(
      seatCheckInput.safeParse({ teamId, revision: "0", answers: { scaling: "not sure" } }).success,
    ).toBe(true);
  });
});
