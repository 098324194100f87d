import { describe, expect, test } from "vitest";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import type { ReadinessReport } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import {
  headline,
  headSentences,
  heldBackSentences,
  shortHeadline,
  stepsSentence,
  viewText,
} from "@/lib/reports/verdict";
import { reportOf, selfRating } from "./measured-reports";
import { reportRow } from "./report-rows";

const targets = Object.fromEntries(
  defaultProfile.priorities.map(({ skill, target }) => [skill, target]),
);
const musts = defaultProfile.priorities
  .filter(({ priority }) => priority === "must")
  .map(({ skill }) => skill);

function report(of: Partial<ReadinessReport>): ReadinessReport {
  return {
    model: "m1",
    index: 71,
    range: [58, 84],
    coverage: 1,
    verdict: "approaching",
    heldBackBy: [],
    skills: [],
    stepsToReady: [],
    ...of,
  };
}

/** At target by one's own view, and at these levels by someone else's. */
function seenBy(source: "manager" | "mentor" | "peer", levels: Partial<Record<SkillId, Level>>) {
  const own = reportOf("2026-01-10", targets);

  return reportOf("2026-01-10", targets, {
    ratings: [
      ...own.ratings,
      ...Object.entries(levels).map(([skill, level]) =>
        selfRating(skill as SkillId, level, { rater: "max", source, ratedAt: own.asOf }),
      ),
    ],
  });
}

const everyMust = Object.fromEntries(musts.map((skill) => [skill, 4 as const]));

describe("the verdict", () => {
  test("of ready names whose view it is where no manager or mentor rated every must", () => {
    const own = reportOf("2026-01-10", targets);
    const [first, ...others] = musts;
    const allButOne = Object.fromEntries(others.map((skill) => [skill, 4 as const]));

    expect(first).toBeDefined();
    expect(headline(own, "you")).toBe("Ready, by your own view");
    expect(headline(own, "Ada")).toBe("Ready, by Ada’s own view");
    expect(headline(seenBy("peer", everyMust), "you")).toBe(
      "Ready, by your own view and your peers’",
    );
    expect(headline(seenBy("peer", everyMust), "Ada")).toBe(
      "Ready, by Ada’s own view and their peers’",
    );
    expect(headline(seenBy("manager", allButOne), "you")).toBe("Ready, by your own view");
    expect(headline(seenBy("manager", everyMust), "you")).toBe("Ready for Product Lead");
    expect(headline(seenBy("mentor", everyMust), "you")).toBe("Ready for Product Lead");
  });

  test("of peers alone says so, and of a profile without musts looks at all skills", () => {
    const { asOf, ratings } = seenBy("peer", everyMust);
    const peers = ratings.filter(({ source }) => source === "peer");
    const result = report({ verdict: "ready", skills: musts.map((skill) => reportRow({ skill })) });
    const shoulds = result.skills.map((row) => ({ ...row, priority: "should" as const }));

    expect(headline({ asOf, ratings: peers, result }, "you")).toBe("Ready, by your peers’ view");
    expect(headline({ asOf, ratings, result: { ...result, skills: shoulds } }, "you")).toBe(
      "Ready, by your own view and your peers’",
    );
  });

  test("where there is little room leaves out the role", () => {
    const short = (verdict: ReadinessReport["verdict"]) =>
      shortHeadline({ ...seenBy("manager", everyMust), result: report({ verdict }) }, "you");

    expect(short("building")).toBe("Building");
    expect(short("approaching")).toBe("Within reach");
    expect(short("ready")).toBe("Ready");
    expect(short("ready_evidenced")).toBe("Ready, backed by evidence");
  });
});

describe("the head of a report", () => {
  const said = ({ input, result }: ReturnType<typeof reportOf>, who = "you") =>
    headSentences(input, result, who);

  test("says how far one’s own view alone can be trusted, once it says ready", () => {
    const trust =
      "In our simulations, about half to two thirds of the people who are ready by their own view alone are ready in others’ eyes. Ask a manager or mentor.";

    expect(said(reportOf("2026-01-10", targets)).at(-1)).toBe(trust);
    expect(said(reportOf("2026-01-10", targets), "Ada").at(-1)).toMatch(/others’ eyes\.$/);
    expect(said(seenBy("peer", everyMust))).not.toContain(trust);
    expect(said(seenBy("manager", everyMust))).not.toContain(trust);
    expect(said(reportOf("2026-01-10"))).not.toContain(trust);
  });

  test("names the skill by which another’s view moves the verdict, and no other", () => {
    const lower = seenBy("manager", { ...everyMust, "product-leadership": 2 });

    expect(said(lower)).toContain(
      "By your own view alone, the verdict would be “ready.” How others see Product Leadership makes the difference.",
    );
    expect(said(seenBy("manager", everyMust)).join(" ")).not.toContain("makes the difference");
    expect(
      said(seenBy("manager", Object.fromEntries(musts.map((skill) => [skill, 2])))).join(" "),
    ).toContain("How others see five skills makes the difference.");
  });

  test("names every skill that is not counted, before the steps", () => {
    const sentences = said(
      reportOf("2026-01-10", { ...targets, negotiation: null, "time-management": null }),
    );

    expect(sentences).toEqual([
      "One should-have skill holds you back: Negotiation and Conflict Resolution.",
      "Not counted: Negotiation and Conflict Resolution and Time Management and Organization, no opportunity yet. First find a chance to show them.",
      "No steps left in the skills that have a level.",
    ]);
  });
});

