import { requestDates } from "@/app/_request/dates";
import { download } from "@/app/_request/download";
import { requireViewer } from "@/app/_request/viewer";
import { env } from "@/app/_server/env";
import { consumeLimit, type Limit } from "@/db/queries/rate-limits";
import { findRecord } from "@/db/queries/records";
import { framework } from "@/lib/framework/framework";
import { recordDocument, recordFileName, recordSchemaPath } from "@/lib/record/document";
import { tooOften } from "@/lib/text/notices";
import { version } from "@/lib/version";

/** A record can be long, and no one needs it often. */
const limit: Limit = { name: "record", points: 20, seconds: 600 };

/** The viewer's record where they work, as a file. */
export async function GET() {
  const viewer = await requireViewer();
  const wait = await consumeLimit(limit, viewer.id);

  if (wait > 0) {
    return new Response(tooOften(wait), { status: 429, headers: { "cache-control": "no-store" } });
  }

  const { name, content } = await findRecord(viewer);
  const madeAt = new Date();
  const document = recordDocument(content, {
    schema: new URL(recordSchemaPath, env.APP_URL).href,
    madeAt,
    madeBy: version,
    framework: framework.id,
    name,
  });

  return download(
    recordFileName((await requestDates(viewer)).calendarDay(madeAt)),
    "application/json",
    `${JSON.stringify(document)}\n`,
  );
}
