import { SectionNav } from "@/components/shell/section-nav";

/** The newest report, and all of them. */
export function ReportTabs() {
  return (
    <SectionNav
      label="Reports"
      pages={[
        { href: "/reports", label: "Report" },
        { href: "/reports/history", label: "History" },
      ]}
    />
  );
}
