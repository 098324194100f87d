import { requireViewer } from "@/app/_request/viewer";
import { ReadOnVisit } from "@/components/notices/read-on-visit";
import { hasUnread } from "@/db/queries/notices";
import type { ReadingPage } from "@/lib/notices/pages";
import { readAbout } from "./actions";

/** On a page that tells what the inbox does: looking at it reads those notices. */
export async function ReadHere(about: { page: ReadingPage; id: string }) {
  const viewer = await requireViewer();

  return (await hasUnread(viewer, about)) && <ReadOnVisit {...about} action={readAbout} />;
}
