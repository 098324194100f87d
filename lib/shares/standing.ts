export type ShareStanding = "works" | "expired" | "revoked";

/** Whether a share link still works at an instant, and if not, why. A revoked one stays so after its time. */
export function shareStanding(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): ShareStanding {
  if (revokedAt) return "revoked";
  return expiresAt > now ? "works" : "expired";
}
