import { Circle, G, Line, Svg, Text, View } from "@react-pdf/renderer";
import { scaleLinear } from "d3-scale";
import { indexRangeText, indexText, withoutJoiner } from "@/lib/reports/numbers";
import { indexSentence, thresholdsSentence } from "@/lib/reports/range";
import { colors, look } from "./look";

const width = 391;
const scale = scaleLinear([0, 100], [8, width - 8]);
const marks = [0, 70, 85, 100];

/** The index with its 80% range on a scale of 0 to 100, and the sentences that say the same. */
export function IndexScale({
  index,
  range,
  reason,
}: {
  index: number | null;
  range: [number, number] | null;
  reason: string;
}) {
  if (index === null || range === null) return <Text>{indexSentence({ index, range })}</Text>;

  return (
    <View wrap={false} style={{ flexDirection: "row", alignItems: "center", gap: 14 }}>
      <View style={{ width: 100 }}>
        <Text style={[look.small, look.muted]}>Index</Text>
        <Text style={look.title}>{indexText(index)}</Text>
        <Text style={[look.small, look.muted]}>
          80% range {withoutJoiner(indexRangeText(range))}
        </Text>
      </View>
      <View style={{ flex: 1, gap: 2 }}>
        <Svg width={width} height={38}>
          <Line x1={8} x2={width - 8} y1={14} y2={14} stroke={colors.line} strokeWidth={1} />
          {marks.map((mark) => (
            <G key={mark}>
              <Line x1={scale(mark)} x2={scale(mark)} y1={9} y2={24} stroke={colors.edge} />
              <Text
                x={scale(mark)}
                y={34}
                style={look.tick}
                textAnchor="middle"
                fill={colors.muted}
              >
                {mark}
              </Text>
            </G>
          ))}
          <G stroke={colors.ink} strokeWidth={1.5}>
            <Line x1={scale(range[0])} x2={scale(range[1])} y1={14} y2={14} />
            {range
              .filter((end) => end > 0 && end < 100)
              .map((end) => (
                <Line key={end} x1={scale(end)} x2={scale(end)} y1={10} y2={18} />
              ))}
          </G>
          <Circle cx={scale(index)} cy={14} r={5} fill={colors.accent} stroke={colors.surface} />
        </Svg>
        <Text style={[look.small, look.muted]}>
          {withoutJoiner(indexSentence({ index, range }))} {thresholdsSentence} {reason}
        </Text>
      </View>
    </View>
  );
}
