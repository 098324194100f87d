export type ShareStatus = "works" | "expired" | "taken back";

/** Whether a share link still works at an instant, and if not, why. Taking it back outlasts its time. */
export function shareStatus(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): ShareStatus {
  if (revokedAt) return "taken back";
  return expiresAt > now ? "works" : "expired";
}
