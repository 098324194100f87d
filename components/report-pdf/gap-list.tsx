import { Text, View } from "@react-pdf/renderer";
import { colors } from "@/components/ui/light-theme";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { gapStatus, priorityText } from "@/lib/reports/gaps";
import { levelRangeText, levelText } from "@/lib/reports/numbers";
import { barWidth, GapAxis, GapBar } from "./gap-bar";
import { look } from "./look";
import { lastTogether } from "./pdf-table";
import { Signed } from "./signed";

const line = { flexDirection: "row", alignItems: "center", gap: 5 } as const;
const skillColumn = { flex: 1 };
const levelColumn = { width: 24, textAlign: "right" } as const;
const rangeColumn = { width: 40, textAlign: "right" } as const;
const targetColumn = { width: 28, textAlign: "right" } as const;
const gapColumn = { width: 92, paddingLeft: 6 };
const statusColors = { below: colors.below, met: colors.met, "without level": colors.muted };

/** The gaps in their order, each as a bar and as the figures that the bar shows. */
export function GapList({
  rows,
}: {
  rows: {
    skill: SkillId;
    priority: "must" | "should" | "could" | "wont";
    target: 1 | 2 | 3 | 4 | 5;
    level: number | null;
    range: [number, number] | null;
    focus: boolean;
    state: "rated" | "no_opportunity" | "not_applicable" | "not_rated";
    evidence: string;
  }[];
}) {
  return (
    <View>
      <View fixed style={[look.small, look.muted, line, { alignItems: "flex-end" }]}>
        <Text style={skillColumn}>Skill</Text>
        <View style={{ width: barWidth }}>
          <GapAxis />
        </View>
        <Text style={levelColumn}>Level</Text>
        <Text style={rangeColumn}>80% range</Text>
        <Text style={targetColumn}>Target</Text>
        <Text style={gapColumn}>Gap</Text>
      </View>
      {lastTogether(rows).map((group) => (
        <View key={group[0]?.skill} wrap={false}>
          {group.map((row) => (
            <GapLine key={row.skill} row={row} />
          ))}
        </View>
      ))}
    </View>
  );
}

function GapLine({ row }: { row: Parameters<typeof GapList>[0]["rows"][number] }) {
  const { kind, sign, words, surplus } = gapStatus(row);

  return (
    <View style={[line, { borderTop: `0.75 solid ${colors.line}`, paddingVertical: 1.5 }]}>
      <View style={skillColumn}>
        <Text style={look.medium}>{findSkill(row.skill).name}</Text>
        <Text style={[look.small, look.muted]}>
          {row.focus && <Text style={[look.medium, { color: colors.accent }]}>focus · </Text>}
          {priorityText(row.priority)} · {row.evidence}
        </Text>
      </View>
      <GapBar level={row.level} range={row.range} target={row.target} />
      <Text style={levelColumn}>{row.level === null ? "–" : levelText(row.level)}</Text>
      <Text style={rangeColumn}>{row.range ? levelRangeText(row.range) : "–"}</Text>
      <Text style={targetColumn}>{row.target}</Text>
      <View style={[look.small, gapColumn]}>
        <Signed text={`${sign} ${words}`} aside={surplus} color={statusColors[kind]} />
      </View>
    </View>
  );
}
