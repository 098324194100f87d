import "server-only";
import { asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { isLook, type Owner, type Viewer } from "@/lib/access/viewer";
import type { ReadableThing } from "@/lib/audit/actions";
import { recordAudit } from "./audit";

/**
 * Reads a thing of a subject's in one short transaction, in which someone else's look is written down with what it saw:
 * neither is there without the other. Where they see nothing there was no look, and one's own is none, nor is a preview.
 */
export function asReader<Result>(
  viewer: Viewer,
  subject: Owner,
  thing: ReadableThing,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  if (!isLook(viewer, subject)) return asViewer(viewer, run);

  return asViewerWriting(viewer, async (tx) => {
    const found = await run(tx);

    if (!isNothing(found)) {
      await recordAudit(tx, {
        action: `${thing}.read`,
        actorId: viewer.id,
        organizationId: viewer.organizationId,
        subjectId: subject.id,
      });
    }

    return found;
  });
}

/** Whether there is nothing in what a query answers, however it puts that. */
function isNothing(found: unknown): boolean {
  if (found instanceof Map) return found.size === 0;
  if (typeof found === "object" && found !== null) return Object.values(found).every(isNothing);

  return !found;
}
