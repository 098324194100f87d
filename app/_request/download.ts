import "server-only";

/** A file for its reader alone, to be saved under its name and kept in no cache. */
export function download(name: string, type: string, body: BodyInit) {
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
