import { env } from "@/app/_server/env";
import { copySchema } from "@/db/queries/copy-schema";
import { copySchemaPath } from "@/lib/privacy/copy";

/** The schema of a copy of everything about someone, for everyone: what is published here never changes. */
export function GET() {
  const schema = copySchema(new URL(copySchemaPath, env.APP_URL).href);

  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: {
      "content-type": "application/schema+json",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}
