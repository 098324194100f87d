import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import type { NoticeKind } from "@/lib/notices/kinds";

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

/** What the viewer gets no mail about; their inbox has it all the same. */
export function mailTurnedOff(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [person] = await tx
      .select({ mailOff: people.mailOff })
      .from(people)
      .where(eq(people.id, viewer.id));

    return person?.mailOff ?? [];
  });
}

/** Keeps what the viewer wants no mail about, in all their organizations. */
export function chooseMail(viewer: Viewer, mailOff: NoticeKind[]) {
  return asViewerWriting(viewer, async (tx) => {
    await tx.update(people).set({ mailOff }).where(eq(people.id, viewer.id));
  });
}

type MailChoice = { personId: string; kind: NoticeKind };

/** Turns one kind of mail off for whoever got it, by the link in it. */
export function turnMailOff({ personId, kind }: MailChoice) {
  return asSystem("turn off mail by its link", async (tx) => {
    await tx
      .update(people)
      .set({ mailOff: sql`array_append(${people.mailOff}, ${kind}::text)` })
      .where(and(eq(people.id, personId), sql`${kind}::text <> all(${people.mailOff})`));
  });
}

/** Whether a kind of mail is off for someone, for the page that the link in it opens. */
export function isMailOff({ personId, kind }: MailChoice) {
  return asSystem("look whether mail is off", async (tx) => {
    const [person] = await tx
      .select({ mailOff: people.mailOff })
      .from(people)
      .where(eq(people.id, personId));

    return person?.mailOff.includes(kind) ?? false;
  });
}
