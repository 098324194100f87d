/** What a share link opens: the report whole, the levels of its skills, the path's stages. */
export const shareScopes = ["report", "skills", "path"] as const;

export type ShareScope = (typeof shareScopes)[number];

/** Whether any of it is taken from a report. */
export function needsReport(scopes: readonly ShareScope[]) {
  return scopes.includes("report") || scopes.includes("skills");
}

export type ShareStatus = "works" | "expired" | "revoked";

/** Whether a share link still works at an instant, and if not, why. A revoked one stays revoked after its time. */
export function shareStatus(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): ShareStatus {
  if (revokedAt) return "revoked";
  return expiresAt > now ? "works" : "expired";
}
