import { redirect } from "next/navigation";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestPlace } from "@/app/(workspace)/teams/request-team";

export const metadata = { title: "Team" };

/** Leads each to their own page of it: a manager to the people, a member to their place. */
export default async function TeamPage({ params }: PageProps<"/teams/[id]">) {
  await requireViewer();
  const id = await idParam(params);
  const own = id && (await findRequestPlace(id));

  if (!own) return <NotFound />;

  redirect(own.managing?.startedAt ? `/teams/${id}/people` : `/teams/${id}/place`);
}
