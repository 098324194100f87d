import "server-only";
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { type ReportContent, renderReport } from "./render-report";

// Pages come first. Only Linux knows the priority of a thread; elsewhere this would be the whole server's.
if (process.platform === "linux") setPriority(5);

parentPort?.on("message", async (report: ReportContent) => {
  // What it throws ends the thread: the pool refuses the document and starts another.
  const pdf = await renderReport(report);

  parentPort?.postMessage(pdf, [pdf.buffer]);
});
