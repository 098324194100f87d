import "server-only";
import { renderToBuffer } from "@react-pdf/renderer";
import type { ComponentProps } from "react";
import { ReportPdf } from "@/components/report-pdf/report-pdf";
import { familiesFor } from "./pdf-fonts";

export type ReportContent = Omit<ComponentProps<typeof ReportPdf>, "families" | "drawsName">;

/** What a report's own words have that Geist lacks. */
const symbols = "σΣ";

/** A report as a PDF file, which takes a core for a second: the same report always makes the same file. */
export async function renderReport(report: ReportContent) {
  // One character a letter where there is one, and none that only steers the others.
  const subject = report.subject.normalize("NFC").replace(/\p{Cf}/gu, "");
  const named = await familiesFor(symbols + subject);
  const families = named ?? (await familiesFor(symbols)) ?? [];

  const pdf = await renderToBuffer(
    <ReportPdf {...report} subject={subject} families={families} drawsName={named !== undefined} />,
  );

  return new Uint8Array(pdf);
}
