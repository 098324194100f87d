import { Text, View } from "@react-pdf/renderer";
import { Fragment } from "react";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { methodSentence, methodSteps } from "@/lib/reports/method";
import { scoreSources, sourcesTitle } from "@/lib/reports/score-sources";
import { noVoices } from "@/lib/reports/tables";
import { look } from "./look";
import { outlined, Part } from "./part";
import { PdfTable } from "./pdf-table";

/** How wide each step's columns are against each other. */
const shares = [
  [136, 62, 22, 34, 24, 24, 32, 36, 36, 28, 36],
  [4, 1, 1, 1, 1.2, 1],
  [5, 2, 1, 1],
];

/** How the report was made: the rules in words, with every number on the way. */
export function MethodPart({
  derivation,
  day,
  versions,
}: {
  derivation: ReadinessDerivation;
  /** Up to which the ratings count, in words. */
  day: string;
  versions: { model: string; framework: string; profile: string };
}) {
  return (
    <Part title="How this was calculated" ahead={120}>
      <Text>{methodSentence(day, versions)}</Text>
      {methodSteps(derivation).map(({ title, before, table, after }, at) => (
        <Fragment key={title}>
          <View wrap={false} minPresenceAhead={60} style={{ gap: 6, paddingTop: 8 }}>
            <StepHeading title={title} />
            <Paragraphs texts={before} />
          </View>
          {table.rows.length === 0 ? (
            <Text style={look.small}>{noVoices}</Text>
          ) : (
            <PdfTable columns={table.columns} rows={table.rows} shares={shares[at] ?? []} />
          )}
          <Paragraphs texts={after} />
        </Fragment>
      ))}
      <View wrap={false} style={{ gap: 6, paddingTop: 8 }}>
        <StepHeading title={sourcesTitle} />
        <View style={{ flexDirection: "row", gap: 16 }}>
          <Sources groups={scoreSources.slice(0, 1)} />
          <Sources groups={scoreSources.slice(1)} />
        </View>
      </View>
    </Part>
  );
}

/** A column of what the score rests on. */
function Sources({ groups }: { groups: typeof scoreSources }) {
  return (
    <View style={[look.small, { flex: 1, gap: 6 }]}>
      {groups.map(({ title, items }) => (
        <View key={title} style={{ gap: 3 }}>
          <Text style={look.medium}>{title}</Text>
          {items.map((item) => (
            <View key={item} style={{ flexDirection: "row", gap: 6 }}>
              <Text>•</Text>
              <Text style={{ flex: 1 }}>{item}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

function StepHeading({ title }: { title: string }) {
  return (
    <Text style={look.strong} {...outlined(title)}>
      {title}
    </Text>
  );
}

function Paragraphs({ texts }: { texts: string[] }) {
  return texts.map((text) => (
    <Text key={text} style={look.small}>
      {text}
    </Text>
  ));
}
