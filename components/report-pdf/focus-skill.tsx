import { Text, View } from "@react-pdf/renderer";
import { colors, levelColors } from "@/components/ui/light-theme";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { actionsThatBuild } from "@/lib/reports/actions";
import { anchorsSideBySide } from "@/lib/reports/anchors";
import { nextStep } from "@/lib/reports/next-step";
import { uncapitalized } from "@/lib/text/words";
import { look } from "./look";

/** Two columns, 16 apart. */
const columnWidth = 244;

/** A Product Manager's level of a skill beside a Product Lead's, what to practice next, and the actions that build it. */
export function FocusSkill({
  skill,
  level,
  target,
}: {
  skill: SkillId;
  level: number | null;
  target: number;
}) {
  const actions = actionsThatBuild(skill, level);
  const practice = nextStep(skill, level, target);

  return (
    <View wrap={false} style={{ gap: 6, paddingBottom: 10 }}>
      <Text style={look.strong}>{findSkill(skill).name}</Text>
      <View style={{ flexDirection: "row", gap: 16 }}>
        {anchorsSideBySide(skill, level, target).map((each) => (
          <View
            key={each.level}
            style={{ flex: 1, borderTop: `0.75 solid ${colors.edge}`, paddingTop: 5, gap: 3 }}
          >
            <View style={{ flexDirection: "row", alignItems: "center", gap: 5 }}>
              <LevelChip level={each.level} />
              <Text style={look.strong}>{each.role}</Text>
              <Text style={[look.small, look.muted]}>{each.marks}</Text>
            </View>
            <Text style={look.small}>{each.anchor}</Text>
          </View>
        ))}
      </View>
      {practice && (
        <View style={[look.small, { gap: 3 }]}>
          <Text style={look.strong}>Practice for level {practice.to}</Text>
          <Text>{practice.task}</Text>
          <Text style={look.muted}>Done when {uncapitalized(practice.shownBy)}</Text>
        </View>
      )}
      {actions.length > 0 && (
        <View style={[look.small, { gap: 3 }]}>
          <Text style={look.strong}>How to build it</Text>
          <View style={{ flexDirection: "row", flexWrap: "wrap", columnGap: 16, rowGap: 5 }}>
            {actions.map(({ id, title, description, from }) => (
              <View key={id} style={{ width: columnWidth }}>
                <Text>
                  <Text style={look.medium}>{title}</Text>
                  <Text style={look.muted}> ({from})</Text>
                </Text>
                <Text>{description}</Text>
              </View>
            ))}
          </View>
        </View>
      )}
    </View>
  );
}

function LevelChip({ level }: { level: number }) {
  const { fill, text } = levelColors(level);

  return (
    <View
      style={{
        width: 14,
        height: 14,
        borderRadius: 2,
        backgroundColor: fill,
        justifyContent: "center",
      }}
    >
      <Text
        style={{ fontSize: 8, fontWeight: 600, lineHeight: 1, textAlign: "center", color: text }}
      >
        {level}
      </Text>
    </View>
  );
}
