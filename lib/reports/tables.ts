import { findSkill } from "@/lib/framework/skills";
import type { changeBetween } from "@/lib/readiness/change";
import type { ReadinessDerivation, SkillDerivation } from "@/lib/readiness/derivation";
import type { SourceEstimate } from "@/lib/readiness/estimates";
import { plural } from "@/lib/text/words";
import { levelChangeText } from "./change";
import { levelText } from "./numbers";
import { verdictRules } from "./verdict-rules";

/** A table as texts, the same on a page and in a PDF. The first column names the row. */
export type ReportTable = {
  caption: string;
  columns: { id: string; label: string; numeric?: boolean }[];
  rows: { id: string; cells: Record<string, string> }[];
};

/** What stands in place of a table without a row: no one's rating counts. */
export const noVoices = "No rating counts yet.";

/** Every voice with the parts of its variance, and the estimate its skill's voices make. Peers show only together. */
export function estimatesTable(skills: readonly SkillDerivation[]): ReportTable {
  const voices = skills.flatMap((skill) => skill.sources.map((voice) => ({ skill, voice })));

  return {
    caption: "From ratings to one level per skill",
    columns: [
      { id: "skill", label: "Skill" },
      { id: "voice", label: "Rated by, how sure" },
      { id: "level", label: "Level", numeric: true },
      { id: "counted", label: "Counted as", numeric: true },
      { id: "sigma", label: "σ", numeric: true },
      { id: "confidence", label: "c", numeric: true },
      { id: "age", label: "Age, months", numeric: true },
      { id: "variance", label: "Variance", numeric: true },
      { id: "evidence", label: "Evidence e", numeric: true },
      { id: "estimate", label: "Level x", numeric: true },
      { id: "error", label: "Standard error", numeric: true },
    ],
    rows: voices.map(({ skill, voice }, at) => ({
      id: String(at),
      cells: {
        skill: findSkill(skill.skill).name,
        ...voiceCells(voice),
        level: levelText(voice.level),
        counted: levelText(voice.counted),
        variance: voice.variance.toFixed(3),
        evidence: String(skill.evidence.sum),
        estimate: fixed(skill.level, 2),
        error: fixed(skill.standardError, 3),
      },
    })),
  };
}

function voiceCells({ source, ratings }: SourceEstimate) {
  const [rating] = ratings;
  if (source === "peer" || !rating) {
    const voice = `${ratings.length} ${plural(ratings.length, "peer")}`;

    return { voice, sigma: "–", confidence: "–", age: "–" };
  }

  return {
    voice: `${source},\u00a0${rating.confidence}`,
    sigma: rating.sigma.toFixed(2),
    confidence: rating.confidenceFactor.toFixed(2),
    age: rating.ageMonths.toFixed(1),
  };
}

/** What each skill adds to the index; the last row is the sum. */
export function indexTable({ skills, index, weightEstimated }: ReadinessDerivation): ReportTable {
  const rows = skills.map((row) => ({
    id: row.skill as string,
    cells: {
      skill: findSkill(row.skill).name,
      weight: String(row.weight),
      level: fixed(row.level, 2),
      target: String(row.target),
      attainment: fixed(row.attainment, 3),
      contribution: fixed(row.contribution, 2),
    },
  }));
  const sum = {
    skill: "Together: the index",
    weight: String(weightEstimated),
    level: "",
    target: "",
    attainment: "",
    contribution: fixed(index, 2),
  };

  return {
    caption: "From levels to the index",
    columns: [
      { id: "skill", label: "Skill" },
      { id: "weight", label: "Weight w", numeric: true },
      { id: "level", label: "Level x", numeric: true },
      { id: "target", label: "Target T", numeric: true },
      { id: "attainment", label: "Attainment", numeric: true },
      { id: "contribution", label: "Points", numeric: true },
    ],
    rows: [...rows, { id: "sum", cells: sum }],
  };
}

/** The verdict's rules: what each asks, what is here, and whether it holds. */
export function verdictTable(derivation: ReadinessDerivation): ReportTable {
  return {
    caption: "From the index and the levels to the verdict",
    columns: [
      { id: "asked", label: "What is asked" },
      { id: "verdict", label: "For" },
      { id: "here", label: "Here", numeric: true },
      { id: "holds", label: "Holds" },
    ],
    rows: verdictRules(derivation).map(({ verdict, asked, here, holds }) => ({
      id: `${verdict} ${asked}`,
      cells: { asked, verdict, here, holds: holds ? "✓ yes" : "× no" },
    })),
  };
}

/** The skills that changed since an earlier report, told by its day in words. */
export function changeTable(
  changed: ReturnType<typeof changeBetween>["skills"],
  since: string,
): ReportTable {
  return {
    caption: `Skills whose level differs from ${since}`,
    columns: [
      { id: "skill", label: "Skill" },
      { id: "from", label: "Then", numeric: true },
      { id: "to", label: "Now", numeric: true },
      { id: "delta", label: "Change", numeric: true },
    ],
    rows: changed.map(({ skill, from, to, delta }) => ({
      id: skill,
      cells: {
        skill: findSkill(skill).name,
        from: from === null ? "–" : levelText(from),
        to: to === null ? "–" : levelText(to),
        delta: from === null || to === null ? "–" : levelChangeText({ from, to, delta }),
      },
    })),
  };
}

function fixed(value: number | null, decimals: number) {
  return value?.toFixed(decimals) ?? "–";
}
