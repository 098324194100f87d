import { Circle, G, Line, Rect, Svg, Text, View } from "@react-pdf/renderer";
import { scaleLinear } from "d3-scale";
import { colors } from "@/components/ui/light-theme";
import type { ReadinessReport } from "@/lib/readiness/model";
import { bandEnds, bands, filledBands } from "@/lib/reports/bands";
import { coverageText } from "@/lib/reports/coverage";
import { indexRangeText, indexText, withoutJoiner } from "@/lib/reports/numbers";
import { coveredSentence, indexSentence, thresholdsSentence } from "@/lib/reports/range";
import { look } from "./look";

const width = 391;
const scale = scaleLinear([0, 100], [8, width - 8]);
const fills = {
  approaching: colors["accent-soft"],
  ready: colors["met-soft"],
};

/** The index with its 80% range on a scale of 0 to 100, and the sentences that say the same. */
export function IndexScale({
  result,
  reason,
}: {
  result: Pick<ReadinessReport, "index" | "range" | "coverage" | "skills">;
  reason: string;
}) {
  const { index, range, skills } = result;
  const over = coverageText(skills);

  if (index === null || range === null) return <Text>{indexSentence(result)}</Text>;

  return (
    <View wrap={false} style={{ flexDirection: "row", alignItems: "center", gap: 14 }}>
      <View style={{ width: 100 }}>
        <Text style={[look.small, look.muted]}>Index</Text>
        <Text style={look.title}>{indexText(index)}</Text>
        <Text style={[look.small, look.muted]}>
          80% range {withoutJoiner(indexRangeText(range))}
        </Text>
        {over && <Text style={[look.small, look.muted]}>{over}</Text>}
      </View>
      <View style={{ flex: 1, gap: 2 }}>
        <Svg width={width} height={50}>
          {filledBands.map(({ id, from, to }) => (
            <Rect
              key={id}
              x={scale(from)}
              y={19}
              width={scale(to) - scale(from)}
              height={14}
              fill={fills[id]}
            />
          ))}
          {bands.map(({ id, name, from, to }) => (
            <G key={id}>
              {name.split(" ").map((word, line, { length }) => (
                <Text
                  key={word}
                  x={(scale(from) + scale(to)) / 2}
                  y={15 - 8 * (length - 1 - line)}
                  style={look.tick}
                  textAnchor="middle"
                  fill={colors.muted}
                >
                  {word}
                </Text>
              ))}
            </G>
          ))}
          <Line x1={8} x2={width - 8} y1={26} y2={26} stroke={colors.line} strokeWidth={1} />
          {bandEnds.map((mark) => (
            <G key={mark}>
              <Line x1={scale(mark)} x2={scale(mark)} y1={19} y2={36} stroke={colors.edge} />
              <Text
                x={scale(mark)}
                y={46}
                style={look.tick}
                textAnchor="middle"
                fill={colors.muted}
              >
                {mark}
              </Text>
            </G>
          ))}
          <G stroke={colors.ink} strokeWidth={1.5}>
            <Line x1={scale(range[0])} x2={scale(range[1])} y1={26} y2={26} />
            {range
              .filter((end) => end > 0 && end < 100)
              .map((end) => (
                <Line key={end} x1={scale(end)} x2={scale(end)} y1={22} y2={30} />
              ))}
          </G>
          <Circle cx={scale(index)} cy={26} r={5} fill={colors.accent} stroke={colors.surface} />
        </Svg>
        <Text style={[look.small, look.muted]}>
          {[
            withoutJoiner(indexSentence(result)),
            thresholdsSentence,
            coveredSentence(result),
            reason,
          ]
            .filter(Boolean)
            .join(" ")}
        </Text>
      </View>
    </View>
  );
}
