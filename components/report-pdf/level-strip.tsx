import { Path, Svg } from "@react-pdf/renderer";
import { colors, levelColors } from "@/components/ui/light-theme";
import type { SkillId } from "@/lib/framework/skills";
import { levelStrip, stripHeight } from "@/lib/reports/strip";

/** The report's shape at a glance, as on its page: a bar for each skill against its target. */
export function LevelStrip({
  skills,
}: {
  skills: readonly { skill: SkillId; level: number | null; target: number }[];
}) {
  const { width, bars, ticks, blanks } = levelStrip(skills);

  return (
    <Svg width={150} viewBox={`-1 0 ${width + 2} ${stripHeight + 1}`}>
      {bars.map(({ step, path }) => (
        <Path
          key={step}
          d={path}
          fill={levelColors(step).fill}
          stroke={colors.edge}
          strokeWidth={0.5}
        />
      ))}
      <Path d={blanks} fill="none" stroke={colors.edge} strokeWidth={2} strokeDasharray="2 2" />
      <Path d={ticks} fill="none" stroke={colors.ink} strokeWidth={1.5} />
    </Svg>
  );
}
