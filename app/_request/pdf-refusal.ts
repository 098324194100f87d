import "server-only";
import { Busy, NotDrawn } from "@/app/_server/drawing-pool";
import { log } from "@/app/_server/log";

/** The page in words that a person sees in place of a PDF; throws on what is no refusal of the pool. */
export function pdfRefusal(error: unknown, request: Request) {
  if (error instanceof Busy) {
    const why =
      error.whose === "yours"
        ? "A PDF of yours is being made. Only one at a time is made for each person."
        : "Many PDFs are being made, and yours has no place in the line.";

    return page("Busy: try again in a moment", why, request);
  }

  if (error instanceof NotDrawn) {
    log.error({ err: error }, "A PDF could not be made");
    return page("This PDF could not be made", "Something went wrong while it was made.", request);
  }

  throw error;
}

function page(title: string, why: string, request: Request) {
  const nonce = /'nonce-([^']+)'/.exec(request.headers.get("content-security-policy") ?? "")?.[1];
  const back = new URL(request.url).pathname.replace(/^\/api(\/reports\/[^/]+)\/pdf$/, "$1");

  return new Response(
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Leadpath</title>
<style nonce="${nonce ?? ""}">
  :root { color-scheme: light dark; }
  body { max-width: 36rem; margin: 4rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
</style>
<h1>${title}</h1>
<p>${why} Your report is kept as it is. Go back and ask for the PDF again.</p>
<p><a href="${back}">Back to the report</a></p>
</html>
`,
    {
      status: 503,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "retry-after": "10",
        "cache-control": "no-store",
      },
    },
  );
}
