import { Document, Text, View } from "@react-pdf/renderer";
import { colors } from "@/components/ui/light-theme";
import type { Purpose } from "@/lib/assessments/purpose";
import type { ShownTitle } from "@/lib/evidence/piece";
import { titlesBySkill } from "@/lib/evidence/titles";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { type Asks, briefOf } from "@/lib/reports/brief";
import { gapRows } from "@/lib/reports/evidence";
import { factsText } from "@/lib/reports/facts";
import { gapsSentence } from "@/lib/reports/gaps";
import { impactSentence } from "@/lib/reports/impact";
import { rangeReason } from "@/lib/reports/range";
import { type Rated, ratedOf } from "@/lib/reports/rated";
import { storedDerivation } from "@/lib/reports/stored-derivation";
import { headline, headSentences } from "@/lib/reports/verdict";
import { madeElsewhere, olderVersionsSentence } from "@/lib/reports/versions";
import { datesIn } from "@/lib/text/dates";
import { BriefPart } from "./brief-part";
import { ChangePart } from "./change-part";
import { EvidencePart } from "./evidence-part";
import { FocusSkill } from "./focus-skill";
import { GapKey } from "./gap-bar";
import { GapList } from "./gap-list";
import { IndexScale } from "./index-scale";
import { LevelStrip } from "./level-strip";
import { look } from "./look";
import { MethodPart } from "./method-part";
import { outlined, Part } from "./part";
import { ResponsibilityPart } from "./responsibility-part";
import { Sheet } from "./sheet";

const nameInTitle =
  "The subject’s name is in this file’s title: it has characters this document can’t show.";

/**
 * A report as a document to hand to someone, so it speaks of its subject by name. `families` are the typefaces that
 * draw it, by precedence. Where they cannot draw the name, it stands only in the file's title, which the reader's own
 * program shows, and the document says so.
 */
export function ReportPdf({
  families,
  drawsName,
  subject,
  createdAt,
  zone,
  purpose,
  framework,
  profile,
  input,
  result,
  titles = [],
  asks = null,
  previous,
}: {
  families: string[];
  drawsName: boolean;
  subject: string;
  createdAt: string;
  /** Its reader's time zone. */
  zone: string;
  purpose: Purpose;
  framework: string;
  profile: string;
  input: ReadinessInput;
  result: ReadinessReport;
  titles?: ShownTitle[];
  /** What the subject asks of their manager: the document then begins with their page for them. */
  asks?: Asks | null;
  previous?: Rated;
}) {
  const dates = datesIn(zone);
  const day = dates.day(createdAt);
  const who = drawsName ? subject : "the subject";
  const derivation = storedDerivation(input, result);
  const verdict = headline({ ...input, result }, who);
  const versions = { model: result.model, framework, profile };
  const older = olderVersionsSentence(versions);
  const facts = `${day} · ${factsText(purpose, derivation, who)}`;
  const rows = gapRows(result.skills, input.evidence);
  const focus = rows.filter((row) => row.focus);
  const name = drawsName ? subject : nameInTitle;
  const versionsText = `${day} · model ${result.model} · framework ${framework} · profile ${profile}`;

  return (
    <Document
      title={`Readiness report for ${subject}, ${day}`}
      subject={verdict}
      language="en"
      creator="Leadpath"
      producer="Leadpath"
      creationDate={new Date(createdAt)}
      pageMode="useOutlines"
      pdfVersion="1.7"
    >
      {asks && (
        <Sheet families={families} subject={who} versions={versionsText}>
          <BriefPart
            name={name}
            verdict={verdict}
            facts={facts}
            brief={briefOf(result, titles)}
            asks={asks}
          />
        </Sheet>
      )}
      <Sheet families={families} subject={who} versions={versionsText}>
        <View style={{ gap: 4 }} {...outlined(verdict)}>
          <Text style={look.strong}>{name}</Text>
          <Text style={look.title}>{verdict}</Text>
          <Text style={look.muted}>{facts}</Text>
          {older && <Text style={look.muted}>{older}</Text>}
          <View style={{ flexDirection: "row", gap: 25, paddingTop: 6 }}>
            <View style={{ flex: 1, gap: 2 }}>
              {headSentences(input, result, who).map((sentence) => (
                <Text key={sentence}>{sentence}</Text>
              ))}
            </View>
            <LevelStrip skills={result.skills} />
          </View>
        </View>
        <View
          style={{
            paddingTop: 12,
            paddingBottom: 12,
            borderBottom: `0.75 solid ${colors.line}`,
          }}
        >
          <IndexScale result={result} reason={derivation ? rangeReason(derivation.skills) : ""} />
        </View>
        <Part dense title="Gaps, largest first">
          <Text style={look.muted}>{gapsSentence(result.skills)}</Text>
          <GapKey />
          <GapList rows={rows} />
        </Part>
        {focus.length > 0 && (
          <Part title="The gaps that weigh most, PM ↔ Lead" ahead={240}>
            {focus.map((row) => (
              <FocusSkill key={row.skill} skill={row.skill} level={row.level} target={row.target} />
            ))}
          </Part>
        )}
        <EvidencePart groups={titlesBySkill(titles)} />
        <ResponsibilityPart skills={result.skills} />
        <ChangePart
          report={ratedOf({ framework, input, result })}
          previous={previous}
          dates={dates}
        />
        {derivation ? (
          <MethodPart
            derivation={derivation}
            day={dates.day(derivation.asOf)}
            versions={versions}
          />
        ) : (
          <Part title="How this was calculated">
            <Text>{madeElsewhere(versions)}</Text>
          </Part>
        )}
        <Text style={{ paddingTop: 12 }}>{impactSentence(result.skills, who)}</Text>
      </Sheet>
    </Document>
  );
}