describe("what holds someone back", () => {
  const leadership = reportRow({ skill: "product-leadership", level: 3 });
  const vision = reportRow({ skill: "visionary-thinking", level: 3 });
  const research = reportRow({ skill: "user-research", priority: "should", level: 1 });
  const fit = reportRow({ skill: "product-market-fit", priority: "should", level: null });

  test("is one sentence for the musts and one for the shoulds, rated or not", () => {
    const sentences = heldBackSentences(
      report({
        skills: [leadership, vision, research, fit],
        heldBackBy: ["product-leadership", "visionary-thinking", research.skill, fit.skill],
      }),
      "you",
    );

    expect(sentences).toEqual([
      "Two must-have skills hold you back: Product Leadership and Visionary Thinking.",
      "Two should-have skills hold you back: User Research Expertise and Understanding of Product-Market Fit.",
    ]);
  });

  test("speaks of someone else by name", () => {
    const held = report({ skills: [leadership], heldBackBy: ["product-leadership"] });

    expect(heldBackSentences(held, "Ada")).toEqual([
      "One must-have skill holds Ada back: Product Leadership.",
    ]);
  });

  test("says which musts have no level, how much is rated, and what is needed", () => {
    const sentences = heldBackSentences(
      report({
        verdict: "not_enough_data",
        coverage: 0.799,
        skills: [reportRow({ level: null }), vision],
        heldBackBy: ["product-leadership", "visionary-thinking"],
      }),
      "you",
    );

    expect(sentences).toEqual([
      "One must-have skill has no level yet: Product Leadership.",
      "The skills with a level cover 79% of the role by weight; a verdict needs at least 80% and a level for every must-have.",
      "One must-have skill holds you back: Visionary Thinking.",
    ]);
  });

  test("is a must without a level alone where enough is covered, and the headline names it", () => {
    const one = reportOf("2026-01-10", { ...targets, "product-leadership": null });

    expect(headline(one, "you")).toBe("No verdict: Product Leadership has no level");
    expect(heldBackSentences(one.result, "you")).toEqual([
      "A verdict needs a level for every must-have.",
    ]);

    const two = report({
      verdict: "not_enough_data",
      coverage: 0.8,
      skills: [reportRow({ level: null }), { ...vision, level: null }],
    });

    expect(headline({ ...one, result: two }, "you")).toBe(
      "No verdict: two must-haves have no level",
    );
    expect(heldBackSentences(two, "you")).toEqual([
      "Two must-have skills have no level yet: Product Leadership and Visionary Thinking.",
      "A verdict needs a level for every must-have.",
    ]);
  });

  test("is no should that was only left out while there is no verdict", () => {
    const leftOut = reportRow({ ...fit, state: "not_rated" });
    const said = (verdict: ReadinessReport["verdict"]) =>
      heldBackSentences(report({ verdict, skills: [leftOut], heldBackBy: [fit.skill] }), "you");

    expect(said("not_enough_data").join(" ")).not.toContain("back");
    expect(said("approaching")).toEqual([
      "One should-have skill holds you back: Understanding of Product-Market Fit.",
    ]);
  });

  test("is the coulds without a level where only they keep the sum too low", () => {
    const could = reportRow({ skill: "risk-management", priority: "could", level: null });
    const held = report({ skills: [could], heldBackBy: ["risk-management"] });

    expect(heldBackSentences(held, "you")).toEqual([
      "One could-have skill without a level keeps the sum below 85: Risk Management.",
    ]);
  });

  test.each([
    [82.4, 1, "3 points"],
    [84, 1, "1 point"],
    [84.96, 1, "0.1 points"],
    [84, 0.95, "5 points"],
  ])("is the sum where every must is there: index %d, coverage %d", (index, coverage, short) => {
    expect(heldBackSentences(report({ index, coverage }), "you")).toEqual([
      `Every must-have is there; the sum is ${short} short.`,
    ]);
  });

  test.each(["ready", "ready_evidenced"] as const)("is nothing when %s", (verdict) => {
    expect(heldBackSentences(report({ verdict, index: 100 }), "you")).toEqual([
      expect.stringMatching(/^In this report nothing holds you back/),
    ]);
  });
});

describe("the steps to ready", () => {
  test("are named in one sentence, from the level now to a whole one", () => {
    const steps = [
      { skill: "product-leadership", from: 3.4, to: 4 },
      { skill: "storytelling", from: 2, to: 4 },
    ] as const;

    expect(stepsSentence(report({ stepsToReady: [...steps] }))).toBe(
      "Fewest steps to ready: Product Leadership 3.4\u00a0→\u00a04, Presentation and Storytelling 2\u00a0→\u00a04.",
    );
  });

  test("differ when there are none left, when none can do it, and when no one can say", () => {
    const sentences = [
      stepsSentence(report({ verdict: "ready", stepsToReady: [] })),
      stepsSentence(report({ heldBackBy: ["negotiation"], stepsToReady: [] })),
      stepsSentence(report({ stepsToReady: null })),
      stepsSentence(report({ verdict: "not_enough_data", stepsToReady: null })),
    ];

    expect(new Set(sentences).size).toBe(4);
  });
});

describe("whose view it is", () => {
  const self = { source: "self", ratings: [{ rater: "s" }] } as const;
  const manager = { source: "manager", ratings: [{ rater: "m" }] } as const;
  const peers = {
    source: "peer",
    ratings: ["a", "b", "c"].map((rater) => ({ rater })),
  } as const;

  test("is the reader's own when no one else has rated", () => {
    expect(viewText([self, self], "you")).toBe("your own view");
    expect(viewText([self], "Ada")).toBe("Ada’s own view");
  });

  test("names the others, each counted once however many skills they rated", () => {
    expect(viewText([self, manager, self, manager], "you")).toBe("your own view and a manager’s");
    expect(viewText([self, manager, peers], "you")).toBe(
      "your own view, a manager’s, and three peers’",
    );
    expect(viewText([manager], "you")).toBe("a manager’s view");
    expect(viewText([], "you")).toBe("no ratings yet");
  });
});
