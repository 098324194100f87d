/** What a notice about a summary tells of. */
export type SummaryAbout = {
  id: string;
  teamId: string;
  team: string;
  /** Null once they're gone. */
  maker: string | null;
};

/** The text under the title of a notice about a summary: that it's there, and nothing that it says. */
export function summaryNoticeText({ team, maker }: SummaryAbout) {
  return `${maker ?? "A manager"} made a summary of ${team}. You can read it word for word.`;
}

/** The page that a notice about a summary leads to. */
export function summaryNoticePath({ id, teamId }: SummaryAbout) {
  return `/teams/${teamId}/summary/${id}` as const;
}
