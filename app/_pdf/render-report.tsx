import "server-only";
import { renderToBuffer } from "@react-pdf/renderer";
import type { ComponentProps } from "react";
import { ReportPdf } from "@/components/report-pdf/report-pdf";
import { fontsFor } from "./pdf-fonts";

export type ReportContent = Omit<ComponentProps<typeof ReportPdf>, "families" | "drawsName">;

/** What a report's own words have that Geist lacks. */
const symbols = "σΣ";

/** Stands where no font has a character that someone typed. */
const undrawn = "\u{fffd}";

/** A report as a PDF file, which takes a core for a second: the same report always makes the same file. */
export async function renderReport(content: ReportContent) {
  const report = withTexts(content, drawable);
  const subject = drawable(report.subject);
  const { families, missing } = await fontsFor(symbols + undrawn + subject + textsOf(report));
  const isMissing = (character: string) => missing.has(character);
  const drawn = (text: string) =>
    Array.from(text, (character) => (isMissing(character) ? undrawn : character)).join("");

  const pdf = await renderToBuffer(
    <ReportPdf
      {...withTexts(report, drawn)}
      subject={subject}
      families={families}
      drawsName={!Array.from(subject).some(isMissing)}
    />,
  );

  return new Uint8Array(pdf);
}

/** One character a letter where there is one, and none that only steers the others. */
function drawable(text: string) {
  return text.normalize("NFC").replace(/\p{Cf}/gu, "");
}

/** A report whose typed texts, other than its subject's name, were changed. */
function withTexts(report: ReportContent, change: (text: string) => string): ReportContent {
  const { titles, asks } = report;

  return {
    ...report,
    titles: titles?.map((each) => ({ ...each, title: change(each.title) })),
    asks: asks && {
      opportunity: change(asks.opportunity),
      rating: change(asks.rating),
      date: change(asks.date),
    },
  };
}

function textsOf({ titles = [], asks }: ReportContent) {
  return [...titles.map(({ title }) => title), ...Object.values(asks ?? {})].join("");
}
