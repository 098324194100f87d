import type { ComponentProps } from "react";
import { ReportView } from "@/components/reports/report-view";
import type { Dates } from "@/lib/text/dates";
import { OpenedLine } from "./opened-line";

/** A mentee's report as their mentor reads it: what a share link shows. */
export function MenteeReport({
  name,
  report: { asOf, ...report },
  dates,
}: {
  name: string;
  report: Pick<
    ComponentProps<typeof ReportView>,
    "purpose" | "framework" | "profile" | "input" | "result" | "titles"
  > & { asOf: Date };
  dates: Dates;
}) {
  return (
    <div className="grid grid-cols-1 gap-8">
      <OpenedLine name={name} />
      <ReportView
        {...report}
        subject={name}
        reader="other"
        createdAt={asOf.toISOString()}
        dates={dates}
        previous={null}
      />
    </div>
  );
}
