export type ShareStanding = "works" | "expired" | "taken back";

/** Whether a share link still works at an instant, and if not, why. Taking it back outlasts its time. */
export function shareStanding(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): ShareStanding {
  if (revokedAt) return "taken back";
  return expiresAt > now ? "works" : "expired";
}
