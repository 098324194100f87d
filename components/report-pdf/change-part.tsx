import { Text } from "@react-pdf/renderer";
import { changedSkills, changeSentence, firstReport, noSkillChanged } from "@/lib/reports/change";
import { evidenceChangeSentence, type Rated } from "@/lib/reports/rated";
import { changeTable } from "@/lib/reports/tables";
import type { Dates } from "@/lib/text/dates";
import { Part } from "./part";
import { PdfTable } from "./pdf-table";

export function ChangePart({
  report,
  previous,
  dates,
}: {
  report: Rated;
  previous?: Rated;
  dates: Dates;
}) {
  const evidence = previous && evidenceChangeSentence(previous, report);
  const changed = previous ? changedSkills(previous, report) : [];

  return (
    <Part title="Since last time" ahead={140}>
      <Text>{previous ? changeSentence(previous, report) : firstReport}</Text>
      {evidence && <Text>{evidence}</Text>}
      {previous && changed.length === 0 && <Text>{noSkillChanged(dates.day(previous.asOf))}</Text>}
      {previous && changed.length > 0 && (
        <PdfTable {...changeTable(changed, dates.day(previous.asOf))} shares={[5, 1, 1, 1]} />
      )}
    </Part>
  );
}
