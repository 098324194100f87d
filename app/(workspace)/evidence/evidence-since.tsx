import { Notice } from "@/components/ui/notice";
import { evidenceSinceText, type EvidenceSince as Since } from "@/lib/evidence/since";
import { ReportForm } from "./report-form";

/** That evidence came in since a report, with the way to a report that counts it; nothing where none did. */
export function EvidenceSince({ since, report }: { since: Since; report?: string }) {
  const text = evidenceSinceText(since, report);

  return (
    text && (
      <div className="print:hidden">
        <Notice title={`${text}.`}>
          <ReportForm />
        </Notice>
      </div>
    )
  );
}
