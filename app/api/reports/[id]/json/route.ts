import { notFound } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { download } from "@/app/_request/download";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { env } from "@/app/_server/env";
import { findReport } from "@/db/queries/reports";
import { reportDocument, reportFileName } from "@/lib/reports/export";
import { reportSchemaPath } from "@/lib/reports/export-schema";

/** A report whole, with the input that `npm run score` makes it from again. */
export async function GET(_request: Request, { params }: RouteContext<"/api/reports/[id]/json">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = id && (await findReport(viewer, viewer, id));

  if (!report) notFound();

  const { number, asOf, framework, profile, purpose, subject, input, result } = report;
  const createdAt = asOf.toISOString();
  const day = (await requestDates(viewer)).calendarDay(asOf);
  const schema = new URL(reportSchemaPath, env.APP_URL).href;
  const versions = { framework, profile };
  const document = reportDocument({
    schema,
    ...versions,
    purpose,
    subject,
    createdAt,
    input,
    result,
  });

  return download(
    reportFileName({ number, day }, "json"),
    "application/json",
    `${JSON.stringify(document, null, 2)}\n`,
  );
}
