import type { Role } from "@/lib/access/viewer";

/**
 * Why a person's membership has to stay as it is for now, or nothing. Of several members one is always an admin, and
 * an organization is never without members: its only member has to keep it.
 */
export function mustStay({
  role,
  members,
  admins,
}: {
  role: Role;
  /** How many current members the organization has, this one included. */
  members: number;
  /** How many of them are admins. */
  admins: number;
}): "only member" | "last admin" | undefined {
  if (members <= 1) return "only member";
  if (role === "admin" && admins <= 1) return "last admin";

  return undefined;
}

/** Why a membership has to stay, in words, with what would change it. */
export const whyStay: Record<NonNullable<ReturnType<typeof mustStay>>, string> = {
  "only member":
    "You’re the only member, so you can’t leave: what’s stored here would be out of everyone’s reach.",
  "last admin":
    "You’re the only admin, and the others need one. Make someone else an admin first; then you can leave.",
};
