import { capitalized, counted, joined, plural } from "@/lib/text/words";

/** Who is in an organization, as a page's first line for an admin of it. */
export function membersText(members: number, admins: number) {
  if (members === 1) return "You’re the only member";

  return `${members} members, including ${counted(admins, "admin")}`;
}

/** How many members a search found, ready for the search text: "2 members match". */
export function foundText(found: number) {
  return found === 0
    ? "No members match"
    : `${found} ${plural(found, "member matches", "members match")}`;
}

/** The admins of an organization: those who are named, and how many more there are. */
export function adminsText(named: readonly string[], more: number) {
  return joined(more > 0 ? [...named, `${more} more`] : named);
}

/** How many invitations are open, as a page's first line. */
export function openInvitationsText(open: number) {
  if (open === 0) return "No pending invitations";

  return `${capitalized(counted(open, "link"))} ${plural(open, "is", "are")} open`;
}

/** What becomes of the open invitations of someone who leaves. */
export function leftInvitationsText(open: number) {
  const links = counted(open, "invitation");

  return `${capitalized(links)} of yours ${plural(open, "isn’t", "aren’t")} accepted yet. ${plural(open, "Its link", "Their links")} will stop working.`;
}
