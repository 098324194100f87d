import "server-only";
import { Worker } from "node:worker_threads";
import { pdfPool } from "./pdf-pool";
import type { ReportContent } from "./render-report";

/** A report as a PDF file, made beside the event loop; see docs/decisions/0013. */
export const reportPdf = pdfPool<ReportContent>(
  () =>
    new Worker(new URL("./pdf-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 384 },
    }),
  { queueLength: 20, deadline: 30_000, idle: 60_000 },
);
