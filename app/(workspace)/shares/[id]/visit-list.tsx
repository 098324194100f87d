import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { limits } from "@/lib/limits";
import { visitsText } from "@/lib/shares/words";
import type { Dates } from "@/lib/text/dates";

/** The last visits that a link keeps: when, and by which kind of browser. */
export function VisitList({
  visits,
  total,
  dates,
}: {
  visits: { id: string; device: string; createdAt: Date }[];
  total: number;
  dates: Dates;
}) {
  return (
    <Section
      id="visits"
      title={visitsText(total)}
      lead="Every page load counts, including reloads and link previews in chat apps. Nothing else about the visitor is stored."
    >
      {visits.length > 0 && (
        <DataTable
          caption={
            total > visits.length
              ? `${visits.length} of them, latest first; on a busy day only the first ${limits.shareVisitsADay} are listed`
              : "Visits, latest first"
          }
          columns={[
            { id: "when", label: "When" },
            { id: "device", label: "Browser" },
          ]}
          rows={visits.map(({ id, device, createdAt }) => ({
            id,
            cells: { when: dates.minute(createdAt), device },
          }))}
        />
      )}
    </Section>
  );
}
