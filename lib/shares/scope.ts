/** What a share link opens: the report whole, the levels of its skills, the path's stages. */
export const shareScopes = ["report", "skills", "path"] as const;

export type ShareScope = (typeof shareScopes)[number];

/** Whether any of it is taken from a report. */
export function needsReport(scopes: readonly ShareScope[]) {
  return scopes.includes("report") || scopes.includes("skills");
}
