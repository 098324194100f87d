export const roles = ["member", "admin"] as const;

/** What a membership lets a person do in its organization. */
export type Role = (typeof roles)[number];

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
