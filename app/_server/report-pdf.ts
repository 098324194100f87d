import "server-only";
import { Worker } from "node:worker_threads";
import type { Drawn } from "@/app/_drawing/draw-report";
import { drawingPool } from "./drawing-pool";

/** A report as a PDF file, made beside the event loop; see docs/decisions/0013. */
export const reportPdf = drawingPool<Drawn>(
  () =>
    new Worker(new URL("../_drawing/drawing-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 384 },
    }),
  { places: 20, deadline: 30_000, idle: 60_000 },
);
