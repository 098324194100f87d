import { SummaryList } from "@/components/ui/summary-list";
import type { ShareScope } from "@/lib/shares/share";
import { scopesText } from "@/lib/shares/words";
import type { Dates } from "@/lib/text/dates";

export function ShareFacts({
  share: { scopes, reportAsOf, hasPassword, createdAt },
  dates,
}: {
  share: {
    scopes: ShareScope[];
    reportAsOf: Date | null;
    hasPassword: boolean;
    createdAt: Date;
  };
  dates: Dates;
}) {
  return (
    <SummaryList
      rows={[
        { id: "opens", name: "Shows", value: scopesText(scopes) },
        ...(reportAsOf
          ? [{ id: "report", name: "Report", value: `As of ${dates.day(reportAsOf)}` }]
          : []),
        { id: "password", name: "Password", value: hasPassword ? "Yes" : "None" },
        { id: "made", name: "Created", value: dates.day(createdAt) },
      ]}
    />
  );
}
