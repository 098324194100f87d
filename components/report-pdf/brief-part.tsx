import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { type Asks, askNames, type briefOf } from "@/lib/reports/brief";
import { look } from "./look";
import { outlined, Part } from "./part";

/** A report on one sheet, for its subject to hand to their manager, in the subject's own voice. */
export function BriefPart({
  name,
  verdict,
  facts,
  brief,
  asks,
}: {
  name: string;
  verdict: string;
  facts: string;
  brief: ReturnType<typeof briefOf>;
  asks: Asks;
}) {
  const asked = askNames.filter(({ ask }) => asks[ask] !== "");

  return (
    <>
      <View style={{ gap: 4 }} {...outlined("One page for your manager")}>
        <Text style={look.strong}>{name}</Text>
        <Text style={look.title}>{verdict}</Text>
        <Text style={look.muted}>{facts}</Text>
      </View>
      <Part dense title="What I already do">
        <Text style={look.muted}>{brief.metText}</Text>
        {brief.met.map(({ skill, name: title, level, does, evidence }) => (
          <Skill key={skill} name={title} level={level}>
            <Text>{does}</Text>
            {evidence && (
              <Text style={[look.small, look.muted, { maxLines: 2, textOverflow: "ellipsis" }]}>
                Evidence: {evidence}
              </Text>
            )}
          </Skill>
        ))}
      </Part>
      {brief.gaps.length > 0 && (
        <Part dense title={brief.gapsTitle}>
          {brief.gaps.map(({ skill, name: title, level, target, does, wanted }) => (
            <Skill key={skill} name={title} level={`${level} → ${target}`}>
              {does && <Text>Today: {does}</Text>}
              <Text>A Product Lead: {wanted}</Text>
            </Skill>
          ))}
        </Part>
      )}
      {asked.length > 0 && (
        <Part dense title="What I ask of you">
          {asked.map(({ ask, name: title }) => (
            <Skill key={ask} name={title}>
              <Text>{asks[ask]}</Text>
            </Skill>
          ))}
        </Part>
      )}
    </>
  );
}

function Skill({ name, level, children }: { name: string; level?: string; children: ReactNode }) {
  return (
    <View wrap={false} style={{ gap: 1 }}>
      <Text>
        <Text style={look.strong}>{name}</Text>
        {level && <Text style={look.muted}> {level}</Text>}
      </Text>
      {children}
    </View>
  );
}
