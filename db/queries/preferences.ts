import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";
import type { MailChoice, NoticeKind } from "@/lib/notices/kinds";
import { chooseDigest, isDigestOff, turnDigestOff } from "./digests";

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

/** Keeps what the viewer wants no mail about, in all their organizations, and whether they want the digest, if told. */
export function chooseMail(
  viewer: Viewer,
  mailOff: NoticeKind[],
  digest?: "on" | "off",
  now = new Date(),
) {
  return asViewerWriting(viewer, async (tx) => {
    await tx.update(people).set({ mailOff }).where(eq(people.id, viewer.id));
    if (digest) await chooseDigest(tx, viewer, digest, now);
  });
}

type Choice = { personId: string; kind: MailChoice };

/** Turns one kind of mail, or the digest, off for whoever got it, by the link in it. */
export function turnMailOff({ personId, kind }: Choice) {
  return asSystem("turn off mail by its link", async (tx) => {
    if (kind === "digest") return turnDigestOff(tx, personId);

    await tx
      .update(people)
      .set({ mailOff: sql`array_append(${people.mailOff}, ${kind}::text)` })
      .where(and(eq(people.id, personId), sql`${kind}::text <> all(${people.mailOff})`));
  });
}

/** Whether a kind of mail, or the digest, is off for someone, for the page that the link in it opens. */
export function isMailOff({ personId, kind }: Choice) {
  return asSystem("look whether mail is off", async (tx) => {
    if (kind === "digest") return isDigestOff(tx, personId);

    const [person] = await tx
      .select({ mailOff: people.mailOff })
      .from(people)
      .where(eq(people.id, personId));

    return person?.mailOff.includes(kind) ?? false;
  });
}
