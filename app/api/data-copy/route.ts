import { requestDates } from "@/app/_request/dates";
import { download } from "@/app/_request/download";
import { requireViewer } from "@/app/_request/viewer";
import { readCopy } from "@/db/queries/data-copies";
import { copyFileName } from "@/lib/privacy/copy";

/** The zip of everything about the viewer, as long as it's kept. */
export async function GET() {
  const viewer = await requireViewer();
  const copy = await readCopy(viewer);
  if (!copy) {
    return new Response("There’s no copy here. It’s kept for a day: create another one.", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }

  const day = (await requestDates(viewer)).calendarDay(copy.madeAt);

  return download(copyFileName(day), "application/zip", new Uint8Array(copy.content));
}
