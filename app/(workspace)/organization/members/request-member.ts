import "server-only";
import { cache } from "react";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findMember } from "@/db/queries/memberships";
import { administersOrganization } from "@/lib/access/viewer";

/** A member of the organization that the viewer administers: read once a request, for the page and its title. */
export const findRequestMember = cache(async (id: string) => findMember(await requireViewer(), id));

/** The title of a page about the member in its route. */
export async function titleOfMember(
  params: Promise<{ id: string }>,
  title: (name: string) => string,
) {
  if (!administersOrganization(await requireViewer())) return "Not in your role";

  const id = await idParam(params);
  const member = id && (await findRequestMember(id));

  return member ? title(member.name) : "Not found";
}
