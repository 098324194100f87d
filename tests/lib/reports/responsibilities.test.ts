import { describe, expect, test } from "vitest";
import { skillIds } from "@/lib/framework/skills";
import { levelAndTarget, skillsByResponsibility } from "@/lib/reports/responsibilities";
import { reportRow } from "./report-rows";

describe("skills by responsibility", () => {
  test("leave out no skill, also none that serves no single responsibility", () => {
    const groups = skillsByResponsibility(skillIds.map((skill) => reportRow({ skill })));
    const listed = new Set(groups.flatMap(({ skills }) => skills.map(({ skill }) => skill)));

    expect(listed).toEqual(new Set(skillIds));
    expect(groups).toHaveLength(9);
  });

  test("count what is at target, and what has no level apart", () => {
    const [group] = skillsByResponsibility([
      reportRow({ skill: "negotiation", level: 4 }),
      reportRow({ skill: "storytelling", level: 3 }),
    ]);
    const [withGap] = skillsByResponsibility([
      reportRow({ skill: "negotiation", level: 3.9 }),
      reportRow({ skill: "storytelling", level: null }),
    ]);

    expect(group).toMatchObject({ name: "Stakeholder management", summary: "1 of 2 at target" });
    expect(withGap?.summary).toBe("0 of 1 at target, one skill without a level");
  });

  test("say so when none of them has a level", () => {
    const [group] = skillsByResponsibility([reportRow({ skill: "negotiation", level: null })]);

    expect(group?.summary).toBe("no level yet");
  });
});

test("a level is told beside its target, not out of it", () => {
  expect(levelAndTarget({ level: 4, target: 3 })).toBe("level 4, target 3");
  expect(levelAndTarget({ level: null, target: 3 })).toBe("no level");
});
