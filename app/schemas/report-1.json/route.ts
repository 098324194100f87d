import { env } from "@/app/_server/env";
import { reportSchema, reportSchemaPath } from "@/lib/reports/export-schema";

/** The schema of an exported report, for everyone: what is published here never changes. */
export function GET() {
  const schema = reportSchema(new URL(reportSchemaPath, env.APP_URL).href);

  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: {
      "content-type": "application/schema+json",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
