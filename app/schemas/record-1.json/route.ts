import { env } from "@/app/_server/env";
import { recordSchemaPath } from "@/lib/record/document";
import { recordSchema } from "@/lib/record/schema";

/** The schema of a person's record, for everyone: what is published here never changes. */
export function GET() {
  const schema = recordSchema(new URL(recordSchemaPath, env.APP_URL).href);

  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: {
      "content-type": "application/schema+json",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
