import { Text } from "@react-pdf/renderer";
import type { ReadinessReport } from "@/lib/readiness/model";
import { changedSkills, changeSentence, firstReport, noSkillChanged } from "@/lib/reports/change";
import { changeTable } from "@/lib/reports/tables";
import { look } from "./look";
import { Part } from "./part";
import { PdfTable } from "./pdf-table";

export function ChangePart({
  result,
  previous,
}: {
  result: ReadinessReport;
  previous?: { createdAt: string; result: ReadinessReport };
}) {
  const changed = previous ? changedSkills(previous.result, result) : [];

  return (
    <Part title="Since last time" ahead={140}>
      <Text style={look.measure}>
        {previous ? changeSentence(previous.result, result) : firstReport}
      </Text>
      {previous && changed.length === 0 && <Text>{noSkillChanged(previous.createdAt)}</Text>}
      {previous && changed.length > 0 && (
        <PdfTable {...changeTable(changed, previous.createdAt)} shares={[5, 1, 1, 1]} />
      )}
    </Part>
  );
}
