export const roles = ["member", "admin"] as const;

/** What a membership lets a person do in its organization. */
export type Role = (typeof roles)[number];

/** A role with its article, as it stands in a sentence. */
export const roleText: Record<Role, string> = { member: "a member", admin: "an admin" };

/** What an admin may do, for whoever makes one. */
export const adminText =
  "An admin sees who is here, invites people, gives roles and ends memberships. Nobody’s answers are shown to an admin.";

/** Who is asking, in which organization. Every query takes a viewer first and answers only what they may see. */
export type Viewer = {
  readonly id: string;
  readonly organizationId: string;
  readonly role: Role;
  readonly sessionId: string;
};

/** Whose something is: a person in one of their organizations. A viewer owns what is theirs where they work. */
export type Owner = Pick<Viewer, "id" | "organizationId">;

/** Only admins invite people and see who is in the organization with which role. */
export function administersOrganization(viewer: Viewer) {
  return viewer.role === "admin";
}
