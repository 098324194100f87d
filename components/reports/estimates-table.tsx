import { DataTable } from "@/components/ui/data-table";
import { findSkill } from "@/lib/framework/skills";
import type { SkillDerivation } from "@/lib/readiness/derivation";
import type { SourceEstimate } from "@/lib/readiness/estimates";
import { levelText } from "@/lib/reports/numbers";

const columns = [
  { id: "skill", label: "Skill" },
  { id: "voice", label: "Rated by, how sure" },
  { id: "level", label: "Level", numeric: true },
  { id: "sigma", label: "σ", numeric: true },
  { id: "confidence", label: "c", numeric: true },
  { id: "age", label: "Age, months", numeric: true },
  { id: "variance", label: "Variance", numeric: true },
  { id: "evidence", label: "Evidence e", numeric: true },
  { id: "estimate", label: "Level x", numeric: true },
  { id: "error", label: "Standard error", numeric: true },
];

/** Every voice with the parts of its variance, and the estimate its skill's voices make. Peers show only together. */
export function EstimatesTable({ skills }: { skills: SkillDerivation[] }) {
  const rows = skills.flatMap((skill) => skill.sources.map((voice) => ({ skill, voice })));

  if (rows.length === 0) return <p>No rating counts yet.</p>;

  return (
    <DataTable
      caption="From ratings to one level per skill"
      columns={columns}
      rows={rows.map(({ skill, voice }, at) => ({
        id: String(at),
        cells: {
          skill: findSkill(skill.skill).name,
          ...voiceCells(voice),
          level: levelText(voice.level),
          variance: voice.variance.toFixed(3),
          evidence: skill.evidence.sum,
          estimate: skill.level?.toFixed(2),
          error: skill.standardError?.toFixed(3),
        },
      }))}
    />
  );
}

function voiceCells({ source, ratings }: SourceEstimate) {
  const [rating] = ratings;
  if (source === "peer" || !rating) return { voice: `${ratings.length} peers`, ...noParts };

  return {
    voice: <span className="whitespace-nowrap">{`${source}, ${rating.confidence}`}</span>,
    sigma: rating.sigma.toFixed(2),
    confidence: rating.confidenceFactor.toFixed(2),
    age: rating.ageMonths.toFixed(1),
  };
}

const noParts = { sigma: "–", confidence: "–", age: "–" };
