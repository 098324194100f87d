import { buttonClass } from "@/components/ui/button";
import { PrintButton } from "./print-button";

export function ExportRow({ pdf, csv, json }: { pdf: string; csv: string; json: string }) {
  const files = { PDF: pdf, CSV: csv, JSON: json };

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        {Object.entries(files).map(([name, href]) => (
          <a key={name} href={href} download className={buttonClass("secondary")}>
            {name}
          </a>
        ))}
        <PrintButton />
      </div>
      <p className="max-w-measure text-sm text-muted">
        The PDF is the whole report as a document, with your name on every page. The CSV has a row
        for each skill. The JSON holds the input and the result; anyone can make the result from the
        input again with <code className="font-mono">npm run --silent score &lt; report.json</code>.
        Printed, this page is a document too, with every detail open.
      </p>
    </div>
  );
}
