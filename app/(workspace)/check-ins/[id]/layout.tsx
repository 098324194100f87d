import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { readAbout } from "@/app/(workspace)/inbox/actions";
import { ReadOnVisit } from "@/components/notices/read-on-visit";
import { hasUnread } from "@/db/queries/notices";

/** Around each page of a check-in: looking at it reads what the inbox says about it. */
export default async function CheckInLayout({ params, children }: LayoutProps<"/check-ins/[id]">) {
  const viewer = await requireViewer();
  const id = await idParam(params);

  return (
    <>
      {id && (await hasUnread(viewer, id)) && <ReadOnVisit id={id} action={readAbout} />}
      {children}
    </>
  );
}
