import { SummaryList } from "@/components/ui/summary-list";
import type { ShareScope } from "@/lib/shares/share";
import { scopesText } from "@/lib/shares/words";
import { dayText } from "@/lib/text/dates";

export function ShareFacts({
  share: { scopes, reportAsOf, hasPassword, createdAt },
}: {
  share: {
    scopes: ShareScope[];
    reportAsOf: Date | null;
    hasPassword: boolean;
    createdAt: Date;
  };
}) {
  return (
    <SummaryList
      rows={[
        { id: "opens", name: "Shows", value: scopesText(scopes) },
        ...(reportAsOf
          ? [{ id: "report", name: "Report", value: `As of ${dayText(reportAsOf.toISOString())}` }]
          : []),
        { id: "password", name: "Password", value: hasPassword ? "Yes" : "None" },
        { id: "made", name: "Created", value: dayText(createdAt.toISOString()) },
      ]}
    />
  );
}
