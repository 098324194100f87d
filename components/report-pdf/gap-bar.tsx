import { Circle, G, Line, Rect, Svg, Text, View } from "@react-pdf/renderer";
import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { colors, levelColors } from "@/components/ui/light-theme";
import { levelText } from "@/lib/reports/numbers";
import { look } from "./look";

export const barWidth = 130;

const levels = [0, 1, 2, 3, 4, 5];
const scale = scaleLinear([0, 5], [9, barWidth - 9]).clamp(true);
const middle = 11;

export function GapAxis() {
  return (
    <Svg width={barWidth} height={11}>
      {levels.map((level) => (
        <Text
          key={level}
          x={scale(level)}
          y={8}
          style={look.tick}
          textAnchor="middle"
          fill={colors.muted}
        >
          {level}
        </Text>
      ))}
    </Svg>
  );
}

/** A skill's level, its range, its target and what is missing, on the scale of 0 to 5. */
export function GapBar({
  level,
  range,
  target,
}: {
  level: number | null;
  range: [number, number] | null;
  target: number;
}) {
  return (
    <Svg width={barWidth} height={2 * middle}>
      {levels.map((each) => (
        <Line
          key={each}
          x1={scale(each)}
          x2={scale(each)}
          y1={0}
          y2={2 * middle}
          stroke={colors.line}
          strokeWidth={0.75}
        />
      ))}
      {level !== null && <Between level={level} target={target} />}
      {range && <Whisker range={range} />}
      <Line
        x1={scale(target)}
        x2={scale(target)}
        y1={1}
        y2={2 * middle - 1}
        stroke={colors.ink}
        strokeWidth={2}
      />
      {level !== null && <Dot level={level} />}
    </Svg>
  );
}

/** What is missing up to the target, or in grey what lies above it. */
function Between({ level, target }: { level: number; target: number }) {
  const below = level < target;
  const from = scale(Math.min(level, target));
  const width = Math.abs(scale(target) - scale(level));

  return (
    <G>
      <Rect
        x={from}
        y={middle - 6}
        width={width}
        height={12}
        fill={below ? colors["below-soft"] : colors.line}
      />
      {below && (
        <Line
          x1={from}
          x2={from + width}
          y1={middle + 6}
          y2={middle + 6}
          stroke={colors.below}
          strokeWidth={1.25}
          strokeDasharray="2 2"
        />
      )}
    </G>
  );
}

/** The range; an end that is cut off by the scale has no cap. */
function Whisker({ range: [low, high] }: { range: [number, number] }) {
  const ends = [low, high].filter((end) => end >= 0 && end <= 5);

  return (
    <G stroke={colors.muted} strokeWidth={1}>
      <Line x1={scale(low)} x2={scale(high)} y1={middle} y2={middle} />
      {ends.map((end) => (
        <Line key={end} x1={scale(end)} x2={scale(end)} y1={middle - 3} y2={middle + 3} />
      ))}
    </G>
  );
}

function Dot({ level }: { level: number }) {
  const { fill, text } = levelColors(level);

  return (
    <G>
      <Circle
        cx={scale(level)}
        cy={middle}
        r={7.5}
        fill={fill}
        stroke={colors.edge}
        strokeWidth={0.75}
      />
      <Text
        x={scale(level)}
        y={middle + 2.9}
        style={[look.tick, look.strong]}
        textAnchor="middle"
        fill={text}
      >
        {levelText(level)}
      </Text>
    </G>
  );
}

/** What the marks of the bars mean. */
export function GapKey() {
  return (
    <View style={[look.small, look.muted, { flexDirection: "row", gap: 14 }]}>
      <Meaning words="level">
        <Circle
          cx={6}
          cy={5}
          r={4}
          fill={levelColors(3).fill}
          stroke={colors.edge}
          strokeWidth={0.75}
        />
      </Meaning>
      <Meaning words="80% range">
        <G stroke={colors.muted} strokeWidth={1}>
          <Line x1={0.5} x2={11.5} y1={5} y2={5} />
          <Line x1={0.5} x2={0.5} y1={2} y2={8} />
          <Line x1={11.5} x2={11.5} y1={2} y2={8} />
        </G>
      </Meaning>
      <Meaning words="target">
        <Line x1={6} x2={6} y1={0} y2={10} stroke={colors.ink} strokeWidth={2} />
      </Meaning>
      <Meaning words="missing">
        <Rect x={0} y={0} width={12} height={9} fill={colors["below-soft"]} />
        <Line
          x1={0}
          x2={12}
          y1={9}
          y2={9}
          stroke={colors.below}
          strokeWidth={1.25}
          strokeDasharray="2 2"
        />
      </Meaning>
      <Text>focus: the gaps that weigh most</Text>
    </View>
  );
}

function Meaning({ words, children }: { words: string; children: ReactNode }) {
  return (
    <View style={{ flexDirection: "row", alignItems: "center", gap: 4 }}>
      <Svg width={12} height={10}>
        {children}
      </Svg>
      <Text>{words}</Text>
    </View>
  );
}
