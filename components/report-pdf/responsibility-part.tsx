import { Text, View } from "@react-pdf/renderer";
import { colors } from "@/components/ui/light-theme";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { levelAndTarget, skillsByResponsibility } from "@/lib/reports/responsibilities";
import { look } from "./look";
import { Part } from "./part";

export function ResponsibilityPart({
  skills,
}: {
  skills: { skill: SkillId; level: number | null; target: number }[];
}) {
  return (
    <Part title="By responsibility">
      <View>
        {skillsByResponsibility(skills).map((group) => (
          <View
            key={group.name}
            wrap={false}
            style={[
              look.small,
              {
                flexDirection: "row",
                gap: 16,
                paddingVertical: 4,
                borderBottom: `0.75 solid ${colors.line}`,
              },
            ]}
          >
            <View style={{ flex: 1 }}>
              <Text style={look.medium}>{group.name}</Text>
              <Text style={look.muted}>{group.summary}</Text>
            </View>
            <View style={{ flex: 1.2 }}>
              {group.skills.map((row) => (
                <View key={row.skill} style={{ flexDirection: "row", gap: 8 }}>
                  <Text style={{ flex: 1 }}>{findSkill(row.skill).name}</Text>
                  <Text style={look.muted}>{levelAndTarget(row)}</Text>
                </View>
              ))}
            </View>
          </View>
        ))}
      </View>
    </Part>
  );
}
