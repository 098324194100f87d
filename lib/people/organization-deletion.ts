import { z } from "zod";
import type { Role } from "@/lib/access/viewer";
import { organizationName } from "./names";

/** How many days an organization stays after someone asked to delete it. */
export const graceDays = 14;

/** What the form sends that asks for it: which organization, and its name once more. */
export const deletionAsk = z.strictObject({
  organizationId: z.uuid(),
  name: organizationName,
});

/** Why an organization can't be deleted by someone. */
export type WhyNotDelete = "not allowed" | "demo" | "own workspace" | "other admins";

/**
 * Why someone can't ask to delete an organization, or nothing. Its last admin may: where there are others, each of them
 * would have a say. A workspace in which no one else ever was goes with its person's account, and the demo is everyone's.
 */
export function whyNotDelete({
  role,
  admins,
  isDemo,
  isOwnWorkspace,
}: {
  role: Role;
  /** How many admins can sign in. */
  admins: number;
  isDemo: boolean;
  isOwnWorkspace: boolean;
}): WhyNotDelete | undefined {
  if (role !== "admin") return "not allowed";
  if (isDemo) return "demo";
  if (isOwnWorkspace) return "own workspace";
  if (admins > 1) return "other admins";

  return undefined;
}
