import "server-only";
import { eq } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";

/** Whether single keys act on their own for the viewer; they do until they are switched off. */
export function hasShortcuts(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [person] = await tx
      .select({ shortcutsOffAt: people.shortcutsOffAt })
      .from(people)
      .where(eq(people.id, viewer.id));

    return person?.shortcutsOffAt === null;
  });
}

/** Switches the viewer's single-key shortcuts on or off, on all their devices. */
export function switchShortcuts(viewer: Viewer, to: "on" | "off") {
  return asViewerWriting(viewer, async (tx) => {
    await tx
      .update(people)
      .set({ shortcutsOffAt: to === "off" ? new Date() : null })
      .where(eq(people.id, viewer.id));
  });
}

/** Keeps the time zone in which the viewer reads instants, on all their devices; null: each browser's own. */
export function chooseTimeZone(viewer: Viewer, timeZone: string | null) {
  return asViewerWriting(viewer, async (tx) => {
    await tx.update(people).set({ timeZone }).where(eq(people.id, viewer.id));
  });
}

/** Puts the viewer's list of first steps away for good. */
export function hideFirstSteps(viewer: Viewer) {
  return asViewerWriting(viewer, async (tx) => {
    await tx.update(people).set({ firstStepsHiddenAt: new Date() }).where(eq(people.id, viewer.id));
  });
}
