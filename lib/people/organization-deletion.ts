import { z } from "zod";
import type { Role } from "@/lib/access/viewer";
import { organizationName } from "./names";

/** How many days an organization stays after someone asked to delete it. */
export const graceDays = 14;

/** How often a deletion may be called off within a day before no one can ask for it again: everyone is told each time. */
export const callOffsADay = 3;

/** What the form sends that asks for it: which organization, and its name once more. */
export const deletionAsk = z.strictObject({
  organizationId: z.uuid(),
  name: organizationName,
});

/** Why an organization can't be deleted by someone. */
export type WhyNotDelete = "not allowed" | "demo" | "own workspace" | "other admins" | "too often";

/**
 * Why someone can't ask to delete an organization, or nothing. Its last admin may: where there are others, each of them
 * would have a say. A workspace in which no one else ever was goes with its person's account, and the demo is everyone's.
 */
export function whyNotDelete({
  role,
  admins,
  isDemo,
  isOwnWorkspace,
  calledOff,
}: {
  role: Role;
  /** How many admins can sign in. */
  admins: number;
  isDemo: boolean;
  isOwnWorkspace: boolean;
  /** How often it was called off in the last 24 hours. */
  calledOff: number;
}): WhyNotDelete | undefined {
  if (role !== "admin") return "not allowed";
  if (isDemo) return "demo";
  if (isOwnWorkspace) return "own workspace";
  if (admins > 1) return "other admins";
  if (calledOff >= callOffsADay) return "too often";

  return undefined;
}
