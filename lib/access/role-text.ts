import type { Role } from "./viewer";

/** A role with its article, as it stands in a sentence. */
export const roleText: Record<Role, string> = { member: "a member", admin: "an admin" };

/** What an admin may do, for whoever makes one. */
export const adminText =
  "An admin sees who is here, invites people, gives roles and ends memberships. Nobody’s answers are shown to an admin.";
