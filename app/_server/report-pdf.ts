import "server-only";
import { Worker } from "node:worker_threads";
import type { ReportContent } from "@/app/_pdf-worker/render-report";
import { pdfPool } from "./pdf-pool";

/** A report as a PDF file, made beside the event loop; see docs/decisions/0013. */
export const reportPdf = pdfPool<ReportContent>(
  () =>
    new Worker(new URL("../_pdf-worker/pdf-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 384 },
    }),
  { queueLength: 20, deadline: 30_000, idle: 60_000 },
);
