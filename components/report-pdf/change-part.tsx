import { Text } from "@react-pdf/renderer";
import {
  changedSkills,
  changeSentence,
  firstReport,
  type Measured,
  noSkillChanged,
} from "@/lib/reports/change";
import { changeTable } from "@/lib/reports/tables";
import type { Dates } from "@/lib/text/dates";
import { look } from "./look";
import { Part } from "./part";
import { PdfTable } from "./pdf-table";

export function ChangePart({
  report,
  previous,
  dates,
}: {
  report: Measured;
  previous?: Measured;
  dates: Dates;
}) {
  const changed = previous ? changedSkills(previous, report) : [];

  return (
    <Part title="Since last time" ahead={140}>
      <Text style={look.measure}>{previous ? changeSentence(previous, report) : firstReport}</Text>
      {previous && changed.length === 0 && <Text>{noSkillChanged(dates.day(previous.asOf))}</Text>}
      {previous && changed.length > 0 && (
        <PdfTable {...changeTable(changed, dates.day(previous.asOf))} shares={[5, 1, 1, 1]} />
      )}
    </Part>
  );
}
