import type { SkillId } from "@/lib/framework/skills";
import { levelStrip, stripHeight, stripText } from "@/lib/reports/strip";
import { levelColors } from "./level-colors";

/** A report's shape at a glance: a bar for each skill against its target, grouped by responsibility. */
export function LevelStrip({
  skills,
}: {
  skills: readonly { skill: SkillId; level: number | null; target?: number }[];
}) {
  const { width, bars, ticks, blanks } = levelStrip(skills);

  return (
    <svg
      viewBox={`-1 0 ${width + 2} ${stripHeight + 1}`}
      className="level-strip"
      role="img"
      aria-label={stripText(skills)}
    >
      {bars.map(({ step, path }) => (
        <path
          key={step}
          d={path}
          strokeWidth="0.5"
          className={`${levelColors(step).fill} stroke-edge`}
        />
      ))}
      <path d={blanks} strokeWidth="2" strokeDasharray="2 2" className="stroke-edge" />
      <path d={ticks} strokeWidth="1.5" className="stroke-ink" />
    </svg>
  );
}
