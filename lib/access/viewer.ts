export const roles = ["member", "admin"] as const;

/** What a membership lets a person do in its organization. */
export type Role = (typeof roles)[number];

/** A role with its article, as it stands in a sentence. */
export const roleText: Record<Role, string> = { member: "a member", admin: "an admin" };

/**
 * Who is asking, in which organization, and as what: a guest is there by a link, for one check-in, or as someone's mentor,
 * and sees nothing of the organization. Every query takes a viewer first and answers only what they may see.
 */
export type Viewer = {
  readonly id: string;
  readonly organizationId: string;
  readonly role: Role | "guest";
  readonly sessionId: string;
  /** Of a mentee who looks through their mentor's eyes: their own id. What they see of theirs that way is no look. */
  readonly previewedBy?: string;
};

/** Whose something is: a person in one of their organizations. A viewer owns what is theirs where they work. */
export type Owner = Pick<Viewer, "id" | "organizationId">;

/** Whether what someone asks for is theirs, in the organization they work in. */
export function isSelf(viewer: Owner, subject: Owner) {
  return viewer.id === subject.id && viewer.organizationId === subject.organizationId;
}

/** A mentor as they are in the organization of a mentee's, whether they're a member there or not: they see no more of it. */
export function asMentorIn<Who extends Viewer>(mentor: Who, organizationId: string): Who {
  return { ...mentor, organizationId, role: "guest" };
}

/** A mentor as their mentee takes their place to see what's open to them. Only the mentee's own things are read this way. */
export function asSeenBy(mentorId: string, mentee: Viewer): Viewer {
  return { ...asMentorIn(mentee, mentee.organizationId), id: mentorId, previewedBy: mentee.id };
}

/** Whether a viewer's look at a subject's thing is one to tell of: neither their own, nor a preview of theirs. */
export function isLook(viewer: Viewer, subject: Owner) {
  return !isSelf(viewer, subject) && viewer.previewedBy !== subject.id;
}

/** Only admins invite people and see who is in the organization with which role. */
export function administersOrganization(viewer: Viewer) {
  return viewer.role === "admin";
}
