import { describe, expect, test } from "vitest";
import { scoreReadiness } from "@/lib/readiness/score";
import { storedDerivation } from "@/lib/reports/stored-derivation";
import { currentVersions, olderVersionsSentence, olderVersionsText } from "@/lib/reports/versions";
import { reportOf } from "./measured-reports";

describe("the versions of a report", () => {
  test("are those of a score made today, or labelled", () => {
    expect(scoreReadiness(reportOf("2026-01-10").input).model).toBe(currentVersions.model);
    expect(olderVersionsText(currentVersions)).toBeNull();
    expect(olderVersionsSentence(currentVersions)).toBeNull();
    expect(olderVersionsText({ ...currentVersions, model: "m0" })).toBe("model m0");
  });

  test("are told beside today's, and whose words a page shows under another framework", () => {
    const older = { ...currentVersions, framework: "product-lead@0", profile: "acme@3" };

    expect(olderVersionsSentence(older)).toBe(
      "Created under framework product-lead@0 and profile acme@3 and kept as it was; a report created today is under framework product-lead@1 and profile product-lead@1. The descriptions of levels and actions are today’s.",
    );
    expect(olderVersionsSentence({ ...older, framework: "product-lead@1" })).not.toContain("words");
  });
});

describe("the way to a stored report's numbers", () => {
  const { input, result } = reportOf("2026-01-10", { storytelling: 4 });

  test("is shown where today's rules come to the same ones, also after a trip through the database", () => {
    expect(storedDerivation(input, JSON.parse(JSON.stringify(result)))?.index).toBe(result.index);
  });

  test("is not shown beside any other number, verdict or model", () => {
    const [skill, ...skills] = result.skills;
    if (!skill) throw new Error("The report has no skill.");
    const others = [
      { ...result, model: "m0" as typeof result.model },
      { ...result, index: (result.index ?? 0) + 0.1 },
      { ...result, range: [0, 100] as [number, number] },
      { ...result, coverage: 0.9 },
      { ...result, verdict: "ready" as const },
      { ...result, skills },
      { ...result, skills: [{ ...skill, level: 2 }, ...skills] },
      { ...result, skills: [{ ...skill, attainment: null }, ...skills] },
    ];

    for (const other of others) expect(storedDerivation(input, other)).toBeNull();
  });
});
