import { Text, View } from "@react-pdf/renderer";
import { strengthText } from "@/lib/evidence/piece";
import type { titlesBySkill } from "@/lib/evidence/titles";
import { findSkill } from "@/lib/framework/skills";
import { uncapitalized } from "@/lib/text/words";
import { look } from "./look";
import { Part } from "./part";

/** The evidence in a report that its readers may know by its title, skill by skill; nothing without any. */
export function EvidencePart({ groups }: { groups: ReturnType<typeof titlesBySkill> }) {
  if (groups.length === 0) return null;

  return (
    <Part title="Evidence">
      {groups.map(({ skill, titles }) => (
        <View key={skill} wrap={false} style={{ paddingBottom: 4 }}>
          <Text style={look.medium}>{findSkill(skill).name}</Text>
          {titles.map(({ evidenceId, title, strength }) => (
            <Text key={evidenceId} style={look.small}>
              {title} <Text style={look.muted}>({uncapitalized(strengthText(strength))})</Text>
            </Text>
          ))}
        </View>
      ))}
    </Part>
  );
}
