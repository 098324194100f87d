import { parentPort } from "node:worker_threads";
import { type Drawn, drawReport } from "./draw-report";

parentPort?.on("message", async (report: Drawn) => {
  // What it throws ends the thread: its pool refuses the document and starts another.
  const pdf = await drawReport(report);

  parentPort?.postMessage(pdf, [pdf.buffer]);
});
