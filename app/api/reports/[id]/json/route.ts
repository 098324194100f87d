import { notFound } from "next/navigation";
import { idParam } from "@/app/_request/id-param";
import { requireViewer } from "@/app/_request/viewer";
import { findReport } from "@/db/queries/reports";
import { reportDocument } from "@/lib/reports/export";

/** A report whole, with the input that `npm run score` makes it from again. */
export async function GET(_request: Request, { params }: RouteContext<"/api/reports/[id]/json">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = await findReport(viewer, id);

  if (!report) notFound();

  const { asOf, framework, profile, subject, input, result } = report;
  const createdAt = asOf.toISOString();
  const document = reportDocument({ framework, profile, subject, createdAt, input, result });

  return new Response(`${JSON.stringify(document, null, 2)}\n`, {
    headers: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="leadpath-report-${createdAt.slice(0, 10)}.json"`,
      "cache-control": "no-store",
    },
  });
}
